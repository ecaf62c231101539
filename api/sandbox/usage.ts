import type { SandboxMessage } from './chat-request.ts';
import { countTokens } from './tokens.ts';

/** The `usage` object of a completion. */
export interface SandboxUsage {
  readonly prompt_tokens: number;
  readonly completion_tokens: number;
  readonly total_tokens: number;
  readonly prompt_tokens_details: { readonly cached_tokens: number; readonly cache_write_tokens: number };
  readonly completion_tokens_details: { readonly reasoning_tokens: number };
}

/** What a message costs besides its words. */
const perMessage = 4;
/** OpenAI caches prefixes of 1,024 tokens or more, in steps of 128. */
const cacheable = (tokens: number) => (tokens < 1_024 ? 0 : tokens - (tokens % 128));

/**
 * `textTokens`: tokens of the answer that were sent; `reasoning`: shown or hidden. The prompt counts as cached up to
 * the question before the last answer; the rest counts as written to the cache.
 */
export function usageOf(
  messages: readonly SandboxMessage[],
  { textTokens, reasoning }: { textTokens: number; reasoning: number },
): SandboxUsage {
  const sizes = messages.map(({ content }) => countTokens(content) + perMessage);
  const sum = (count: number) => sizes.slice(0, count).reduce((total, size) => total + size, 0);
  const prompt = sum(sizes.length);
  const repeated = sum(
    Math.max(
      0,
      messages.findLastIndex(({ role }) => role === 'assistant'),
    ),
  );
  const completion = textTokens + reasoning;
  return {
    prompt_tokens: prompt,
    completion_tokens: completion,
    total_tokens: prompt + completion,
    prompt_tokens_details: {
      cached_tokens: cacheable(repeated),
      cache_write_tokens: cacheable(prompt) - cacheable(repeated),
    },
    completion_tokens_details: { reasoning_tokens: reasoning },
  };
}
