import type { UpstreamErrorCode } from '../../domain/errors/hub-error.ts';
import type { UpstreamErrorObject } from './read-upstream-error.ts';

/** Values of `error.code` and `error.type` that decide regardless of the status. */
const byName: ReadonlyMap<string, UpstreamErrorCode> = new Map(
  Object.entries<UpstreamErrorCode>({
    invalid_api_key: 'INVALID_KEY',
    missing_scope: 'KEY_NOT_ALLOWED',
    insufficient_permissions: 'KEY_NOT_ALLOWED',
    mismatched_organization: 'ORG_MEMBERSHIP',
    mismatched_project: 'ORG_MEMBERSHIP',
    invalid_organization: 'ORG_MEMBERSHIP',
    ip_not_authorized: 'IP_NOT_ALLOWED',
    unsupported_country_region_territory: 'REGION_UNSUPPORTED',
    account_deactivated: 'ACCOUNT_DEACTIVATED',
    model_not_found: 'MODEL_UNAVAILABLE',
    model_not_available: 'MODEL_UNAVAILABLE',
    invalid_model: 'MODEL_UNAVAILABLE',
    key_model_access_denied: 'MODEL_UNAVAILABLE',
    team_model_access_denied: 'MODEL_UNAVAILABLE',
    user_model_access_denied: 'MODEL_UNAVAILABLE',
    org_model_access_denied: 'MODEL_UNAVAILABLE',
    model_permission_blocked_org: 'MODEL_UNAVAILABLE',
    model_permission_blocked_project: 'MODEL_UNAVAILABLE',
    model_terms_required: 'MODEL_UNAVAILABLE',
    deploymentnotfound: 'MODEL_UNAVAILABLE',
    operationnotsupported: 'MODEL_UNAVAILABLE',
    context_length_exceeded: 'CONTEXT_TOO_LONG',
    exceed_context_size_error: 'CONTEXT_TOO_LONG',
    string_above_max_length: 'CONTEXT_TOO_LONG',
    content_policy_violation: 'CONTENT_BLOCKED',
    content_filter: 'CONTENT_BLOCKED',
    data_inspection_failed: 'CONTENT_BLOCKED',
    invalid_prompt: 'CONTENT_BLOCKED',
    bio_policy: 'CONTENT_BLOCKED',
    rate_limit_exceeded: 'RATE_LIMITED',
    rate_limit_error: 'RATE_LIMITED',
    slow_down: 'SLOW_DOWN',
    insufficient_quota: 'NO_CREDIT',
    credit_balance_exhausted: 'NO_CREDIT',
    billing_not_active: 'NO_CREDIT',
    organization_spend_limit_exceeded: 'SPEND_LIMIT',
    project_spend_limit_exceeded: 'SPEND_LIMIT',
    budget_exceeded: 'SPEND_LIMIT',
    organization_usage_limit_exceeded: 'USAGE_LIMIT',
    billing_hard_limit_reached: 'USAGE_LIMIT',
    server_is_overloaded: 'OVERLOADED',
    service_unavailable_error: 'OVERLOADED',
    overloaded_error: 'OVERLOADED',
    cf_service_unavailable: 'OVERLOADED',
  }),
);

/** `statuses` are checked only if the status is known. */
type MessageRule = readonly [statuses: readonly number[], message: RegExp, code: UpstreamErrorCode];

/** Checked before the names: these cases share a code with one that needs a different answer. */
const beforeNames: readonly MessageRule[] = [
  [[400, 403, 404], /organi[sz]ation must be verified/i, 'VERIFY_ORG'],
  [[413, 429], /request too large/i, 'REQUEST_TOO_LARGE'],
];

/** Checked after the names: cases that only the message distinguishes. */
const afterNames: readonly MessageRule[] = [
  [[401, 403], /member of an organi[sz]ation|organi[sz]ation header/i, 'ORG_MEMBERSHIP'],
  [[401, 403], /\bIP\b.{0,60}\bnot (?:authorized|allowed)/i, 'IP_NOT_ALLOWED'],
  [[401, 403], /insufficient permissions|missing scopes/i, 'KEY_NOT_ALLOWED'],
  [[401, 403], /deactivated/i, 'ACCOUNT_DEACTIVATED'],
  // OpenRouter and xAI refuse content with the status of an account problem.
  [
    [403],
    /\bmoderation\b|\b(?:input|prompt|content|message)\b.{0,40}\bflagged\b|\busage guidelines\b/i,
    'CONTENT_BLOCKED',
  ],
  // DeepSeek.
  [[400], /\bcontent exists risk\b/i, 'CONTENT_BLOCKED'],
  [[403], /\bkey limit exceeded/i, 'SPEND_LIMIT'],
  [[400], /\bcredit balance is too low/i, 'NO_CREDIT'],
  // Gemini and xAI refuse a key with the status of a bad request.
  [[400], /api[ _]key (?:not valid|is invalid|expired)|(?:incorrect|invalid) api key/i, 'INVALID_KEY'],
  // A LiteLLM without a database knows no key but its own.
  [[400], /\bno connected db\b/i, 'INVALID_KEY'],
  // As LiteLLM says of a model that failed a moment ago.
  [[429], /\bno (?:healthy )?deployments? available\b/i, 'OVERLOADED'],
  [[500, 503], /\brequires more system memory\b|\bcould not load model\b/i, 'MODEL_UNAVAILABLE'],
  // llama.cpp and Xinference answer so with the status of a fault of their own.
  [
    [400, 422, 500],
    /context[ _]?(?:length|window|size|limit)|\bmaximum model length\b|\bprompt (?:is )?too long|\binput token count\b.*\bexceeds/i,
    'CONTEXT_TOO_LONG',
  ],
  [
    [400, 404],
    /\bmodel\b.*\b(?:not found|does not exist|not available|decommissioned)/i,
    'MODEL_UNAVAILABLE',
  ],
  [
    [400],
    /\binvalid model(?: name|:)|\bnot a valid model\b|\bmodel not exist|\bno models? loaded|\bdoes not support chat\b/i,
    'MODEL_UNAVAILABLE',
  ],
  // LM Studio answers so with status 200 when the path lacks its /v1.
  [[404, 405], /\bunexpected endpoint\b|\bunknown (?:url|endpoint|route)\b/i, 'PROTOCOL_ERROR'],
  [[403], /\baccess to model denied|\bmodel access denied/i, 'MODEL_UNAVAILABLE'],
  [
    [400, 403],
    /\b(?:country|region|territory|user location)\b.{0,20}\bnot (?:supported|available|allowed)|\bnot (?:supported|available|allowed) (?:in|from)\b.{0,40}\b(?:countr|region|territor)/i,
    'REGION_UNSUPPORTED',
  ],
];

/**
 * A 404 whose message is not about the address is about something that the request names, which can only be the model.
 */
const missesModel = /^(?!(?:\w+ )?not found\W*(?:$|\/)|.*\b(?:url|route|path)\b)./i;

const byStatus: Readonly<Record<number, UpstreamErrorCode>> = {
  401: 'INVALID_KEY',
  402: 'NO_CREDIT',
  403: 'PERMISSION_DENIED',
  // No missing thing was named, so the address must be wrong.
  404: 'PROTOCOL_ERROR',
  405: 'PROTOCOL_ERROR',
  // Only a proxy sends this.
  407: 'PROTOCOL_ERROR',
  408: 'TIMEOUT',
  409: 'UPSTREAM_ERROR',
  413: 'REQUEST_TOO_LARGE',
  429: 'RATE_LIMITED',
  503: 'OVERLOADED',
  529: 'OVERLOADED',
};

/**
 * Classifies an error by code, type, message and status, in this order. `status` is the response's, or null inside a
 * stream, where a number in `code` takes its place. Without either, the message alone decides.
 */
export function classifyUpstreamError(error: UpstreamErrorObject, status: number | null): UpstreamErrorCode {
  const known = status ?? error.status;
  const byMessage = (rules: readonly MessageRule[]) =>
    rules.find(
      ([statuses, message]) => (known === null || statuses.includes(known)) && message.test(error.message),
    )?.[2];
  return (
    byMessage(beforeNames) ??
    byName.get(error.code) ??
    byName.get(error.type) ??
    byMessage(afterNames) ??
    codeOfStatus(known ?? 500, error.message)
  );
}

function codeOfStatus(status: number, message: string): UpstreamErrorCode {
  if (status === 404 && missesModel.test(message)) return 'MODEL_UNAVAILABLE';
  return byStatus[status] ?? (status < 500 ? 'UPSTREAM_REJECTED' : 'UPSTREAM_ERROR');
}
