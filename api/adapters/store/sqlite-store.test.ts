import {
  closeSync,
  copyFileSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import type { Message } from '../../domain/conversations/records.ts';
import type { Store } from '../../domain/ports.ts';
import { disposableStore } from '../../testing/disposable-store.ts';
import { pirateDraft } from '../../testing/personality-drafts.ts';
import { createRecordingLog } from '../../testing/recording-log.ts';
import { answerTo, generationOf, settled } from '../../testing/stored-generations.ts';
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
  // No common prefix, because the index omits what a word shares with the one before it.
  const secrets = ['qzoterix', 'wjumalop', 'xvehikun', 'kyfadrob'] as const;
  const [title, question, answer, prompt] = secrets;
  const chat = spokenBy(`Say ${prompt}.`, generationOf({ title: `About ${title}` }, `What is ${question}?`));
  const draft = { ...pirateDraft, systemPrompt: `Say ${prompt}.` };
  await store.savePersonalities('viewer-1', [{ id: 'pirate', draft }], null);
  await store.beginGeneration('viewer-1', chat);
  await store.finishGeneration(settled(chat.record, `It is ${answer}.`));
  for (let other = 0; other < 50; other++) {
    const kept = generationOf({}, `Another question, of ${other}`);
    await store.beginGeneration('viewer-1', kept);
    await store.finishGeneration(settled(kept.record, `An answer with the word number${other}`));
  }
  const before = bytes();

  await store.deleteConversation('viewer-1', chat.conversation.id, 1_000);
  await store.deletePersonality('viewer-1', 'pirate', 1_000);
  await store.purgeConversations(1_001, new AbortController().signal);
  await store.purgePersonalities(1_001);

  for (const word of secrets) {
    expect([before, bytes()].map((text) => text.includes(word.slice(1)))).toEqual([true, false]);
  }
  const search = { limit: 99, after: null, archived: false };
  expect(await store.searchConversations('viewer-1', { ...search, search: 'number4' })).toHaveLength(11);
  expect(await store.searchConversations('viewer-1', { ...search, search: answer })).toEqual([]);
  await store.close();
});

test('whenever a kill interrupts the removal of a long chat, its words are gone after the next start', async () => {
  using directory = temporaryDirectory();
  const path = join(directory.path, 'test.sqlite');
  const store = await openSqliteStore(path, createRecordingLog());
  const { conversation, question, ...begun } = generationOf();
  const messages = Array.from({ length: 1_000 }, (_, index) => {
    const { record } = answerTo({ ...begun, conversation, question });
    return settled(record, `qzoterix${index}`).message;
  });
  await store.importConversation('viewer-1', { conversation, messages: [question, ...messages] });
  await store.deleteConversation('viewer-1', conversation.id, 1_000);
  const last = messages.at(-1) ?? question;
  const has = (one: Store, { id }: Message | typeof conversation) =>
    one.hasAnyOf({ conversationId: id, messageIds: [id], generationIds: [] });

  let removed = false;
  const removing = store.purgeConversations(1_001, new AbortController().signal).finally(() => {
    removed = true;
  });
  const kills: { readonly folder: string; readonly left: boolean }[] = [];
  while (!removed) {
    const left = await has(store, last);
    if (await has(store, question)) continue;
    // What a kill at this point would leave on the disk.
    const folder = join(directory.path, `${kills.length}`);
    mkdirSync(folder);
    for (const end of ['', '-wal']) copyFileSync(path + end, join(folder, `test.sqlite${end}`));
    kills.push({ folder, left });
  }
  await removing;
  await store.close();

  // Some messages were left, or none but their words in the search index.
  expect(new Set(kills.map(({ left }) => left))).toEqual(new Set([true, false]));
  for (const { folder } of kills) {
    const next = await openSqliteStore(join(folder, 'test.sqlite'), createRecordingLog());
    await next.purgeConversations(1_001, new AbortController().signal);
    expect([await has(next, last), await has(next, conversation)]).toEqual([false, false]);
    const bytes = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'));
    expect(bytes.some((text) => text.includes('zoterix'))).toBe(false);
    await next.close();
  }
});

test('a prompt stays as long as any answer to it does', async () => {
  await using store = await disposableStore(() => openSqliteStore(':memory:', createRecordingLog()));
  const first = spokenBy('Arr.', generationOf());
  const second = spokenBy('Arr.', generationOf());
  for (const chat of [first, second]) await store.beginGeneration('viewer-1', chat);

  await store.deleteConversation('viewer-1', first.conversation.id, 1_000);
  await store.purgeConversations(1_001, new AbortController().signal);

  const kept = await store.findGeneration('viewer-1', second.record.id);
  expect(kept?.record.message.answer?.personality.systemPrompt).toBe('Arr.');
});

test('a store that is closed answers no ping, and says so in the log', async () => {
  const log = createRecordingLog();
  const store = await openSqliteStore(':memory:', log);
  await store.ping();
  await store.close();

  await expect(store.ping()).rejects.toMatchObject({ code: 'STORE_FAILED' });
  expect(log.lines).toEqual([expect.stringMatching(/^error the store failed .*"operation":"ping"/)]);
});

test('a store that cannot write answers no ping until it can, and says so once for each operation', async () => {
  using directory = temporaryDirectory();
  const path = join(directory.path, 'test.sqlite');
  const log = createRecordingLog();
  const store = await openSqliteStore(path, log);
  const other = new DatabaseSync(path);
  const write = () => store.savePersonalities('viewer-1', [{ id: 'pirate', draft: pirateDraft }], null);
  other.exec('BEGIN IMMEDIATE');
  await store.ping();

  for (const fail of [write, write, store.ping, store.ping, write]) {
    await expect(fail()).rejects.toMatchObject({ code: 'STORE_FAILED' });
  }
  other.exec('ROLLBACK');
  for (const succeed of [write, store.ping, write]) await succeed();

  const locked = {
    path,
    errcode: 5,
    errstr: 'database is locked',
    steps: ['Stop what else writes to this file.'],
  };
  expect(log.lines).toEqual([
    `error the store failed null ${JSON.stringify({ operation: 'savePersonalities', ...locked })}`,
    `error the store failed null ${JSON.stringify({ operation: 'ping', ...locked })}`,
    'info the store works again {"operation":"savePersonalities"}',
    'info the store works again {"operation":"ping"}',
  ]);
  other.close();
  await store.close();
});

test('a database that proves damaged is named once, with the way out, and answers no ping any more', async () => {
  using directory = temporaryDirectory();
  const path = join(directory.path, 'test.sqlite');
  const log = createRecordingLog();
  const { conversation, question } = generationOf();
  const before = await openSqliteStore(path, log);
  await before.importConversation('viewer-1', { conversation, messages: [question] });
  await before.close();
  overwriteTable(path, 'message');
  const store = await openSqliteStore(path, log);
  await store.ping();

  for (let count = 0; count < 2; count++) {
    const reading = store.findMessage('viewer-1', question.id);
    await expect(reading).rejects.toMatchObject({ code: 'STORE_FAILED', facts: { damaged: true } });
    expect(await store.findConversation('viewer-1', conversation.id)).toMatchObject({ title: 'Why?' });
    await expect(store.ping()).rejects.toMatchObject({ code: 'STORE_FAILED' });
  }

  const damage = {
    operation: 'findMessage',
    path,
    errcode: 11,
    errstr: 'database disk image is malformed',
    steps: ['Stop ModelHub and restore a backup (docs/hosting.md, Backing up and moving the data).'],
  };
  expect(log.lines).toEqual([`error the database is damaged null ${JSON.stringify(damage)}`]);
  await store.close();
});

test.each([
  ['removed', () => {}],
  ['replaced', (path: string, moved: string) => copyFileSync(moved, path)],
])('a database that is %s while it is open answers no ping until it is back', async (_, replace) => {
  using directory = temporaryDirectory();
  const path = join(directory.path, 'test.sqlite');
  const moved = join(directory.path, 'moved.sqlite');
  const log = createRecordingLog();
  const store = await openSqliteStore(path, log);
  await store.ping();
  renameSync(path, moved);
  replace(path, moved);

  for (let count = 0; count < 2; count++) {
    await expect(store.ping()).rejects.toMatchObject({ code: 'STORE_FAILED' });
  }
  renameSync(moved, path);
  await store.ping();

  expect(log.lines).toEqual([
    expect.stringMatching(
      /^error the store failed .*test\.sqlite.*"the database file was removed or replaced".*Download all chats/,
    ),
    'info the store works again {"operation":"ping"}',
  ]);
  await store.close();
});

test('a failure that says nothing about writing is logged each time, and no ping ends it', async () => {
  using directory = temporaryDirectory();
  const path = join(directory.path, 'test.sqlite');
  const log = createRecordingLog();
  const store = await openSqliteStore(path, log);
  const other = new DatabaseSync(path);
  other.exec('DROP TABLE personality');

  for (let count = 0; count < 2; count++) {
    await expect(
      store.savePersonalities('viewer-1', [{ id: 'pirate', draft: pirateDraft }], null),
    ).rejects.toMatchObject({ code: 'STORE_FAILED' });
    await store.ping();
  }

  const failed = expect.stringMatching(/^error the store failed .*"operation":"savePersonalities"/);
  expect(log.lines).toEqual([failed, failed]);
  other.close();
  await store.close();
});

/** Destroys the first page of a table in a closed database. */
function overwriteTable(path: string, table: string): void {
  using database = new DatabaseSync(path);
  const row = database.prepare('select rootpage from sqlite_schema where name = ?').get(table);
  const size = Number(database.prepare('pragma page_size').get()?.page_size);
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(size, 0xff), 0, size, (Number(row?.rootpage) - 1) * size);
  closeSync(file);
}

function spokenBy(systemPrompt: string, chat: ReturnType<typeof generationOf>): typeof chat {
  const { record } = chat;
  const { answer } = record.message;
  const personality = { id: 'pirate', name: 'Pirate', systemPrompt };
  return {
    ...chat,
    record: { ...record, message: { ...record.message, answer: answer && { ...answer, personality } } },
  };
}
