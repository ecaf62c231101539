import type { AnswerMessage, Conversation, Cost, Message, Timing } from '../conversations/records.ts';
import type { ErrorCode, HubError } from '../errors/hub-error.ts';
import type { FinishReason, Usage } from './model-exchange.ts';

interface EventBase {
  readonly generationId: string;
  /** Counts from 1 without gaps within a generation; a snapshot carries the seq of the newest event it covers. */
  readonly seq: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export interface ChatStarted extends EventBase {
  readonly type: 'ChatStarted';
  /** Null for a temporary chat. */
  readonly conversation: Conversation | null;
  /** The question being answered, even when the answer continues another one. */
  readonly userMessage: Message;
  /** The answer as it was when the generation began; in a replay, as stored. */
  readonly message: AnswerMessage;
  /** The model that is asked; empty if none serves the variant. */
  readonly model: string;
}

export interface ChatSnapshot extends EventBase {
  readonly type: 'ChatSnapshot';
  readonly text: string;
  readonly reasoning: string;
}

export interface ChatDelta extends EventBase {
  readonly type: 'ChatDelta';
  readonly text: string;
}

export interface ChatReasoning extends EventBase {
  readonly type: 'ChatReasoning';
  readonly text: string;
}

export interface ChatNotice extends EventBase {
  readonly type: 'ChatNotice';
  readonly code: 'RETRYING' | 'TRIMMED';
  readonly message: string;
  /** For RETRYING, when the next attempt begins, in milliseconds since the epoch; otherwise null. */
  readonly retryAt: number | null;
  /** The failure behind it; null if there is none. */
  readonly cause: ErrorCode | null;
}

interface TerminalBase extends EventBase {
  /** The answer as stored. */
  readonly message: AnswerMessage;
  readonly usage: Usage | null;
  /** Null if nobody was there to measure: the answer was lost, or the server died during it. */
  readonly timing: Timing | null;
  readonly cost: Cost | null;
}

export interface ChatCompleted extends TerminalBase {
  readonly type: 'ChatCompleted';
  readonly finishReason: FinishReason;
  readonly model: string;
}

export interface ChatStopped extends TerminalBase {
  readonly type: 'ChatStopped';
}

export interface ChatFailed extends TerminalBase {
  readonly type: 'ChatFailed';
  readonly error: HubError;
}

export interface ChatInterrupted extends TerminalBase {
  readonly type: 'ChatInterrupted';
  readonly reason: 'SHUTDOWN' | 'CRASH' | 'LOST';
}

export type TerminalEvent = ChatCompleted | ChatStopped | ChatFailed | ChatInterrupted;

/** What readers of a generation receive; it ends with exactly one terminal event. */
export type ChatEvent = ChatStarted | ChatSnapshot | ChatDelta | ChatReasoning | ChatNotice | TerminalEvent;
