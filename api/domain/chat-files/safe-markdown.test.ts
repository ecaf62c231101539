import { expect, test } from 'vitest';
import { escaped, quoted } from './safe-markdown.ts';

test('a quotation keeps its lines, and an empty one between paragraphs', () => {
  expect(quoted('a\nb\n\n```\nc')).toBe('> a  \n> b\n>\n> ```  \n> c');
});

test('a title is no Markdown', () => {
  expect(escaped('# *a* <b> [c](d) `e`')).toBe('\\# \\*a\\* \\<b\\> \\[c\\](d) \\`e\\`');
});
