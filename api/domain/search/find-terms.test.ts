import { expect, test } from 'vitest';
import { findTerms } from './find-terms.ts';
import { toSearchTerms } from './search-text.ts';

const isFound = (text: string, search: string) => findTerms(text, toSearchTerms(search)).next().done !== true;

test.each([
  ['ell', 'hello shell'],
  ['"tow"', 'town'],
  ['t', 'town'],
  ['"town old"', 'old town'],
  ['学力', '力学'],
  ['cafés', 'cafe\u0301'],
  ['***', '***'],
])('finds no %j in %j', (search, text) => {
  expect(isFound(text, search)).toBe(false);
});

test('gives up a phrase of which the beginning stands everywhere', () => {
  const phrase = `"${'a '.repeat(98)}b"`;

  expect(isFound(`${'a '.repeat(500)}b`, phrase)).toBe(true);
  expect(isFound(`${'a '.repeat(5_000)}b`, phrase)).toBe(false);
});

test('finds all terms by where they begin', () => {
  const found = findTerms('Tea, old town, TEA and té', toSearchTerms('"old town" te')).map(
    ({ term, start, end }) => [term, start, end],
  );

  expect([...found]).toEqual([
    [1, 0, 3],
    [0, 5, 13],
    [1, 15, 18],
    [1, 23, 25],
  ]);
});

test('takes no longer for endless accents than for as many letters that have one each', () => {
  const shortest = (text: string) =>
    Math.min(
      ...[1, 2, 3].map(() => {
        const began = performance.now();
        expect(isFound(text, 'missing')).toBe(false);
        return performance.now() - began;
      }),
    );

  expect(shortest(`a${'\u0301\u0316'.repeat(20_000)}`)).toBeLessThan(20 * shortest('e\u0301'.repeat(20_000)));
});
