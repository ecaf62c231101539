import type { ErrorCode, ErrorFacts, HubError } from '../errors/hub-error.ts';
import type { Clock } from '../ports.ts';

/** Assumed length of a rate limit if the upstream named none, and the longest one that is believed. */
const waitMs = { unknown: 20_000, longest: 24 * 3_600_000 };

interface Limit {
  readonly code: ErrorCode;
  readonly facts: ErrorFacts;
  /** When the upstream asked to be asked again, in milliseconds since the epoch; null if it named no time. */
  readonly retryAt: number | null;
}

/** The rate limit in force. */
interface RateLimit {
  /** Null if there is none. */
  readonly current: Limit | null;
  /** Milliseconds until it ends; null if there is none. */
  readonly leftMs: number | null;
  begin(failure: Pick<HubError, 'code' | 'facts' | 'retryAfterMs'>): void;
  end(): void;
}

export function createRateLimit(clock: Clock): RateLimit {
  let limit: (Limit & { readonly until: number; readonly endsAt: number }) | null = null;

  return {
    get current() {
      // The monotonic clock stops while the machine sleeps, so check both.
      if (limit !== null && (clock.monotonic() >= limit.until || clock.now() >= limit.endsAt)) limit = null;
      return limit;
    },
    get leftMs() {
      return limit && limit.until - clock.monotonic();
    },
    begin({ code, facts, retryAfterMs }) {
      const wait = Math.min(retryAfterMs ?? waitMs.unknown, waitMs.longest);
      const endsAt = clock.now() + wait;
      const retryAt = retryAfterMs === null ? null : endsAt;
      limit = { code, facts, retryAt, until: clock.monotonic() + wait, endsAt };
    },
    end() {
      limit = null;
    },
  };
}
