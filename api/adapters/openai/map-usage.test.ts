import { expect, test } from 'vitest';
import { mapUsage } from './map-usage.ts';

test('counts are read from OpenAI and from DeepSeek', () => {
  expect(
    mapUsage({
      prompt_tokens: 10,
      completion_tokens: 5,
      total_tokens: 16,
      prompt_tokens_details: { cached_tokens: 0, cache_write_tokens: 9 },
      completion_tokens_details: { reasoning_tokens: 3 },
    }),
  ).toEqual({
    inputTokens: 10,
    cachedInputTokens: 0,
    cacheWriteTokens: 9,
    outputTokens: 5,
    reasoningTokens: 3,
    totalTokens: 16,
  });
  expect(mapUsage({ prompt_tokens: 10, completion_tokens: 5, prompt_cache_hit_tokens: 4 })).toEqual({
    inputTokens: 10,
    cachedInputTokens: 4,
    cacheWriteTokens: null,
    outputTokens: 5,
    reasoningTokens: null,
    totalTokens: 15,
  });
});

test.each([
  null,
  undefined,
  7,
  [],
  {},
  { prompt_tokens: 1 },
  { prompt_tokens: -1, completion_tokens: 1 },
  { prompt_tokens: 1.5, completion_tokens: 1 },
  { prompt_tokens: '1', completion_tokens: 1 },
  { prompt_tokens: Number.NaN, completion_tokens: 1 },
  { prompt_tokens: 2 ** 31, completion_tokens: 1 },
])('%j is no usage', (value) => {
  expect(mapUsage(value)).toBeNull();
});

test('unbelievable details are left out and a sum never outgrows its field', () => {
  expect(
    mapUsage({
      prompt_tokens: 2 ** 31 - 1,
      completion_tokens: 2 ** 31 - 1,
      total_tokens: 1e99,
      prompt_tokens_details: 'none',
      completion_tokens_details: { reasoning_tokens: 'many' },
    }),
  ).toMatchObject({
    cachedInputTokens: null,
    cacheWriteTokens: null,
    reasoningTokens: null,
    totalTokens: 2 ** 31 - 1,
  });
});
