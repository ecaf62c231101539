import { expect, test } from 'vitest';
import { sampleAnswer } from '../../chat/testing/sample-message.ts';
import { begunWords, endedWords } from './ended-words.ts';

test('those who are asked are read out by the first of them', () => {
  expect(begunWords(sampleAnswer(), 0)).toBe('GPT is answering.');
  expect(begunWords(sampleAnswer(), 2)).toBe('GPT and 2 more are answering.');
});

test('an answer is read out without its marks, and a long one only begun', () => {
  expect(endedWords(sampleAnswer({ content: '**Because** of `it`.' }))).toBe('GPT answered: Because of it.');
  const long = endedWords(sampleAnswer({ content: 'a'.repeat(701) }));
  expect(long).toBe(`GPT answered: ${'a'.repeat(700)}… The answer goes on.`);
  const cut = endedWords(sampleAnswer({ content: `${'a'.repeat(699)}🦜 and more` }));
  expect(cut).toBe(`GPT answered: ${'a'.repeat(699)}… The answer goes on.`);
});

test('rows of dashes are not read out, however long, and what only begins with dashes is', () => {
  expect(endedWords(sampleAnswer({ content: '| a |\n|---|\n| b |\n\n---\nEnd' }))).toMatch(
    /^GPT answered: a\s+b\s+End$/,
  );
  const dashes = '-'.repeat(100_000);
  expect(endedWords(sampleAnswer({ content: `${dashes}x` }))).toContain('---');
});

test.each([
  ['GPT was stopped.', sampleAnswer({ status: 'STOPPED', finishReason: null })],
  [
    'GPT was interrupted. The text so far is kept.',
    sampleAnswer({ status: 'INTERRUPTED', finishReason: null }),
  ],
  [
    'GPT was interrupted before the first word.',
    sampleAnswer({ status: 'INTERRUPTED', finishReason: null, content: '' }),
  ],
  ['GPT answered up to the length limit: Because.', sampleAnswer({ finishReason: 'LENGTH' })],
])('%s', (words, message) => {
  expect(endedWords(message)).toBe(words);
});

test('of one of several answers, that it has ended is enough', () => {
  expect(endedWords(sampleAnswer(), true)).toBe('GPT, Fast, has answered.');
});
