import { expect, test } from 'vitest';
import { toSearchQuery, toSearchText } from './search-text.ts';

test('characters of scripts without spaces become terms of their own', () => {
  expect(toSearchText('量子力学 is hard').replace(/ +/g, ' ').trim()).toBe('量 子 力 学 is hard');
});

test.each([
  ['quantum', '"quantum"*'],
  ['quantum computers', '"quantum"* "computers"*'],
  ['"quantum computers"', '"quantum computers"'],
  ['"open phrase', '"open phrase"'],
  ['a', '"a"'],
  ['ab', '"ab"*'],
  ['量子', '"量 子"'],
  ['C++', '"c"'],
  ['node.js', '"node js"*'],
  ["' OR 1=1 --", '"or"* "1 1"'],
  ['title:x NEAR(a b) * ^', '"title x" "near a" "b"'],
])('reads %j as %j', (typed, query) => {
  expect(toSearchQuery(typed)).toBe(query);
});

test.each(['', '  ', '""', '***', '"'])('finds nothing to look for in %j', (typed) => {
  expect(toSearchQuery(typed)).toBeNull();
});
