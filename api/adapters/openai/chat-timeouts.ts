/** In milliseconds. The values in use are in `create-openai-upstream.ts`. */
export interface ChatTimeouts {
  /** Until the response headers, and then until the first piece of the answer unless `idleMs` is longer. */
  readonly firstByteMs: number;
  /**
   * Until the response headers of requests for more than a little reasoning. Their first piece may take all of
   * `totalMs`.
   */
  readonly reasoningFirstByteMs: number;
  /**
   * Between two events that carry a chunk. Foreign and incomplete events do not count, and comments only from servers
   * other than OpenAI, some of which send them in long pauses.
   */
  readonly idleMs: number;
  readonly totalMs: number;
  /** After the finish reason, for usage and `[DONE]` to arrive. */
  readonly finishMs: number;
  /** After usage or `[DONE]`, for the response to end so that its connection can be reused. */
  readonly lingerMs: number;
}
