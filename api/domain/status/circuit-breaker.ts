import type { Clock, Random } from '../ports.ts';

/** This many failures in a row, within this time, open the breaker. */
const opening = { failures: 5, withinMs: 30_000 };
/** Wait before the first trial; each trial that fails doubles it. */
const waitMs = { first: 10_000, longest: 120_000, jitter: 0.2 };

/** Holds requests back while the upstream is known to be down, and lets one at a time try. */
interface CircuitBreaker {
  /** Milliseconds to wait, or null if a request may go ahead. While half open, one request per wait gets null. */
  ask(): number | null;
  /** When the next trial is due, in milliseconds since the epoch; null while closed. */
  readonly retryAt: number | null;
  /** A request failed on the way or at the upstream. */
  failed(): void;
  /** The upstream answered, in whatever way, and the answer did not break off before its first word. */
  answered(): void;
}

export function createCircuitBreaker(clock: Clock, random: Random): CircuitBreaker {
  let recent: number[] = [];
  let open: {
    readonly until: number;
    readonly retryAt: number;
    readonly wait: number;
    readonly trial: boolean;
  } | null = null;

  function holdBack(wait: number, trial: boolean): void {
    const jittered = Math.round(wait * (1 - waitMs.jitter + 2 * waitMs.jitter * random()));
    open = { until: clock.monotonic() + jittered, retryAt: clock.now() + jittered, wait, trial };
  }

  return {
    ask() {
      if (open === null) return null;
      const left = open.until - clock.monotonic();
      if (left > 0) return left;
      // A trial that is given up reports nothing, so it holds its place for one wait only.
      holdBack(open.wait, true);
      return null;
    },
    get retryAt() {
      return open?.retryAt ?? null;
    },
    failed() {
      if (open !== null) {
        // Not a trial: a request from before the breaker opened, which says nothing new.
        if (open.trial) holdBack(Math.min(open.wait * 2, waitMs.longest), false);
        return;
      }
      const now = clock.monotonic();
      recent = [...recent, now].slice(-opening.failures);
      const first = recent.length === opening.failures ? recent[0] : undefined;
      if (first !== undefined && now - first <= opening.withinMs) holdBack(waitMs.first, false);
    },
    answered() {
      recent = [];
      open = null;
    },
  };
}
