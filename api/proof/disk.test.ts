import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { ChatRefused, wireStart } from '../testing/chat-wire.ts';
import { createFakeClock } from '../testing/fake-clock.ts';
import { followChat } from '../testing/follow-chat.ts';
import { openEventStreamReader } from '../testing/open-event-stream-reader.ts';
import { openSocketReader } from '../testing/open-socket-reader.ts';
import { finishFrame, textFrame } from '../testing/raw-upstream.ts';
import { requestGraphql } from '../testing/request-graphql.ts';
import { startChatUpstream, upstreamModel } from '../testing/start-chat-upstream.ts';
import { startHub } from '../testing/start-hub.ts';
import { startTestApp } from '../testing/start-test-app.ts';
import { temporaryDirectory } from '../testing/temporary-directory.ts';
import { askEverything } from './ask-everything.ts';
import { smallDisks } from './small-disks.ts';

/** Takes the only write lock of the app's own database, so that nothing can be written until it is released. */
function blockWrites(dataDirectory: string): () => void {
  const database = new DatabaseSync(join(dataDirectory, 'modelhub.sqlite'));
  database.exec('BEGIN IMMEDIATE');
  return () => database.close();
}

test('an answer that cannot be kept is shown whole, ends with STORE_FAILED, and blocks nothing afterwards', async () => {
  const clock = createFakeClock();
  const rest = Promise.withResolvers<void>();
  await using upstream = await startChatUpstream(async ({ exchange, index }) => {
    if (index > 0) return exchange.answer('fine');
    await exchange.openStream();
    await exchange.send(textFrame('half'));
    await rest.promise;
    await exchange.send(textFrame(' whole') + finishFrame('stop'));
    await exchange.closeStream();
  });
  await using app = await startTestApp({ upstream, start: { clock } });
  let unblock = () => {};

  const { fold, generationId, conversationId } = await followChat({
    url: app.url,
    open: openSocketReader,
    resume: 'exact',
    input: { start: wireStart('Well?') },
    cut({ __typename, seq }) {
      if (__typename === 'ChatDelta' && seq === 2) {
        unblock = blockWrites(app.dataDirectory);
        // The text so far cannot be saved either, which is no reason to stop.
        void clock.advance(1_000).then(rest.resolve);
      }
      return false;
    },
  });

  expect(fold).toMatchObject({ text: 'half whole', gaps: 0, doubled: 0 });
  expect(fold.terminal).toMatchObject({
    __typename: 'ChatFailed',
    error: { code: 'STORE_FAILED' },
    answer: { content: 'half whole', status: 'FAILED' },
  });
  await using refused = await openEventStreamReader(app.url, { start: wireStart('Now?') });
  await expect(refused.next()).rejects.toMatchObject({ code: 'STORE_FAILED' });
  expect(upstream.calls).toHaveLength(1);
  const readiness = () => fetch(new URL('/readyz', app.url));
  expect(await readiness()).toMatchObject({ status: 503 });

  unblock();
  await clock.advance(10_000);
  expect(await readiness()).toMatchObject({ status: 200 });
  const { conversation, generation } = await askEverything(app, { conversationId, generationId });
  const kept = { content: 'half whole', status: 'COMPLETED', error: null };
  expect(conversation.messages.edges.at(-1)?.node).toMatchObject(kept);
  expect(generation).toMatchObject({ status: 'COMPLETED', message: kept });
  const next = await followChat({
    url: app.url,
    open: openSocketReader,
    resume: 'simple',
    input: { start: wireStart('And now?', { target: { conversationId } }) },
  });
  expect(next.fold.text).toBe('fine');

  await app.restart();
  const late = await followChat({
    url: app.url,
    open: openSocketReader,
    resume: 'simple',
    input: { watch: { generationId } },
  });
  expect(late.fold).toMatchObject({ text: 'half whole', terminal: { __typename: 'ChatCompleted' } });
});

const piece = 'x'.repeat(100_000);
const pieces = 35;

test.each(smallDisks)(
  'on $name an answer that outgrows it is shown whole, and starts are refused once nothing fits',
  async ({ through, error }) => {
    using directory = temporaryDirectory();
    await using upstream = await startChatUpstream(async ({ exchange, question }) => {
      if (question !== 'Much?') return exchange.answer('fine');
      await exchange.openStream();
      for (let sent = 0; sent < pieces; sent++) await exchange.send(textFrame(piece));
      await exchange.send(finishFrame('stop'));
      await exchange.closeStream();
    });
    await using hub = await startHub(
      { DATA_DIR: directory.path, OPENAI_BASE_URL: upstream.baseUrl, VARIANT_FAST_MODEL: upstreamModel },
      through(directory.path),
    );
    const url = new URL(hub.origin);
    const read = { url, open: openSocketReader, resume: 'exact' } as const;
    const before = await followChat({ ...read, input: { start: wireStart('Hello?') } });

    const { fold } = await followChat({ ...read, input: { start: wireStart('Much?') } });

    expect(fold).toMatchObject({ gaps: 0, doubled: 0 });
    expect(fold.text).toBe(piece.repeat(pieces));
    expect(fold.terminal).toMatchObject({ __typename: 'ChatFailed', error: { code: 'STORE_FAILED' } });
    expect(fold.terminal?.answer).toMatchObject({ status: 'FAILED', content: fold.text });

    const started = await fillUp(url);
    for (const open of [openSocketReader, openEventStreamReader]) {
      await using refused = await open(url, { start: wireStart('y'.repeat(30_000)) });
      await expect(refused.next()).rejects.toMatchObject({ code: 'STORE_FAILED' });
    }
    expect(upstream.calls).toHaveLength(2 + started);

    // Monitoring sees it, and the log says why, once for each operation.
    expect(await fetch(new URL('/readyz', url))).toMatchObject({ status: 503 });
    const failures = hub
      .output()
      .split('\n')
      .filter((line) => line.includes('the store failed'))
      .map((line) => JSON.parse(line));
    const path = join(directory.path, 'modelhub.sqlite');
    expect(failures).toContainEqual(
      expect.objectContaining({ operation: 'beginGeneration', path, ...error }),
    );
    for (const failure of failures) expect(failure).not.toHaveProperty('stack');
    expect(failures.filter(({ operation }) => operation === 'beginGeneration')).toHaveLength(1);

    // What had been saved is still there, and the process still runs.
    const { conversation } = await requestGraphql<{ conversation: object }>(
      url,
      'query ($id: ID!) { conversation(id: $id) { messages { edges { node { content } } } } }',
      { id: before.conversationId },
    );
    expect(JSON.stringify(conversation)).toContain('fine');
    expect(await fetch(new URL('/livez', url))).toMatchObject({ status: 200 });
    expect(await hub.stop()).toBe(0);
  },
  60_000,
);

/** Starts chats until one is refused; returns how many were accepted. */
async function fillUp(url: URL): Promise<number> {
  for (let started = 0; ; started++) {
    try {
      const input = { start: wireStart('y'.repeat(30_000)) };
      await followChat({ url, open: openSocketReader, input, resume: 'simple' });
    } catch (error) {
      if (error instanceof ChatRefused && error.code === 'STORE_FAILED') return started;
      throw error;
    }
  }
}
