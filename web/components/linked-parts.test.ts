import { expect, test } from 'vitest';
import { linkedParts } from './linked-parts.ts';

test('the addresses of OpenAI’s pages are found in a sentence, without its marks', () => {
  expect(linkedParts('Look under API keys (platform.openai.com/api-keys).')).toEqual([
    'Look under API keys (',
    'platform.openai.com/api-keys',
    ').',
  ]);
  expect(linkedParts('If it goes on, look at status.openai.com.')).toEqual([
    'If it goes on, look at ',
    'status.openai.com',
    '.',
  ]);
});

test.each([
  'Look at the log of platform.openai.com.evil.example.',
  'Look at the log of evil-platform.openai.com.',
  'Look at the log of x.status.openai.com.',
  'Look at the log of llm.example:8080.',
])('%j has no link', (text) => {
  expect(linkedParts(text)).toEqual([text]);
});
