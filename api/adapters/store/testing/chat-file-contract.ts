import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { FiledChat } from '../../../domain/chat-files/chat-file.ts';
import type { Store } from '../../../domain/ports.ts';
import { disposableStore } from '../../../testing/disposable-store.ts';
import { answerTo, generationOf, settled } from '../../../testing/stored-generations.ts';

const viewerId = 'viewer-1';
const unhurried = new AbortController().signal;
const wholeChat = { end: 'FIRST', limit: 500, afterId: null, beforeId: null } as const;

/** A question with two answers, with all figures known. */
function filedChat(): FiledChat {
  const begun = generationOf({ pinned: true, archived: true, createdAt: 5, updatedAt: 9 }, 'Zephyrine?');
  const answers = [begun, answerTo(begun)].map(({ record }) => settled(record, 'Because of Orion.').message);
  const { conversation, question } = begun;
  const activeLeafId = answers[1]?.id ?? null;
  return { conversation: { ...conversation, activeLeafId }, messages: [question, ...answers] };
}

/** A question with enough answers to take many steps. */
function longChat(): FiledChat {
  const begun = generationOf();
  const answers = Array.from({ length: 500 }, () => settled(answerTo(begun).record, 'Because.').message);
  return { conversation: begun.conversation, messages: [begun.question, ...answers] };
}

async function begun(store: Store, conversationId: string): Promise<void> {
  while (!(await store.hasAnyOf({ conversationId, messageIds: [], generationIds: [] })));
}

/** What every store must do with whole conversations. */
export function describeChatFileStore(name: string, open: () => Promise<Store>): void {
  test(`${name} gives back a conversation from a file exactly as it was, and finds it`, async () => {
    await using store = await disposableStore(open);
    const chat = filedChat();
    const { id } = chat.conversation;

    await store.importConversation(viewerId, chat);

    expect(await store.findConversation(viewerId, id)).toEqual(chat.conversation);
    const messages = await store.listMessages(viewerId, id, wholeChat);
    expect(messages.map(({ siblingIndex: _, siblingCount: __, ...message }) => message)).toEqual(
      chat.messages,
    );
    const generationId = chat.messages[1]?.answer?.generationId ?? '';
    expect((await store.findGeneration(viewerId, generationId))?.record.message).toEqual(chat.messages[1]);
    for (const search of ['why', 'zephyrine', 'orion']) {
      const found = await store.searchConversations(viewerId, {
        search,
        limit: 9,
        after: null,
        archived: true,
      });
      expect(found.map(({ conversation }) => conversation.id)).toEqual([id]);
    }
  });

  test(`${name} shows nothing of a conversation that did not come in to its end`, async () => {
    await using store = await disposableStore(open);
    const chat = filedChat();
    const { id } = chat.conversation;
    const broken = { ...chat, messages: [...chat.messages, ...chat.messages] };

    await expect(store.importConversation(viewerId, broken)).rejects.toThrow('STORE_FAILED');

    expect(await store.findConversation(viewerId, id)).toBeNull();
    expect(await store.listMessages(viewerId, id, wholeChat)).toEqual([]);
    const ids = { conversationId: id, messageIds: [], generationIds: [] };
    expect(await store.hasAnyOf(ids)).toBe(true);
    expect(await store.restoreConversation(viewerId, id, 1)).toBeNull();
    expect(await store.purgeConversations(1, unhurried)).toBe(1);
    expect(await store.hasAnyOf(ids)).toBe(false);
    await store.importConversation(viewerId, chat);
    expect(await store.findConversation(viewerId, id)).toEqual(chat.conversation);
  });

  test(`${name} neither restores nor removes what is being imported`, async () => {
    await using store = await disposableStore(open);
    const chat = longChat();
    const { id } = chat.conversation;

    const importing = store.importConversation(viewerId, chat);
    await begun(store, id);
    const restored = await store.restoreConversation(viewerId, id, 0);
    const purged = await store.purgeConversations(Date.now() + 1e12, unhurried);
    expect([restored, purged, await store.findConversation(viewerId, id)]).toEqual([null, 0, null]);

    await importing;
    expect(await store.findConversation(viewerId, id)).toEqual(chat.conversation);
  });

  test(`${name} lets others use it between long messages of one import`, async () => {
    await using store = await disposableStore(open);
    const begun = generationOf();
    const text = 'word '.repeat(40_000);
    const answers = Array.from({ length: 12 }, () => settled(answerTo(begun).record, text).message);
    const { conversation, question } = begun;

    let reads = 0;
    const importing = store.importConversation(viewerId, { conversation, messages: [question, ...answers] });
    while ((await store.findConversation(viewerId, conversation.id)) === null) {
      reads++;
      await nextTurn();
    }

    await importing;
    expect(reads).toBeGreaterThanOrEqual(10);
  });

  test(`${name} gives up at a start what the last process was importing`, async () => {
    await using store = await disposableStore(open);
    const chat = longChat();
    const { id } = chat.conversation;

    const importing = store.importConversation(viewerId, chat).catch(({ code }) => code);
    await begun(store, id);
    await store.recoverImports();
    expect(await store.restoreConversation(viewerId, id, 1)).toBeNull();
    expect(await store.purgeConversations(1, unhurried)).toBe(1);

    expect(await importing).toBe('STORE_FAILED');
    await store.importConversation(viewerId, chat);
    expect(await store.findConversation(viewerId, id)).toEqual(chat.conversation);
  });

  test(`${name} knows which ids are taken, by whomever`, async () => {
    await using store = await disposableStore(open);
    const { conversation, messages } = filedChat();
    await store.importConversation('someone else', { conversation, messages });
    const free = { conversationId: 'a', messageIds: ['b', 'c'], generationIds: ['d'] };
    const answer = messages[2];

    expect(await store.hasAnyOf(free)).toBe(false);
    expect(await store.hasAnyOf({ ...free, conversationId: conversation.id })).toBe(true);
    expect(await store.hasAnyOf({ ...free, messageIds: ['b', answer?.id ?? ''] })).toBe(true);
    expect(await store.hasAnyOf({ ...free, generationIds: [answer?.answer?.generationId ?? ''] })).toBe(true);
  });

  test(`${name} reads all conversations of a viewer in the order of their ids, and the ids of a branch`, async () => {
    await using store = await disposableStore(open);
    const chats = [filedChat(), filedChat(), filedChat()];
    for (const chat of chats.toReversed()) await store.importConversation(viewerId, chat);
    await store.importConversation('someone else', filedChat());
    const ids = chats.map(({ conversation }) => conversation.id);

    const first = await store.readConversations(viewerId, { limit: 2, afterId: null });
    const rest = await store.readConversations(viewerId, { limit: 2, afterId: ids[1] ?? '' });

    expect([...first, ...rest].map(({ id }) => id)).toEqual(ids);
    const [question, , answer] = chats[0]?.messages ?? [];
    expect(await store.listPathIds(viewerId, answer?.id ?? '')).toEqual([question?.id, answer?.id]);
    expect(await store.listPathIds('someone else', answer?.id ?? '')).toEqual([]);
  });
}
