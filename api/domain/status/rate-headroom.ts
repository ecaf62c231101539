import type { Clock } from '../ports.ts';

/** How much of one thing the upstream still allows, as it said itself. */
export interface RateAllowance {
  readonly limit: number;
  /** Never more than `limit`. */
  readonly remaining: number;
  /** When all of `limit` is free again, in milliseconds since the epoch, provided that nothing more is used. Not a time to wait for: what remains can be used now. Null when the upstream did not say. */
  readonly fullAt: number | null;
}

/** How far the account is from its rate limits, by the headers of the last response that had any. */
export interface RateHeadroom {
  /** The model that was asked, since limits are counted by model; null when the response was about none. */
  readonly model: string | null;
  /** Null when the response did not say. */
  readonly requests: RateAllowance | null;
  readonly tokens: RateAllowance | null;
  /** When it was said, in milliseconds since the epoch. */
  readonly at: number;
}

/** What one response says of an allowance. */
export interface RateLimitReading {
  readonly limit: number;
  readonly remaining: number;
  /** Milliseconds until all of it is free again; null when unknown. */
  readonly fullInMs: number | null;
}

/** What the headers of one response say; at least one of the two is there. */
export interface HeadroomReading {
  readonly model: string | null;
  readonly requests: RateLimitReading | null;
  readonly tokens: RateLimitReading | null;
}

/** Keeps the last word on the rate limits. */
export interface RateHeadroomKeeper {
  take(reading: HeadroomReading): void;
  /** Null while no response has said anything. */
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
