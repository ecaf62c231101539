import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { upstreamErrorCodes } from '../../domain/errors/hub-error.ts';
import { askRawUpstream, testKey } from '../../testing/ask-raw-upstream.ts';
import { frame, httpResponse, jsonResponse, textFrame } from '../../testing/raw-upstream.ts';

const openAiError = (
  code: string | null,
  message = '',
  type = 'invalid_request_error',
  param: string | null = null,
) => ({
  error: { message, type, param, code },
});

const refusals: readonly [code: string, what: string, response: string][] = [
  [
    'INVALID_KEY',
    'a wrong key',
    jsonResponse(401, openAiError('invalid_api_key', 'Incorrect API key provided')),
  ],
  ['INVALID_KEY', 'a bare 401', httpResponse(401)],
  [
    'KEY_NOT_ALLOWED',
    'a key without the scope',
    jsonResponse(
      403,
      openAiError(
        null,
        'You have insufficient permissions for this operation. Missing scopes: model.request',
      ),
    ),
  ],
  [
    'ORG_MEMBERSHIP',
    'a key of nobody',
    jsonResponse(401, openAiError(null, 'You must be a member of an organization to use the API')),
  ],
  ['ORG_MEMBERSHIP', 'a foreign organisation', jsonResponse(401, openAiError('mismatched_organization'))],
  [
    'IP_NOT_ALLOWED',
    'a foreign address',
    jsonResponse(401, openAiError(null, 'Your IP 192.0.2.1 is not authorized')),
  ],
  ['REGION_UNSUPPORTED', 'a country', jsonResponse(403, openAiError('unsupported_country_region_territory'))],
  ['PERMISSION_DENIED', 'another 403', jsonResponse(403, openAiError('other', 'No.'))],
  ['PERMISSION_DENIED', 'a signed but silent 403', httpResponse(403, '', { 'x-request-id': 'req_1' })],
  [
    'PROTOCOL_ERROR',
    'the 403 page of a filter',
    httpResponse(403, '<html>Forbidden</html>', { 'content-type': 'text/html' }),
  ],
  ['PROTOCOL_ERROR', 'a proxy that wants a password', httpResponse(407, '<html>Sign in</html>')],
  ['ACCOUNT_DEACTIVATED', 'a dead account', jsonResponse(401, openAiError('account_deactivated'))],
  ['MODEL_UNAVAILABLE', 'a missing model', jsonResponse(404, openAiError('model_not_found'))],
  ['PROTOCOL_ERROR', 'a wrong address', jsonResponse(404, { detail: 'Not Found' })],
  [
    'PROTOCOL_ERROR',
    'a wrong address at OpenAI',
    jsonResponse(404, openAiError(null, 'Invalid URL (POST /chat/completions)')),
  ],
  ['PROTOCOL_ERROR', 'a 404 page', httpResponse(404, '404 page not found', { 'content-type': 'text/plain' })],
  [
    'VERIFY_ORG',
    'an unverified organisation',
    jsonResponse(
      400,
      openAiError(
        'unsupported_value',
        'Your organization must be verified to stream this model.',
        undefined,
        'stream',
      ),
    ),
  ],
  ['CONTEXT_TOO_LONG', 'a long chat', jsonResponse(400, openAiError('context_length_exceeded'))],
  [
    'REQUEST_TOO_LARGE',
    'more than a minute allows',
    jsonResponse(
      429,
      openAiError('rate_limit_exceeded', 'Request too large for gpt on tokens per min', 'tokens'),
    ),
  ],
  ['REQUEST_TOO_LARGE', 'a 413', httpResponse(413, '<html>nginx</html>')],
  ['UPSTREAM_REJECTED', 'another 400', jsonResponse(400, openAiError('invalid_value'))],
  ['UPSTREAM_REJECTED', 'a 422', jsonResponse(422, { detail: [{ loc: ['body'], msg: 'bad' }] })],
  [
    'UPSTREAM_REJECTED',
    'a code with a builtin name',
    jsonResponse(400, openAiError('constructor', '', '__proto__')),
  ],
  ['CONTENT_BLOCKED', 'a policy', jsonResponse(400, openAiError('content_policy_violation'))],
  ['CONTENT_BLOCKED', 'a prompt', jsonResponse(400, openAiError('invalid_prompt'))],
  [
    'RATE_LIMITED',
    'too many requests',
    jsonResponse(429, openAiError('rate_limit_exceeded', '', 'requests')),
  ],
  [
    'RATE_LIMITED',
    'an unsigned 429 that says so',
    jsonResponse(429, { error: { message: 'slow', code: 429 } }),
  ],
  ['SLOW_DOWN', 'too steep a rise', jsonResponse(429, openAiError('slow_down'))],
  [
    'NO_CREDIT',
    'an empty balance',
    jsonResponse(429, openAiError('credit_balance_exhausted', '', 'insufficient_quota')),
  ],
  [
    'NO_CREDIT',
    'an empty quota',
    jsonResponse(429, openAiError('insufficient_quota', '', 'insufficient_quota')),
  ],
  ['NO_CREDIT', 'a 402', jsonResponse(402, { error: { message: 'Insufficient Balance' } })],
  [
    'SPEND_LIMIT',
    'a cap of its own',
    jsonResponse(429, openAiError('project_spend_limit_exceeded', '', 'insufficient_quota')),
  ],
  ['USAGE_LIMIT', "OpenAI's cap", jsonResponse(429, openAiError('organization_usage_limit_exceeded'))],
  ['PROXY_LIMITED', 'a proxy', httpResponse(429, '<html>Too many</html>', { 'content-type': 'text/html' })],
  ['RATE_LIMITED', 'a signed but silent 429', httpResponse(429, '', { 'x-request-id': 'req_1' })],
  [
    'OVERLOADED',
    'no capacity',
    jsonResponse(503, openAiError('server_is_overloaded', '', 'service_unavailable_error')),
  ],
  ['OVERLOADED', 'a 503 page', httpResponse(503, '<html>down</html>')],
  [
    'OVERLOADED',
    'a 529',
    jsonResponse(529, { type: 'error', error: { type: 'overloaded_error', message: 'x' } }),
  ],
  ['UPSTREAM_ERROR', 'a 500', jsonResponse(500, openAiError('server_error', '', 'server_error'))],
  ['UPSTREAM_ERROR', 'a 502 page', httpResponse(502, '<html>Bad gateway</html>')],
  ['UPSTREAM_ERROR', 'a silent 504', httpResponse(504)],
  ['UPSTREAM_ERROR', 'a 409', jsonResponse(409, openAiError('conflict'))],
  ['TIMEOUT', 'a 408', httpResponse(408)],
];

test.each(refusals)('%s is recognised by %s', async (code, _what, response) => {
  const { error, asked } = await askRawUpstream((exchange) => exchange.write(response));
  expect(error).toMatchObject({ code, facts: { model: 'asked-model' } });
  expect(asked.opened).toBe(0);
});

test('the refusals above cover every upstream code that a status can mean', () => {
  const made = [
    'UNREACHABLE',
    'STALLED',
    'STREAM_BROKEN',
    'EMPTY_ANSWER',
    'OUTPUT_TOO_LARGE',
    'NOT_CONFIGURED',
  ];
  expect(new Set([...refusals.map(([code]) => code), ...made])).toEqual(new Set(upstreamErrorCodes));
});

test.each([
  ['RATE_LIMITED', { code: 'rate_limit_exceeded', message: 'x' }],
  ['OVERLOADED', { code: 503, message: 'x' }],
  ['RATE_LIMITED', { code: '429', message: 'x' }],
  ['UPSTREAM_ERROR', { message: 'The server had an error while processing your request.' }],
  ['CONTENT_BLOCKED', { code: 'content_filter' }],
])('%s is recognised inside a stream and in a 200 with an error', async (code, error) => {
  const inStream = await askRawUpstream(async (exchange) => {
    await exchange.openStream({ connection: 'close' });
    await exchange.send(textFrame('half') + frame({ error }));
  });
  expect(inStream.asked.text).toBe('half');
  expect(inStream.error?.code).toBe(code);

  const whole = await askRawUpstream((exchange) => exchange.write(jsonResponse(200, { error })));
  expect(whole.error?.code).toBe(code);
});

test('an error that ends the stream in the same packet is classified all the same', async () => {
  const { error } = await askRawUpstream((exchange) =>
    exchange.write(
      httpResponse(200, frame({ error: { code: 'slow_down' } }), {
        'content-type': 'text/event-stream',
        connection: 'close',
      }),
    ),
  );
  expect(error?.code).toBe('SLOW_DOWN');
});

test.each([
  ['retry-after', '20', 20_000],
  ['retry-after', '0.5', 500],
  ['retry-after', 'Tue, 24 Nov 2026 00:01:00 GMT', 60_000],
  ['retry-after', 'Tue, 24 Nov 2020 00:00:00 GMT', 7_250],
  ['retry-after', '0', 7_250],
  ['retry-after', '99999999', 86_400_000],
  ['retry-after', '-3', 7_250],
  ['retry-after', '', 7_250],
  ['retry-after-ms', '', 7_250],
  ['retry-after', 'soon', 7_250],
  ['retry-after', '60s', 60_000],
  ['retry-after-ms', '1500', 1_500],
  ['x-other', '1', 7_250],
])('the wait of a rate limit is read from %s: %s', async (name, value, retryAfterMs) => {
  const body = openAiError('rate_limit_exceeded', 'Limit 3 / min. Please try again in 7.25s. Visit …');
  const { error } = await askRawUpstream((exchange) =>
    exchange.write(jsonResponse(429, body, { [name]: value })),
  );
  expect(error).toMatchObject({ code: 'RATE_LIMITED', retryAfterMs });
});

test.each([
  ['No deployments available for selected model, Try again in 60 seconds.', 60_000],
  ['You have exceeded the token rate limit. Please retry after 26 seconds.', 26_000],
  ['Please retry in 35.472196423s.', 35_473],
  ['Please try again in 7m12.5s. Need more tokens?', 432_500],
  ['Please try again in 2 minutes.', 120_000],
  ['Please try again in 1 minute and 30 seconds.', 90_000],
  ['Please try again in 1m 20s.', 80_000],
  ['Please try again in 2 mins.', 120_000],
  ['Please try again in 3 moments.', null],
])('the wait of a rate limit is read from “%s”', async (message, retryAfterMs) => {
  const body = openAiError('rate_limit_exceeded', message);
  const { error } = await askRawUpstream((exchange) => exchange.write(jsonResponse(429, body)));
  expect(error).toMatchObject({ code: 'RATE_LIMITED', retryAfterMs });
});

test('no wait is told where waiting does not help', async () => {
  const { error } = await askRawUpstream((exchange) =>
    exchange.write(jsonResponse(429, openAiError('insufficient_quota'), { 'retry-after': '5' })),
  );
  expect(error).toMatchObject({ code: 'NO_CREDIT', retryAfterMs: null });
});

test.each([
  ['reasoning_effort', { parameter: 'reasoning_effort' }],
  ['messages[3].content', {}],
  ['your_key_was_stolen.visit_evil.example', {}],
  [testKey, {}],
])('the refused parameter %s is a fact only when it is one that is sent', async (param, expected) => {
  const { error, upstream } = await askRawUpstream((exchange) =>
    exchange.write(
      jsonResponse(400, openAiError('unsupported_value', 'no', 'x', param), { 'x-request-id': 'req_9' }),
    ),
  );
  expect(error?.facts).toEqual({ host: upstream.host, model: 'asked-model', ...expected });
  expect(error?.requestId).toBe('req_9');
});

const echo = {
  error: {
    message: `Incorrect API key provided: ${testKey}`,
    type: testKey,
    code: testKey,
    param: testKey,
    [testKey]: testKey,
  },
};
const echoHeaders = {
  'x-request-id': testKey,
  'retry-after': testKey,
  [testKey]: testKey,
  location: `/${testKey}`,
};

test.each<[string, string]>([
  ...[302, 400, 401, 403, 404, 408, 413, 429, 500, 503].map((status): [string, string] => [
    `a ${status}`,
    jsonResponse(status, echo, echoHeaders),
  ]),
  ['an HTML error', httpResponse(502, testKey, echoHeaders)],
  ['an HTML page', httpResponse(200, testKey, { 'content-type': testKey, ...echoHeaders })],
  ['an error in a 200', jsonResponse(200, echo, echoHeaders)],
  [
    'an error in a stream',
    httpResponse(200, frame(echo), { ...echoHeaders, 'content-type': 'text/event-stream' }),
  ],
  [
    'broken JSON',
    httpResponse(200, `data: ${testKey}\n\n`, { ...echoHeaders, 'content-type': 'text/event-stream' }),
  ],
  ['a protocol violation', `${testKey}\r\n`],
  ['a bad header', `HTTP/1.1 200 OK\r\n${testKey}\u0000: x\r\n\r\n`],
])('the key echoed in %s is in no error', async (_what, response) => {
  const { error, asked } = await askRawUpstream((exchange) => exchange.write(response));
  expect(error).not.toBeNull();
  for (const shown of [
    JSON.stringify(error),
    inspect(error, { depth: 9, showHidden: true }),
    String(error?.stack),
    asked.text,
  ]) {
    expect(shown).not.toContain(testKey);
    expect(shown).not.toContain('sk-canary');
  }
  expect(error?.cause).toBeUndefined();
});

test('an error body is read up to 64 kB, then the status decides', async () => {
  let sent = 0;
  const piece = Buffer.alloc(64 * 1024, ' ');
  const { error } = await askRawUpstream(async (exchange) => {
    await exchange.write('HTTP/1.1 503 No\r\ncontent-type: application/json\r\n\r\n');
    let open = true;
    void exchange.closed.then(() => {
      open = false;
    });
    while (open && sent < 1_000) {
      await exchange.write(piece);
      sent++;
    }
  });
  expect(error?.code).toBe('OVERLOADED');
  expect(sent).toBeLessThan(500);
});
