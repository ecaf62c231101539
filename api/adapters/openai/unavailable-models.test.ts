import { expect, test } from 'vitest';
import { askRawUpstream } from '../../testing/ask-raw-upstream.ts';
import { jsonResponse } from '../../testing/raw-upstream.ts';

const openAiError = (code: string | null, message: string, type = 'invalid_request_error') => ({
  error: { message, type, param: null, code },
});

test.each<[what: string, response: string]>([
  ['a model Ollama lacks', jsonResponse(404, { error: "model 'x' not found" })],
  [
    'a model vLLM lacks',
    jsonResponse(404, {
      object: 'error',
      message: 'The model `x` does not exist.',
      type: 'NotFoundError',
      code: 404,
    }),
  ],
  [
    'a model OpenRouter does not route',
    jsonResponse(404, { error: { message: 'No endpoints found for a/b:free.', code: 404 } }),
  ],
  [
    'a model OpenRouter does not know',
    jsonResponse(400, { error: { message: 'a/b is not a valid model ID', code: 400 } }),
  ],
  [
    'a model Gemini lacks',
    jsonResponse(404, [
      { error: { code: 404, message: 'models/x is not found for API version v1main', status: 'NOT_FOUND' } },
    ]),
  ],
  [
    'a model Anthropic lacks',
    jsonResponse(404, openAiError('not_found_error', 'model: x', 'not_found_error')),
  ],
  [
    'a model Together does not serve',
    jsonResponse(400, openAiError('model_not_available', 'Unable to access non-serverless model x.')),
  ],
  [
    'a model Mistral lacks',
    jsonResponse(400, { object: 'error', message: 'Invalid model: x', type: 'invalid_model', code: '1500' }),
  ],
  [
    'a model LiteLLM lacks',
    jsonResponse(400, openAiError('400', '/chat/completions: Invalid model name passed in model=x.')),
  ],
  [
    'an LM Studio that has loaded no model',
    jsonResponse(
      400,
      openAiError(
        null,
        'No models loaded. Please load a model in the developer page or use the `lms load` command.',
      ),
    ),
  ],
  ['a model DeepSeek lacks', jsonResponse(400, openAiError(null, 'Model Not Exist'))],
  [
    'a model that Ollama has no memory for',
    jsonResponse(
      500,
      openAiError(
        null,
        'model requires more system memory (48.0 GiB) than is available (15.2 GiB)',
        'api_error',
      ),
    ),
  ],
  [
    'a model that LocalAI cannot load',
    jsonResponse(500, {
      error: {
        code: 500,
        message: 'could not load model - all backends returned error: grpc service not ready',
        type: '',
      },
    }),
  ],
  [
    'a model of Ollama that makes embeddings',
    jsonResponse(400, openAiError(null, '"x" does not support chat')),
  ],
  [
    'a model that LocalAI cannot load with so much context',
    jsonResponse(500, {
      error: { code: 500, message: 'could not load model: context size 131072 does not fit', type: '' },
    }),
  ],
  [
    'a model whose terms nobody has accepted at Groq',
    jsonResponse(400, openAiError('model_terms_required', 'The model `x` requires terms acceptance.')),
  ],
  [
    'a model that cannot chat at Azure',
    jsonResponse(400, {
      error: {
        code: 'OperationNotSupported',
        message: 'The chatCompletion operation does not work with the specified model, x.',
      },
    }),
  ],
  ...[401, 403].flatMap((status) =>
    ['key', 'team'].map((who): [string, string] => [
      `a model that LiteLLM keeps from a ${who} with ${status}`,
      jsonResponse(status, {
        error: {
          message: `${who} not allowed to access model. This ${who} can only access models=['a']. Tried to access b`,
          type: `${who}_model_access_denied`,
          param: 'model',
          code: String(status),
        },
      }),
    ]),
  ),
  [
    'a model that is blocked at Groq',
    jsonResponse(
      403,
      openAiError(
        'model_permission_blocked_org',
        'The model `x` is blocked at the organization level.',
        'permissions_error',
      ),
    ),
  ],
  [
    'a model that is not open to the account at DashScope',
    jsonResponse(
      403,
      openAiError(
        'AccessDenied.Unpurchased',
        'Access to model denied. Please make sure you are eligible for using the model.',
        'AccessDenied.Unpurchased',
      ),
    ),
  ],
])('it is known that %s cannot answer', async (_what, response) => {
  const { error } = await askRawUpstream((exchange) => exchange.write(response));
  expect(error).toMatchObject({ code: 'MODEL_UNAVAILABLE' });
});
