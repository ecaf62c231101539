import { expect, test } from 'vitest';
import type { Store } from '../../../domain/ports.ts';
import { disposableStore } from '../../../testing/disposable-store.ts';
import { answerTo, generationOf, settled } from '../../../testing/stored-generations.ts';
import { newId } from '../../system/new-id.ts';

const viewerId = 'viewer-1';
const unhurried = new AbortController().signal;
const wholeChat = { end: 'FIRST', limit: 9, afterId: null, beforeId: null } as const;

/** What every store must do, however it stores its rows. */
export function describeStore(name: string, open: () => Promise<Store>): void {
  test(`${name} gives back a begun generation exactly as it was`, async () => {
    await using store = await disposableStore(open);
    const begun = generationOf();

    await store.beginGeneration(viewerId, begun);

    const { newQuestion: _, ...expected } = begun;
    expect(await store.findGeneration(viewerId, begun.record.id)).toEqual(expected);
    expect(await store.findGenerationByRequest(viewerId, begun.record.requestId ?? '')).toEqual(expected);
    expect(await store.findConversation(viewerId, begun.conversation.id)).toEqual(begun.conversation);
  });

  test(`${name} keeps progress and the final state, and only the first final state`, async () => {
    await using store = await disposableStore(open);
    const { record, ...rest } = generationOf();
    await store.beginGeneration(viewerId, { record, ...rest });
    const progress = { generationId: record.id, reasoning: 'hm', headSeq: 3 };
    await store.saveProgress({ ...progress, content: 'Half' });
    const half = await store.findGeneration(viewerId, record.id);
    const final = settled(record, 'Half and whole');

    const outcomes = [
      await store.finishGeneration(final),
      await store.finishGeneration(settled(record, 'other')),
    ];
    await store.saveProgress({ ...progress, content: 'late' });

    expect(half?.record).toMatchObject({
      headSeq: 3,
      message: { content: 'Half', answer: { reasoning: 'hm' } },
    });
    expect(outcomes).toEqual([true, false]);
    expect((await store.findGeneration(viewerId, record.id))?.record).toEqual(final);
  });

  test(`${name} marks what a dead process left running, and nothing else`, async () => {
    await using store = await disposableStore(open);
    const [running, ended, simulated] = [generationOf(), generationOf(), generationOf()];
    const { record } = simulated;
    const answer = { ...record.message.answer, simulated: true };
    await store.beginGeneration(viewerId, running);
    await store.beginGeneration(viewerId, ended);
    await store.beginGeneration(viewerId, {
      ...simulated,
      record: { ...record, message: { ...record.message, answer } },
    });
    const final = settled(ended.record, 'Whole');
    await store.finishGeneration(final);

    expect(await store.recoverGenerations()).toBe(2);
    expect(await store.recoverGenerations()).toBe(0);
    expect((await store.findGeneration(viewerId, running.record.id))?.record).toMatchObject({
      headSeq: 2,
      message: {
        answer: {
          status: 'INTERRUPTED',
          interruption: 'CRASH',
          cost: { amount: null, unknownReason: expect.stringContaining('server ended') },
        },
      },
    });
    expect((await store.findGeneration(viewerId, record.id))?.record).toMatchObject({
      message: { answer: { interruption: 'CRASH', cost: null } },
    });
    expect((await store.findGeneration(viewerId, ended.record.id))?.record).toEqual(final);
  });

  test(`${name} refuses a second generation for the same request and then keeps nothing of it`, async () => {
    await using store = await disposableStore(open);
    const first = generationOf();
    const second = generationOf();
    await store.beginGeneration(viewerId, first);

    const refused = store.beginGeneration(viewerId, {
      ...second,
      record: { ...second.record, requestId: first.record.requestId },
    });

    await expect(refused).rejects.toMatchObject({ code: 'STORE_FAILED' });
    expect(await store.findConversation(viewerId, second.conversation.id)).toBeNull();
  });

  test(`${name} shows nothing to another viewer`, async () => {
    await using store = await disposableStore(open);
    const begun = generationOf();
    await store.beginGeneration(viewerId, begun);
    const other = 'viewer-2';

    expect(await store.findGeneration(other, begun.record.id)).toBeNull();
    expect(await store.findGenerationByRequest(other, begun.record.requestId ?? '')).toBeNull();
    expect(await store.findConversation(other, begun.conversation.id)).toBeNull();
    expect(await store.findMessage(other, begun.record.message.id)).toBeNull();
    expect(await store.listPath(other, begun.record.message.id)).toEqual([]);
    expect(await store.listMessages(other, begun.conversation.id, wholeChat)).toEqual([]);
    const all = { limit: 9, after: null, archived: false };
    expect(await store.listConversations(other, all)).toEqual([]);
    expect(await store.searchConversations(other, { ...all, search: 'why' })).toEqual([]);
  });

  test(`${name} places messages among their siblings and pages through them in order`, async () => {
    await using store = await disposableStore(open);
    const first = generationOf();
    await store.beginGeneration(viewerId, first);
    const again = answerTo(first);
    await store.beginGeneration(viewerId, again);

    const request = { ...wholeChat, limit: 2 };
    const page = await store.listMessages(viewerId, first.conversation.id, request);
    const rest = await store.listMessages(viewerId, first.conversation.id, {
      ...request,
      afterId: page.at(-1)?.id ?? null,
    });

    expect(
      [...page, ...rest].map(({ id, siblingIndex, siblingCount }) => [id, siblingIndex, siblingCount]),
    ).toEqual([
      [first.question.id, 0, 1],
      [first.record.message.id, 0, 2],
      [again.record.message.id, 1, 2],
    ]);
    expect((await store.listPath(viewerId, again.record.message.id)).map(({ id }) => id)).toEqual([
      first.question.id,
      again.record.message.id,
    ]);
  });

  test(`${name} reads messages from the end and between two of them, in the same order`, async () => {
    await using store = await disposableStore(open);
    const first = generationOf();
    await store.beginGeneration(viewerId, first);
    const [second, third] = [answerTo(first), answerTo(first)];
    for (const answer of [second, third]) await store.beginGeneration(viewerId, answer);
    const ids = [first.question, first.record.message, second.record.message, third.record.message].map(
      ({ id }) => id,
    );
    const [one = '', two = '', three = '', four = ''] = ids;
    const idsOf = async (request: Partial<Parameters<Store['listMessages']>[2]>) =>
      (await store.listMessages(viewerId, first.conversation.id, { ...wholeChat, ...request })).map(
        ({ id }) => id,
      );

    expect(await idsOf({ end: 'LAST' })).toEqual(ids);
    expect(await idsOf({ end: 'LAST', limit: 2 })).toEqual([three, four]);
    expect(await idsOf({ end: 'LAST', limit: 2, beforeId: three })).toEqual([one, two]);
    expect(await idsOf({ end: 'LAST', limit: 1, afterId: one, beforeId: four })).toEqual([three]);
    expect(await idsOf({ limit: 1, afterId: one, beforeId: four })).toEqual([two]);
    expect(await idsOf({ end: 'LAST', beforeId: one })).toEqual([]);
  });

  test(`${name} reads up to no message but one of the conversation`, async () => {
    await using store = await disposableStore(open);
    const [one, two] = [generationOf(), generationOf()];
    for (const chat of [one, two]) await store.beginGeneration(viewerId, chat);
    const { id } = one.conversation;

    for (const foreign of ['nothing', two.record.message.id]) {
      const after = store.listMessages(viewerId, id, { ...wholeChat, afterId: foreign });
      const before = store.listMessages(viewerId, id, { ...wholeChat, end: 'LAST', beforeId: foreign });
      await expect(after).rejects.toMatchObject({ code: 'BAD_CURSOR', facts: { field: 'after' } });
      await expect(before).rejects.toMatchObject({ code: 'BAD_CURSOR', facts: { field: 'before' } });
    }
    const end = { ...wholeChat, afterId: one.record.message.id };
    expect(await store.listMessages(viewerId, id, end)).toEqual([]);
  });

  test(`${name} follows the newest line of descent to its end`, async () => {
    await using store = await disposableStore(open);
    const first = generationOf();
    const { id } = first.conversation;
    const [older, newer] = [first.record.message.id, answerTo(first)] as const;
    const question = { ...first.question, id: newId(), parentId: older };
    const record = { ...answerTo(first).record, questionId: question.id };
    const below = { ...record, message: { ...record.message, parentId: question.id } };
    await store.beginGeneration(viewerId, first);
    await store.beginGeneration(viewerId, { ...first, record: below, question });
    await store.beginGeneration(viewerId, newer);
    const leafOf = (messageId: string) => store.findLeaf(viewerId, id, messageId);

    expect([await leafOf(older), await leafOf(below.message.id)]).toEqual([
      below.message.id,
      below.message.id,
    ]);
    expect(await leafOf(first.question.id)).toBe(newer.record.message.id);
    expect(await store.findLeaf(viewerId, generationOf().conversation.id, older)).toBeNull();
    expect(await store.findLeaf('viewer-2', id, older)).toBeNull();
  });

  test(`${name} lists conversations pinned first and newest first, page by page`, async () => {
    await using store = await disposableStore(open);
    const chats = ['one', 'two 100%_sure', 'three', 'four'].map((title, index) =>
      generationOf({ title, updatedAt: 1_000 + index, pinned: title === 'one' }),
    );
    for (const chat of chats) await store.beginGeneration(viewerId, chat);

    const page = await store.listConversations(viewerId, { limit: 2, after: null, archived: false });
    const after = page.at(-1) ?? null;
    const rest = await store.listConversations(viewerId, { limit: 9, after, archived: false });

    expect([...page, ...rest].map(({ title }) => title)).toEqual(['one', 'four', 'three', 'two 100%_sure']);
  });

  test(`${name} renames, pins, archives and moves on another branch, and names only what has no name`, async () => {
    await using store = await disposableStore(open);
    const { conversation, record, question } = generationOf();
    await store.beginGeneration(viewerId, { conversation, record, question, newQuestion: true });
    const { id } = conversation;
    const wasNamed = await store.isNamed(viewerId, id);

    const named = await store.nameConversation(viewerId, id, 'By a model');
    const again = await store.nameConversation(viewerId, id, 'Twice');
    const changes = { title: 'By hand', pinned: true, archived: true, activeLeafId: question.id };
    const changed = await store.updateConversation(viewerId, id, changes);

    expect([wasNamed, await store.isNamed(viewerId, id)]).toEqual([false, true]);
    expect(named).toEqual({ conversation: { ...conversation, title: 'By a model' }, changed: true });
    expect(again).toBeNull();
    expect(changed).toEqual({ conversation: { ...conversation, ...changes }, changed: true });
    expect(await store.updateConversation(viewerId, id, changes)).toEqual({ ...changed, changed: false });
    expect(await store.updateConversation('viewer-2', id, { title: 'Mine' })).toBeNull();
    const all = { limit: 9, after: null };
    expect(await store.listConversations(viewerId, { ...all, archived: true })).toEqual([
      changed?.conversation,
    ]);
    expect(await store.listConversations(viewerId, { ...all, archived: false })).toEqual([]);
  });

  test(`${name} hides what is deleted, brings it back, and removes it for good later`, async () => {
    await using store = await disposableStore(open);
    const chat = generationOf({ title: 'Secret' });
    await store.beginGeneration(viewerId, chat);
    const { id } = chat.conversation;
    const search = { limit: 9, after: null, archived: false, search: 'secret' };

    const deleted = await store.deleteConversation(viewerId, id, 1_000);
    const hidden = [
      await store.findConversation(viewerId, id),
      await store.findMessage(viewerId, chat.record.message.id),
      await store.findGeneration(viewerId, chat.record.id),
      await store.updateConversation(viewerId, id, { pinned: true }),
      ...(await store.searchConversations(viewerId, search)),
      ...(await store.listConversations(viewerId, { limit: 9, after: null, archived: false })),
      ...(await store.listPath(viewerId, chat.record.message.id)),
    ];
    const again = await store.deleteConversation(viewerId, id, 1_001);
    const kept = await store.purgeConversations(1_000, unhurried);
    const deletedAt = await store.findDeletion(viewerId, id);
    const late = await store.restoreConversation(viewerId, id, 1_001);
    const restored = await store.restoreConversation(viewerId, id, 1_000);
    const once = await store.restoreConversation(viewerId, id, 1_000);
    const undeleted = await store.findDeletion(viewerId, id);
    await store.deleteConversation(viewerId, id, 1_000);
    const purged = await store.purgeConversations(1_001, unhurried);

    expect(hidden).toEqual([null, null, null, null]);
    expect([deleted, again]).toEqual([true, false]);
    expect([kept, purged]).toEqual([0, 1]);
    expect([late, restored, once]).toEqual([null, chat.conversation, null]);
    expect([deletedAt, undeleted, await store.findDeletion(viewerId, id)]).toEqual([1_000, null, null]);
    expect(await store.restoreConversation(viewerId, id, 0)).toBeNull();
  });

  test(`${name} deletes and restores nothing of another viewer`, async () => {
    await using store = await disposableStore(open);
    const { conversation, ...rest } = generationOf();
    await store.beginGeneration(viewerId, { conversation, ...rest });
    const { id } = conversation;

    const deleted = await store.deleteConversation('viewer-2', id, 1_000);
    await store.deleteConversation(viewerId, id, 1_000);
    const deletedAt = await store.findDeletion('viewer-2', id);
    const restored = await store.restoreConversation('viewer-2', id, 0);

    expect([deleted, deletedAt, restored]).toEqual([false, null, null]);
    expect(await store.findConversation(viewerId, id)).toBeNull();
  });

  test(`${name} begins nothing in a conversation that was deleted`, async () => {
    await using store = await disposableStore(open);
    const chat = generationOf();
    await store.beginGeneration(viewerId, chat);
    await store.deleteConversation(viewerId, chat.conversation.id, 1_000);
    const late = answerTo(chat);

    const refused = store.beginGeneration(viewerId, late);

    await expect(refused).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await store.restoreConversation(viewerId, chat.conversation.id, 0);
    expect(await store.findConversation(viewerId, chat.conversation.id)).toEqual(chat.conversation);
    expect(await store.findGeneration(viewerId, late.record.id)).toBeNull();
  });

  test(`${name} removes nothing more once it was told to leave off`, async () => {
    await using store = await disposableStore(open);
    const { conversation, ...rest } = generationOf();
    await store.beginGeneration(viewerId, { conversation, ...rest });
    await store.deleteConversation(viewerId, conversation.id, 1_000);

    expect(await store.purgeConversations(1_001, AbortSignal.abort())).toBe(0);
    expect(await store.restoreConversation(viewerId, conversation.id, 0)).toEqual(conversation);
  });

  test.each([
    ['many messages', 2_000, 'Because.'],
    ['long messages', 60, 'word '.repeat(40_000)],
  ])(
    `${name} lets others write between the steps in which a chat of %s is removed`,
    async (_, ...answers) => {
      await using store = await disposableStore(open);
      const chat = await deletedChat(store, ...answers);
      const other = generationOf();

      const removing = store.purgeConversations(1_001, unhurried);
      await chat.begunToGo();
      await store.beginGeneration(viewerId, other);
      const rest = await chat.hasLast();

      expect([rest, await removing, await chat.hasLast()]).toEqual([true, 1, false]);
      expect(await store.findConversation(viewerId, other.conversation.id)).toEqual(other.conversation);
    },
  );

  test(`${name} neither shows nor restores what is half removed, and goes on with it later`, async () => {
    await using store = await disposableStore(open);
    const chat = await deletedChat(store, 2_000, 'Because.');
    const leavingOff = new AbortController();

    const removing = store.purgeConversations(1_001, leavingOff.signal);
    await chat.begunToGo();
    leavingOff.abort();
    const half = [
      await removing,
      await chat.hasLast(),
      await store.restoreConversation(viewerId, chat.id, 0),
      await store.findConversation(viewerId, chat.id),
      await store.listMessages(viewerId, chat.id, wholeChat),
    ];
    const rest = await store.purgeConversations(0, unhurried);

    expect(half).toEqual([0, true, null, null, []]);
    expect([rest, await chat.hasLast()]).toEqual([1, false]);
    const ids = { conversationId: chat.id, messageIds: [], generationIds: [] };
    expect(await store.hasAnyOf(ids)).toBe(false);
  });
}

/** A chat with this many answers, deleted at time 1,000. */
async function deletedChat(store: Store, answers: number, content: string) {
  const { conversation, question, ...begun } = generationOf();
  const { id } = conversation;
  const messages = Array.from(
    { length: answers },
    () => settled(answerTo({ ...begun, conversation, question }).record, content).message,
  );
  await store.importConversation(viewerId, { conversation, messages: [question, ...messages] });
  await store.deleteConversation(viewerId, id, 1_000);
  const has = (messageId = '') =>
    store.hasAnyOf({ conversationId: '', messageIds: [messageId], generationIds: [] });
  return {
    id,
    hasLast: () => has(messages.at(-1)?.id),
    async begunToGo() {
      while (await has(question.id));
    },
  };
}
