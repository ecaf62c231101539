import OpenAI from 'openai';
import { expect, test } from 'vitest';
import { createHurriedClock } from '../testing/hurried-clock.ts';
import { upstreamTextMark } from './refusal.ts';
import { scenarios } from './scenarios.ts';
import { startSandbox } from './start-sandbox.ts';

const start = () => startSandbox({ clock: createHurriedClock() });
const post = ({ baseUrl }: { baseUrl: string }, content: string) =>
  fetch(`${baseUrl}/chat/completions`, {
    method: 'POST',
    body: JSON.stringify({ model: 'gpt-6-luna', stream: true, messages: [{ role: 'user', content }] }),
  });

const refused = [
  ['invalid_key', 401, 'invalid_api_key', 'invalid_request_error'],
  ['key_not_allowed', 401, null, 'invalid_request_error'],
  ['org_membership', 401, null, 'invalid_request_error'],
  ['ip_not_allowed', 401, 'ip_not_authorized', 'invalid_request_error'],
  ['region_unsupported', 403, 'unsupported_country_region_territory', 'request_forbidden'],
  ['permission_denied', 403, null, 'invalid_request_error'],
  ['account_deactivated', 401, 'account_deactivated', 'invalid_request_error'],
  ['model_unavailable', 404, 'model_not_found', 'invalid_request_error'],
  ['verify_org', 400, 'unsupported_value', 'invalid_request_error'],
  ['context_too_long', 400, 'context_length_exceeded', 'invalid_request_error'],
  ['request_too_large', 429, 'rate_limit_exceeded', 'tokens'],
  ['upstream_rejected', 400, 'unsupported_parameter', 'invalid_request_error'],
  ['content_blocked', 400, 'content_policy_violation', 'invalid_request_error'],
  ['rate_limited', 429, 'rate_limit_exceeded', 'requests'],
  ['slow_down', 429, 'slow_down', 'rate_limit_error'],
  ['no_credit', 429, 'credit_balance_exhausted', 'insufficient_quota'],
  ['spend_limit', 429, 'organization_spend_limit_exceeded', 'insufficient_quota'],
  ['usage_limit', 429, 'organization_usage_limit_exceeded', 'insufficient_quota'],
  ['overloaded', 503, 'server_is_overloaded', 'service_unavailable_error'],
  ['upstream_error', 500, 'server_error', 'server_error'],
] as const;

test('the list of refusals below is complete', () => {
  const named = new Set<string>([...refused.map(([name]) => name), 'proxy_limited', 'html']);
  expect(scenarios.filter(({ wire, name }) => wire.type === 'refuse' && !named.has(name))).toEqual([]);
});

test.each(refused)('%s is refused with %i and code %s', async (name, status, code, type) => {
  await using sandbox = await start();
  const client = new OpenAI({ apiKey: 'sandbox', baseURL: sandbox.baseUrl, maxRetries: 0 });
  const failure: unknown = await client.chat.completions
    .create({ model: 'gpt-6-luna', stream: true, messages: [{ role: 'user', content: `/simulate ${name}` }] })
    .catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(OpenAI.APIError);
  expect(failure).toMatchObject({ status, code, type, requestID: 'req_sandbox_1' });
  expect(String(failure)).toContain(upstreamTextMark);
});

test('a rate limit says how long to wait, and the message may choose how long', async () => {
  await using sandbox = await start();
  expect((await post(sandbox, '/simulate rate_limit')).headers.get('retry-after')).toBe('30');
  const { headers } = await post(sandbox, '/simulate rate_limited 5');
  expect(headers.get('retry-after')).toBe('5');
  expect(headers.get('x-ratelimit-remaining-requests')).toBe('0');
});

test.each([
  ['proxy_limited', 429],
  ['html', 200],
])('%s is a page without a request id', async (name, status) => {
  await using sandbox = await start();
  const response = await post(sandbox, `/simulate ${name}`);
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toMatch(/^text\/html/);
  expect(response.headers.get('x-request-id')).toBeNull();
});
