import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createRecordingLog } from '../../testing/recording-log.ts';
import { generationOf, settled } from '../../testing/stored-generations.ts';
import { temporaryDirectory } from '../../testing/temporary-directory.ts';
import { openSqliteStore } from './sqlite-store.ts';
import { describeChatFileStore } from './testing/chat-file-contract.ts';
import { describeLedger } from './testing/ledger-contract.ts';
import { describePersonalities } from './testing/personality-contract.ts';
import { describeSearch } from './testing/search-contract.ts';
import { describeStore } from './testing/store-contract.ts';

for (const describe of [
  describeStore,
  describeSearch,
  describePersonalities,
  describeChatFileStore,
  describeLedger,
]) {
  describe('the SQLite store', () => openSqliteStore(':memory:', createRecordingLog()));
}

test('what was removed for good stands in no file any more, neither as text nor in the search index', async () => {
  using directory = temporaryDirectory();
  const store = await openSqliteStore(join(directory.path, 'test.sqlite'), createRecordingLog());
  const bytes = () =>
    readdirSync(directory.path)
      .map((name) => readFileSync(join(directory.path, name), 'latin1'))
      .join('');
  // The index leaves out what a word has in common with the one before it, hence no common beginning.
  const secrets = ['qzoterix', 'wjumalop', 'xvehikun'] as const;
  const [title, question, answer] = secrets;
  const chat = generationOf({ title: `About ${title}` }, `What is ${question}?`);
  await store.beginGeneration('viewer-1', chat);
  await store.finishGeneration(settled(chat.record, `It is ${answer}.`));
  for (let other = 0; other < 50; other++) {
    const kept = generationOf({}, `Another question, of ${other}`);
    await store.beginGeneration('viewer-1', kept);
    await store.finishGeneration(settled(kept.record, `An answer with the word number${other}`));
  }
  const before = bytes();

  await store.deleteConversation('viewer-1', chat.conversation.id, 1_000);
  await store.purgeConversations(1_001, new AbortController().signal);

  for (const word of secrets) {
    expect([before, bytes()].map((text) => text.includes(word.slice(1)))).toEqual([true, false]);
  }
  const search = { limit: 99, after: null, archived: false };
  expect(await store.searchConversations('viewer-1', { ...search, search: 'number4' })).toHaveLength(11);
  expect(await store.searchConversations('viewer-1', { ...search, search: answer })).toEqual([]);
  await store.close();
});

test('a store that is closed answers no ping, and says so in the log', async () => {
  const log = createRecordingLog();
  const store = await openSqliteStore(':memory:', log);
  await store.ping();
  await store.close();

  await expect(store.ping()).rejects.toMatchObject({ code: 'STORE_FAILED' });
  expect(log.lines).toEqual([expect.stringMatching(/^error the store failed .*"operation":"ping"/)]);
});
