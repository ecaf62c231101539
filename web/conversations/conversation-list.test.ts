import { expect, test } from 'vitest';
import { createConversationList, firstPage, type ListFilter, type ListPage } from './conversation-list.ts';
import { sampleConversation as chat } from './testing/sample-conversation.ts';

const main: ListFilter = { archived: false, search: null };

/** A list whose hub is controlled by the test. */
function scripted(filter: ListFilter, initial: ListPage | null) {
  const asked: {
    readonly first: number;
    readonly after: string | null;
    readonly answer: (page: ListPage) => void;
    readonly fail: () => void;
  }[] = [];
  const list = createConversationList(
    filter,
    (_filter, page) =>
      new Promise((answer, fail) => asked.push({ ...page, answer, fail: () => fail(new Error('refused')) })),
    initial,
  );
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  const shown = () => list.read().items.map(({ id }) => id);
  return { list, asked, settled, shown };
}

const page = (items: ListPage['items'], endCursor: string | null, hasMore = endCursor !== null) => ({
  items,
  endCursor,
  hasMore,
});

test('reads on behind what is there, once at a time, until all is read', async () => {
  const { list, asked, settled, shown } = scripted(main, page([chat('c', 3)], 'behind c'));
  list.more();
  list.more();
  expect(asked.map(({ after }) => after)).toEqual(['behind c']);
  asked[0]?.answer(page([chat('b', 2)], null));
  await settled();
  list.more();
  expect(asked).toHaveLength(1);
  expect(shown()).toEqual(['c', 'b']);
  expect(list.read()).toMatchObject({ hasMore: false, status: 'ready' });
});

test('what is heard while a page is read is not overwritten by the older page', async () => {
  const { list, asked, settled } = scripted(main, page([chat('c', 3)], 'behind c'));
  list.more();
  list.take({ conversationId: 'b', conversation: chat('b', 2, { title: 'New name' }) });
  list.take({ conversationId: 'a', conversation: null });
  asked[0]?.answer(page([chat('b', 2), chat('a', 1)], null));
  await settled();
  expect(list.read().items.map(({ title }) => title)).toEqual(['Chat c', 'New name']);
});

test('a refresh reads as much as was there, in pages that the hub gives, and shows it at once', async () => {
  const many = Array.from({ length: 600 }, (_, index) => chat(`${index}`, 600 - index));
  const { list, asked, settled, shown } = scripted(main, page(many, 'behind'));
  list.refresh();
  expect(asked[0]).toMatchObject({ first: 500, after: null });
  asked[0]?.answer(page(many.slice(1, 501), 'behind 500'));
  await settled();
  expect(shown()).toHaveLength(600);
  expect(asked[1]).toMatchObject({ after: 'behind 500' });
  asked[1]?.answer(page(many.slice(501), null));
  await settled();
  expect(shown()).toHaveLength(599);
});

test('a refresh makes void what was asked before it', async () => {
  const { list, asked, settled, shown } = scripted(main, page([chat('c', 3)], 'behind c'));
  list.more();
  list.refresh();
  asked[1]?.answer(page([chat('d', 4), chat('c', 3)], null));
  await settled();
  asked[0]?.answer(page([chat('x', 2)], null));
  await settled();
  expect(shown()).toEqual(['d', 'c']);
});

test('a list that cannot be read says so, keeps what it has and can be asked again', async () => {
  const { list, asked, settled, shown } = scripted(main, page([chat('c', 3)], 'behind c'));
  list.more();
  asked[0]?.fail();
  await settled();
  expect(list.read().status).toBe('failed');
  expect(shown()).toEqual(['c']);
  list.refresh();
  asked[1]?.answer(page([chat('c', 3)], null));
  await settled();
  expect(list.read().status).toBe('ready');
});

test('a search asks again when a chat that it does not know may match', async () => {
  const { list, asked, settled } = scripted({ archived: false, search: 'tea' }, null);
  list.more();
  expect(asked[0]).toMatchObject({ first: firstPage, after: null });
  asked[0]?.answer(page([chat('a', 1)], null));
  await settled();
  list.take({ conversationId: 'a', conversation: chat('a', 5, { title: 'Tea' }) });
  expect(asked).toHaveLength(1);
  list.take({ conversationId: 'n', conversation: chat('n', 6) });
  expect(asked).toHaveLength(2);
});
