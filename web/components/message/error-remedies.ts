import type { ErrorCode } from '../../graphql/__generated__/graphql.ts';

const mendedInSetup: ReadonlySet<ErrorCode> = new Set([
  'NOT_CONFIGURED',
  'INVALID_KEY',
  'KEY_NOT_ALLOWED',
  'ORG_MEMBERSHIP',
  'IP_NOT_ALLOWED',
  'REGION_UNSUPPORTED',
  'PERMISSION_DENIED',
  'ACCOUNT_DEACTIVATED',
  'NO_CREDIT',
  'SPEND_LIMIT',
  'USAGE_LIMIT',
  'UNREACHABLE',
]);

const passing: ReadonlySet<ErrorCode> = new Set([
  'RATE_LIMITED',
  'SLOW_DOWN',
  'PROXY_LIMITED',
  'OVERLOADED',
  'TIMEOUT',
  'STALLED',
  'BUSY',
  'HUB_LIMIT',
  'DRAINING',
]);

const helpedOnFast: ReadonlySet<ErrorCode> = new Set([
  'RATE_LIMITED',
  'SLOW_DOWN',
  'OVERLOADED',
  'TIMEOUT',
  'STALLED',
  'UPSTREAM_ERROR',
  'MODEL_UNAVAILABLE',
  'VERIFY_ORG',
  'EMPTY_ANSWER',
]);

/** Failures that the set-up guide helps with. */
export const isMendedInSetup = (code: ErrorCode) => mendedInSetup.has(code);

/** Failures that time alone mends. */
export const isPassing = (code: ErrorCode) => passing.has(code);

/** Failures that another model may not have. */
export const helpsOnFast = (code: ErrorCode) => helpedOnFast.has(code);
