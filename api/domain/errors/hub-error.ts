/** Failures that come from the upstream server or the way to it. */
export const upstreamErrorCodes = [
  'NOT_CONFIGURED',
  'INVALID_KEY',
  'KEY_NOT_ALLOWED',
  'ORG_MEMBERSHIP',
  'IP_NOT_ALLOWED',
  'REGION_UNSUPPORTED',
  'PERMISSION_DENIED',
  'ACCOUNT_DEACTIVATED',
  'MODEL_UNAVAILABLE',
  'VERIFY_ORG',
  'CONTEXT_TOO_LONG',
  'REQUEST_TOO_LARGE',
  'UPSTREAM_REJECTED',
  'CONTENT_BLOCKED',
  'RATE_LIMITED',
  'SLOW_DOWN',
  'NO_CREDIT',
  'SPEND_LIMIT',
  'USAGE_LIMIT',
  'PROXY_LIMITED',
  'OVERLOADED',
  'UPSTREAM_ERROR',
  'TIMEOUT',
  'UNREACHABLE',
  'STALLED',
  'STREAM_BROKEN',
  'EMPTY_ANSWER',
  'PROTOCOL_ERROR',
  'OUTPUT_TOO_LARGE',
] as const;

/** Failures that ModelHub itself decides. */
const hubErrorCodes = [
  'BAD_INPUT',
  'TOO_LONG',
  'NOT_FOUND',
  'CONFLICT',
  'BAD_CURSOR',
  'BUSY',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'HUB_LIMIT',
  'HUB_BUDGET',
  'DRAINING',
  'STORE_FAILED',
  'INTERNAL',
] as const;

export const errorCodes = [...upstreamErrorCodes, ...hubErrorCodes] as const;
export type UpstreamErrorCode = (typeof upstreamErrorCodes)[number];
export type ErrorCode = (typeof errorCodes)[number];

/** Why an upstream could not be reached; chooses the message of UNREACHABLE. */
export const unreachableReasons = ['DNS', 'REFUSED', 'RESET', 'TLS', 'REDIRECT', 'OTHER'] as const;
export type UnreachableReason = (typeof unreachableReasons)[number];

/** What happened to the file named for the key. READ: a key was found in it, though it may be wrong. */
export const keyFileStates = [
  'READ',
  'MISSING',
  'FORBIDDEN',
  'FOLDER',
  'EMPTY',
  'KEYLESS',
  'UNREADABLE',
] as const;
export type KeyFileState = (typeof keyFileStates)[number];

/** What a limit counts. */
type Unit =
  | 'characters'
  | 'bytes'
  | 'messages'
  | 'answers'
  | 'imports'
  | 'operations'
  | 'operations on one connection';

/** Facts that a catalogue text may mention. All are ours or checked by us: never upstream text, never a secret. */
export interface ErrorFacts {
  /** Host (and port) of the upstream, without credentials. */
  readonly host?: string;
  /** True if requests are sent without a key, because none is set. */
  readonly keyless?: boolean;
  /** Set only when OPENAI_API_KEY_FILE is. */
  readonly keyFile?: KeyFileState;
  readonly reason?: UnreachableReason;
  /** The system's or OpenSSL's own code, such as `ECONNREFUSED` or `CERT_HAS_EXPIRED`. */
  readonly networkCode?: string;
  readonly model?: string;
  /** True if the question was not sent: the failure is an earlier one, after which the hub holds questions back. */
  readonly unsent?: boolean;
  /** True if the upstream refused because it is still loading the model. */
  readonly loading?: boolean;
  /** True if the upstream said that an answer had ended, but not why: with a finish reason it would be complete. */
  readonly unexplained?: boolean;
  /** True if the hub's database is damaged. */
  readonly damaged?: boolean;
  /** Path of the refused input field, such as `turn.send.content`; the API prefixes the path of its own argument. */
  readonly field?: string;
  /** What is wrong with that field: one clause in plain words. */
  readonly problem?: string;
  /** Existing ids that may have been meant by one that does not exist. */
  readonly candidates?: readonly string[];
  /** The most that was allowed; milliseconds for TIMEOUT. */
  readonly limit?: number;
  readonly actual?: number;
  readonly unit?: Unit;
  /** Name of the parameter that the upstream refused. */
  readonly parameter?: string;
  /** For BUSY, the running generation that blocks the request. */
  readonly generationId?: string;
}

/**
 * The domain's only error class: a catalogue code and the facts of the case. Its message is the code; the texts are in
 * the catalogue.
 */
export class HubError extends Error {
  override readonly name = 'HubError';
  readonly code: ErrorCode;
  readonly facts: ErrorFacts;
  /** Milliseconds to wait before trying again; null if unknown or if waiting does not help. */
  readonly retryAfterMs: number | null;
  /** The upstream's request id (`x-request-id`), checked to be short and printable; null if there was none. */
  readonly requestId: string | null;

  constructor(
    code: ErrorCode,
    options: {
      facts?: ErrorFacts;
      retryAfterMs?: number | null;
      requestId?: string | null;
      cause?: unknown;
    } = {},
  ) {
    super(code, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.facts = options.facts ?? {};
    this.retryAfterMs = options.retryAfterMs ?? null;
    this.requestId = options.requestId ?? null;
  }

  /** A copy whose `field` is prefixed with `path`. */
  below(path: string): HubError {
    const { code, facts, retryAfterMs, requestId, cause } = this;
    if (facts.field === undefined) return this;
    const step = facts.field === '' || facts.field.startsWith('[') ? facts.field : `.${facts.field}`;
    return new HubError(code, {
      facts: { ...facts, field: path + step },
      retryAfterMs,
      requestId,
      cause,
    });
  }
}

/** `problem`: what is wrong with the field, one clause in plain words. */
export function badInput(field: string, problem: string): HubError {
  return new HubError('BAD_INPUT', { facts: { field, problem } });
}

export function tooLong(
  field: string,
  limit: number,
  actual: number,
  unit: NonNullable<ErrorFacts['unit']>,
): HubError {
  return new HubError('TOO_LONG', { facts: { field, limit, actual, unit } });
}

/**
 * The field names something that does not exist, or not for this viewer. `candidates`: ids that may have been meant.
 */
export function notFound(field: string, candidates: readonly string[] = []): HubError {
  return new HubError('NOT_FOUND', { facts: { field, ...(candidates.length > 0 && { candidates }) } });
}

export function badCursor(field: string): HubError {
  return new HubError('BAD_CURSOR', { facts: { field } });
}
