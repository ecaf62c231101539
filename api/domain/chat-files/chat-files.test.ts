import { expect, test } from 'vitest';
import { openSqliteStore } from '../../adapters/store/sqlite-store.ts';
import { systemClock } from '../../adapters/system/system-clock.ts';
import { disposableStore } from '../../testing/disposable-store.ts';
import { createRecordingLog } from '../../testing/recording-log.ts';
import { stubAnswer, stubConversation, stubQuestion } from '../../testing/stub-hub.ts';
import { createConversationFeed } from '../conversations/conversation-feed.ts';
import type { Message } from '../conversations/records.ts';
import { longestAnswerBytes } from '../generation/answer-limits.ts';
import type { Store } from '../ports.ts';
import type { FiledChat } from './chat-file.ts';
import { createChatFiles } from './chat-files.ts';
import { withOtherIds } from './other-ids.ts';

const viewer = { id: 'viewer-1' };
const openStore = () => disposableStore(() => openSqliteStore(':memory:', createRecordingLog()));
const filesOf = (store: Store) =>
  createChatFiles({ store, feed: createConversationFeed(), clock: systemClock });

/** A chat of `turns` questions, each with its answer. */
function longChat(turns: number): FiledChat {
  const answered = stubAnswer.answer;
  if (answered === null) throw new Error('the stub is an answer');
  const messages = Array.from({ length: turns }, (_, turn): Message[] => [
    { ...stubQuestion, id: `q${turn}`, parentId: turn === 0 ? null : `a${turn - 1}` },
    {
      ...stubAnswer,
      id: `a${turn}`,
      parentId: `q${turn}`,
      answer: { ...answered, generationId: `g${turn}`, timing: null },
    },
  ]).flat();
  return { conversation: { ...stubConversation, activeLeafId: `a${turns - 1}` }, messages };
}

test('a file is read from the store page by page, no further than it is written', async () => {
  await using store = await openStore();
  const chat = longChat(500);
  await store.importConversation(viewer.id, chat);
  const reads: number[] = [];
  const watched: Store = {
    ...store,
    async listMessages(...parameters) {
      const page = await store.listMessages(...parameters);
      reads.push(page.length);
      return page;
    },
  };
  const file = await filesOf(watched).write(viewer, { conversationId: null, format: 'JSON' });
  let messages = 0;
  for await (const part of file.text) {
    if (part.includes('"role"')) messages++;
    expect(reads.length).toBeLessThanOrEqual(messages / 100 + 1);
  }
  expect(messages).toBe(1_000);
  expect(Math.max(...reads)).toBe(100);
});

test('a store that fails half way ends the file with the failure', async () => {
  await using store = await openStore();
  await store.importConversation(viewer.id, longChat(100));
  let pages = 0;
  const failing: Store = {
    ...store,
    async listMessages(...parameters) {
      if (++pages > 1) throw new Error('the disk is gone');
      return store.listMessages(...parameters);
    },
  };
  const { text } = await filesOf(failing).write(viewer, { conversationId: null, format: 'JSON' });
  await expect(Array.fromAsync(text)).rejects.toThrow('the disk is gone');
});

/** A store that deletes a chat just before it reads a given page of messages. */
function deletingAt(store: Store, page: number, id: string): Store {
  let pages = 0;
  return {
    ...store,
    async listMessages(...parameters) {
      if (++pages === page) await store.deleteConversation(viewer.id, id, 1);
      return store.listMessages(...parameters);
    },
  };
}

test.each(['JSON', 'MARKDOWN'] as const)(
  'a chat that is deleted while it is written ends the file as %s with a failure',
  async (format) => {
    for (const conversationId of [stubConversation.id, null]) {
      await using store = await openStore();
      await store.importConversation(viewer.id, longChat(150));
      const files = filesOf(deletingAt(store, 2, stubConversation.id));
      const { text } = await files.write(viewer, { conversationId, format });
      await expect(Array.fromAsync(text)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
  },
);

test('a chat that is deleted before its turn is left out of the file of all', async () => {
  await using store = await openStore();
  const chat = longChat(1);
  const later = withOtherIds(chat, 'later');
  await store.importConversation(viewer.id, chat);
  await store.importConversation(viewer.id, later);
  const [first, second] = await store.readConversations(viewer.id, { limit: 2, afterId: null });
  const files = filesOf(deletingAt(store, 1, second?.id ?? ''));
  const { text } = await files.write(viewer, { conversationId: null, format: 'JSON' });
  const { chats } = JSON.parse((await Array.fromAsync(text)).join(''));
  expect(chats).toMatchObject([{ id: first?.id }]);
});

test('chats of others are neither written nor known', async () => {
  await using store = await openStore();
  await store.importConversation('someone else', longChat(1));
  const files = filesOf(store);
  const { text } = await files.write(viewer, { conversationId: null, format: 'JSON' });
  expect((await Array.fromAsync(text)).join('')).toContain('"chats":[\n]');
  await expect(
    files.write(viewer, { conversationId: stubConversation.id, format: 'JSON' }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });

  const theirs = await filesOf(store).write({ id: 'someone else' }, { conversationId: null, format: 'JSON' });
  const document = JSON.parse((await Array.fromAsync(theirs.text)).join(''));
  const [first] = await files.import(viewer, document);
  const [second] = await files.import(viewer, document);
  expect(first?.outcome).toBe('IMPORTED');
  expect(first?.conversationId).not.toBe(stubConversation.id);
  expect(second).toEqual({ ...first, outcome: 'ALREADY_THERE' });
});

test('the longest answer that can be kept goes out and comes in again', async () => {
  await using from = await openStore();
  await using to = await openStore();
  const { conversation, messages } = longChat(1);
  const content = 'x'.repeat(longestAnswerBytes);
  const grown = messages.map((one) => (one.role === 'USER' ? one : { ...one, content }));
  await from.importConversation(viewer.id, { conversation, messages: grown });

  const { text } = await filesOf(from).write(viewer, { conversationId: null, format: 'JSON' });
  const document = JSON.parse((await Array.fromAsync(text)).join(''));
  const [imported] = await filesOf(to).import(viewer, document);

  expect(imported).toMatchObject({ outcome: 'IMPORTED', error: null });
  expect((await to.findMessage(viewer.id, 'a0'))?.content).toHaveLength(longestAnswerBytes);
});

test('a chat that was imported, deleted and imported again is there once, whatever is removed for good since', async () => {
  await using store = await openStore();
  await store.importConversation(viewer.id, longChat(1));
  const files = filesOf(store);
  const { text } = await files.write(viewer, { conversationId: null, format: 'JSON' });
  const document = JSON.parse((await Array.fromAsync(text)).join(''));
  const take = async () => (await files.import(viewer, document))[0];
  const ids = new Set([stubConversation.id]);
  for (const id of ids) {
    await store.deleteConversation(viewer.id, id, 1);
    if (ids.size < 4) ids.add((await take())?.conversationId ?? '');
  }
  expect(ids.size).toBe(4);

  const last = await take();
  expect(await take()).toEqual({ ...last, outcome: 'ALREADY_THERE' });
  expect(await store.purgeConversations(2, new AbortController().signal)).toBe(4);
  expect(await take()).toEqual({ ...last, outcome: 'ALREADY_THERE' });
  expect(await store.readConversations(viewer.id, { limit: 9, afterId: null })).toHaveLength(1);
});

test('a chat that was deleted again and again within the hour is refused with a reason, and comes in later', async () => {
  await using store = await openStore();
  const files = filesOf(store);
  await store.importConversation(viewer.id, longChat(1));
  const { text } = await files.write(viewer, { conversationId: null, format: 'JSON' });
  const document = JSON.parse((await Array.fromAsync(text)).join(''));
  let deleted = 0;
  for (let id: string | null = stubConversation.id; id !== null; deleted++) {
    await store.deleteConversation(viewer.id, id, 1);
    const [taken] = await files.import(viewer, document);
    if (taken?.outcome !== 'IMPORTED') {
      expect(taken).toMatchObject({ outcome: 'REFUSED', error: { code: 'BAD_INPUT', field: 'chats[0].id' } });
    }
    id = taken?.conversationId ?? null;
  }
  expect(deleted).toBe(9);
  await store.purgeConversations(2, new AbortController().signal);
  expect(await files.import(viewer, document)).toMatchObject([
    { outcome: 'IMPORTED', conversationId: stubConversation.id },
  ]);
});

test('other ids keep the shape of the chat, and sort by time as all ids do', () => {
  const chat = longChat(3);
  const other = withOtherIds(chat, 'salt');
  expect(other).toEqual(withOtherIds(chat, 'salt'));
  const parents = ({ messages }: FiledChat) =>
    messages.map(({ parentId }) => messages.findIndex(({ id }) => id === parentId));
  expect(parents(other)).toEqual(parents(chat));
  expect(other.conversation.activeLeafId).toBe(other.messages.at(-1)?.id);
  const ids = [chat, other, withOtherIds(chat, 'another salt')].flatMap(({ messages }) =>
    messages.map(({ id }) => id),
  );
  expect(new Set(ids).size).toBe(ids.length);
  const time = stubConversation.createdAt.toString(16).padStart(12, '0');
  expect(other.conversation.id.replace('-', '')).toMatch(
    new RegExp(`^${time}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$`),
  );
});
