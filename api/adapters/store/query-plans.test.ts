import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type CompiledQuery, Kysely } from 'kysely';
import { expect, test } from 'vitest';
import { createRecordingLog } from '../../testing/recording-log.ts';
import { generationOf } from '../../testing/stored-generations.ts';
import { temporaryDirectory } from '../../testing/temporary-directory.ts';
import { createChatFileStore } from './sqlite-chat-file-store.ts';
import { createConversationStore } from './sqlite-conversation-store.ts';
import { createSqliteDialect } from './sqlite-dialect.ts';
import { createGenerationStore } from './sqlite-generation-store.ts';
import { createLedgerStore } from './sqlite-ledger-store.ts';
import { createPersonalityStore } from './sqlite-personality-store.ts';
import { openSqliteStore } from './sqlite-store.ts';
import type { Tables } from './tables.ts';

type Stores = ReturnType<typeof createConversationStore> &
  ReturnType<typeof createGenerationStore> &
  ReturnType<typeof createPersonalityStore> &
  ReturnType<typeof createChatFileStore> &
  ReturnType<typeof createLedgerStore>;

const viewerId = 'viewer-1';
const chat = generationOf();
const { conversation, question, record } = chat;
const page = { limit: 9, archived: false };
const after = { pinned: false, updatedAt: 5, id: 'any' };
const periods = [{ from: 0, to: 9 }];
const wholeChat = { end: 'FIRST', limit: 9, afterId: null, beforeId: null } as const;

test.each<[name: string, work: (store: Stores) => Promise<unknown>]>([
  ['list chats', (store) => store.listConversations(viewerId, { ...page, after: null })],
  ['list more chats', (store) => store.listConversations(viewerId, { ...page, after })],
  ['search', (store) => store.searchConversations(viewerId, { ...page, after: null, search: 'why' })],
  ['show what was found', (store) => store.readExcerpt(viewerId, { search: 'why', match: 1 })],
  ['open a chat', (store) => store.findConversation(viewerId, conversation.id)],
  ['read its messages', (store) => store.listMessages(viewerId, conversation.id, wholeChat)],
  [
    'read on',
    (store) => store.listMessages(viewerId, conversation.id, { ...wholeChat, afterId: question.id }),
  ],
  [
    'read its newest messages',
    (store) => store.listMessages(viewerId, conversation.id, { ...wholeChat, end: 'LAST' }),
  ],
  [
    'read what was before',
    (store) =>
      store.listMessages(viewerId, conversation.id, {
        ...wholeChat,
        end: 'LAST',
        beforeId: record.message.id,
      }),
  ],
  ['place a message', (store) => store.findMessage(viewerId, question.id)],
  ['go on after a message', (store) => store.listPath(viewerId, record.message.id)],
  ['write a branch to a file', (store) => store.listPathIds(viewerId, record.message.id)],
  ['write all chats to a file', (store) => store.readConversations(viewerId, { limit: 9, afterId: 'any' })],
  [
    'see whether ids are taken',
    (store) => store.hasAnyOf({ conversationId: 'a', messageIds: ['b'], generationIds: ['c'] }),
  ],
  [
    'take a chat from a file',
    (store) =>
      store.importConversation(viewerId, { conversation: { ...conversation, id: 'new' }, messages: [] }),
  ],
  ['turn to a branch', (store) => store.findLeaf(viewerId, conversation.id, question.id)],
  ['find a generation', (store) => store.findGeneration(viewerId, record.id)],
  ['find a request', (store) => store.findGenerationByRequest(viewerId, record.requestId ?? '')],
  ['rename', (store) => store.updateConversation(viewerId, conversation.id, { title: 'Other' })],
  ['end an answer', (store) => store.finishGeneration(record)],
  ['delete', (store) => store.deleteConversation(viewerId, conversation.id, 1)],
  [
    'remove what was deleted',
    async (store) => {
      await store.deleteConversation(viewerId, conversation.id, 1);
      await store.purgeConversations(2, new AbortController().signal);
    },
  ],
  ['list personalities', (store) => store.listPersonalities(viewerId)],
  ['list deleted personalities', (store) => store.listDeletedPersonalities(viewerId, 1)],
  ['find personalities', (store) => store.findPersonalities(viewerId, ['any', 'other'])],
  ['find a creation', (store) => store.findPersonalityByRequest(viewerId, 'any')],
  ['delete a personality', (store) => store.deletePersonality(viewerId, 'any', 1)],
  ['restore a personality', (store) => store.restorePersonality(viewerId, 'any', 1)],
  ['remove deleted personalities', (store) => store.purgePersonalities(1)],
  ['read preferences', (store) => store.readPersonalityPreferences(viewerId)],
  ['add up usage', (store) => store.sumUsage(viewerId, { periods, by: 'MODEL', simulated: false })],
  ['export usage', (store) => store.listUsage(viewerId, { after: { at: 1, id: '' }, before: 9, limit: 9 })],
  ['recover', (store) => store.recoverGenerations()],
  ['give up imports', (store) => store.recoverImports()],
])('to %s never reads a whole table', async (_, work) => {
  const plan = await planOf(work);

  expect(plan.length).toBeGreaterThan(0);
  // The remaining scans are steps of a recursion, the full-text index, which looks words up, and its matches.
  const harmless = /^SCAN (path$|line$|search VIRTUAL|matched VIRTUAL|wanted VIRTUAL|CONSTANT)/;
  expect(plan.filter((step) => /^SCAN|AUTOMATIC/.test(step) && !harmless.test(step))).toEqual([]);
});

test.each(['FIRST', 'LAST'] as const)(
  'messages are read in their order from the %s, without sorting',
  async (end) => {
    const plan = await planOf((store) =>
      store.listMessages(viewerId, conversation.id, { ...wholeChat, end, beforeId: record.message.id }),
    );

    expect(plan.filter((step) => /TEMP B-TREE/.test(step))).toEqual([]);
  },
);

test('an export is read in the order of time, without sorting', async () => {
  const plan = await planOf((store) =>
    store.listUsage(viewerId, { after: { at: 1, id: '' }, before: 9, limit: 9 }),
  );

  expect(plan).toEqual([expect.stringMatching(/^SEARCH ledger USING PRIMARY KEY/)]);
});

test('the list of chats is read in its order, without sorting', async () => {
  const plan = await planOf((store) => store.listConversations(viewerId, { ...page, after }));

  expect(plan).toEqual([expect.stringMatching(/^SEARCH conversation USING INDEX/)]);
});

test('any number of personalities is looked up by the same statement', async () => {
  using directory = temporaryDirectory();
  const path = join(directory.path, 'test.sqlite');
  const queries = await queriesOf(async (store) => {
    for (const ids of [['a'], ['a', 'b', 'c']]) await store.findPersonalities(viewerId, ids);
  }, path);

  expect(new Set(queries.map(({ sql }) => sql)).size).toBe(1);
});

/** SQLite's query plan for some work on a store with one chat, step by step. */
async function planOf(work: (store: Stores) => Promise<unknown>): Promise<readonly string[]> {
  using directory = temporaryDirectory();
  const path = join(directory.path, 'test.sqlite');
  const queries = await queriesOf(work, path);

  using explaining = new DatabaseSync(path);
  return queries
    .filter(({ sql }) => /^\s*(select|with|update|delete)\b/i.test(sql))
    .flatMap(({ sql, parameters }) =>
      explaining.prepare(`explain query plan ${sql}`).all(...(parameters as readonly (string | number)[])),
    )
    .map(({ detail }) => String(detail));
}

/** The statements sent to SQLite for that work. */
async function queriesOf(
  work: (store: Stores) => Promise<unknown>,
  path: string,
): Promise<readonly CompiledQuery[]> {
  const filled = await openSqliteStore(path, createRecordingLog());
  await filled.beginGeneration(viewerId, chat);
  await filled.close();
  const queries: CompiledQuery[] = [];
  const database = new Kysely<Tables>({
    dialect: createSqliteDialect(path),
    log({ query }) {
      queries.push(query);
    },
  });
  await work({
    ...createConversationStore(database),
    ...createGenerationStore(database),
    ...createPersonalityStore(database),
    ...createChatFileStore(database),
    ...createLedgerStore(database),
  });
  await database.destroy();
  return queries;
}
