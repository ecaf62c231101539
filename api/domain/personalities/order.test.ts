import { expect, test } from 'vitest';
import { inOrder, movedOrder } from './order.ts';

const ids = ['a', 'b', 'c'];

test('what was moved stands in front of another one, or behind all', () => {
  expect(movedOrder(ids, 'c', 'a')).toEqual(['c', 'a', 'b']);
  expect(movedOrder(ids, 'a', 'c')).toEqual(['b', 'a', 'c']);
  expect(movedOrder(ids, 'a', null)).toEqual(['b', 'c', 'a']);
  expect(movedOrder(ids, 'b', 'b')).toEqual(ids);
});

test('what came later follows, and what is gone leaves no gap', () => {
  expect(inOrder(ids, [])).toEqual(ids);
  expect(inOrder(ids, ['c', 'gone', 'a'])).toEqual(['c', 'a', 'b']);
});
