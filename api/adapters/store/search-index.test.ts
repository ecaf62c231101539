import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { findTerms } from '../../domain/search/find-terms.ts';
import { toSearchTerms, toSearchText } from '../../domain/search/search-text.ts';
import { toSearchQuery } from './search-index.ts';

/** As in `migrations.ts`. */
const index = `create virtual table search using fts5 (
  text, tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"
)`;
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

  const different = texts.filter(
    (text, row) => findTerms(text, toSearchTerms(`"${words[row]?.join(' ')}"`)).next().done,
  );

  expect(different.filter((text) => !younger.test(text))).toEqual([]);
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
