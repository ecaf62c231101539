import type { Usage } from '../../domain/generation/model-exchange.ts';
import { largestInt } from '../../domain/largest-int.ts';
import { readObject } from './read-json.ts';

/**
 * Reads a `usage` object; null unless it has plausible counts of both input and output tokens: no model reads or writes
 * more than a GraphQL Int can hold.
 */
export function mapUsage(value: unknown): Usage | null {
  const usage = readObject(value);
  if (usage === null) return null;
  const inputTokens = readCount(usage.prompt_tokens);
  const outputTokens = readCount(usage.completion_tokens);
  if (inputTokens === null || outputTokens === null) return null;
  const input = readObject(usage.prompt_tokens_details);
  return {
    inputTokens,
    cachedInputTokens: readCount(input?.cached_tokens ?? usage.prompt_cache_hit_tokens),
    cacheWriteTokens: readCount(input?.cache_write_tokens),
    outputTokens,
    reasoningTokens: readCount(readObject(usage.completion_tokens_details)?.reasoning_tokens),
    totalTokens: readCount(usage.total_tokens) ?? Math.min(inputTokens + outputTokens, largestInt),
  };
}

function readCount(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= largestInt
    ? value
    : null;
}
