import { expect, test } from 'vitest';
import { confined, escaped, quoted } from './safe-markdown.ts';

test.each([
  ['a fence that is left open', '```ts\nlet a', '```ts\nlet a\n```'],
  ['one of four that holds one of three', '````\n```\ncode', '````\n```\ncode\n````'],
  ['one of tildes', '~~~\na\n```', '~~~\na\n```\n~~~'],
  ['a closed one', '```\na\n```\ntext', '```\na\n```\ntext'],
  ['what looks like a fence and is code in a line', '```a``` b', '```a``` b'],
  ['a comment without end', 'a\n<!-- b', 'a\n&lt;!-- b'],
  ['a script', '  <script>alert(1)', '  &lt;script>alert(1)'],
  ['a comment in code', '```\n<!-- b\n```', '```\n<!-- b\n```'],
  ['other markup', '<b>a</b>', '<b>a</b>'],
])('%s ends within its message', (_what, markdown, expected) => {
  expect(confined(markdown)).toBe(expected);
});

test('a quotation keeps its lines, and an empty one between paragraphs', () => {
  expect(quoted('a\nb\n\n```\nc')).toBe('> a  \n> b\n>\n> ```  \n> c');
});

test('a title is no Markdown', () => {
  expect(escaped('# *a* <b> [c](d) `e`')).toBe('\\# \\*a\\* \\<b\\> \\[c\\](d) \\`e\\`');
});
