import { expect, test } from 'vitest';
import { changedList, changedMatches, extendedList } from './list-state.ts';
import { sampleConversation as chat } from './testing/sample-conversation.ts';

const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id).join(' ');
const list = [chat('p', 1, { pinned: true }), chat('c', 30), chat('b', 20), chat('a', 10)];
const change = (conversation: ReturnType<typeof chat>) => ({ conversationId: conversation.id, conversation });

test('a chat that was asked again comes to the top, below the pinned ones', () => {
  expect(ids(changedList(list, change(chat('a', 40)), false, null))).toBe('p a c b');
});

test('a new chat, a pinned one and an unpinned one find their places', () => {
  expect(ids(changedList(list, change(chat('n', 25)), false, null))).toBe('p c n b a');
  expect(ids(changedList(list, change(chat('b', 20, { pinned: true })), false, null))).toBe('b p c a');
  expect(ids(changedList(list, change(chat('p', 1)), false, null))).toBe('c b a p');
});

test('chats of the same moment stand by id, as the hub has them', () => {
  expect(ids(changedList([chat('b', 10)], change(chat('c', 10)), false, null))).toBe('c b');
  expect(ids(changedList([chat('b', 10)], change(chat('a', 10)), false, null))).toBe('b a');
});

test('what is deleted or archived leaves, and comes into the list of archived ones', () => {
  expect(ids(changedList(list, { conversationId: 'b', conversation: null }, false, null))).toBe('p c a');
  const archived = change(chat('b', 20, { archived: true }));
  expect(ids(changedList(list, archived, false, null))).toBe('p c a');
  expect(ids(changedList([], archived, true, null))).toBe('b');
});

test('what belongs behind the part that was read is left to the page that brings it', () => {
  const end = chat('a', 10);
  expect(ids(changedList(list, change(chat('x', 5)), false, end))).toBe('p c b a');
  expect(ids(changedList(list, change(chat('c', 5)), false, end))).toBe('p b a');
  const withoutEnd = list.slice(0, -1);
  expect(ids(changedList(withoutEnd, change(chat('x', 15)), false, end))).toBe('p c b x');
});

test('matches keep their places and lines, take new titles and leave when they are gone', () => {
  const excerpt = { messageId: 'tea', text: 'Tea', matches: [{ start: 0, end: 3 }] };
  const matches = list.with(-1, chat('a', 10, { excerpt }));
  const renamed = chat('a', 50, { title: 'Other' });
  expect(changedMatches(matches, change(renamed), false).at(-1)).toEqual({ ...renamed, excerpt });
  expect(ids(changedMatches(list, change(chat('n', 60)), false))).toBe('p c b a');
  expect(ids(changedMatches(list, change(chat('b', 20, { archived: true })), false))).toBe('p c a');
});

test('a page that repeats what is there moves it to where the page has it', () => {
  expect(ids(extendedList([chat('c', 3), chat('b', 2)], [chat('b', 2), chat('a', 1)]))).toBe('c b a');
});
