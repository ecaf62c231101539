import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { wireStart } from '../testing/chat-wire.ts';
import { createFakeClock } from '../testing/fake-clock.ts';
import { followChat } from '../testing/follow-chat.ts';
import { openEventStreamReader } from '../testing/open-event-stream-reader.ts';
import { openSocketReader } from '../testing/open-socket-reader.ts';
import { finishFrame, textFrame } from '../testing/raw-upstream.ts';
import { startChatUpstream } from '../testing/start-chat-upstream.ts';
import { startHub } from '../testing/start-hub.ts';
import { startTestApp } from '../testing/start-test-app.ts';
import { askEverything } from './ask-everything.ts';

/** Takes the one place of a writer in the app's own database, so that nothing can be written until it is given back. */
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
        // The text so far cannot be kept either, which is no reason to stop.
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

  unblock();
  await clock.advance(10_000);
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

const asRoot = process.getuid?.() === 0;

test.each<[string, RegExp, (directory: string) => Promise<unknown>]>([
  [
    'a lock that cannot be opened',
    /cannot be written to \(unable to open database file\)/,
    (directory) => mkdir(join(directory, 'lock.sqlite')),
  ],
  [
    'a database that is none',
    /cannot be opened \(file is not a database\)/,
    (directory) => writeFile(join(directory, 'modelhub.sqlite'), 'x'.repeat(10_000)),
  ],
  // Root may write everywhere.
  ...(asRoot
    ? []
    : ([
        [
          'no right to write',
          /cannot be written to \(unable to open database file\)/,
          (directory) => chmod(directory, 0o500),
        ],
      ] satisfies [string, RegExp, (directory: string) => Promise<unknown>][])),
])(
  'a data directory with %s ends the start with exit code 1 and a word to the operator',
  async (_what, message, spoil) => {
    const directory = await mkdtemp(join(tmpdir(), 'modelhub-test-'));
    await spoil(directory);

    const failure: unknown = await startHub({ DATA_DIR: directory, SANDBOX: 'on' }).catch((error) => error);

    expect(String(failure)).toContain('the hub ended with 1:');
    expect(String(failure)).toMatch(message);
    expect(String(failure)).toContain(directory);
    expect(String(failure)).not.toMatch(/^\s+at /m);
    await rm(directory, { recursive: true });
  },
);
