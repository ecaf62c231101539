import { expect, test } from 'vitest';
import { askRawUpstream } from '../../testing/ask-raw-upstream.ts';
import { jsonResponse } from '../../testing/raw-upstream.ts';

const openAiError = (code: string | null, message: string, type = 'invalid_request_error') => ({
  error: { message, type, param: null, code },
});

/** What these servers say in other words than OpenAI's. */
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
  ['MODEL_UNAVAILABLE', 'a model Ollama lacks', jsonResponse(404, { error: "model 'x' not found" })],
  [
    'MODEL_UNAVAILABLE',
    'a model vLLM lacks',
    jsonResponse(404, {
      object: 'error',
      message: 'The model `x` does not exist.',
      type: 'NotFoundError',
      code: 404,
    }),
  ],
  [
    'MODEL_UNAVAILABLE',
    'a model OpenRouter does not route',
    jsonResponse(404, { error: { message: 'No endpoints found for a/b:free.', code: 404 } }),
  ],
  [
    'MODEL_UNAVAILABLE',
    'a model OpenRouter does not know',
    jsonResponse(400, { error: { message: 'a/b is not a valid model ID', code: 400 } }),
  ],
  [
    'MODEL_UNAVAILABLE',
    'a model Gemini lacks',
    jsonResponse(404, [
      { error: { code: 404, message: 'models/x is not found for API version v1main', status: 'NOT_FOUND' } },
    ]),
  ],
  [
    'MODEL_UNAVAILABLE',
    'a model Anthropic lacks',
    jsonResponse(404, openAiError('not_found_error', 'model: x', 'not_found_error')),
  ],
  [
    'MODEL_UNAVAILABLE',
    'a model Together does not serve',
    jsonResponse(400, openAiError('model_not_available', 'Unable to access non-serverless model x.')),
  ],
  [
    'MODEL_UNAVAILABLE',
    'a model Mistral lacks',
    jsonResponse(400, { object: 'error', message: 'Invalid model: x', type: 'invalid_model', code: '1500' }),
  ],
  [
    'MODEL_UNAVAILABLE',
    'a model LiteLLM lacks',
    jsonResponse(400, openAiError('400', '/chat/completions: Invalid model name passed in model=x.')),
  ],
  ['MODEL_UNAVAILABLE', 'a model DeepSeek lacks', jsonResponse(400, openAiError(null, 'Model Not Exist'))],
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
    'CONTEXT_TOO_LONG',
    'a long chat at vLLM',
    jsonResponse(400, {
      message: "This model's maximum context length is 4096 tokens.",
      type: 'BadRequestError',
      code: 400,
    }),
  ],
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
])('%s is recognised by %s', async (code, _what, response) => {
  const { error } = await askRawUpstream((exchange) => exchange.write(response));
  expect(error).toMatchObject({ code });
});
