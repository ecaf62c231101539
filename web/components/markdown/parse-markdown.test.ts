import { expect, test } from 'vitest';
import { parseMarkdown } from './parse-markdown.ts';

test.each(['a\n-\n', 'a\n===\n', '=\n', '> =\n', '|-|\n', '_www.', '``a\\', '$a$', '|a', 'a\n'])(
  '%j again and again, for which the parser takes more than linear time, is not parsed',
  (part) => {
    expect(parseMarkdown(part.repeat(12_000 / part.length))).toBeNull();
  },
);

const times = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

test.each([
  [
    'a step with a long program',
    `1. Create the file:\n\n   \`\`\`ts\n${times(80, (n) => `   const value_${n} = { name: "x", sizes: [${n}, 2] } as const; // a -> b`)}\n   \`\`\``,
  ],
  [
    'an outline with many points',
    `1. **Part**\n${times(60, (n) => `   - **Point ${n}:** call \`find_it(a, b)\`, then read *that* [page](https://a.example/${n}).`)}`,
  ],
  [
    'a derivation',
    times(
      40,
      (n) => `So $\\frac{a_${n}}{b_{i,j}} = \\sum_{k=1}^{n} x_k^2 - \\alpha$, hence \\(x \\ge ${n}\\).`,
    ),
  ],
  [
    'rows of a wide table',
    `${times(1, () => `|${' name |'.repeat(30)}`)}\n|${'---|'.repeat(30)}\n${times(4, (n) => `|${` **${n}.5** |`.repeat(30)}`)}`,
  ],
  [
    'a long paragraph',
    times(
      80,
      (n) =>
        `It's the ${n}th line (of many), with "quotes" - and a well-known dash; see https://a.example: yes!`,
    ),
  ],
])('%s is parsed', (_name, source) => {
  expect(source.length).toBeGreaterThan(1_000);
  expect(parseMarkdown(source)).not.toBeNull();
});

test('a block as long as a chapter is not parsed', () => {
  expect(parseMarkdown(`[${'a, '.repeat(3_000)}`)).toBeNull();
});

test('a long text with hundreds of brackets that close nothing is not parsed', () => {
  const text = 'me@example.com, '.repeat(400);
  expect(parseMarkdown(text + '] '.repeat(300))).toBeNull();
  expect(parseMarkdown(text + '] '.repeat(200))).not.toBeNull();
});

test('the cells that a short row of a table lacks are only added to tables of an ordinary size', () => {
  const table = (columns: number, rows: number) =>
    JSON.stringify(parseMarkdown(`${'|a'.repeat(columns)}\n${'|-:'.repeat(columns)}\n${'b\n'.repeat(rows)}`));
  const cellsOf = (json: string) => json.match(/"tagName":"td"/g)?.length;

  expect(cellsOf(table(10, 50))).toBe(500);
  expect(cellsOf(table(100, 500))).toBe(500);
});
