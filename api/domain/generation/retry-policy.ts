import type { ErrorCode, HubError } from '../errors/hub-error.ts';
import type { Random } from '../ports.ts';

const maximumRetries = 2;
/** Longer waits are the reader's decision: the failure is shown with its countdown. */
const longestWaitMs = 20_000;
/** No attempt begins later than this after the start of the generation. */
const lastStartMs = 25_000;
/** Full jitter: from zero to a limit that doubles from `first` up to `longest`. */
const backoffMs = { first: 500, longest: 4_000 };
/** Share of requests that may be retries, hub-wide, and how many may be saved up. */
const budget = { perRequest: 0.1, most: 10 };

/** How often such a failure may be retried if nothing was shown yet. */
const retriesByCode: Partial<Record<ErrorCode, number>> = {
  UNREACHABLE: maximumRetries,
  OVERLOADED: maximumRetries,
  UPSTREAM_ERROR: maximumRetries,
  SLOW_DOWN: maximumRetries,
  RATE_LIMITED: maximumRetries,
  TIMEOUT: 1,
  STREAM_BROKEN: 1,
  EMPTY_ANSWER: 1,
};

export interface RetryPolicy {
  /** Counts a first attempt. */
  begin(): void;
  /**
   * Milliseconds to wait before the next attempt, or null to give up. `retries`: how many there were; `elapsedMs`:
   * since the generation began.
   */
  next(failure: HubError, retries: number, elapsedMs: number): number | null;
}

/** One policy for the whole hub: its budget keeps many failing chats from causing a retry storm. */
export function createRetryPolicy(random: Random): RetryPolicy {
  let saved = budget.most;

  return {
    begin() {
      saved = Math.min(budget.most, saved + budget.perRequest);
    },
    next(failure, retries, elapsedMs) {
      if (retries >= (retriesByCode[failure.code] ?? 0) || saved < 1) return null;
      // A certificate or redirect will not change within seconds.
      if (failure.facts.reason === 'TLS' || failure.facts.reason === 'REDIRECT') return null;
      const backoff = random() * Math.min(backoffMs.longest, backoffMs.first * 2 ** retries);
      const wait = Math.max(failure.retryAfterMs ?? 0, backoff);
      if (wait > longestWaitMs || elapsedMs + wait > lastStartMs) return null;
      saved -= 1;
      return wait;
    },
  };
}
