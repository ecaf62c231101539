import type { ErrorCode, ErrorFacts, HubError } from '../errors/hub-error.ts';
import type { Clock } from '../ports.ts';
import type { ApiState, Upstream } from './api-status.ts';
import { failureMeanings, meaningOf } from './failure-meaning.ts';

/** A failure as far as it tells about the upstream. `begun`: the upstream was at work on the answer, which proves that the way is open. */
interface UpstreamFailure extends Pick<HubError, 'code' | 'facts' | 'retryAfterMs'> {
  readonly begun?: boolean;
}

/** What a probe or a chat met. `failure` null: the upstream answered as it should. */
export interface HealthReading {
  readonly source: 'PROBE' | 'TRAFFIC';
  readonly failure: UpstreamFailure | null;
  /** Milliseconds to the answer; null when there was none. */
  readonly latencyMs: number | null;
}

/** What the readings come down to. */
export interface Assessment {
  readonly state: ApiState;
  /** Null when nothing is wrong, nothing is known yet, or answers are merely slow. */
  readonly code: ErrorCode | null;
  readonly facts: ErrorFacts;
  /** Milliseconds since the epoch; null when waiting is not what helps. */
  readonly retryAt: number | null;
}

/** Joins readings into one state, slowly enough not to flap and at once where a reading is definite. */
interface UpstreamHealth {
  /** False when the reading says nothing that chats do not know better, so that it was left out. */
  take(reading: HealthReading): boolean;
  /** An answer is coming, until the returned function is called. */
  receiveAnswer(): () => void;
  assess(): Assessment;
  /** Time until a rate limit ends; null when there is none. */
  readonly limitLeftMs: number | null;
  /** Whether an early probe could bring the good news: something is wrong that a probe can see. */
  readonly unsettled: boolean;
  /** Whether a chat was ever answered: only that proves the credit. */
  readonly answered: boolean;
}

const failuresToDegraded = 2;
const failuresToUnreachable = 3;
const failingToUnreachableMs = 15_000;
const successesToConnected = 2;
/** A list of models takes a fraction of a second; twice beyond this in a row is slow. First deltas are not judged: they depend on model and effort. */
const slowProbeMs = 3_000;
/** Length of a rate limit that the upstream gave no time for, and the longest that is believed. */
const rateLimitMs = { unknown: 20_000, longest: 24 * 3_600_000 };
/** For this long after a chat got a bad answer, a probe's good one does not outvote it. */
const chatOutvotesMs = 60_000;

/** Refusals that concern the key on every request alike, so that OpenAI's list of models proves them over. */
const liftedByListing: ReadonlySet<ErrorCode> = new Set([
  'INVALID_KEY',
  'ORG_MEMBERSHIP',
  'IP_NOT_ALLOWED',
  'ACCOUNT_DEACTIVATED',
]);

/** Failures that the list of models may meet although chats work: a restricted key, or a server without a list. Once a chat was answered, they count only when the last chat met the same. */
const possiblyOnlyListing: ReadonlySet<ErrorCode> = new Set([
  'KEY_NOT_ALLOWED',
  'PERMISSION_DENIED',
  'PROTOCOL_ERROR',
]);

interface Cause {
  readonly code: ErrorCode | null;
  readonly facts: ErrorFacts;
}

export function createUpstreamHealth(clock: Clock, kind: Upstream['kind']): UpstreamHealth {
  let way: 'UNKNOWN' | 'UP' | 'SHAKY' | 'DOWN' = 'UNKNOWN';
  let trouble: Cause = { code: null, facts: {} };
  let failures = 0;
  let failingSince = 0;
  let successes = 0;
  let refusal: (Cause & { readonly code: ErrorCode; readonly liftedByProbe: boolean }) | null = null;
  let limit: (Cause & { readonly until: number; readonly retryAt: number }) | null = null;
  let answersSinceLimit = 0;
  let answered = false;
  let answersComing = 0;
  let lastChat: { readonly at: number; readonly code: ErrorCode | null } | null = null;

  function isOutvoted({ source, failure, latencyMs }: HealthReading): boolean {
    if (source === 'TRAFFIC') return false;
    // A server that does one thing at a time lets the probe wait.
    if (answersComing > 0 && (failure === null ? isSlow(latencyMs) : isBreakdown(failure.code))) return true;
    if (lastChat === null) return false;
    if (failure !== null) {
      return answered && lastChat.code !== failure.code && possiblyOnlyListing.has(failure.code);
    }
    // Where no connection could be made, a probe goes the same way as a chat and knows as much.
    if (lastChat.code === null || lastChat.code === 'UNREACHABLE') return false;
    if (!isBreakdown(lastChat.code)) return false;
    return clock.monotonic() - lastChat.at < chatOutvotesMs;
  }

  function succeed({ source, latencyMs }: HealthReading): void {
    if (source === 'TRAFFIC') answerCame();
    else {
      if (refusal?.liftedByProbe) refusal = null;
      if (isSlow(latencyMs) && (way === 'UP' || way === 'SHAKY')) {
        fail('HICCUP', { code: null, facts: {} });
        return;
      }
    }
    failures = 0;
    successes++;
    if (way === 'UNKNOWN' || successes >= successesToConnected) way = 'UP';
  }

  function answerCame(): void {
    refusal = null;
    answered = true;
    if (++answersSinceLimit >= successesToConnected) limit = null;
    // Only the list of models was missing.
    if (trouble.code !== null && possiblyOnlyListing.has(trouble.code)) way = 'UP';
  }

  /** The upstream gave a definite answer, so the way to it works. */
  function reached(): void {
    failures = 0;
    successes = 0;
    if (way !== 'SHAKY') way = 'UP';
  }

  function fail(meaning: 'OUTAGE' | 'HICCUP', cause: Cause): void {
    const now = clock.monotonic();
    if (failures === 0) failingSince = now;
    failures++;
    successes = 0;
    trouble = cause;
    const enough =
      failures >= failuresToUnreachable ||
      (failures >= failuresToDegraded && now - failingSince >= failingToUnreachableMs);
    // Before the first good reading there is no state to protect from flapping.
    if (meaning === 'OUTAGE' && (enough || way === 'UNKNOWN')) way = 'DOWN';
    else if (way === 'UNKNOWN' || (way === 'UP' && failures >= failuresToDegraded)) way = 'SHAKY';
  }

  function takeFailure(
    source: HealthReading['source'],
    failure: NonNullable<HealthReading['failure']>,
  ): void {
    const { code, facts } = failure;
    const meaning = meaningOf(failure);
    switch (meaning) {
      case 'KEY':
      case 'ACCESS':
      case 'CREDIT': {
        const liftedByProbe = source === 'PROBE' || (kind === 'OPENAI' && liftedByListing.has(code));
        refusal = { code, facts, liftedByProbe };
        reached();
        return;
      }
      case 'LIMIT': {
        const { retryAfterMs } = failure;
        // Zero is what servers say that name no time.
        const asked = retryAfterMs !== null && retryAfterMs > 0 ? retryAfterMs : rateLimitMs.unknown;
        const wait = Math.min(asked, rateLimitMs.longest);
        limit = { code, facts, until: clock.monotonic() + wait, retryAt: clock.now() + wait };
        answersSinceLimit = 0;
        reached();
        return;
      }
      case 'OUTAGE':
      case 'HICCUP':
        fail(meaning, { code, facts });
        return;
      case 'NONE':
    }
  }

  return {
    take(reading) {
      if (isOutvoted(reading)) return false;
      const { source, failure } = reading;
      if (source === 'TRAFFIC') lastChat = { at: clock.monotonic(), code: failure?.code ?? null };
      if (failure === null) succeed(reading);
      else takeFailure(source, failure);
      return true;
    },

    receiveAnswer() {
      answersComing++;
      return () => answersComing--;
    },

    assess() {
      // The monotonic clock stands still while the machine sleeps.
      if (limit !== null && (clock.monotonic() >= limit.until || clock.now() >= limit.retryAt)) limit = null;
      if (way === 'DOWN') return { state: 'UNREACHABLE', ...trouble, retryAt: null };
      if (refusal !== null) {
        const { code, facts } = refusal;
        return { state: refusedStates[failureMeanings[code]] ?? 'FORBIDDEN', code, facts, retryAt: null };
      }
      if (limit !== null) {
        return { state: 'RATE_LIMITED', code: limit.code, facts: limit.facts, retryAt: limit.retryAt };
      }
      if (way === 'SHAKY') return { state: 'DEGRADED', ...trouble, retryAt: null };
      return { state: way === 'UP' ? 'CONNECTED' : 'CHECKING', code: null, facts: {}, retryAt: null };
    },

    get limitLeftMs() {
      return limit && limit.until - clock.monotonic();
    },

    get unsettled() {
      if (way === 'DOWN' || way === 'UNKNOWN' || refusal?.liftedByProbe) return true;
      return trouble.code !== null && (failures > 0 || way === 'SHAKY');
    },

    get answered() {
      return answered;
    },
  };
}

function isSlow(latencyMs: number | null): boolean {
  return latencyMs !== null && latencyMs > slowProbeMs;
}

function isBreakdown(code: ErrorCode): boolean {
  return failureMeanings[code] === 'OUTAGE' || failureMeanings[code] === 'HICCUP';
}

const refusedStates: Partial<Record<(typeof failureMeanings)[ErrorCode], ApiState>> = {
  KEY: 'INVALID_KEY',
  CREDIT: 'NO_CREDIT',
};
