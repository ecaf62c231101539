import { expect, test } from 'vitest';
import { type Split, splitBlocks } from './split-blocks.ts';

const answer = [
  '# Title',
  'A paragraph with **bold**',
  'over two lines.',
  '- one',
  '- two',
  '  - nested',
  '',
  '  still two',
  '- three',
  '',
  '```ts',
  'const a = 1;',
  '',
  '- not a list',
  '```',
  '| a | b |',
  '|---|---|',
  ...Array.from({ length: 20 }, (_, row) => `| ${row} | x |`),
  '',
  '\\[',
  'x^2',
  '\\]',
  '',
  '> quoted',
  '> twice',
  '',
  '3. third',
  '4. fourth',
  '',
  'The end.',
].join('\n');

const kinds = (split: Split) => split.blocks.map(({ kind }) => kind);

test('a formula that had ended is whole where the answer broke off, an open one is cut', () => {
  const last = (text: string) => splitBlocks(null, text, 'cut').blocks.at(-1);

  for (const whole of ['x\n\n$$a+b$$', '$$\na\n$$', '\\[c\\]'])
    expect(last(whole)).toEqual({ kind: 'formula', tex: expect.any(String), open: false });
  expect(last('$$\na')).toMatchObject({ kind: 'formula', cut: true });
});

/** Feeds the text in pieces, as a stream would. */
function stream(text: string, size: number): Split[] {
  const splits: Split[] = [];
  let previous: Split | null = null;
  for (let end = size; end < text.length + size; end += size) {
    previous = splitBlocks(previous, text.slice(0, end), 'open');
    splits.push(previous);
  }
  splits.push(splitBlocks(previous, text, 'whole'));
  return splits;
}

test('an answer is cut into its top-level blocks', () => {
  const { blocks } = splitBlocks(null, answer, 'whole');
  expect(blocks.map(({ kind }) => kind)).toEqual([
    'prose',
    'prose',
    'list',
    'code',
    'table',
    'formula',
    'prose',
    'list',
    'prose',
  ]);
  expect(blocks[2]).toEqual({
    kind: 'list',
    start: null,
    items: ['- one', '- two\n  - nested\n\n  still two', '- three'],
    open: false,
  });
  expect(blocks[3]).toEqual({
    kind: 'code',
    language: 'ts',
    code: 'const a = 1;\n\n- not a list',
    open: false,
  });
  expect(blocks[5]).toMatchObject({ tex: 'x^2' });
  expect(blocks[7]).toMatchObject({ start: 3, items: ['3. third', '4. fourth'] });
});

test('however a text is cut on its way, the finished blocks are the same', () => {
  const whole = splitBlocks(null, answer, 'whole').blocks;
  for (const size of [1, 2, 3, 7, 64, 1000]) {
    expect(stream(answer, size).at(-1)?.blocks, `pieces of ${size}`).toEqual(whole);
  }
});

test('blocks that have ended stay the same objects while the rest is written', () => {
  let settled: readonly unknown[] = [];
  for (const split of stream(answer, 5)) {
    for (const [index, block] of settled.entries()) expect(split.blocks[index]).toBe(block);
    settled = split.settled;
  }
  expect(settled.length).toBeGreaterThan(5);
});

test('an unchanged text gives the same split', () => {
  const first = splitBlocks(null, answer, 'open');
  expect(splitBlocks(first, answer, 'open')).toBe(first);
});

test('a replaced text is cut anew', () => {
  const first = splitBlocks(null, 'one\n\ntwo', 'open');
  const { blocks } = splitBlocks(first, 'other', 'whole');
  expect(blocks).toEqual([{ kind: 'prose', source: 'other', open: false }]);
});

test('the last block is open until the answer ends', () => {
  const split = splitBlocks(null, 'one\n\ntwo', 'open');
  expect(split.blocks.map(({ open }) => open)).toEqual([false, true]);
  expect(splitBlocks(split, 'one\n\ntwo', 'whole').blocks.map(({ open }) => open)).toEqual([false, false]);
});

test('a line that may still become something else is not shown yet', () => {
  for (const line of ['-', '1', '2.', '#', '``', '```py', '*', '**', '$', '\\', '\\[', '- [', '==']) {
    const split = splitBlocks(null, `text\n${line}`, 'open');
    expect(split.blocks, line).toEqual([{ kind: 'prose', source: 'text', open: true }]);
    expect(splitBlocks(split, `text\n${line}`, 'whole').blocks.at(-1), line).not.toEqual({
      kind: 'prose',
      source: 'text',
      open: false,
    });
  }
});

test('a closing fence in the making is not shown as code', () => {
  expect(splitBlocks(null, '```\na\n``', 'open').blocks).toEqual([
    { kind: 'code', language: '', code: 'a', open: true },
  ]);
});

test('a longer fence holds shorter ones', () => {
  const { blocks } = splitBlocks(null, '````md\n```js\nx\n```\n````\nafter', 'whole');
  expect(blocks).toEqual([
    { kind: 'code', language: 'md', code: '```js\nx\n```', open: false },
    { kind: 'prose', source: 'after', open: false },
  ]);
});

test('an unclosed fence is code to the end', () => {
  const { blocks } = splitBlocks(null, '~~~sh\nls\n\n# no heading', 'whole');
  expect(blocks).toEqual([{ kind: 'code', language: 'sh', code: 'ls\n\n# no heading', open: false }]);
});

test('a table is a table from its first row on and never changes back', () => {
  const text = '| Name | Size |\n|---|---|\n| a | 1 |\n| b | 2 |';
  for (const split of stream(text, 1).slice(2)) expect(kinds(split)).toEqual(['table']);
});

test('rows of a table settle in groups, the longer the head that is parsed with each', () => {
  const groupsOf = (head: string) => {
    const [table] = splitBlocks(null, `${head}\n|---|\n${'| 0123456 |\n'.repeat(100)}`, 'whole').blocks;
    if (table?.kind !== 'table') throw new Error('no table');
    return table.groups.map((group) => group.split('\n').length);
  };

  expect(groupsOf('| a |')).toEqual([34, 34, 32]);
  expect(groupsOf(`| ${'a'.repeat(580)} |`)).toEqual([50, 50]);
});

test('a line of pipes that turns out to be text is text', () => {
  expect(splitBlocks(null, '| not a table\nbecause of this', 'whole').blocks).toEqual([
    { kind: 'prose', source: '| not a table\nbecause of this', open: false },
  ]);
});

test('a text line above a header row stays a paragraph', () => {
  expect(kinds(splitBlocks(null, 'Sizes:\n| a | b |\n|---|---|\n| 1 | 2 |', 'whole'))).toEqual([
    'prose',
    'table',
  ]);
});

test('formulas may stand on one line, between brackets or between dollars', () => {
  expect(splitBlocks(null, '$$a+b$$\n\\[c\\]\n$$ d\n+ e $$\nafter', 'whole').blocks).toEqual([
    { kind: 'formula', tex: 'a+b', open: false },
    { kind: 'formula', tex: 'c', open: false },
    { kind: 'formula', tex: 'd\n+ e', open: false },
    { kind: 'prose', source: 'after', open: false },
  ]);
});

test('a line with two formulas is text that holds them', () => {
  expect(kinds(splitBlocks(null, '$$a$$ and $$b$$', 'whole'))).toEqual(['prose']);
  expect(kinds(splitBlocks(null, '\\[a\\] and \\[b\\]', 'whole'))).toEqual(['prose']);
});

test('what only looks like a formula is text', () => {
  expect(kinds(splitBlocks(null, '$$ never closed\n\nmore', 'whole'))).toEqual(['prose', 'prose']);
  expect(kinds(splitBlocks(null, '$$ never closed', 'whole'))).toEqual(['prose']);
  expect(kinds(splitBlocks(null, '\\[a link\\](no)', 'whole'))).toEqual(['prose']);
});

test('list items go on lazily, and a list ends where CommonMark ends it', () => {
  expect(splitBlocks(null, '- a\nlazy\n\nparagraph', 'whole').blocks).toEqual([
    { kind: 'list', start: null, items: ['- a\nlazy'], open: false },
    { kind: 'prose', source: 'paragraph', open: false },
  ]);
  expect(kinds(splitBlocks(null, '- a\n* b\n1. c\n1) d', 'whole'))).toEqual(['list', 'list', 'list', 'list']);
  expect(kinds(splitBlocks(null, 'in 1984\n1984. was a year', 'whole'))).toEqual(['prose']);
});

test('rules and underlined headings are no lists', () => {
  expect(kinds(splitBlocks(null, 'Title\n---\n\n* * *\n\n- - -', 'whole'))).toEqual([
    'prose',
    'prose',
    'prose',
  ]);
});

test('a paragraph ends at the line that underlines it or is a rule, unless that continues a quotation', () => {
  const sources = (text: string) =>
    splitBlocks(null, text, 'whole').blocks.map((block) =>
      block.kind === 'prose' ? block.source : block.kind,
    );

  expect(sources('a\n-\nb\n===\nc\n***\nd')).toEqual(['a\n-', 'b\n===', 'c\n***', 'd']);
  expect(sources('---\na\n\n===\n===\nb')).toEqual(['---', 'a', '===\n===', 'b']);
  expect(sources('> a\n===\nb')).toEqual(['> a\n===\nb']);
  expect(sources('> a\n---\nb')).toEqual(['> a\n---', 'b']);
  expect(sources('- a\n===\n---\nb')).toEqual(['list', '---', 'b']);
});

test('line ends of other systems make no difference', () => {
  const { blocks } = splitBlocks(null, answer.replaceAll('\n', '\r\n'), 'whole');
  expect(blocks).toEqual(splitBlocks(null, answer, 'whole').blocks);
});
