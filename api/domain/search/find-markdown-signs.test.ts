import { expect, test } from 'vitest';
import { findMarkdownSigns } from './find-markdown-signs.ts';

/** The text without its Markdown signs. */
function plain(text: string, part = { start: 0, end: text.length }): string {
  const signs = findMarkdownSigns(text, part);
  return [...text.slice(part.start, part.end)]
    .filter(
      (_, index) => !signs.some(({ start, end }) => start <= index + part.start && index + part.start < end),
    )
    .join('');
}

test.each([
  [
    '**bold**, *leaning*, ***both***, __bold__, _leaning_, ~~gone~~',
    'bold, leaning, both, bold, leaning, gone',
  ],
  ['中文**粗体**中文', '中文粗体中文'],
  ['a **[link](https://a.b/c_(d)_e)** and ![a cup](cup.png)', 'a link and a cup'],
  ['use `**kwargs` and ``a ` b``', 'use **kwargs and a ` b'],
  ['five \\* six \\| seven', 'five * six | seven'],
  ['## A heading\n> quoted\n> > twice\n* item', 'A heading\nquoted\ntwice\nitem'],
  ['Heading\n===\ntext\n\n---\n\n* * *\nmore', 'Heading\n\ntext\n\n\n\n\nmore'],
  ['| Tea | Minutes |\n|:--|--:|\n| green | **2** |', 'Tea | Minutes |\n\ngreen | 2 |'],
  [
    'Run:\n```python\n# **not** `signs`\nf(*a, **b)\n```\n**done**',
    'Run:\n\n# **not** `signs`\nf(*a, **b)\n\ndone',
  ],
])('what shows how a text is to look is a sign: %j', (text, expected) => {
  expect(plain(text)).toBe(expected);
});

test.each([
  '2 * 3 * 4 and 2**3 and 2*3',
  'snake_case_name and _private and MAX_SIZE',
  '- one\n- two\n1. three',
  '#hashtag, C# and issue #5',
  '<b>bold</b> &amp; a | b, 5 > 3',
  'an array[0](1 of them) and [a note]',
  '5 ** without an end',
])('what only looks like a sign stays: %j', (text) => {
  expect(plain(text)).toBe(text);
});

test('a part of a text knows the code that began before it, and the line that it cuts', () => {
  const code = '```\n**a**\n**b**\n```\n**c**';
  expect(plain(code, { start: code.indexOf('**b'), end: code.length })).toBe('**b**\n\nc');
  expect(plain('a # b **c', { start: 2, end: 9 })).toBe('# b **c');
});

test('a hostile text is read as quickly as any other', () => {
  for (const piece of ['**a ', '*a', '[a](', 'x`', '``a', '_a ', '> ', '| ', '\\']) {
    const text = piece.repeat(50_000);
    expect(findMarkdownSigns(text, { start: 49_000, end: 49_480 }).length).toBeLessThan(500);
  }
});
