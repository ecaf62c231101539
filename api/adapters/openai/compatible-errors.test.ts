import { expect, test } from 'vitest';
import { askRawUpstream } from '../../testing/ask-raw-upstream.ts';
import { frame, httpResponse, jsonResponse } from '../../testing/raw-upstream.ts';

const openAiError = (code: string | null, message: string, type = 'invalid_request_error') => ({
  error: { message, type, param: null, code },
});

/** Errors that these servers phrase differently from OpenAI. */
test.each<[code: string, what: string, response: string]>([
  [
    'INVALID_KEY',
    'a wrong key at Gemini',
    jsonResponse(400, [
      {
        error: {
          code: 400,
          message: 'API key not valid. Please pass a valid API key.',
          status: 'INVALID_ARGUMENT',
        },
      },
    ]),
  ],
  [
    'INVALID_KEY',
    'a wrong key at xAI',
    jsonResponse(400, {
      code: 'Client specified an invalid argument',
      error: 'Incorrect API key provided: xa***. You can obtain an API key from https://console.x.ai.',
    }),
  ],
  [
    'INVALID_KEY',
    'a wrong key at a LiteLLM without a database',
    jsonResponse(400, openAiError('400', 'No connected db.', 'no_db_connection')),
  ],
  [
    'CONTENT_BLOCKED',
    'what DeepSeek refuses to read',
    jsonResponse(400, openAiError('invalid_request_error', 'Content Exists Risk', 'invalid_request_error')),
  ],
  [
    'CONTENT_BLOCKED',
    'what Alibaba refuses to read',
    jsonResponse(400, openAiError('data_inspection_failed', 'Input data may contain inappropriate content.')),
  ],
  [
    'OVERLOADED',
    'a LiteLLM that lost its database',
    jsonResponse(
      503,
      openAiError('503', 'Database connection error during authentication', 'no_db_connection'),
    ),
  ],
  [
    'OVERLOADED',
    'a model that LiteLLM rests after failures',
    jsonResponse(
      429,
      openAiError('429', 'No deployments available for selected model, Try again in 60 seconds.'),
    ),
  ],
  [
    'OVERLOADED',
    'OpenRouter without a provider for now',
    jsonResponse(503, {
      error: {
        code: 503,
        message: 'There is no available model provider that meets your routing requirements',
      },
    }),
  ],
  [
    'PROTOCOL_ERROR',
    'a wrong address at llama.cpp',
    jsonResponse(404, { error: { code: 404, message: 'File Not Found', type: 'not_found_error' } }),
  ],
  [
    'PROTOCOL_ERROR',
    'a wrong address at Mistral',
    jsonResponse(404, { message: 'no Route matched with those values' }),
  ],
  [
    'PROTOCOL_ERROR',
    'a wrong address at LM Studio',
    jsonResponse(200, { error: 'Unexpected endpoint or method. (POST /chat/completions)' }),
  ],
  [
    'CONTEXT_TOO_LONG',
    'a long chat at vLLM',
    jsonResponse(400, {
      message: "This model's maximum context length is 4096 tokens.",
      type: 'BadRequestError',
      code: 400,
    }),
  ],
  [
    'CONTEXT_TOO_LONG',
    'a long chat at a later vLLM',
    jsonResponse(400, {
      error: {
        message: 'The decoder prompt (length 15983) is longer than the maximum model length of 8192.',
        type: 'BadRequestError',
        param: null,
        code: 400,
      },
    }),
  ],
  [
    'CONTEXT_TOO_LONG',
    'a long chat at Xinference',
    jsonResponse(500, {
      detail: 'The prompt (length 9000) is longer than the maximum model length of 8192.',
    }),
  ],
  ...['Context size has been exceeded.', 'the request exceeds the available context size'].map(
    (message): [string, string, string] => [
      'CONTEXT_TOO_LONG',
      `a long chat at llama.cpp that says “${message}”`,
      jsonResponse(500, { error: { code: 500, message, type: 'server_error' } }),
    ],
  ),
  [
    'REQUEST_TOO_LARGE',
    'more than a minute allows at Groq',
    jsonResponse(413, openAiError('rate_limit_exceeded', 'Request too large for model `x`', 'tokens')),
  ],
  [
    'CONTENT_BLOCKED',
    'a prompt flagged at OpenRouter',
    jsonResponse(403, {
      error: { code: 403, message: 'a/b requires moderation on A. Your input was flagged for "violence".' },
    }),
  ],
  [
    'CONTENT_BLOCKED',
    'a prompt flagged at xAI',
    jsonResponse(403, {
      code: 'The caller does not have permission to execute the specified operation',
      error: 'Content violates usage guidelines. Team: t, Model: x, Failed check: SAFETY_CHECK_TYPE_BIO',
    }),
  ],
  [
    'CONTEXT_TOO_LONG',
    'a long chat at Anthropic',
    jsonResponse(400, openAiError(null, 'prompt is too long: 210000 tokens > 200000 maximum')),
  ],
  [
    'CONTEXT_TOO_LONG',
    'a long chat with its answer at Anthropic',
    jsonResponse(
      400,
      openAiError(null, 'input length and `max_tokens` exceed context limit: 188240 + 21333 > 200000'),
    ),
  ],
  [
    'CONTEXT_TOO_LONG',
    'a long chat at Gemini',
    jsonResponse(400, [
      {
        error: {
          code: 400,
          message: 'The input token count (2000000) exceeds the maximum number of tokens allowed (1048576).',
          status: 'INVALID_ARGUMENT',
        },
      },
    ]),
  ],
  [
    'CONTEXT_TOO_LONG',
    'a long chat at LiteLLM',
    jsonResponse(400, {
      error: {
        message: 'litellm.ContextWindowExceededError: litellm.BadRequestError: Input length 9000 exceeds',
        type: null,
        param: null,
        code: '400',
      },
    }),
  ],
  [
    'SPEND_LIMIT',
    'a key whose limit is reached at OpenRouter',
    jsonResponse(403, {
      error: {
        message: 'Key limit exceeded (total limit). Manage it using https://openrouter.ai/settings/keys',
        code: 403,
      },
    }),
  ],
  ...[400, 429].map((status): [string, string, string] => [
    'SPEND_LIMIT',
    `a budget that is spent at LiteLLM with ${status}`,
    jsonResponse(status, {
      error: {
        message: 'Budget has been exceeded! Current cost: 5.0, Max budget: 1.0',
        type: 'budget_exceeded',
        param: null,
        code: String(status),
      },
    }),
  ]),
  [
    'NO_CREDIT',
    'an empty balance at Anthropic',
    jsonResponse(
      400,
      openAiError(
        null,
        'Your credit balance is too low to access the Anthropic API. Please go to Plans & Billing to upgrade or purchase credits.',
      ),
    ),
  ],
  [
    'REGION_UNSUPPORTED',
    'a country that Gemini does not serve',
    jsonResponse(400, [
      {
        error: {
          code: 400,
          message: 'User location is not supported for the API use.',
          status: 'FAILED_PRECONDITION',
        },
      },
    ]),
  ],
  [
    'REGION_UNSUPPORTED',
    'a country that a server does not serve',
    jsonResponse(403, openAiError(null, 'Country, region, or territory not supported')),
  ],
  [
    'PROTOCOL_ERROR',
    'plain HTTP at an nginx that takes TLS',
    httpResponse(
      400,
      '<html><head><title>400 The plain HTTP request was sent to HTTPS port</title></head></html>',
      { 'content-type': 'text/html' },
    ),
  ],
  [
    'PROTOCOL_ERROR',
    'plain HTTP at a server in Go that takes TLS',
    httpResponse(400, 'Client sent an HTTP request to an HTTPS server.\n'),
  ],
])('%s is recognised by %s', async (code, _what, response) => {
  const { error } = await askRawUpstream((exchange) => exchange.write(response));
  expect(error).toMatchObject({ code });
});

test.each([
  ['reasoning_effort', { reasoningEffort: 'low' }, 'reasoning_effort'],
  ['reasoning_effort', {}, undefined],
  ['temperature', { temperature: 0.5 }, 'temperature'],
  ['temperature', {}, undefined],
])(
  'a parameter that LiteLLM refuses in its message alone is known if it was sent: %s with %j',
  async (name, request, parameter) => {
    const message = `litellm.UnsupportedParamsError: a_provider does not support parameters: ['${name}'], for model=x.`;
    const { error } = await askRawUpstream(
      (exchange) =>
        exchange.write(jsonResponse(400, { error: { message, type: 'None', param: null, code: '400' } })),
      { request },
    );

    expect(error?.code).toBe('UPSTREAM_REJECTED');
    expect(error?.facts.parameter).toBe(parameter);
  },
);

test('a parameter is not said to be refused because the error repeats the request', async () => {
  const input = { model: 'gpt-6-luna', reasoning_effort: 'low' };
  const refusing = (loc: readonly string[]) => jsonResponse(422, { detail: [{ loc, msg: 'No', input }] });

  const parameterFor = async (...loc: readonly string[]) => {
    const { error } = await askRawUpstream((exchange) => exchange.write(refusing(loc)), {
      request: { model: 'gpt-6-luna', reasoningEffort: 'low' },
    });
    return error?.facts.parameter;
  };

  expect(await parameterFor('body', 'messages')).toBeUndefined();
  expect(await parameterFor('body', 'reasoning_effort')).toBe('reasoning_effort');
});

test('a model that llama.cpp is still loading is waited for, and the failure says so', async () => {
  const message = 'Loading model';
  const { error } = await askRawUpstream((exchange) =>
    exchange.write(jsonResponse(503, { error: { code: 503, message, type: 'unavailable_error' } })),
  );

  expect(error).toMatchObject({ code: 'OVERLOADED', facts: { loading: true }, retryAfterMs: 10_000 });
});

test.each<[code: string, what: string, error: unknown]>([
  [
    'CONTEXT_TOO_LONG',
    'a prompt that LM Studio cannot hold',
    'Trying to keep the first 5000 tokens when context the overflows. However, the model is loaded with context length of only 4096 tokens, which is not enough.',
  ],
  ['CONTEXT_TOO_LONG', 'a chat that outgrew llama.cpp', { message: 'Context size has been exceeded.' }],
  [
    'CONTEXT_TOO_LONG',
    'a chat that outgrew llama.cpp, with a status',
    { code: 500, message: 'Context size has been exceeded.', type: 'server_error' },
  ],
  ['MODEL_UNAVAILABLE', 'a model Ollama lacks', "model 'x' not found"],
  ['INVALID_KEY', 'a wrong key', { message: 'API key not valid. Please pass a valid API key.' }],
  ['UPSTREAM_ERROR', 'a crash', 'model runner has unexpectedly stopped'],
  ['UPSTREAM_ERROR', 'a fault in a region', { message: 'The server in region eu-west had an error.' }],
])('%s is recognised in a stream by %s', async (code, _what, error) => {
  const asked = await askRawUpstream(async (exchange) => {
    await exchange.openStream({ connection: 'close' });
    await exchange.send(frame({ error }));
  });
  expect(asked.error).toMatchObject({ code });
});
