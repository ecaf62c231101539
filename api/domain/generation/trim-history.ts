import type { ModelMessage } from './model-exchange.ts';

/** Share of a model's window for the question and its history; the rest is left for the answer. */
const inputShare = 0.75;
/** What the framing of one message costs, in tokens. */
const messageOverhead = 4;

/** Tokens that a question and its history may take in a window of this size. */
export function inputLimit(contextWindow: number): number {
  return Math.floor(contextWindow * inputShare);
}

interface TrimmedHistory {
  /** The newest turns, oldest first. */
  readonly history: readonly ModelMessage[];
  /** How many messages were left out, all older than those kept. */
  readonly left: number;
}

/**
 * Leaves out the oldest turns until the request fits the model's window. The system prompt and the question are always
 * kept, and a shortened history begins with a question. `contextWindow` in tokens; null: unknown, and nothing is left
 * out.
 */
export function trimHistory(
  history: readonly ModelMessage[],
  fixed: readonly string[],
  contextWindow: number | null,
): TrimmedHistory {
  if (contextWindow === null) return { history, left: 0 };
  let room = inputLimit(contextWindow) - fixed.reduce((sum, text) => sum + tokensOf(text), 0);
  let first = history.length;
  for (const [index, { role, content }] of [...history.entries()].reverse()) {
    room -= tokensOf(content);
    if (room < 0) return { history: history.slice(first), left: first };
    if (role === 'user') first = index;
  }
  return { history, left: 0 };
}

/**
 * A cautious estimate: a token is about four Latin characters, or one character of most other scripts.
 * OpenAI's rule of thumb: https://help.openai.com/en/articles/4936856
 */
function tokensOf(text: string): number {
  let wide = 0;
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 0x24f) wide++;
  return Math.ceil((text.length - wide) / 3.5) + wide + messageOverhead;
}
