import type { Clock } from '../ports.ts';

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

/** What one response says about an allowance. */
export interface RateLimitReading {
  readonly limit: number;
  readonly remaining: number;
  /** Milliseconds until all of it is free again; null if unknown. */
  readonly fullInMs: number | null;
}

/** What the headers of one response say; at least one of `requests` and `tokens` is set. */
export interface HeadroomReading {
  readonly model: string | null;
  readonly requests: RateLimitReading | null;
  readonly tokens: RateLimitReading | null;
}

/** Keeps the latest rate limits. */
export interface RateHeadroomKeeper {
  take(reading: HeadroomReading): void;
  /** Null until a response has named limits. */
  readonly last: RateHeadroom | null;
}

export function createRateHeadroom(clock: Clock): RateHeadroomKeeper {
  let last: RateHeadroom | null = null;
  return {
    take({ model, requests, tokens }) {
      const at = clock.now();
      const dated = (reading: RateLimitReading | null): RateAllowance | null => {
        if (reading === null) return null;
        const { limit, remaining, fullInMs } = reading;
        return { limit, remaining, fullAt: fullInMs === null ? null : at + fullInMs };
      };
      last = { model, requests: dated(requests), tokens: dated(tokens), at };
    },
    get last() {
      return last;
    },
  };
}
