import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { startChatInput } from '../../testing/start-chat-input.ts';
import { startTestGenerations, type TestGenerations } from '../../testing/test-generations.ts';
import type { RangeRequest } from '../page.ts';
import type { ConversationChange } from './conversation-feed.ts';
import { type Conversations, createConversations } from './conversations.ts';

const newest = { end: 'LAST', size: 2, after: null, before: null } as const;

function conversationsOf({ store, feed, clock, generations }: TestGenerations): Conversations {
  return createConversations({ store, feed, clock, stopGenerations: generations.stopConversation });
}

async function startChat(hub: TestGenerations, content = 'Why?') {
  const { conversation, record } = await hub.generations.start(hub.viewer, startChatInput(content));
  if (conversation === null) throw new Error('a stored chat has a conversation');
  return { conversation, generation: record };
}

function collect(conversations: Conversations, hub: TestGenerations): ConversationChange[] {
  const changes: ConversationChange[] = [];
  void (async () => {
    for await (const change of conversations.watch(hub.viewer, new AbortController().signal))
      changes.push(change);
  })();
  return changes;
}

test('pages through conversations by cursor, also while the list changes', async () => {
  await using hub = await startTestGenerations();
  const conversations = conversationsOf(hub);
  for (const title of ['One', 'Two', 'Three']) {
    await startChat(hub, title);
    await hub.clock.advance(10);
  }
  const request = { search: null, archived: false };

  const first = await conversations.list(hub.viewer, { ...request, first: 2, after: null });
  await startChat(hub, 'Four');
  const after = first.edges.at(-1)?.cursor ?? null;
  const second = await conversations.list(hub.viewer, { ...request, first: 2, after });

  expect(first.edges.map(({ node }) => node.title)).toEqual(['Three', 'Two']);
  expect(first.hasNextPage).toBe(true);
  expect(second.edges.map(({ node }) => node.title)).toEqual(['One']);
  expect(second.hasNextPage).toBe(false);
});

test('a page of a search tells the lines that were found, a plain one none', async () => {
  await using hub = await startTestGenerations();
  const conversations = conversationsOf(hub);
  await startChat(hub);
  const lines = async (search: string | null) => {
    const { edges } = await conversations.list(hub.viewer, {
      first: 9,
      after: null,
      archived: false,
      search,
    });
    return Promise.all(edges.map(async ({ readExcerpt }) => (await readExcerpt())?.text ?? null));
  };

  expect(await lines(null)).toEqual([null]);
  expect(await lines('why')).toEqual(['Why?']);
});

test('finds a message with its place for its viewer alone', async () => {
  await using hub = await startTestGenerations();
  const conversations = conversationsOf(hub);
  const { generation } = await startChat(hub);
  const { id } = generation.message;

  expect(await conversations.findMessage(hub.viewer, id)).toMatchObject({
    id,
    siblingIndex: 0,
    siblingCount: 1,
  });
  expect(await conversations.findMessage({ id: 'someone else' }, id)).toBeNull();
});

test('pages through messages from either end', async () => {
  await using hub = await startTestGenerations();
  const conversations = conversationsOf(hub);
  const { conversation } = await startChat(hub);
  const read = async (request: Partial<RangeRequest>) => {
    const page = await conversations.messages(hub.viewer, conversation.id, {
      ...newest,
      size: 1,
      ...request,
    });
    return {
      roles: page.edges.map(({ node }) => node.role),
      cursor: page.edges[0]?.cursor ?? null,
      more: [page.hasPreviousPage, page.hasNextPage],
    };
  };

  const last = await read({});
  const beforeLast = await read({ before: last.cursor });
  const first = await read({ end: 'FIRST' });
  const afterFirst = await read({ end: 'FIRST', after: first.cursor });

  expect(last).toMatchObject({ roles: ['ASSISTANT'], more: [true, false] });
  expect(beforeLast).toMatchObject({ roles: ['USER'], more: [false, true] });
  expect(first).toMatchObject({ roles: ['USER'], more: [false, true] });
  expect(afterFirst).toMatchObject({ roles: ['ASSISTANT'], more: [true, false] });
  expect(await read({ size: 2 })).toMatchObject({ roles: ['USER', 'ASSISTANT'], more: [false, false] });
});

const cursorOf = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

test.each([
  '',
  'x',
  'bm90IGpzb24',
  cursorOf({}),
  cursorOf([1, '2', 3]),
  cursorOf([2, 1, 'id']),
  cursorOf([null]),
  cursorOf([['id']]),
])('refuses %j as a cursor of any list', async (after) => {
  await using hub = await startTestGenerations();
  const conversations = conversationsOf(hub);
  const page = { first: 2, after, archived: false };

  for (const refused of [
    conversations.list(hub.viewer, { ...page, search: null }),
    conversations.list(hub.viewer, { ...page, search: 'why' }),
    conversations.messages(hub.viewer, 'any', { ...newest, after }),
  ]) {
    await expect(refused).rejects.toMatchObject({ code: 'BAD_CURSOR', facts: { field: 'after' } });
  }
  const before = conversations.messages(hub.viewer, 'any', { ...newest, before: after });
  await expect(before).rejects.toMatchObject({ code: 'BAD_CURSOR', facts: { field: 'before' } });
});

test('a cursor of one kind of list is none of another', async () => {
  await using hub = await startTestGenerations();
  const conversations = conversationsOf(hub);
  const { conversation } = await startChat(hub);
  const first = { first: 1, after: null, archived: false };
  const cursors = [
    await conversations.list(hub.viewer, { ...first, search: null }),
    await conversations.list(hub.viewer, { ...first, search: 'why' }),
    await conversations.messages(hub.viewer, conversation.id, newest),
  ].map(({ edges }) => edges[0]?.cursor ?? '');

  const outcomes = await Promise.all(
    cursors.map((after) =>
      Promise.allSettled([
        conversations.list(hub.viewer, { ...first, after, search: null }),
        conversations.list(hub.viewer, { ...first, after, search: 'why' }),
        conversations.messages(hub.viewer, conversation.id, { ...newest, after }),
      ]),
    ),
  );

  expect(outcomes.map((row) => row.map(({ status }) => status === 'fulfilled'))).toEqual([
    [true, false, false],
    [false, true, false],
    [false, false, true],
  ]);
});

test('whoever watches is told of new chats, changes, ends and deletions', async () => {
  await using hub = await startTestGenerations();
  const conversations = conversationsOf(hub);
  const changes = collect(conversations, hub);

  const { conversation } = await startChat(hub);
  await expect.poll(() => changes.map(({ kind }) => kind)).toEqual(['CREATED']);
  await conversations.update(hub.viewer, conversation.id, { title: 'Named' });
  await expect.poll(() => changes.at(-1)?.conversation?.title).toBe('Named');
  await conversations.delete(hub.viewer, conversation.id);
  await expect.poll(() => changes.at(-1)?.kind).toBe('DELETED');
  await conversations.restore(hub.viewer, conversation.id);
  await expect
    .poll(() => changes.at(-1))
    .toMatchObject({ kind: 'CREATED', conversation: { title: 'Named' } });
});

test('what changes nothing is not told', async () => {
  await using hub = await startTestGenerations();
  const conversations = conversationsOf(hub);
  const changes = collect(conversations, hub);
  const { conversation } = await startChat(hub);
  await expect.poll(() => changes.map(({ kind }) => kind)).toEqual(['CREATED']);

  const { title, pinned, archived, activeLeafId } = conversation;
  const same = { title, pinned, archived, activeLeafId: activeLeafId ?? '' };
  const updated = await conversations.update(hub.viewer, conversation.id, {});
  await conversations.update(hub.viewer, conversation.id, same);
  const restored = await conversations.restore(hub.viewer, conversation.id);
  await conversations.update(hub.viewer, conversation.id, { pinned: true });
  await expect.poll(() => changes.at(-1)?.conversation?.pinned).toBe(true);
  await conversations.update(hub.viewer, conversation.id, { pinned: true });
  await nextTurn();

  expect([updated.id, restored.id]).toEqual([conversation.id, conversation.id]);
  expect(changes.map(({ kind }) => kind)).toEqual(['CREATED', 'UPDATED']);
});

test('what is restored while its answers are being stopped is told of as there', async () => {
  await using hub = await startTestGenerations();
  const stopping = Promise.withResolvers<void>();
  const stopped = Promise.withResolvers<void>();
  const conversations = createConversations({
    ...hub,
    async stopGenerations() {
      stopping.resolve();
      await stopped.promise;
    },
  });
  const changes = collect(conversations, hub);
  const { conversation } = await startChat(hub);

  const deleting = conversations.delete(hub.viewer, conversation.id);
  await stopping.promise;
  await conversations.restore(hub.viewer, conversation.id);
  stopped.resolve();
  await deleting;
  await nextTurn();

  expect(changes.at(-1)).toMatchObject({ kind: 'CREATED', conversationId: conversation.id });
});

test('who is told of a change can ask whether an answer is being written', async () => {
  await using hub = await startTestGenerations();
  const seen: boolean[] = [];
  const changes = conversationsOf(hub).watch(hub.viewer, new AbortController().signal);
  void (async () => {
    for await (const { conversationId } of changes) {
      seen.push(hub.generations.isAnswering(hub.viewer, conversationId));
    }
  })();

  const { conversation, generation } = await startChat(hub);
  await expect.poll(() => seen).toEqual([true]);
  expect(hub.generations.isAnswering({ id: 'someone else' }, conversation.id)).toBe(false);
  await hub.generations.stop(hub.viewer, { generationId: generation.id });

  await expect.poll(() => seen).toEqual([true, false]);
});

test('another viewer is told nothing and can change nothing', async () => {
  await using hub = await startTestGenerations();
  const conversations = conversationsOf(hub);
  const other = { id: 'someone else' };
  const leaving = new AbortController();
  const reader = conversations.watch(other, leaving.signal)[Symbol.asyncIterator]();
  const next = reader.next();

  const { conversation } = await startChat(hub);
  leaving.abort();

  expect(await next).toEqual({ done: true, value: undefined });
  await expect(conversations.update(other, conversation.id, { pinned: true })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  await expect(conversations.delete(other, conversation.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await conversations.find(hub.viewer, conversation.id)).toEqual(conversation);
});

test('deleting a chat stops the answer that is being written', async () => {
  await using hub = await startTestGenerations();
  const conversations = conversationsOf(hub);
  const { conversation, generation } = await startChat(hub);
  const reading = hub.events(generation.id);
  const call = await hub.model.nextCall();
  call.observer.text('Half');

  await conversations.delete(hub.viewer, conversation.id);

  expect(call.signal.aborted).toBe(true);
  expect((await reading).at(-1)?.type).toBe('ChatStopped');
  expect(await conversations.find(hub.viewer, conversation.id)).toBeNull();
});

test('what was deleted can be restored for an hour, by then as often as wanted, and not after it', async () => {
  await using hub = await startTestGenerations();
  const conversations = conversationsOf(hub);
  const { conversation } = await startChat(hub);
  await conversations.delete(hub.viewer, conversation.id);

  const until = () => conversations.restorableUntil(hub.viewer, conversation.id);
  const first = hub.clock.now() + 60 * 60_000;

  await hub.clock.advance(60 * 60_000);
  const last = await until();
  const restored = await conversations.restore(hub.viewer, conversation.id);
  const none = await until();
  const again = await conversations.restore(hub.viewer, conversation.id);
  await conversations.delete(hub.viewer, conversation.id);
  await hub.clock.advance(60 * 60_000 + 1);

  expect([last, none, await until()]).toEqual([first, null, null]);
  expect([restored.id, again.id]).toEqual([conversation.id, conversation.id]);
  await expect(conversations.restore(hub.viewer, conversation.id)).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('an answer that begins while its chat is deleted is refused or stopped, whichever is first', async () => {
  await using hub = await startTestGenerations();
  const conversations = conversationsOf(hub);
  const { conversation, generation } = await startChat(hub);
  (await hub.model.nextCall()).complete();
  await hub.events(generation.id);
  const target = { kind: 'conversation' as const, conversationId: conversation.id };
  const turn = { kind: 'answer' as const, messageId: generation.message.parentId ?? '' };
  const outcomes = new Set<string>();
  let unstopped = 0;

  for (let moments = 0; moments < 160; moments++) {
    const starting = hub.generations.start(hub.viewer, startChatInput('', { target, turn })).then(
      () => 'started',
      (error: { readonly code: string }) => error.code,
    );
    // Starts are written in a later turn of the event loop.
    for (let turns = 0; turns < moments % 4; turns++) await nextTurn();
    for (let passed = 0; passed < moments; passed++) await Promise.resolve();
    await conversations.delete(hub.viewer, conversation.id);
    outcomes.add(await starting);
    unstopped += hub.model.calls.slice(1).filter(({ signal }) => !signal.aborted).length;
    await conversations.restore(hub.viewer, conversation.id);
  }

  expect(outcomes).toEqual(new Set(['NOT_FOUND', 'started']));
  expect(unstopped).toBe(0);
});

test.each([
  ['an empty title', { title: '  ' }, 'BAD_INPUT'],
  ['a title past the limit', { title: 'x'.repeat(201) }, 'TOO_LONG'],
  ['a NUL in the title', { title: 'a\0b' }, 'BAD_INPUT'],
  ['a title of two lines', { title: 'a\nb' }, 'BAD_INPUT'],
  ['a title with a paragraph separator', { title: 'a\u2029b' }, 'BAD_INPUT'],
  ['a lone surrogate in the title', { title: 'a\ud800' }, 'BAD_INPUT'],
  ['a branch of nowhere', { activeLeafId: 'nothing' }, 'NOT_FOUND'],
])('refuses %s and changes nothing', async (_, changes, code) => {
  await using hub = await startTestGenerations();
  const conversations = conversationsOf(hub);
  const { conversation } = await startChat(hub);

  await expect(
    conversations.update(hub.viewer, conversation.id, { pinned: true, ...changes }),
  ).rejects.toMatchObject({ code });
  expect(await conversations.find(hub.viewer, conversation.id)).toEqual(conversation);
});

test('a change of nothing is accepted and changes nothing', async () => {
  await using hub = await startTestGenerations();
  const conversations = conversationsOf(hub);
  const { conversation } = await startChat(hub);

  expect(await conversations.update(hub.viewer, conversation.id, {})).toEqual(conversation);
  await expect(conversations.update(hub.viewer, 'nothing', {})).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('a title is kept without the space around it and marks that nobody sees', async () => {
  await using hub = await startTestGenerations();
  const conversations = conversationsOf(hub);
  const { conversation } = await startChat(hub);

  const { title } = await conversations.update(hub.viewer, conversation.id, { title: '  \u202e A b \n' });

  expect(title).toBe('A b');
});

test('turning to a question turns to its newest answer, after which the next question goes on', async () => {
  await using hub = await startTestGenerations();
  const conversations = conversationsOf(hub);
  const { conversation, generation } = await startChat(hub);
  (await hub.model.nextCall()).complete();
  await hub.events(generation.id);
  const activeLeafId = generation.message.parentId ?? '';

  const turned = await conversations.update(hub.viewer, conversation.id, { activeLeafId });
  const target = { kind: 'conversation' as const, conversationId: conversation.id };
  const next = await hub.generations.start(hub.viewer, startChatInput('And then?', { target }));

  expect(turned.activeLeafId).toBe(generation.message.id);
  expect(next.question.parentId).toBe(generation.message.id);
});

test('a branch of another conversation is not found', async () => {
  await using hub = await startTestGenerations();
  const conversations = conversationsOf(hub);
  const [one, two] = [await startChat(hub, 'One'), await startChat(hub, 'Two')];
  const activeLeafId = two.generation.message.id;

  await expect(conversations.update(hub.viewer, one.conversation.id, { activeLeafId })).rejects.toMatchObject(
    {
      code: 'NOT_FOUND',
    },
  );
});
