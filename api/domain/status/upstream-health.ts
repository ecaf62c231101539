import type { ErrorCode, ErrorFacts, HubError } from '../errors/hub-error.ts';
import type { Clock } from '../ports.ts';
import type { ApiState, Upstream } from './api-status.ts';
import { createChatTraffic, type RunningRequest } from './chat-traffic.ts';
import { type FailureEvent, failureMeanings, isBadAnswer, meaningOf } from './failure-meaning.ts';
import { createRateLimit } from './rate-limit.ts';

type UpstreamFailure = FailureEvent & Pick<HubError, 'facts' | 'retryAfterMs'>;

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
  /** When the upstream asked to be asked again, in milliseconds since the epoch; null if it named no time. */
  readonly retryAt: number | null;
  /** What will show that a refusal is over: a probe, or only an answer; null if there is none. */
  readonly liftedBy: 'PROBE' | 'ANSWER' | null;
  /** Whether the last chats have all failed, not just some. */
  readonly allFailing: boolean;
}

/** Combines readings into one state, slowly enough not to flap, but at once if a reading is definite. */
interface UpstreamHealth {
  /** False if the reading was ignored because chats know better. */
  take(reading: HealthReading): boolean;
  sendRequest(): RunningRequest;
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
/** Chats that must fail in a row, whatever for, before they are said to have all failed. */
const chatsAllFailing = 3;
const failingToUnreachableMs = 15_000;
const successesToConnected = 2;
/**
 * A list of models takes a fraction of a second; two in a row above this are slow. First deltas are not judged: they
 * depend on model and effort.
 */
const slowProbeMs = 3_000;
/** For this long after a chat failed, successful probes do not outvote it. */
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
  const chats = createChatTraffic(clock);
  const limit = createRateLimit(clock);
  let way: 'UNKNOWN' | 'UP' | 'SHAKY' | 'DOWN' = 'UNKNOWN';
  let trouble: Cause = { code: null, facts: {} };
  let failures = 0;
  let failingSince = 0;
  let successes = 0;
  let refusal: (Cause & { readonly code: ErrorCode; readonly liftedByProbe: boolean }) | null = null;
  let answersSinceLimit = 0;
  let answered = false;
  /** Whether the last chat that failed met what listing models cannot meet. */
  let listingKnowsLess = false;
  let lastChat: { readonly at: number; readonly code: ErrorCode | null } | null = null;

  function isOutvoted({ source, failure, latencyMs }: HealthReading): boolean {
    if (source === 'TRAFFIC') return false;
    if (mayWaitItsTurn(failure?.code ?? null, latencyMs)) return true;
    if (lastChat === null) return false;
    if (failure !== null) {
      return answered && lastChat.code !== failure.code && possiblyOnlyListing.has(failure.code);
    }
    // If no connection could be made, a probe takes the same route as a chat and knows as much.
    if (lastChat.code === null || lastChat.code === 'UNREACHABLE') return false;
    // The list had no model that could answer, and now it has one.
    if (refusal?.code === 'MODEL_UNAVAILABLE') return false;
    if (!isFault(lastChat.code)) return false;
    return clock.monotonic() - lastChat.at < chatOutvotesMs;
  }

  /** A server that handles one request at a time makes the probe wait, at home also for the first delta of a chat. */
  function mayWaitItsTurn(code: ErrorCode | null, latencyMs: number | null): boolean {
    if (kind === 'COMPATIBLE' && chats.running > 0 && code === 'TIMEOUT') return true;
    return chats.answering > 0 && (code === null ? isSlow(latencyMs) : isBreakdown(code));
  }

  function succeed({ source, latencyMs }: HealthReading): void {
    if (source === 'TRAFFIC') answerCame();
    else {
      if (refusal?.liftedByProbe) refusal = null;
      if (!listingKnowsLess) chats.forgetFailures();
      if (isSlow(latencyMs) && (way === 'UP' || way === 'SHAKY')) {
        fail('HICCUP', { code: null, facts: {} });
        return;
      }
    }
    failures = 0;
    successes++;
    const enough = successes >= successesToConnected && !chatsDisprove();
    if (way === 'UNKNOWN' || enough) way = 'UP';
  }

  /** Words that come and lists of models say little while no answer reaches its end. */
  function chatsDisprove(): boolean {
    if (!listingKnowsLess || chats.failures < failuresToDegraded) return false;
    return chats.running > 0 || chats.sinceFailureMs < chatOutvotesMs;
  }

  function answerCame(): void {
    refusal = null;
    answered = true;
    if (++answersSinceLimit >= successesToConnected) limit.end();
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
    else if (way === 'UNKNOWN' || (way === 'UP' && failures >= failuresToDegraded)) way = 'SHAKY';
  }

  function countFailure(failure: UpstreamFailure): void {
    if (!isFault(failure.code)) return;
    chats.failed();
    listingKnowsLess = failure.begun === true || meaningOf(failure) === 'MISFIT';
  }

  function takeFailure(failure: UpstreamFailure, fromChat: boolean): void {
    const { code, facts } = failure;
    const meaning = meaningOf(failure);
    if (fromChat) countFailure(failure);
    switch (meaning) {
      case 'KEY':
      case 'ACCESS':
      case 'CREDIT':
        refuse(failure, !fromChat || (kind === 'OPENAI' && liftedByListing.has(code)));
        return;
      case 'LIMIT':
        limit.begin(failure);
        answersSinceLimit = 0;
        reached();
        return;
      case 'MISFIT':
        if (!fromChat) refuse(failure, true);
        else if (chats.failures >= chatsAllFailing) shake(failure);
        else reached();
        return;
      case 'OUTAGE':
      case 'HICCUP':
        if (way === 'DOWN' && trouble.code === 'UNREACHABLE' && isBadAnswer(failure)) way = 'SHAKY';
        fail(meaning, { code, facts });
        if (failure.begun && chats.failures >= failuresToDegraded && way === 'UP') way = 'SHAKY';
        return;
      case 'NONE':
    }
  }

  function refuse({ code, facts }: UpstreamFailure, liftedByProbe: boolean): void {
    refusal = { code, facts, liftedByProbe };
    reached();
  }

  function shake({ code, facts }: UpstreamFailure): void {
    reached();
    way = 'SHAKY';
    trouble = { code, facts };
  }

  return {
    take(reading) {
      if (isOutvoted(reading)) return false;
      const { source, failure } = reading;
      if (source === 'TRAFFIC') lastChat = { at: clock.monotonic(), code: failure?.code ?? null };
      if (failure === null) succeed(reading);
      else takeFailure(failure, source === 'TRAFFIC');
      return true;
    },

    sendRequest: chats.send,

    assess() {
      const assessment = { retryAt: null, liftedBy: null, allFailing: chats.failures >= chatsAllFailing };
      const { current } = limit;
      if (way === 'DOWN') return { ...assessment, state: 'UNREACHABLE', ...trouble };
      if (refusal !== null) {
        const { code, facts, liftedByProbe } = refusal;
        const state = refusedStates[failureMeanings[code]] ?? 'FORBIDDEN';
        return { ...assessment, state, code, facts, liftedBy: liftedByProbe ? 'PROBE' : 'ANSWER' };
      }
      if (current !== null) {
        const { code, facts, retryAt } = current;
        return { ...assessment, state: 'RATE_LIMITED', code, facts, retryAt };
      }
      if (way === 'SHAKY') return { ...assessment, state: 'DEGRADED', ...trouble };
      return { ...assessment, state: way === 'UP' ? 'CONNECTED' : 'CHECKING', code: null, facts: {} };
    },

    get limitLeftMs() {
      return limit.leftMs;
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

/** Whether it counts against the upstream, if it happens to several chats in a row. */
function isFault(code: ErrorCode): boolean {
  return isBreakdown(code) || failureMeanings[code] === 'MISFIT';
}

const refusedStates: Partial<Record<(typeof failureMeanings)[ErrorCode], ApiState>> = {
  KEY: 'INVALID_KEY',
  CREDIT: 'NO_CREDIT',
};
