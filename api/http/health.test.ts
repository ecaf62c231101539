import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import type { ApiState, ApiStatus } from '../domain/status/api-status.ts';
import { createHealthHandler } from './health.ts';

const at = Date.UTC(2026, 10, 24, 12);

function statusIn(state: ApiState): ApiStatus {
  return {
    state,
    connected: true,
    code: null,
    title: 'A title',
    message: 'A message.',
    steps: ['A step.'],
    cause: 'UNKNOWN',
    causeMessage: 'It cannot be told.',
    since: at,
    checkedAt: at + 1_000,
    latencyMs: 182,
    source: 'PROBE',
    retryAt: null,
    upstream: { kind: 'OPENAI', host: 'api.openai.com' },
    history: [{ at, source: 'PROBE', ok: true, latencyMs: 182, code: null }],
    firstToken: { answers: 0, since: null, p50Ms: null, p95Ms: null },
    headroom: null,
  };
}

async function serve(options: Partial<Parameters<typeof createHealthHandler>[0]> = {}) {
  const handle = createHealthHandler({ status: () => statusIn('CONNECTED'), ready: () => true, ...options });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    if (!handle(request, response, pathname)) response.writeHead(418).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    fetch: (path: string, init?: RequestInit) => fetch(origin + path, init),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

test.each([
  ['CONNECTED', 200, 'pass'],
  ['DEGRADED', 200, 'warn'],
  ['RATE_LIMITED', 200, 'warn'],
  ['CHECKING', 503, 'warn'],
  ['NOT_CONFIGURED', 503, 'fail'],
  ['NO_CREDIT', 503, 'fail'],
  ['FORBIDDEN', 503, 'fail'],
  ['UNREACHABLE', 503, 'fail'],
  ['INVALID_KEY', 503, 'fail'],
] as const)('%s is %i %s to those who monitor', async (state, httpStatus, health) => {
  await using server = await serve({ status: () => statusIn(state) });

  const response = await server.fetch('/api/health/openai');

  expect(response.status).toBe(httpStatus);
  expect(response.headers.get('content-type')).toMatch(/^application\/health\+json/);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(await response.json()).toMatchObject({ status: health, state });
});

test('the body is the status of the API with ISO dates, the fields of the health draft and nothing else', async () => {
  const status = Object.assign(statusIn('DEGRADED'), { onlyForUs: 'private' });
  await using server = await serve({ status: () => status });

  const response = await server.fetch('/api/health/openai?verbose');

  expect(await response.json()).toEqual({
    status: 'warn',
    description: 'The API behind ModelHub’s answers',
    output: 'A message.',
    checks: {
      'upstream:responseTime': [
        {
          componentId: 'api.openai.com',
          componentType: 'component',
          status: 'warn',
          observedValue: 182,
          observedUnit: 'ms',
          time: '2026-11-24T12:00:01.000Z',
        },
      ],
    },
    state: 'DEGRADED',
    connected: true,
    code: null,
    title: 'A title',
    message: 'A message.',
    steps: ['A step.'],
    cause: 'UNKNOWN',
    causeMessage: 'It cannot be told.',
    since: '2026-11-24T12:00:00.000Z',
    checkedAt: '2026-11-24T12:00:01.000Z',
    latencyMs: 182,
    source: 'PROBE',
    retryAt: null,
    upstream: { kind: 'OPENAI', host: 'api.openai.com' },
    history: [{ at: '2026-11-24T12:00:00.000Z', source: 'PROBE', ok: true, latencyMs: 182, code: null }],
    firstToken: { answers: 0, since: null, p50Ms: null, p95Ms: null },
    headroom: null,
  });
});

test('first words and what is left of the rate limits are checks of their own where they are known', async () => {
  await using server = await serve({
    status: () => ({
      ...statusIn('CONNECTED'),
      firstToken: { answers: 5, since: at, p50Ms: 420, p95Ms: null },
      headroom: {
        model: 'small-1',
        requests: { limit: 500, remaining: 499, fullAt: at + 120 },
        tokens: null,
        at,
      },
    }),
  });

  const body = await (await server.fetch('/api/health/openai')).json();

  const component = { componentId: 'api.openai.com', componentType: 'component' };
  const time = '2026-11-24T12:00:00.000Z';
  expect(body).toMatchObject({
    checks: {
      'upstream:firstTokenTime': [{ ...component, observedValue: 420, observedUnit: 'ms' }],
      'upstream:remainingRequests': [{ ...component, observedValue: 499, observedUnit: 'requests', time }],
    },
    firstToken: { answers: 5, since: time, p50Ms: 420, p95Ms: null },
    headroom: {
      model: 'small-1',
      requests: { limit: 500, remaining: 499, fullAt: '2026-11-24T12:00:00.120Z' },
      tokens: null,
      at: time,
    },
  });
  expect(Object.keys(body.checks)).not.toContain('upstream:remainingTokens');
});

test('HEAD gives the same headers without a body', async () => {
  await using server = await serve({ status: () => statusIn('UNREACHABLE') });

  const get = await server.fetch('/api/health/openai');
  const head = await server.fetch('/api/health/openai', { method: 'HEAD' });

  expect(head.status).toBe(503);
  expect(head.headers.get('content-length')).toBe(get.headers.get('content-length'));
  expect(await head.text()).toBe('');
});

test('livez and readyz pass while the API cannot be reached', async () => {
  await using server = await serve({
    status: () => {
      throw new Error('must not be asked');
    },
  });

  for (const path of ['/livez', '/readyz']) {
    const response = await server.fetch(path);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: 'pass' });
  }
});

test.each([
  ['false', () => false],
  ['a promise of false', () => Promise.resolve(false)],
])('readyz fails on %s, with one word and nothing else', async (_, ready) => {
  await using server = await serve({ ready });

  const response = await server.fetch('/readyz');

  expect(response.status).toBe(503);
  expect(await response.json()).toEqual({ status: 'fail' });
  expect((await server.fetch('/livez')).status).toBe(200);
});

test('a fault while the status is read is answered with 500 and without its text', async () => {
  await using server = await serve({
    status: () => {
      throw new Error('a bug at /secret/path');
    },
  });

  const response = await server.fetch('/api/health/openai');

  expect(response.status).toBe(500);
  expect(await response.json()).toEqual({ status: 'fail' });
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is not allowed on any of the paths', async (method) => {
  await using server = await serve();

  for (const path of ['/api/health/openai', '/livez', '/readyz']) {
    const response = await server.fetch(path, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
    expect(await response.json()).toMatchObject({ code: 'BAD_INPUT', field: 'method' });
  }
});

test.each(['/', '/livez/', '/LIVEZ', '/x/livez', '/api/health', '/api/health/openai/extra', '/graphql'])(
  '%s is left to others',
  async (path) => {
    await using server = await serve();

    expect((await server.fetch(path)).status).toBe(418);
  },
);
