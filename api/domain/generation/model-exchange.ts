import type { Verbosity } from '../personalities/personality.ts';

/**
 * How an answer ended, in the upstream's terms. TOOL_CALLS should not occur, as ModelHub offers no tools, but some
 * servers send it.
 */
export const finishReasons = ['STOP', 'LENGTH', 'CONTENT_FILTER', 'REFUSAL', 'TOOL_CALLS'] as const;
export type FinishReason = (typeof finishReasons)[number];

/** Token counts from the upstream; null where it did not say. */
export interface Usage {
  readonly inputTokens: number;
  /** Part of `inputTokens` that the upstream took from its prompt cache. */
  readonly cachedInputTokens: number | null;
  /** Another part of `inputTokens`, which the upstream wrote into that cache. */
  readonly cacheWriteTokens: number | null;
  readonly outputTokens: number;
  /** Part of `outputTokens` spent on reasoning that is not shown. */
  readonly reasoningTokens: number | null;
  readonly totalTokens: number;
}

export interface ModelMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** One chat completion request, already limited to what the model is known to accept. */
export interface ModelRequest {
  readonly model: string;
  readonly messages: readonly ModelMessage[];
  /** Sent as `reasoning_effort`; null: not sent. */
  readonly reasoningEffort: string | null;
  /** Sent as `max_completion_tokens`; null: not sent. */
  readonly maxCompletionTokens: number | null;
  /** Sent under the same name; null: not sent. */
  readonly temperature: number | null;
  /** Sent as `top_p`; null: not sent. */
  readonly topP: number | null;
  /** Sent under the same name, in lower case; null: not sent. */
  readonly verbosity: Verbosity | null;
}

/** What the upstream said about an answer besides its text; null where it did not. */
export interface ModelNote {
  readonly model: string | null;
  readonly usage: Usage | null;
  /**
   * OpenAI's, as named in the answer: `default`, or what the owner set for the project, such as `priority` or `flex`.
   */
  readonly serviceTier: string | null;
}

/** Watches one request. Called synchronously from the reading loop, so methods must be cheap and must not throw. */
export interface ModelObserver {
  /** Response headers arrived: the upstream accepted the request. */
  opened(): void;
  /**
   * The upstream named its model or reported counts: some do so along the way, OpenAI at the very end. The last report
   * counts.
   */
  noted(note: ModelNote): void;
  /** A piece of the answer, in whole characters; never empty. */
  text(delta: string): void;
  /** A piece of visible reasoning, from servers that send it, in whole characters; never empty. */
  reasoning(delta: string): void;
}

/** The result of a request that reached its proven end. */
export interface ModelCompletion {
  readonly finishReason: FinishReason;
  /** The model as the upstream named it in its answer. */
  readonly model: string;
  readonly usage: Usage | null;
  /** Null if the upstream named none. */
  readonly serviceTier: string | null;
}

/** Chat completions from the upstream. */
export interface ChatModel {
  /**
   * Runs one request to its proven end: resolves only once a finish reason was received. Deltas reach `observer`
   * synchronously and in order, before the promise settles. Rejects with a HubError of an upstream code or, if `signal`
   * aborted, with its reason. Retries nothing, except for a request that is refused because it asks for token counts.
   * Owns its sockets and timers: none is left once the promise has settled.
   */
  complete(request: ModelRequest, observer: ModelObserver, signal: AbortSignal): Promise<ModelCompletion>;
}
