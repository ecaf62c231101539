import type { OpenAI } from 'openai';

type Parameters = OpenAI.ChatCompletionCreateParamsStreaming;

/** All parameters that a request for an answer may have. */
export const sentParameters = [
  'model',
  'messages',
  'stream',
  'stream_options',
  'service_tier',
  'store',
  'reasoning_effort',
  'max_completion_tokens',
  'temperature',
  'top_p',
  'verbosity',
] as const satisfies readonly (keyof Parameters)[];

export type SentParameters = Pick<Parameters, (typeof sentParameters)[number]>;
