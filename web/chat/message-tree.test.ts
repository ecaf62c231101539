import { expect, test } from 'vitest';
import { answerGoneOnWith, branchTo, leafBelow, siblingsOf, treeOf, withMessages } from './message-tree.ts';
import { sampleAnswer, sampleQuestion } from './testing/sample-message.ts';

const tree = treeOf([
  sampleQuestion({ id: 'q1' }),
  sampleAnswer({ id: 'a1', parentId: 'q1' }),
  sampleAnswer({ id: 'a1b', parentId: 'q1' }),
  sampleQuestion({ id: 'q2', parentId: 'a1' }),
  sampleAnswer({ id: 'a2', parentId: 'q2' }),
  sampleQuestion({ id: 'q2b', parentId: 'a1' }),
  sampleAnswer({ id: 'a2b', parentId: 'q2b' }),
  sampleQuestion({ id: 'q1b' }),
]);
const ids = (messages: readonly { readonly id: string }[]) => messages.map(({ id }) => id);

test('a branch goes from the first question to its leaf', () => {
  expect(ids(branchTo(tree, 'a2b'))).toEqual(['q1', 'a1', 'q2b', 'a2b']);
  expect(ids(branchTo(tree, 'q1b'))).toEqual(['q1b']);
  expect(branchTo(tree, null)).toEqual([]);
  expect(branchTo(tree, 'nobody')).toEqual([]);
});

test('turning to a message shows its newest line of descent', () => {
  expect(leafBelow(tree, 'a1')).toBe('a2b');
  expect(leafBelow(tree, 'q1')).toBe('a1b');
  expect(leafBelow(tree, 'a2')).toBe('a2');
});

test('siblings know their place, first questions too', () => {
  const place = (id: string) => siblingsOf(tree, tree.get(id) ?? sampleQuestion());
  expect(place('a1')).toEqual({ position: 1, count: 2, previous: null, next: 'a1b' });
  expect(place('q2b')).toEqual({ position: 2, count: 2, previous: 'q2', next: null });
  expect(place('q1b')).toEqual({ position: 2, count: 2, previous: 'q1', next: null });
});

test('an answer without turns knows the one that the chat had gone on with', () => {
  const goneOnWith = (id: string) => answerGoneOnWith(tree, tree.get(id) ?? sampleQuestion())?.id;
  expect(goneOnWith('a1b')).toBe('a1');
  expect(goneOnWith('a1')).toBeUndefined();
  expect(goneOnWith('a2')).toBeUndefined();
});

test('a message takes the place of its earlier state and leaves the old tree as it was', () => {
  const next = withMessages(tree, sampleAnswer({ id: 'a1', parentId: 'q1', content: 'New' }), null);
  expect([...next.keys()]).toEqual([...tree.keys()]);
  expect(next.get('a1')?.content).toBe('New');
  expect(tree.get('a1')?.content).toBe('Because.');
});
