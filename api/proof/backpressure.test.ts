import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { webSocketLimits } from '../http/websocket.ts';
import { wireStart } from '../testing/chat-wire.ts';
import { followChat } from '../testing/follow-chat.ts';
import { openEventStreamReader } from '../testing/open-event-stream-reader.ts';
import { finishFrame, textFrame } from '../testing/raw-upstream.ts';
import { startChatUpstream } from '../testing/start-chat-upstream.ts';
import { startTestApp } from '../testing/start-test-app.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** Live memory of this process, in megabytes. */
function liveMegabytes(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1024 ** 2;
}

test('readers that never read hold up nobody: the answer is completed, they are closed with 1013', async () => {
  const pieces = 3_900;
  const piece = 'x'.repeat(1_000);
  const begin = Promise.withResolvers<void>();
  await using upstream = await startChatUpstream(async ({ exchange }) => {
    await exchange.openStream();
    await begin.promise;
    for (let sent = 0; sent < pieces; sent++) await exchange.send(textFrame(piece));
    await exchange.send(finishFrame('stop'));
    await exchange.closeStream();
  });
  const sockets = { ...webSocketLimits, congestedMs: 50 };
  await using app = await startTestApp({ upstream, start: { sockets } });
  const input = { start: wireStart('Much?', { requestId: 'much' }) };
  const before = liveMegabytes();

  const perReader = await readBadly();

  // At most, the answer and its end, four megabytes each, are in transit to a reader; nothing is left over.
  expect(perReader).toBeLessThan(16);
  await app.close();
  while (liveMegabytes() - before > 20) await nextTurn();

  /** Half of the readers use WebSockets, half plain responses. Returns the megabytes that each of them took. */
  async function readBadly(): Promise<number> {
    const stuck = await Promise.all(Array.from({ length: 10 }, () => app.open(input)));
    for (const reader of stuck) {
      await reader.next();
      reader.pause();
    }
    const deaf = await Promise.all(Array.from({ length: 10 }, () => openEventStreamReader(app.url, input)));
    begin.resolve();
    const { fold } = await followChat({
      url: app.url,
      open: openEventStreamReader,
      input,
      resume: 'exact',
    });
    const givenUp = () => app.log.lines.filter((line) => line.includes('its reader is too slow')).length;
    while (givenUp() < stuck.length) await app.request('{ __typename }');
    const during = liveMegabytes();

    expect(fold.terminal?.__typename).toBe('ChatCompleted');
    expect(fold.text).toHaveLength(pieces * piece.length);
    for (const reader of stuck) reader.resume();
    expect(await Promise.all(stuck.map(({ closed }) => closed))).toEqual(stuck.map(() => 1013));
    await Promise.all([...stuck, ...deaf].map((reader) => reader[Symbol.asyncDispose]()));
    return (during - before) / (stuck.length + deaf.length);
  }
});
