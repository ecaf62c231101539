import type { ErrorCode, ErrorFacts, HubError } from '../errors/hub-error.ts';
import type { Clock } from '../ports.ts';
import type { ApiState, Upstream } from './api-status.ts';
import { badAnswers, failureMeanings, meaningOf } from './failure-meaning.ts';

/**
 * What a failure says about the upstream. `begun`: the upstream was already working on the answer, which proves that it
 * can be reached.
 */
interface UpstreamFailure extends Pick<HubError, 'code' | 'facts' | 'retryAfterMs'> {
  readonly begun?: boolean;
}

/** What a probe or a chat observed. `failure` null: the upstream answered as it should. */
export interface HealthReading {
  readonly source: 'PROBE' | 'TRAFFIC';
  readonly failure: UpstreamFailure | null;
  /** Milliseconds to the answer; null if there was none. */
  readonly latencyMs: number | null;
}

/** The conclusion from the readings. */
export interface Assessment {
  readonly state: ApiState;
  /** Null if nothing is wrong, nothing is known yet, or answers are merely slow. */
  readonly code: ErrorCode | null;
  readonly facts: ErrorFacts;
  /** Milliseconds since the epoch; null if waiting does not help. */
  readonly retryAt: number | null;
}

/** Combines readings into one state, slowly enough not to flap, but at once if a reading is definite. */
interface UpstreamHealth {
  /** False if the reading was ignored because chats know better. */
  take(reading: HealthReading): boolean;
  /** An answer is arriving, until the returned function is called. */
  receiveAnswer(): (complete: boolean) => void;
  assess(): Assessment;
  /** Milliseconds until the rate limit ends; null if there is none. */
  readonly limitLeftMs: number | null;
  /** Whether an early probe could bring good news: something is wrong that a probe can detect. */
  readonly unsettled: boolean;
  /** Whether a chat was ever answered: only that proves that there is credit. */
  readonly answered: boolean;
}

const failuresToDegraded = 2;
const failuresToUnreachable = 3;
const failingToUnreachableMs = 15_000;
const successesToConnected = 2;
/**
 * A list of models takes a fraction of a second; two in a row above this are slow. First deltas are not judged: they
 * depend on model and effort.
 */
const slowProbeMs = 3_000;
/** Assumed length of a rate limit if the upstream named none, and the longest one that is believed. */
const rateLimitMs = { unknown: 20_000, longest: 24 * 3_600_000 };
/** For this long after a chat failed, a successful probe does not outvote it. */
const chatOutvotesMs = 60_000;

/**
 * Refusals that concern the key on every request alike, so a successful listing of OpenAI's models proves them over.
 */
const liftedByListing: ReadonlySet<ErrorCode> = new Set([
  'INVALID_KEY',
  'ORG_MEMBERSHIP',
  'IP_NOT_ALLOWED',
  'ACCOUNT_DEACTIVATED',
]);

/**
 * Failures that listing models may meet although chats work: a restricted key, or a server without a list. Once a chat
 * has been answered, they count only if the last chat met the same failure.
 */
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
  /** In a row: a first delta proves little if no answer ever reaches its end. */
  let answersBrokenOff = 0;
  let lastChat: { readonly at: number; readonly code: ErrorCode | null } | null = null;

  function isOutvoted({ source, failure, latencyMs }: HealthReading): boolean {
    if (source === 'TRAFFIC') return false;
    // A server that handles one request at a time makes the probe wait.
    if (answersComing > 0 && (failure === null ? isSlow(latencyMs) : isBreakdown(failure.code))) return true;
    if (lastChat === null) return false;
    if (failure !== null) {
      return answered && lastChat.code !== failure.code && possiblyOnlyListing.has(failure.code);
    }
    // If no connection could be made, a probe takes the same route as a chat and knows as much.
    if (lastChat.code === null || lastChat.code === 'UNREACHABLE') return false;
    if (!isBreakdown(lastChat.code)) return false;
    return clock.monotonic() - lastChat.at < chatOutvotesMs;
  }

  function succeed({ source, latencyMs }: HealthReading): void {
    if (source === 'TRAFFIC') answerCame();
    else {
      if (refusal?.liftedByProbe) refusal = null;
      answersBrokenOff = 0;
      if (isSlow(latencyMs) && (way === 'UP' || way === 'SHAKY')) {
        fail('HICCUP', { code: null, facts: {} });
        return;
      }
    }
    failures = 0;
    successes++;
    const enough = successes >= successesToConnected && answersBrokenOff < failuresToDegraded;
    if (way === 'UNKNOWN' || enough) way = 'UP';
  }

  function answerCame(): void {
    refusal = null;
    answered = true;
    if (++answersSinceLimit >= successesToConnected) limit = null;
    // Only the list of models was missing.
    if (trouble.code !== null && possiblyOnlyListing.has(trouble.code)) way = 'UP';
  }

  /** The upstream answered definitely, so it can be reached. */
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
    // An answer that breaks off during an outage began before it and does not explain it.
    if (way !== 'DOWN' || meaning === 'OUTAGE') trouble = cause;
    const enough =
      failures >= failuresToUnreachable ||
      (failures >= failuresToDegraded && now - failingSince >= failingToUnreachableMs);
    // Before the first good reading there is no state to protect from flapping.
    if (meaning === 'OUTAGE' && (enough || way === 'UNKNOWN')) way = 'DOWN';
    else if (way === 'UNKNOWN') way = 'SHAKY';
    else if (way === 'UP' && Math.max(failures, answersBrokenOff) >= failuresToDegraded) way = 'SHAKY';
  }

  function takeFailure(
    source: HealthReading['source'],
    failure: NonNullable<HealthReading['failure']>,
  ): void {
    const { code, facts, begun = false } = failure;
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
        // Some servers send zero when they name no time.
        const asked = retryAfterMs !== null && retryAfterMs > 0 ? retryAfterMs : rateLimitMs.unknown;
        const wait = Math.min(asked, rateLimitMs.longest);
        limit = { code, facts, until: clock.monotonic() + wait, retryAt: clock.now() + wait };
        answersSinceLimit = 0;
        reached();
        return;
      }
      case 'OUTAGE':
      case 'HICCUP':
        if (begun) answersBrokenOff++;
        if (way === 'DOWN' && trouble.code === 'UNREACHABLE' && badAnswers.has(code)) way = 'SHAKY';
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
      return (complete) => {
        answersComing--;
        if (complete) answersBrokenOff = 0;
      };
    },

    assess() {
      // The monotonic clock stops while the machine sleeps, so check both.
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
