import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { HubError } from '../../domain/errors/hub-error.ts';
import type { UpstreamModel } from '../../domain/status/model-catalogue.ts';
import { createFakeClock, type FakeClock } from '../../testing/fake-clock.ts';
import { httpResponse, jsonResponse, type RawScript, startRawUpstream } from '../../testing/raw-upstream.ts';
import { createOpenAiUpstream } from './create-openai-upstream.ts';

const apiKey = 'sk-test-0123456789abcdef';

async function list(
  script: RawScript,
  meanwhile: (clock: FakeClock, received: Promise<unknown>) => Promise<void> = async () => {},
) {
  await using upstream = await startRawUpstream(script);
  const clock = createFakeClock();
  const { baseUrl } = upstream;
  const adapter = createOpenAiUpstream({ apiKey, baseUrl, organization: 'org-1', project: 'proj-1', clock });
  let models: readonly UpstreamModel[] | null = null;
  let error: HubError | null = null;
  let openedAt: number | null = null;
  const opened = () => {
    openedAt = clock.monotonic();
  };
  const listed = adapter.catalogue.list(new AbortController().signal, opened).then(
    (result) => {
      models = result;
    },
    (reason: HubError) => {
      error = reason;
    },
  );
  await meanwhile(clock, upstream.received());
  await listed;
  expect(clock.pending).toBe(0);
  await adapter.close();
  await upstream.drained();
  return { models, openedAt, error: error as HubError | null, request: upstream.requests[0] };
}

test('the models are asked for with the key, the organisation and the project', async () => {
  const { models, request } = await list((exchange) =>
    exchange.write(
      jsonResponse(200, { object: 'list', data: [{ id: 'gpt-5', object: 'model' }, { id: 'gpt-4o' }] }),
    ),
  );
  expect(request).toMatchObject({
    method: 'GET',
    path: '/v1/models',
    headers: {
      authorization: `Bearer ${apiKey}`,
      'openai-organization': 'org-1',
      'openai-project': 'proj-1',
    },
  });
  expect(models).toEqual([
    { id: 'gpt-5', shutdownDate: null },
    { id: 'gpt-4o', shutdownDate: null },
  ]);
});

test.each<[string, unknown, readonly UpstreamModel[]]>([
  ['a bare list', [{ id: 'a' }], [{ id: 'a', shutdownDate: null }]],
  ['names instead of ids', { models: [{ name: 'a' }] }, [{ id: 'a', shutdownDate: null }]],
  ['an empty list', { data: [] }, []],
  ['a list that is null', { object: 'list', data: null }, []],
  ['repeated ids', { data: [{ id: 'a' }, { id: 'a' }] }, [{ id: 'a', shutdownDate: null }]],
  [
    'entries that are none',
    { data: [null, 7, 'a', {}, { id: 7 }, { id: '' }, { id: 'a\u0000b' }, { id: apiKey }, { id: 'b' }] },
    [{ id: 'b', shutdownDate: null }],
  ],
  [
    'shutdown dates',
    {
      data: [
        { id: 'a', shutdown_date: '2026-12-31' },
        { id: 'b', deprecation: '2027-01-15T12:00:00Z' },
        { id: 'c', shutdown_date: 1_798_675_200 },
        { id: 'd', shutdown_date: 'some day' },
        { id: 'e', shutdown_date: 1e300 },
      ],
    },
    [
      { id: 'a', shutdownDate: '2026-12-31' },
      { id: 'b', shutdownDate: '2027-01-15' },
      { id: 'c', shutdownDate: '2026-12-31' },
      { id: 'd', shutdownDate: null },
      { id: 'e', shutdownDate: null },
    ],
  ],
  [
    'how much a model reads',
    {
      data: [
        { id: 'vllm', max_model_len: 32_768 },
        { id: 'groq', context_window: 131_072 },
        { id: 'mistral', max_context_length: 128_000 },
        { id: 'openrouter', context_length: 1_000_000 },
        { id: 'too little', context_length: 0 },
        { id: 'no number', context_length: '4096' },
        { id: 'too much', context_length: 2 ** 31 },
      ],
    },
    [
      { id: 'vllm', shutdownDate: null, contextWindow: 32_768 },
      { id: 'groq', shutdownDate: null, contextWindow: 131_072 },
      { id: 'mistral', shutdownDate: null, contextWindow: 128_000 },
      { id: 'openrouter', shutdownDate: null, contextWindow: 1_000_000 },
      { id: 'too little', shutdownDate: null },
      { id: 'no number', shutdownDate: null },
      { id: 'too much', shutdownDate: null },
    ],
  ],
  [
    'what cannot chat',
    {
      data: [
        { id: 'a', capabilities: { completion_chat: false } },
        { id: 'b', capabilities: { chat_completion: false } },
        { id: 'c', active: false },
        { id: 'd', type: 'image' },
        { id: 'e', type: 'chat', active: true, capabilities: { completion_chat: true } },
        { id: 'f', type: 'image-text-to-text', capabilities: null },
      ],
    },
    [
      { id: 'a', shutdownDate: null, cannotChat: true },
      { id: 'b', shutdownDate: null, cannotChat: true },
      { id: 'c', shutdownDate: null, cannotChat: true },
      { id: 'd', shutdownDate: null, cannotChat: true },
      { id: 'e', shutdownDate: null },
      { id: 'f', shutdownDate: null },
    ],
  ],
])('%s can be read', async (_what, body, expected) => {
  const { models } = await list((exchange) => exchange.write(jsonResponse(200, body)));
  expect(models).toEqual(expected);
});

test.each([
  [
    'an HTML page',
    'PROTOCOL_ERROR',
    httpResponse(200, '<html>Sign in</html>', { 'content-type': 'text/html' }),
  ],
  ['JSON without a list', 'PROTOCOL_ERROR', jsonResponse(200, { hello: 'world' })],
  ['a wrong key', 'INVALID_KEY', jsonResponse(401, { error: { code: 'invalid_api_key', message: apiKey } })],
  ['a rate limit', 'RATE_LIMITED', jsonResponse(429, { error: { code: 'rate_limit_exceeded' } })],
  ['an error in a 200', 'OVERLOADED', jsonResponse(200, { error: { code: 'server_is_overloaded' } })],
  [
    'a wrong address at LM Studio',
    'PROTOCOL_ERROR',
    jsonResponse(200, { error: 'Unexpected endpoint or method. (GET /models)' }),
  ],
  ['a redirect', 'UNREACHABLE', httpResponse(302, '', { location: 'http://elsewhere.example/' })],
  ['a list over 4 MB', 'PROTOCOL_ERROR', jsonResponse(200, { data: [{ id: 'x'.repeat(5 * 1024 * 1024) }] })],
])('%s is %s', async (_what, code, response) => {
  const { error } = await list((exchange) => exchange.write(response));
  expect(error).toMatchObject({ code });
});

function compressed(status: number, body: unknown): Buffer {
  const bytes = gzipSync(JSON.stringify(body));
  const head = `HTTP/1.1 ${status} Compressed\r\ncontent-encoding: gzip\r\ncontent-length: ${bytes.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), bytes]);
}

test('the list may come compressed, and so may a refusal', async () => {
  const { models, request } = await list((exchange) => exchange.write(compressed(200, [{ id: 'a' }])));
  expect(request?.headers['accept-encoding']).toBe('gzip');
  expect(models).toEqual([{ id: 'a', shutdownDate: null }]);

  const refused = await list((exchange) =>
    exchange.write(compressed(403, { error: { code: 'missing_scope' } })),
  );
  expect(refused.error).toMatchObject({ code: 'KEY_NOT_ALLOWED' });
});

test.each([
  ['that decompresses to more than 4 MB', compressed(200, [{ id: 'x'.repeat(5 * 1024 * 1024) }])],
  [
    'that cannot be decompressed',
    Buffer.from('HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 2\r\n\r\n[]'),
  ],
])('a list %s is PROTOCOL_ERROR', async (_what, response) => {
  const { error } = await list((exchange) => exchange.write(response));
  expect(error).toMatchObject({ code: 'PROTOCOL_ERROR' });
});

test('a server that never answers is TIMEOUT after five seconds', async () => {
  const { error, openedAt } = await list(
    () => {},
    async (clock, received) => {
      await received;
      await clock.advance(4_900);
      expect(clock.pending).toBeGreaterThan(0);
      await clock.advance(200);
    },
  );
  expect(error).toMatchObject({ code: 'TIMEOUT' });
  expect(openedAt).toBeNull();
});

test('a list that never ends is TIMEOUT a minute after its beginning', async () => {
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  await using upstream = await startRawUpstream((exchange) =>
    exchange.write('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{'),
  );
  const clock = createFakeClock();
  const { baseUrl } = upstream;
  const adapter = createOpenAiUpstream({ apiKey, baseUrl, organization: null, project: null, clock });
  const failed = adapter.catalogue.list(new AbortController().signal, begin).catch((error) => error);
  await begun;

  await clock.advance(59_900);
  expect(clock.pending).toBeGreaterThan(0);
  await clock.advance(200);

  expect(await failed).toMatchObject({ code: 'TIMEOUT' });
  expect(clock.pending).toBe(0);
  await adapter.close();
});

test('a list that is no longer wanted rejects with the reason and closes its socket', async () => {
  await using upstream = await startRawUpstream(() => {});
  const clock = createFakeClock();
  const { baseUrl } = upstream;
  const adapter = createOpenAiUpstream({ apiKey, baseUrl, organization: null, project: null, clock });
  const abort = new AbortController();
  const listed = adapter.catalogue.list(abort.signal, () => {});
  await upstream.received();
  abort.abort('enough');
  await expect(listed).rejects.toBe('enough');
  await upstream.drained();
  expect(clock.pending).toBe(0);
});
