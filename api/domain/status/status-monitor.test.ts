import { expect, test } from 'vitest';
import { createTestMonitor, listedModels } from '../../testing/test-monitor.ts';
import type { Upstream } from './api-status.ts';

const minute = 60_000;
const openAi: Upstream = { kind: 'OPENAI', host: 'api.openai.com' };
const sandbox: Upstream = { kind: 'SANDBOX', host: '127.0.0.1:4000' };

test('is CHECKING until the first probe has ended, then CONNECTED, with the models handed on', async () => {
  const { clock, listed, monitor, upstream } = createTestMonitor();
  const started = clock.now();
  upstream.answer = () => new Promise((resolve) => clock.after(182, () => resolve(listedModels)));

  const checked = monitor.checkNow();
  expect(monitor.current()).toMatchObject({
    state: 'CHECKING',
    connected: false,
    code: null,
    title: 'Checking the API',
    since: started,
    checkedAt: null,
    latencyMs: null,
    source: null,
    history: [],
  });
  await clock.advance(182);
  await checked;

  expect(monitor.current()).toMatchObject({
    state: 'CONNECTED',
    connected: true,
    code: null,
    title: 'API connected',
    since: started + 182,
    checkedAt: started + 182,
    latencyMs: 182,
    source: 'PROBE',
    upstream: openAi,
    history: [{ at: started + 182, source: 'PROBE', ok: true, latencyMs: 182, code: null }],
  });
  expect(listed).toEqual([listedModels]);
  monitor.close();
});

test('says that the credit is unknown until a chat was answered', async () => {
  const { monitor } = createTestMonitor();
  await monitor.checkNow();
  expect(monitor.current().message).toMatch(/first answer will show whether the account has credit/);

  monitor.reportSuccess(400);

  expect(monitor.current()).toMatchObject({
    message: 'OpenAI accepts the key and answers.',
    latencyMs: 400,
    source: 'TRAFFIC',
  });
  monitor.close();
});

test('says of a compatible server that its list of models proves no key', async () => {
  const { monitor } = createTestMonitor({ upstream: { kind: 'COMPATIBLE', host: 'llm.example' } });
  await monitor.checkNow();
  expect(monitor.current().message).toBe(
    'llm.example answers. The first answer will show whether it accepts the key.',
  );

  monitor.reportSuccess(400);

  expect(monitor.current().message).toBe('llm.example accepts the key and answers.');
  monitor.close();
});

test('DEGRADED is connected and names no broken part of the set-up', async () => {
  const { chatFails, monitor } = createTestMonitor();
  await monitor.checkNow();

  chatFails('UPSTREAM_ERROR');
  chatFails('UPSTREAM_ERROR');

  expect(monitor.current()).toMatchObject({
    state: 'DEGRADED',
    connected: true,
    code: 'UPSTREAM_ERROR',
    title: 'API slow or failing at times',
    message: 'Some requests to OpenAI are failing right now.',
  });
  monitor.close();
});

test('RATE_LIMITED is connected, tells when it ends, and ends by itself', async () => {
  const { chatFails, clock, monitor, record } = createTestMonitor();
  await monitor.checkNow();
  const seen = record();
  await clock.advance(0);

  chatFails('RATE_LIMITED', { retryAfterMs: 12_000 });
  const retryAt = clock.now() + 12_000;
  expect(monitor.current()).toMatchObject({
    state: 'RATE_LIMITED',
    connected: true,
    title: 'Rate limit exceeded',
    retryAt,
  });
  expect(monitor.current().steps).toHaveLength(3);
  await clock.advance(12_000);

  expect(seen.at(-1)).toMatchObject({ state: 'CONNECTED', retryAt: null, since: retryAt });
  monitor.close();
});

test('without a key and without the sandbox it is NOT_CONFIGURED, makes no request and refuses chats', async () => {
  const { clock, monitor, upstream } = createTestMonitor({ configuration: { key: 'absent' } });

  await monitor.checkNow();
  const status = monitor.current();
  await clock.advance(60 * minute);

  expect(status).toMatchObject({
    state: 'NOT_CONFIGURED',
    connected: false,
    code: 'NOT_CONFIGURED',
    title: 'API not connected',
  });
  expect(status.steps[0]).toMatch(/OPENAI_API_KEY/);
  expect(monitor.refusal()?.code).toBe('NOT_CONFIGURED');
  expect(upstream.calls).toEqual([]);
  expect(clock.pending).toBe(0);
});

test('a malformed key is INVALID_KEY without a request, and chats are refused with what is wrong', async () => {
  const { clock, monitor, upstream } = createTestMonitor({
    configuration: { key: 'malformed', problem: 'contains a line break' },
  });

  await monitor.checkNow();

  expect(monitor.current()).toMatchObject({
    state: 'INVALID_KEY',
    connected: false,
    code: 'INVALID_KEY',
    title: 'Invalid API key',
    cause: 'HUB',
  });
  expect(monitor.current().message).toContain('contains a line break');
  expect(monitor.refusal()).toMatchObject({
    code: 'INVALID_KEY',
    facts: { problem: 'contains a line break' },
  });
  expect(upstream.calls).toEqual([]);
  expect(clock.pending).toBe(0);
});

test('a compatible server without a key is simply connected', async () => {
  const { monitor } = createTestMonitor({
    upstream: { kind: 'COMPATIBLE', host: 'localhost:11434' },
    configuration: { key: 'unneeded' },
  });

  await monitor.checkNow();

  expect(monitor.current()).toMatchObject({ state: 'CONNECTED', message: 'localhost:11434 answers.' });
  monitor.close();
});

test('the sandbox stays NOT_CONFIGURED whatever happens in it, answers chats, and counts no simulated failure', async () => {
  const { chatFails, listed, monitor } = createTestMonitor({
    upstream: sandbox,
    configuration: { key: 'absent' },
  });

  await monitor.checkNow();
  monitor.reportSuccess(20);
  for (let count = 0; count < 10; count++) chatFails('UNREACHABLE');
  chatFails('INVALID_KEY');

  const status = monitor.current();
  expect(status).toMatchObject({
    state: 'NOT_CONFIGURED',
    connected: false,
    code: 'NOT_CONFIGURED',
    title: 'API not connected',
  });
  expect(status.message).toMatch(/answers are simulated/);
  expect(status.upstream.kind).toBe('SANDBOX');
  expect(status.history.map(({ source, code }) => `${source} ${code}`)).toEqual([
    'PROBE null',
    'TRAFFIC null',
  ]);
  expect(monitor.refusal()).toBeNull();
  expect(listed).toEqual([listedModels]);
  monitor.close();
});

test('a sandbox that is switched on beside a key says so instead of asking for one', () => {
  const { monitor } = createTestMonitor({ upstream: sandbox });

  expect(monitor.current().message).toMatch(/sandbox is switched on/);
  expect(monitor.current().steps).toEqual([expect.stringContaining('SANDBOX=on')]);
  monitor.close();
});

test.each([
  ['NO_CREDIT', 'NO_CREDIT', 'API not connected', /no credit/],
  ['REGION_UNSUPPORTED', 'FORBIDDEN', 'API not connected', /country or region/],
  ['INVALID_KEY', 'INVALID_KEY', 'Invalid API key', /does not accept the key/],
] as const)(
  'a chat that met %s shows %s with its own message and steps',
  async (code, state, title, message) => {
    const { chatFails, monitor } = createTestMonitor();
    await monitor.checkNow();

    chatFails(code);

    const status = monitor.current();
    expect(status).toMatchObject({ state, title, code, connected: false });
    expect(status.message).toMatch(message);
    expect(status.steps.length).toBeGreaterThan(0);
    expect(monitor.refusal()).toBeNull();
    monitor.close();
  },
);

test('an unreachable API is told with host and reason', async () => {
  const { monitor, upstream } = createTestMonitor({
    upstream: { kind: 'COMPATIBLE', host: 'llm.example:8080' },
  });
  upstream.fails('UNREACHABLE', { facts: { reason: 'REFUSED' } });

  await monitor.checkNow();

  expect(monitor.current()).toMatchObject({
    state: 'UNREACHABLE',
    connected: false,
    title: 'API not connected',
    message: 'llm.example:8080 refused the connection from this server.',
  });
  monitor.close();
});

test.each(['MODEL_UNAVAILABLE', 'UPSTREAM_REJECTED'] as const)(
  'a server that answers the list with %s is no such API',
  async (code) => {
    const { monitor, upstream } = createTestMonitor();
    upstream.fails(code);

    await monitor.checkNow();

    expect(monitor.current()).toMatchObject({ state: 'UNREACHABLE', code: 'PROTOCOL_ERROR' });
    monitor.close();
  },
);

test('an unexpected error of the catalogue is logged and does no harm', async () => {
  const { log, monitor, upstream } = createTestMonitor();
  upstream.answer = () => {
    throw new TypeError('a bug');
  };

  await monitor.checkNow();

  expect(monitor.current()).toMatchObject({ state: 'UNREACHABLE', code: 'PROTOCOL_ERROR' });
  expect(log.lines[0]).toMatch(/^error .*a bug/);
  monitor.close();
});

test('a watcher gets the present status, each new state at once, and quieter changes once a second', async () => {
  const { chatFails, clock, monitor, record } = createTestMonitor();
  await monitor.checkNow();
  await clock.advance(2_000);
  const seen = record();
  await clock.advance(0);
  expect(seen.map(({ state }) => state)).toEqual(['CONNECTED']);

  monitor.reportSuccess(100);
  await clock.advance(0);
  expect(seen).toHaveLength(2);
  for (let count = 0; count < 100; count++) monitor.reportSuccess(200);
  await clock.advance(999);
  expect(seen).toHaveLength(2);
  await clock.advance(1);
  expect(seen).toHaveLength(3);
  expect(seen.at(-1)?.latencyMs).toBe(200);
  chatFails('INVALID_KEY');
  await clock.advance(0);

  expect(seen.at(-1)?.state).toBe('INVALID_KEY');
  monitor.close();
});

test('since tells when the state began, not when it was last confirmed', async () => {
  const { clock, monitor } = createTestMonitor();
  await monitor.checkNow();
  const began = clock.now();

  await clock.advance(20 * minute);

  expect(monitor.current()).toMatchObject({ since: began });
  expect(monitor.current().checkedAt).toBeGreaterThan(began);
  monitor.close();
});

test('an answer that reaches its end is told at once if the last ones had all failed', async () => {
  const { chatFails, monitor } = createTestMonitor();
  await monitor.checkNow();
  for (let count = 0; count < 3; count++) chatFails('UPSTREAM_REJECTED');
  const running = monitor.sendRequest();
  const reader = monitor.watch(new AbortController().signal)[Symbol.asyncIterator]();
  const words = async () => (await reader.next()).value?.message;

  expect(await words()).toMatch(/^The last questions were refused/);
  running.ended(true);

  expect(await words()).toMatch(/^Some questions were refused/);
  monitor.close();
});

test('each new state is logged once, with what the status says about it', async () => {
  const { chatFails, log, monitor } = createTestMonitor();

  await monitor.checkNow();
  await monitor.checkNow();
  chatFails('NO_CREDIT');
  chatFails('NO_CREDIT');

  expect(log.lines.map((line) => line.split(' ')[0])).toEqual(['info', 'warn']);
  const { code, message, steps } = monitor.current();
  const fields = { from: 'CONNECTED', to: 'NO_CREDIT', code, message, steps };
  expect(log.lines[1]).toBe(`warn the state of the upstream changed ${JSON.stringify(fields)}`);
  monitor.close();
});

test('close ends the probe, the watchers and every timer', async () => {
  const { chatFails, clock, monitor, upstream } = createTestMonitor();
  await monitor.checkNow();
  const reader = monitor.watch(new AbortController().signal)[Symbol.asyncIterator]();
  await reader.next();
  monitor.reportSuccess(1);
  chatFails('RATE_LIMITED', { retryAfterMs: 60_000 });
  let signal: AbortSignal | undefined;
  upstream.answer = (given) => {
    signal = given;
    return new Promise((_resolve, reject) =>
      given.addEventListener('abort', () => reject(given.reason), { once: true }),
    );
  };
  const checked = monitor.checkNow();

  monitor.close();
  await checked;

  expect(signal?.aborted).toBe(true);
  expect(clock.pending).toBe(0);
  expect(await reader.next()).toEqual({ done: true, value: undefined });
  expect(monitor.current().history.map(({ code }) => code)).toEqual([null, null, 'RATE_LIMITED']);
  monitor.reportSuccess(1);
  chatFails('RATE_LIMITED');
  await monitor.checkNow();
  expect(clock.pending).toBe(0);
});
