import type { ErrorCode } from '../domain/errors/hub-error.ts';
import { htmlPage, type OpenAiError, type Refusal, refuse } from './refusal.ts';
import type { Scenario } from './scenario.ts';

type Case = readonly [code: ErrorCode, aliases: readonly string[], description: string, refusal: Refusal];

const rejection = (
  status: number,
  message: string,
  code: string | null = null,
  more: Partial<OpenAiError> = {},
): Refusal => refuse(status, { message, code, ...more });

/** Longer than the hub waits before a retry, so that the reader sees the countdown. */
const usualRetryAfter = 30;
const rateLimited = refuse(
  429,
  {
    message: 'Rate limit reached on requests per min (RPM): Limit 3, Used 3, Requested 1.',
    type: 'requests',
    code: 'rate_limit_exceeded',
  },
  {
    'retry-after': String(usualRetryAfter),
    'x-ratelimit-limit-requests': '3',
    'x-ratelimit-remaining-requests': '0',
    'x-ratelimit-reset-requests': `${usualRetryAfter}s`,
  },
);
const billing = { type: 'insufficient_quota' };

/**
 * Status, body and headers as OpenAI sends them. The hub recognises them by `code` or, if OpenAI sends none, by the
 * message.
 */
const cases: readonly Case[] = [
  [
    'INVALID_KEY',
    ['unauthorized', '401'],
    'The key is wrong or revoked (401)',
    rejection(401, 'Incorrect API key provided.', 'invalid_api_key'),
  ],
  [
    'KEY_NOT_ALLOWED',
    ['missing_scope'],
    'A restricted key lacks a scope (401)',
    rejection(401, 'You have insufficient permissions for this operation. Missing scopes: model.request.'),
  ],
  [
    'ORG_MEMBERSHIP',
    ['organization'],
    'The key belongs to no organisation (401)',
    rejection(401, 'You must be a member of an organization to use the API.'),
  ],
  [
    'IP_NOT_ALLOWED',
    ['ip'],
    'The server’s address is not on the allowlist (401)',
    rejection(401, 'IP not authorized.', 'ip_not_authorized'),
  ],
  [
    'REGION_UNSUPPORTED',
    ['region'],
    'The country is not served (403)',
    rejection(403, 'Country, region, or territory not supported.', 'unsupported_country_region_territory', {
      type: 'request_forbidden',
    }),
  ],
  [
    'PERMISSION_DENIED',
    ['permission', '403'],
    'The account has no access (403)',
    rejection(403, 'You are not allowed to do this.'),
  ],
  [
    'ACCOUNT_DEACTIVATED',
    ['deactivated'],
    'The account is closed (401)',
    rejection(401, 'The account associated with this key has been deactivated.', 'account_deactivated'),
  ],
  [
    'MODEL_UNAVAILABLE',
    ['model_not_found', '404'],
    'The model is retired or not available to the account (404)',
    rejection(404, 'The model does not exist or you do not have access to it.', 'model_not_found', {
      param: 'model',
    }),
  ],
  [
    'VERIFY_ORG',
    ['unverified'],
    'Streaming needs a verified organisation (400)',
    rejection(400, 'Your organization must be verified to stream this model.', 'unsupported_value', {
      param: 'stream',
    }),
  ],
  [
    'CONTEXT_TOO_LONG',
    ['context', 'context_length_exceeded'],
    'The conversation exceeds the context window (400)',
    rejection(
      400,
      "This model's maximum context length is 922000 tokens. However, your messages resulted in 1000000 tokens.",
      'context_length_exceeded',
      { param: 'messages' },
    ),
  ],
  [
    'REQUEST_TOO_LARGE',
    ['too_large'],
    'One message exceeds the limit per minute (429)',
    rejection(
      429,
      'Request too large on tokens per min (TPM): Limit 30000, Requested 45000.',
      'rate_limit_exceeded',
      { type: 'tokens' },
    ),
  ],
  [
    'UPSTREAM_REJECTED',
    ['bad_request'],
    'A parameter is rejected (400)',
    rejection(
      400,
      "Unsupported parameter: 'temperature' is not supported with this model.",
      'unsupported_parameter',
      { param: 'temperature' },
    ),
  ],
  [
    'CONTENT_BLOCKED',
    ['blocked'],
    'The question violates the usage policy (400)',
    rejection(400, 'The request was rejected by the safety system.', 'content_policy_violation'),
  ],
  [
    'RATE_LIMITED',
    ['rate_limit', '429'],
    'Too many requests; wait as long as Retry-After says (429)',
    rateLimited,
  ],
  [
    'SLOW_DOWN',
    [],
    'Traffic rose too fast (429)',
    rejection(429, 'Please reduce your request rate.', 'slow_down', { type: 'rate_limit_error' }),
  ],
  [
    'NO_CREDIT',
    ['credit', 'insufficient_quota', 'quota'],
    'The account has no credit left (429)',
    rejection(429, 'The credit balance is exhausted.', 'credit_balance_exhausted', billing),
  ],
  [
    'SPEND_LIMIT',
    ['budget'],
    'The owner’s monthly spending limit is reached (429)',
    rejection(
      429,
      'The monthly spend limit of the organization is reached.',
      'organization_spend_limit_exceeded',
      billing,
    ),
  ],
  [
    'USAGE_LIMIT',
    [],
    "OpenAI's usage limit for the account is reached (429)",
    rejection(
      429,
      'The usage limit of the organization is reached.',
      'organization_usage_limit_exceeded',
      billing,
    ),
  ],
  [
    'PROXY_LIMITED',
    ['proxy'],
    'Something in between limits requests: a 429 page without a request id',
    htmlPage(429, 'Too many requests'),
  ],
  [
    'OVERLOADED',
    ['busy_model', '503'],
    'The model is at capacity (503)',
    rejection(503, 'The server is currently overloaded.', 'server_is_overloaded', {
      type: 'service_unavailable_error',
    }),
  ],
  [
    'UPSTREAM_ERROR',
    ['server_error', '500'],
    'An error at OpenAI (500)',
    rejection(500, 'The server had an error while processing the request.', 'server_error', {
      type: 'server_error',
    }),
  ],
];

/** Scenarios in which the upstream refuses before it answers. */
export const refusingScenarios: readonly Scenario[] = cases.map(([code, aliases, description, refusal]) => {
  const name = code.toLowerCase();
  const waits = 'retry-after' in refusal.headers;
  return {
    name,
    aliases,
    example: `/simulate ${name}`,
    description,
    code,
    wire: { type: 'refuse', refusal },
    amount: waits ? { unit: 'seconds', least: 0, most: 3_600, usual: usualRetryAfter } : null,
  };
});
