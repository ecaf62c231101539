import { expect, test } from 'vitest';
import { linkedParts } from './linked-parts.ts';

test('the addresses of OpenAI’s pages are found in a sentence, without its marks', () => {
  expect(linkedParts('Look under API keys (platform.openai.com/api-keys).')).toEqual([
    'Look under API keys (',
    'platform.openai.com/api-keys',
    ').',
  ]);
  expect(linkedParts('If it persists, check status.openai.com.')).toEqual([
    'If it persists, check ',
    'status.openai.com',
    '.',
  ]);
});

test.each([
  'Check the log of platform.openai.com.evil.example.',
  'Check the log of evil-platform.openai.com.',
  'Check the log of x.status.openai.com.',
  'Check the log of llm.example:8080.',
])('%j has no link', (text) => {
  expect(linkedParts(text)).toEqual([text]);
});
