/** Milliseconds. The figures in use are in `create-openai-upstream.ts`. */
export interface ChatTimeouts {
  /** Until the response headers, and from them on until the first piece of the answer unless `idleMs` is longer. */
  readonly firstByteMs: number;
  /** Until the response headers of requests that ask for more than a little reasoning. Their first piece may take all of `totalMs`. */
  readonly reasoningFirstByteMs: number;
  /** Between two events that carry a chunk. Comments, foreign events and parts of an event do not count. */
  readonly idleMs: number;
  readonly totalMs: number;
  /** From the finish reason on, for usage and `[DONE]` to arrive. */
  readonly finishMs: number;
  /** From usage or `[DONE]` on, for the response to end so that its connection can be used again. */
  readonly lingerMs: number;
}
