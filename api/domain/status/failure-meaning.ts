import type { ErrorCode } from '../errors/hub-error.ts';

/**
 * What a failure says about the upstream as a whole.
 * KEY: the key is refused. ACCESS: the key is valid, but its use is not allowed. CREDIT: the account cannot pay.
 * LIMIT: too many requests right now. OUTAGE: the upstream or the way to it is broken. HICCUP: it works unreliably.
 * MISFIT: the upstream works, but not with what it is asked; of a single request it says nothing. NONE: it concerns
 * only this request, or only ModelHub.
 */
type FailureMeaning = 'KEY' | 'ACCESS' | 'CREDIT' | 'LIMIT' | 'OUTAGE' | 'HICCUP' | 'MISFIT' | 'NONE';

export const failureMeanings: Record<ErrorCode, FailureMeaning> = {
  INVALID_KEY: 'KEY',

  KEY_NOT_ALLOWED: 'ACCESS',
  ORG_MEMBERSHIP: 'ACCESS',
  IP_NOT_ALLOWED: 'ACCESS',
  REGION_UNSUPPORTED: 'ACCESS',
  PERMISSION_DENIED: 'ACCESS',
  ACCOUNT_DEACTIVATED: 'ACCESS',

  NO_CREDIT: 'CREDIT',
  SPEND_LIMIT: 'CREDIT',
  USAGE_LIMIT: 'CREDIT',

  RATE_LIMITED: 'LIMIT',
  SLOW_DOWN: 'LIMIT',
  PROXY_LIMITED: 'LIMIT',

  UNREACHABLE: 'OUTAGE',
  UPSTREAM_ERROR: 'OUTAGE',
  TIMEOUT: 'OUTAGE',
  PROTOCOL_ERROR: 'OUTAGE',

  // Capacity concerns one model, and a broken stream had already begun: other requests may work.
  OVERLOADED: 'HICCUP',
  STALLED: 'HICCUP',
  STREAM_BROKEN: 'HICCUP',
  EMPTY_ANSWER: 'HICCUP',

  MODEL_UNAVAILABLE: 'MISFIT',
  VERIFY_ORG: 'MISFIT',
  UPSTREAM_REJECTED: 'MISFIT',

  CONTEXT_TOO_LONG: 'NONE',
  REQUEST_TOO_LARGE: 'NONE',
  CONTENT_BLOCKED: 'NONE',
  OUTPUT_TOO_LARGE: 'NONE',
  NOT_CONFIGURED: 'NONE',
  BAD_INPUT: 'NONE',
  TOO_LONG: 'NONE',
  NOT_FOUND: 'NONE',
  CONFLICT: 'NONE',
  BAD_CURSOR: 'NONE',
  BUSY: 'NONE',
  UNAUTHENTICATED: 'NONE',
  FORBIDDEN: 'NONE',
  HUB_LIMIT: 'NONE',
  HUB_BUDGET: 'NONE',
  DRAINING: 'NONE',
  STORE_FAILED: 'NONE',
  INTERNAL: 'NONE',
};

/** A failure as it happened. */
export interface FailureEvent {
  readonly code: ErrorCode;
  /** The upstream was already working on the answer, which proves that it can be reached. */
  readonly begun?: boolean;
  /** One model of several was asked, and the others may well answer. */
  readonly ofOneModel?: boolean;
}

const badAnswers: ReadonlySet<ErrorCode> = new Set(['OVERLOADED', 'EMPTY_ANSWER']);
/** What a single broken or slow model does too. */
const faultsOfModels: ReadonlySet<ErrorCode> = new Set(['UPSTREAM_ERROR', 'TIMEOUT']);

/** Whether the upstream can be reached all the same: it answered, though not as it should, or one model of it did not. */
export function isBadAnswer(failure: FailureEvent): boolean {
  return badAnswers.has(failure.code) || isFaultOfModel(failure);
}

/** Whether the failure tells of the model that was asked rather than of the upstream. */
export function isFaultOfModel({ code, ofOneModel = false }: FailureEvent): boolean {
  return ofOneModel && faultsOfModels.has(code);
}

/** An upstream that answers, or had begun to, was reached, whatever is wrong with the answer. */
export function meaningOf(failure: FailureEvent): FailureMeaning {
  const meaning = failureMeanings[failure.code];
  return meaning === 'OUTAGE' && (failure.begun || isBadAnswer(failure)) ? 'HICCUP' : meaning;
}
