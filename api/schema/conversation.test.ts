import { expect, test } from 'vitest';
import type { Conversations } from '../domain/conversations/conversations.ts';
import type { RangeRequest } from '../domain/page.ts';
import { runOperation } from '../testing/run-operation.ts';
import { createStubHub, stubConversation, stubPersonality } from '../testing/stub-hub.ts';

/** The page request that the domain receives for a query on the list of conversations. */
async function asked(selection: string): Promise<Parameters<Conversations['list']>[1] | undefined> {
  let request: Parameters<Conversations['list']>[1] | undefined;
  const hub = createStubHub({
    conversations: {
      list: async (_viewer, received) => {
        request = received;
        return { edges: [], hasNextPage: false, hasPreviousPage: false };
      },
    },
  });
  await runOperation(`{ ${selection} { pageInfo { hasNextPage } } }`, {}, hub);
  return request;
}

test('asks for a first page of thirty that are not archived', async () => {
  expect(await asked('conversations')).toEqual({ first: 30, after: null, search: null, archived: false });
  expect(await asked('conversations(after: null, search: null)')).toEqual({
    first: 30,
    after: null,
    search: null,
    archived: false,
  });
});

test('passes on the page, the words and the archive', async () => {
  expect(
    await asked('conversations(first: 500, after: "c", search: "  two words ", archived: true)'),
  ).toEqual({
    first: 500,
    after: 'c',
    search: 'two words',
    archived: true,
  });
  expect(await asked('conversations(search: "   ")')).toMatchObject({ search: null });
});

test.each([
  ['BAD_INPUT', 'conversations(first: 0)'],
  ['BAD_INPUT', 'conversations(first: -1)'],
  ['BAD_INPUT', 'conversations(first: 501)'],
  ['BAD_CURSOR', 'conversations(after: "")'],
  ['BAD_CURSOR', `conversations(after: "${'x'.repeat(501)}")`],
  ['TOO_LONG', `conversations(search: "${'x'.repeat(201)}")`],
])('refuses with %s: %.40s', async (code, selection) => {
  const { data, errors } = await runOperation(`{ ${selection} { pageInfo { hasNextPage } } }`);

  expect(data).toBeNull();
  expect(errors?.[0]?.originalError).toMatchObject({ code });
});

test.each(['a\0b', 'half \uD83D'])('refuses %j as words to search for', async (search) => {
  const query = 'query ($search: String) { conversations(search: $search) { pageInfo { hasNextPage } } }';

  const { errors } = await runOperation(query, { search });

  expect(errors?.[0]?.originalError).toMatchObject({ code: 'BAD_INPUT', facts: { field: 'search' } });
});

test('tells where a page begins and ends, and what a search found', async () => {
  const hub = createStubHub({
    conversations: {
      list: async () => ({
        edges: [
          { cursor: 'one', node: stubConversation, readExcerpt: async () => null },
          {
            cursor: 'two',
            node: { ...stubConversation, id: 'conversation-2' },
            readExcerpt: async () => ({
              messageId: 'answer-2',
              text: 'Tea?',
              matches: [{ start: 0, end: 3 }],
            }),
          },
        ],
        hasNextPage: true,
        hasPreviousPage: false,
      }),
    },
  });

  const { data } = await runOperation(
    '{ conversations { edges { cursor node { id } excerpt { messageId text matches { start end } } } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }',
    {},
    hub,
  );

  expect(data?.conversations).toEqual({
    edges: [
      { cursor: 'one', node: { id: 'conversation-1' }, excerpt: null },
      {
        cursor: 'two',
        node: { id: 'conversation-2' },
        excerpt: { messageId: 'answer-2', text: 'Tea?', matches: [{ start: 0, end: 3 }] },
      },
    ],
    pageInfo: { startCursor: 'one', endCursor: 'two', hasNextPage: true, hasPreviousPage: false },
  });
});

test('an empty page has no beginning and no end', async () => {
  const hub = createStubHub({
    conversations: { list: async () => ({ edges: [], hasNextPage: false, hasPreviousPage: true }) },
  });

  const { data } = await runOperation(
    '{ conversations { pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }',
    {},
    hub,
  );

  expect(data?.conversations).toEqual({
    pageInfo: { startCursor: null, endCursor: null, hasNextPage: false, hasPreviousPage: true },
  });
});

test.each<[string, RangeRequest]>([
  ['', { end: 'FIRST', size: 200, after: null, before: null }],
  ['(last: null)', { end: 'FIRST', size: 200, after: null, before: null }],
  ['(first: 5, after: "a")', { end: 'FIRST', size: 5, after: 'a', before: null }],
  ['(last: 500)', { end: 'LAST', size: 500, after: null, before: null }],
  ['(last: 5, after: "a", before: "b")', { end: 'LAST', size: 5, after: 'a', before: 'b' }],
])('asks for messages%s', async (range, expected) => {
  let asked: RangeRequest | undefined;
  const hub = createStubHub({
    conversations: {
      messages: async (_viewer, _id, request) => {
        asked = request;
        return { edges: [], hasNextPage: false, hasPreviousPage: false };
      },
    },
  });

  await runOperation(
    `{ conversation(id: "conversation-1") { messages${range} { pageInfo { hasNextPage } } } }`,
    {},
    hub,
  );

  expect(asked).toEqual(expected);
});

test.each([
  ['BAD_INPUT', 'last', 'last: 0'],
  ['BAD_INPUT', 'last', 'last: 501'],
  ['BAD_CURSOR', 'before', 'last: 1, before: ""'],
  ['BAD_CURSOR', 'after', 'last: 1, after: ""'],
])('refuses with %s of %s: messages(%s)', async (code, field, range) => {
  const { errors } = await runOperation(
    `{ conversation(id: "conversation-1") { messages(${range}) { pageInfo { hasNextPage } } } }`,
  );

  expect(errors?.[0]?.originalError).toMatchObject({ code, facts: { field } });
});

test('finds a conversation with its messages in reading order', async () => {
  const { data } = await runOperation(`{
    conversation(id: "conversation-1") {
      id title createdAt pinned activeLeafId personality { name } variant { id }
      messages(first: 2) { edges { node { id parentId siblingIndex siblingCount } } }
    }
  }`);

  expect(data?.conversation).toEqual({
    id: 'conversation-1',
    title: 'Recursion',
    createdAt: '2026-11-24T00:00:00.000Z',
    pinned: false,
    activeLeafId: 'answer-1',
    personality: { name: 'Claude' },
    variant: { id: 'fast' },
    messages: {
      edges: [
        { node: { id: 'question-1', parentId: null, siblingIndex: 0, siblingCount: 1 } },
        { node: { id: 'answer-1', parentId: 'question-1', siblingIndex: 0, siblingCount: 1 } },
      ],
    },
  });
});

test('is null for an unknown id, and so is the personality that is gone', async () => {
  const hub = createStubHub({
    conversations: {
      find: async (_viewer, id) => (id === 'old' ? { ...stubConversation, personalityId: 'x' } : null),
    },
  });

  const { data } = await runOperation(
    '{ unknown: conversation(id: "other") { id } old: conversation(id: "old") { personality { id } } }',
    {},
    hub,
  );

  expect(data).toEqual({ unknown: null, old: { personality: null } });
});

test('asks once for the personalities of all conversations in a list', async () => {
  const asked: (readonly string[])[] = [];
  const personalityIds = ['claude', 'gone', 'claude'];
  const hub = createStubHub({
    conversations: {
      list: async () => ({
        edges: personalityIds.map((personalityId, index) => ({
          cursor: `${index}`,
          node: { ...stubConversation, personalityId },
          readExcerpt: async () => null,
        })),
        hasNextPage: false,
        hasPreviousPage: false,
      }),
    },
    personalities: {
      findAll: async (_viewer, ids) => {
        asked.push(ids);
        return new Map([['claude', stubPersonality]]);
      },
    },
  });

  const { data } = await runOperation(
    '{ conversations { edges { node { personality { name } } } } }',
    {},
    hub,
  );

  expect(asked).toEqual([['claude', 'gone']]);
  const claude = { node: { personality: { name: 'Claude' } } };
  expect(data?.conversations).toEqual({ edges: [claude, { node: { personality: null } }, claude] });
});

test.each(['conversation', 'generation', 'message', 'personality', 'variant'])(
  'no %s has an impossible id',
  async (field) => {
    for (const id of ['../', "'; drop table", 'x'.repeat(129), 'a b', '\u0000']) {
      const result = await runOperation(`query ($id: ID!) { ${field}(id: $id) { id } }`, { id });

      expect(result).toEqual({ data: { [field]: null } });
    }
  },
);
