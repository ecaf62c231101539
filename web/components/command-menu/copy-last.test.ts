import { expect, test } from 'vitest';
import { copyLast } from './copy-last.ts';

function setUp() {
  const copied: string[] = [];
  const copy = async (text: string) => void copied.push(text);
  return { copied, copy };
}

test('the last answer is copied as it was written', async () => {
  const { copied, copy } = setUp();
  expect(await copyLast('answer', ['One', '**Two**'], copy)).toBe('Copied the last answer.');
  expect(copied).toEqual(['**Two**']);
});

const fence = '```';

test.each([
  [
    'the last of several blocks',
    `${fence}js\none()\n${fence}\ntext\n${fence}\ntwo()\n\nthree()\n${fence}\n`,
    'two()\n\nthree()',
  ],
  ['a fence of tildes', '~~~\na\n~~~', 'a'],
  ['a longer fence with a shorter one inside', '````md\n```\na\n```\n````', '```\na\n```'],
  [
    'a block in a list, without the space before it',
    `1. Do\n\n   ${fence}sh\n   ls\n     -l\n   ${fence}`,
    'ls\n  -l',
  ],
  ['a block that is not closed yet', `${fence}py\nprint(1)`, 'print(1)'],
])('code: %s', async (_, answer, code) => {
  const { copied, copy } = setUp();
  expect(await copyLast('code', [answer], copy)).toBe('Copied the last code block.');
  expect(copied).toEqual([code]);
});

test('code is looked for in earlier answers when the last has none', async () => {
  const { copied, copy } = setUp();
  await copyLast('code', [`${fence}\nold\n${fence}`, 'No code, only `words`.'], copy);
  expect(copied).toEqual(['old']);
});

test('nothing to copy, and a browser that does not allow it, are said', async () => {
  const { copied, copy } = setUp();
  expect(await copyLast('code', ['No code.'], copy)).toBe('There is no code in this chat yet.');
  expect(await copyLast('answer', [], copy)).toBe('There is no answer in this chat yet.');
  expect(copied).toEqual([]);
  expect(await copyLast('answer', ['One'], () => Promise.reject(new Error('no')))).toBe(
    'The browser did not allow copying.',
  );
});
