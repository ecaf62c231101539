import { expect, test } from 'vitest';
import type { Message } from '../../chat/chat-documents.ts';
import { busy } from '../../chat/testing/busy.ts';
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
  expect(endedWords(sampleAnswer({ content: `${dashes}x` }))).toContain('The answer goes on.');
});

test.each([
  ['C# or snake_case_name; 5 > 3 and a*b, #1, ~/.ssh', 'C# or snake_case_name; 5 > 3 and a*b, #1, ~/.ssh'],
  ['Call `Describe("C#")` or `a || b`', 'Call Describe("C#") or a || b'],
  ['```sh\n# a_b\ncat x | grep y > z\n```', '# a_b\ncat x | grep y > z'],
  ['> # Why\n\n- [the _page_](https://example.org/a_b)', 'Why\nthe page'],
  ['![a cat](https://example.org/cat.png) and $a_1$', 'a cat and a_1'],
])('%j is read out as it is shown', (content, words) => {
  expect(endedWords(sampleAnswer({ content }))).toBe(`GPT answered: ${words}`);
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
  ['GPT answered: Because. Cut off at its length limit.', sampleAnswer({ finishReason: 'LENGTH' })],
  [
    'GPT answered: Because. The content filter of the model’s provider ended this answer.',
    sampleAnswer({ finishReason: 'CONTENT_FILTER' }),
  ],
  ['GPT answered: The model declined to answer.', sampleAnswer({ finishReason: 'REFUSAL', content: '' })],
  ['Busy', sampleAnswer({ status: 'FAILED', error: busy })],
])('%s', (words, message) => {
  expect(endedWords(message)).toBe(words);
});

test('of one of several answers, whose it is and how it ended is enough', () => {
  const words = (change: Partial<Message>) => endedWords(sampleAnswer(change), true);
  expect(words({})).toBe('GPT, Fast, has answered.');
  expect(words({ finishReason: 'LENGTH' })).toBe('GPT, Fast, has answered. Cut off at its length limit.');
  expect(words({ status: 'STOPPED' })).toBe('GPT, Fast, was stopped.');
  expect(words({ status: 'FAILED', error: busy })).toBe('GPT, Fast: Busy');
});
