import type { ErrorCode, ErrorFacts } from '../errors/hub-error.ts';
import type { FinishReason, Usage } from '../generation/model-exchange.ts';
import type { VariantId } from '../variants/variant.ts';

export const generationStatuses = ['RUNNING', 'COMPLETED', 'STOPPED', 'FAILED', 'INTERRUPTED'] as const;
export type GenerationStatus = (typeof generationStatuses)[number];

/** Durations of one answer. */
export interface Timing {
  /** Milliseconds from the start of the generation to its first delta; null if there was none. */
  readonly firstTokenMs: number | null;
  readonly totalMs: number;
  /**
   * Output tokens, without hidden reasoning, per second between first delta and end; null if usage is unknown or the
   * time is too short to tell.
   */
  readonly tokensPerSecond: number | null;
}

/** What an answer cost, or why that is unknown. Exactly one of `amount` and `unknownReason` is set. */
export interface Cost {
  /** Decimal in `currency`. */
  readonly amount: string | null;
  readonly currency: 'USD';
  /** ISO date of the prices used; null when unknown. */
  readonly priceDate: string | null;
  readonly unknownReason: string | null;
}

/** A failure as stored with an answer: enough to describe it again from the catalogue. */
export interface StoredError {
  readonly code: ErrorCode;
  readonly facts: ErrorFacts;
  readonly retryAfterMs: number | null;
  readonly requestId: string | null;
}

/** The parts of a message that only an answer has. */
export interface Answer {
  readonly generationId: string;
  readonly status: GenerationStatus;
  readonly reasoning: string;
  /** The personality as it was when it answered. */
  readonly personality: { readonly id: string; readonly name: string; readonly systemPrompt: string };
  readonly variant: { readonly id: VariantId; readonly name: string };
  /** As the upstream named it in its answer; until then, as requested. */
  readonly model: string;
  /** As sent; null if none was. */
  readonly reasoningEffort: string | null;
  readonly finishReason: FinishReason | null;
  readonly usage: Usage | null;
  readonly timing: Timing | null;
  /** Null while it is being written, for a simulated answer, and if the upstream was never asked. */
  readonly cost: Cost | null;
  readonly error: StoredError | null;
  /** Why an INTERRUPTED answer ended; otherwise null. */
  readonly interruption: 'SHUTDOWN' | 'CRASH' | 'LOST' | null;
  /** True when the sandbox answered. */
  readonly simulated: boolean;
  /** How many of the oldest messages were not sent to the model because its window is too small for all. */
  readonly leftOutMessages: number;
}

/** A node of a conversation's tree. `answer` is null exactly for questions. */
export interface Message {
  readonly id: string;
  /** Null for messages of a temporary chat. */
  readonly conversationId: string | null;
  /** Null for a first question; a chat may have several of them, through edits. */
  readonly parentId: string | null;
  readonly role: 'USER' | 'ASSISTANT';
  readonly content: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly answer: Answer | null;
}

export interface AnswerMessage extends Message {
  readonly answer: Answer;
}

/** A message with its place among the messages that share its parent; the index counts from 0 in order of creation. */
export interface PlacedMessage extends Message {
  readonly siblingIndex: number;
  readonly siblingCount: number;
}

export interface Conversation {
  readonly id: string;
  readonly title: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  /** When a question was last asked or an answer last begun, in milliseconds since the epoch. */
  readonly updatedAt: number;
  readonly pinned: boolean;
  readonly archived: boolean;
  readonly personalityId: string;
  readonly variantId: VariantId;
  /** Last message of the branch that is shown; null while there is no message. */
  readonly activeLeafId: string | null;
}

/** One run of the hub, which produces one answer. */
export interface GenerationRecord {
  readonly id: string;
  /** Null when the client chose none. */
  readonly requestId: string | null;
  /** Digest of the start input, to distinguish a repeated request from a conflicting one. */
  readonly inputDigest: string;
  readonly headSeq: number;
  /** The question being answered, even when the answer continues another one. */
  readonly questionId: string;
  /** The answer, in its latest state. */
  readonly message: AnswerMessage;
}
