import { expect, test } from 'vitest';
import { readApiKey, readOpenAiKey } from './api-key.ts';

const key = 'sk-proj-0123456789abcdefghij_-';

test.each([
  ['as it is', key],
  ['with a line break', `${key}\r\n`],
  ['with a byte order mark', `\ufeff${key}`],
  ['with non-breaking and zero-width spaces', `\u00a0\u200b${key}\u200b`],
  ['in straight quotes', `"${key}"`],
  ['in smart quotes', `“${key}”`],
  ['with Bearer', `Bearer ${key}`],
  ['as a header', `Authorization: Bearer ${key}`],
  ['with its name', `OPENAI_API_KEY=${key}`],
  ['as an export in quotes', `export OPENAI_API_KEY="${key}"`],
  ['broken over two lines', `${key.slice(0, 12)}\n  ${key.slice(12)}`],
])('reads a key %s', (_, pasted) => {
  expect(readApiKey(pasted)).toMatchObject({ state: 'present', value: key });
});

test('says what was stripped in words', () => {
  const read = readApiKey(` "Bearer ${key}"`);

  expect(read).toMatchObject({
    stripped: ['spaces or invisible characters around it', 'quotes', '“Bearer”'],
  });
});

test.each(['', '  ', '""', '“”', '\ufeff\n'])('finds nothing in %j', (pasted) => {
  expect(readApiKey(pasted)).toEqual({ state: 'empty' });
});

test.each([
  ['sk-one two', 'contains a space at position 7'],
  ['sk-🔑', 'contains a character that no key contains at position 4'],
  ['sk-\u0007', 'contains a character that no key contains at position 4'],
])('calls %j malformed by position, not by value', (pasted, problem) => {
  expect(readApiKey(pasted)).toEqual({ state: 'malformed', problem });
});

test.each(['abc', 'sk-...', 'sk-proj-'])(
  '%j is too short for an OpenAI key, not for one of another server',
  (pasted) => {
    expect(readOpenAiKey(pasted)).toEqual({ state: 'malformed', problem: 'is too short for an OpenAI key' });
    expect(readApiKey(pasted)).toMatchObject({ state: 'present', value: pasted });
  },
);
