import type { Clock, Random } from '../ports.ts';

/** This many failures in a row within this time open the breaker. */
const opening = { failures: 5, withinMs: 30_000 };
/** Wait before the first trial, doubled by each trial that fails. */
const waitMs = { first: 10_000, longest: 120_000, jitter: 0.2 };

/** Keeps requests back while the upstream is known to be down, and lets one try at a time. */
interface CircuitBreaker {
  /** Milliseconds to wait, or null when a request may go. While half open, null is given to one request per wait. */
  ask(): number | null;
  /** When the next trial is due, in milliseconds since the epoch; null while closed. */
  readonly retryAt: number | null;
  /** A request broke down on the way or at the upstream. */
  failed(): void;
  /** The upstream gave an answer, of whatever kind. */
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
      // A trial that is given up leaves no word, so its place is taken only for one wait.
      holdBack(open.wait, true);
      return null;
    },
    get retryAt() {
      return open?.retryAt ?? null;
    },
    failed() {
      if (open !== null) {
        // Without a trial it is a request from before, which says nothing new.
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
