import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { findTerms } from './find-terms.ts';
import { toSearchTerms, toSearchText } from './search-text.ts';

/** As in `migrations.ts`. */
const index = `create virtual table search using fts5 (
  text, tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"
)`;
const isFound = (text: string, search: string) => findTerms(text, toSearchTerms(search)).next().done !== true;

/** Letters for JavaScript but not for SQLite, whose Unicode tables are older. */
const younger = /[\u19B0-\u19C9\u1CF2\u1CF3]/;

test('takes the same characters for the same letters, for accents and for gaps as the index', () => {
  using database = new DatabaseSync(':memory:');
  database.exec(index);
  database.exec("create virtual table term using fts5vocab (search, 'instance')");
  const texts = Array.from({ length: 0x3300 - 0x21 }, (_, code) => `x${String.fromCodePoint(code + 0x21)}y`);
  const insert = database.prepare('insert into search (rowid, text) values (?, ?)');
  for (const [row, text] of texts.entries()) insert.run(row, toSearchText(text));
  const words = texts.map((): string[] => []);
  for (const { doc, term } of database.prepare('select doc, term from term order by doc, offset').iterate()) {
    words[Number(doc)]?.push(String(term));
  }

  const different = texts.filter((text, row) => !isFound(text, `"${words[row]?.join(' ')}"`));

  expect(different.filter((text) => !younger.test(text))).toEqual([]);
});

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
