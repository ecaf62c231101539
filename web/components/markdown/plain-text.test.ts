import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { plainText } from './plain-text.ts';

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

/** The text that the real parser finds, if it finds nothing but text. */
function parsedText(source: string) {
  const [block, ...others] = parser.parse(source).children;
  const isItem = block?.type === 'list';
  const paragraph = isItem ? block.children[0]?.children[0] : block;
  const text = paragraph?.type === 'paragraph' ? paragraph.children : [];
  expect(others).toEqual([]);
  expect(text).toHaveLength(1);
  expect(text[0]?.type).toBe('text');
  return { text: text[0]?.type === 'text' ? text[0].value : '', isItem };
}

test.each([
  'A plain sentence, with commas; and a colon: so.',
  'Even “quotes”, (brackets), 50% and 1 + 1.',
  'ends with spaces  ',
  '- an item',
  '* another one',
  '12. the twelfth',
  '3) in brackets',
  'Größe, 東京, مرحبا',
  "it's 4.5 to 1",
])('%j is what the parser makes of it', (source) => {
  expect(plainText(source)).toEqual(parsedText(source));
});

test.each([
  '',
  'two\nlines',
  '    indented code',
  '-not an item',
  '- - nested',
  '- 1. nested',
  '1. - nested',
  '-     code in an item',
  '# heading',
  '> quote',
  '---',
  '===',
  '+',
  '2.',
  'a **b**',
  'a `b`',
  'a_b',
  '~~a~~',
  '[a]',
  'a | b',
  '&amp;',
  '\\*',
  '<b>',
  '$x$',
  'me@example.com',
  'http://example.com',
  'see www.example.com',
  '- see www.example.com',
  '- [ ] task',
])('%j is left to the parser', (source) => {
  expect(plainText(source)).toBeNull();
});
