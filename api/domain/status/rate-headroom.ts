/** How much of one thing the upstream still allows, by its own account. */
export interface RateAllowance {
  readonly limit: number;
  /** Never more than `limit`. */
  readonly remaining: number;
  /**
   * When all of `limit` is free again if nothing more is used, in milliseconds since the epoch. Not a time to wait for:
   * what remains can be used now. Null if the upstream did not say.
   */
  readonly fullAt: number | null;
}

/** How far the account is from its rate limits, by the headers of the last response that had any. */
export interface RateHeadroom {
  /** The model that was asked, since limits are per model; null if the response concerned none. */
  readonly model: string | null;
  /** Null if the response did not say. */
  readonly requests: RateAllowance | null;
  readonly tokens: RateAllowance | null;
  /** When the response came, in milliseconds since the epoch. */
  readonly at: number;
}
