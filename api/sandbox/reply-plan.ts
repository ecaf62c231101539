import type { Ending, FinishReason } from './scenario.ts';

/** A completion that is about to be sent. */
export interface AnswerPlan {
  readonly type: 'answer';
  /** The field that the text is sent in. */
  readonly field: 'content' | 'refusal';
  readonly text: string;
  /** Sent as `reasoning_content` before the text; may be empty. */
  readonly reasoning: string;
  /** How many tokens of the text are sent; null: all. */
  readonly visibleTokens: number | null;
  readonly finishReason: FinishReason;
  readonly ending: Ending;
  /** Infinity: as fast as the reader accepts them. */
  readonly tokensPerSecond: number;
  readonly firstWordMs: number;
  /** Reasoning tokens that are counted but not shown. */
  readonly hiddenReasoningTokens: number;
  readonly busyFirst: boolean;
}

/** An ordinary answer from a prepared text. */
export function plainPlan(text: string, pace: { tokensPerSecond: number; firstWordMs: number }): AnswerPlan {
  return {
    type: 'answer',
    field: 'content',
    text,
    reasoning: '',
    visibleTokens: null,
    finishReason: 'stop',
    ending: 'whole',
    hiddenReasoningTokens: 0,
    busyFirst: false,
    ...pace,
  };
}
