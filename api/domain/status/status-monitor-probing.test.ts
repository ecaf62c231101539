import { expect, test } from 'vitest';
import { createTestMonitor, listedModels } from '../../testing/test-monitor.ts';
import type { UpstreamModel } from './model-catalogue.ts';

const minute = 60_000;

const compatible = { kind: 'COMPATIBLE', host: 'llm.example' } as const;

test('a long list over a slow line is no slow upstream', async () => {
  const { clock, listed, monitor, upstream } = createTestMonitor();
  upstream.opens = true;
  let arrive = () => {};
  upstream.answer = () => new Promise((resolve) => (arrive = () => resolve(listedModels)));

  const checked = monitor.checkNow();
  await clock.advance(50_000);
  arrive();
  await checked;

  expect(monitor.current()).toMatchObject({ state: 'CONNECTED', latencyMs: 0 });
  expect(listed).toEqual([listedModels]);
  monitor.close();
});

test('a hundred askers at once make one call', async () => {
  const { clock, monitor, upstream } = createTestMonitor();
  let answer: (list: readonly UpstreamModel[]) => void = () => {};
  upstream.answer = () => new Promise((resolve) => (answer = resolve));

  for (let count = 0; count < 50; count++) monitor.current();
  const watchers = Array.from({ length: 50 }, () => monitor.watch(new AbortController().signal));
  const checks = Array.from({ length: 50 }, () => monitor.checkNow());
  await clock.advance(0);
  answer(listedModels);
  await Promise.all(checks);

  expect(upstream.calls).toHaveLength(1);
  expect(watchers).toHaveLength(50);
  monitor.close();
});

test.each([0, 0.5, 0.999])(
  'at most three probes in ten minutes that nobody watches (random %f)',
  async (random) => {
    const { clock, monitor, upstream } = createTestMonitor({ random: () => random });
    await monitor.checkNow();
    monitor.current();

    await clock.advance(10 * minute);

    expect(upstream.calls.length).toBeGreaterThan(1);
    expect(upstream.calls.length).toBeLessThanOrEqual(3);
    monitor.close();
  },
);

test('at most three probes in ten minutes that nobody watches, also while the API is unreachable', async () => {
  const { clock, monitor, upstream } = createTestMonitor();
  upstream.fails('UNREACHABLE');
  await monitor.checkNow();

  await clock.advance(10 * minute);

  expect(upstream.calls.length).toBeLessThanOrEqual(3);
  monitor.close();
});

test('probes each minute, spread by a fifth, while someone watches', async () => {
  const rolls = [0, 0.999, 0.5];
  const { clock, monitor, record, upstream } = createTestMonitor({ random: () => rolls.shift() ?? 0.5 });
  record();
  await clock.advance(4 * minute);

  const gaps = upstream.calls
    .slice(1)
    .map((at, index) => Math.round((at - (upstream.calls[index] ?? 0)) / 1_000));
  expect(gaps).toEqual([48, 72, 60, 60].slice(0, gaps.length));
  expect(gaps.length).toBeGreaterThanOrEqual(3);
  monitor.close();
});

test('returns to the slow interval when the last watcher leaves', async () => {
  const { clock, monitor, upstream } = createTestMonitor();
  const leaving = new AbortController();
  monitor.watch(leaving.signal);
  await clock.advance(2 * minute);
  leaving.abort();
  const before = upstream.calls.length;

  await clock.advance(4 * minute);

  expect(upstream.calls.length).toBe(before);
  monitor.close();
});

test('a look at an old reading renews it in the background', async () => {
  const { clock, monitor, upstream } = createTestMonitor();
  await monitor.checkNow();
  await clock.advance(4 * minute);

  const old = monitor.current();
  await clock.advance(0);

  expect(clock.now() - (old.checkedAt ?? 0)).toBe(4 * minute);
  expect(monitor.current().checkedAt).toBe(clock.now());
  expect(upstream.calls).toHaveLength(2);
  monitor.close();
});

test('chats replace probes, but the list of models is renewed hourly all the same', async () => {
  const { clock, listed, monitor, record } = createTestMonitor();
  await monitor.checkNow();
  record();

  for (let count = 0; count < 4 * 59; count++) {
    await clock.advance(15_000);
    monitor.reportSuccess(300);
  }
  expect(listed).toHaveLength(1);
  for (let count = 0; count < 8; count++) {
    await clock.advance(15_000);
    monitor.reportSuccess(300);
  }

  expect(listed).toHaveLength(2);
  monitor.close();
});

test.each([
  ['OPENAI', minute],
  ['COMPATIBLE', 5_000],
] as const)(
  'a model that is gone at %s renews the list within %i ms, and not more than once in it',
  async (kind, least) => {
    const { chatFails, clock, listed, monitor } = createTestMonitor({
      upstream: { kind, host: 'llm.example' },
    });
    await monitor.checkNow();
    await clock.advance(2_000);

    for (let count = 0; count < 10; count++) chatFails('MODEL_UNAVAILABLE');
    await clock.advance(least - 2_001);
    expect(listed).toHaveLength(1);
    await clock.advance(1);

    expect(listed).toHaveLength(2);
    monitor.close();
  },
);

test('while unreachable and watched it asks again after 2, 4, 8 … seconds, and once a minute at last', async () => {
  const { clock, monitor, record, upstream } = createTestMonitor();
  upstream.fails('UNREACHABLE');
  record();

  await clock.advance(5 * minute);

  const gaps = upstream.calls.slice(1).map((at, index) => (at - (upstream.calls[index] ?? 0)) / 1_000);
  expect(gaps.slice(0, 7)).toEqual([2, 4, 8, 16, 32, 60, 60]);
  monitor.close();
});

test.each([
  ['INVALID_KEY', 2_000],
  ['NO_CREDIT', minute],
] as const)(
  'after a chat met %s, the next probe comes when it can tell more: after %i ms',
  async (code, wait) => {
    const { chatFails, clock, monitor, record, upstream } = createTestMonitor();
    record();
    await clock.advance(0);

    chatFails(code);
    await clock.advance(wait - 1);
    expect(upstream.calls).toHaveLength(1);
    await clock.advance(1);

    expect(upstream.calls).toHaveLength(2);
    monitor.close();
  },
);

test('a recovery shows within seconds of the first good probe', async () => {
  const { clock, monitor, record, upstream } = createTestMonitor();
  upstream.fails('UNREACHABLE');
  const seen = record();
  await clock.advance(30_000);
  expect(seen.at(-1)?.state).toBe('UNREACHABLE');

  upstream.works();
  await clock.advance(32_000 + 2_000);

  expect(seen.at(-1)?.state).toBe('CONNECTED');
  monitor.close();
});

test('five failed requests in a row refuse the next at once with the time of the next try', async () => {
  const { chatFails, clock, monitor, upstream } = createTestMonitor();
  await monitor.checkNow();
  upstream.fails('UNREACHABLE');

  for (let count = 0; count < 5; count++) {
    expect(monitor.refusal()).toBeNull();
    chatFails('UNREACHABLE', { facts: { reason: 'DNS' } });
  }

  expect(monitor.refusal()).toMatchObject({
    code: 'UNREACHABLE',
    facts: { host: 'api.openai.com', reason: 'DNS', unsent: true },
    retryAfterMs: 10_000,
  });
  expect(monitor.refusal(true)?.facts).toEqual({ host: 'api.openai.com', reason: 'DNS' });
  expect(monitor.current()).toMatchObject({
    retryAt: clock.now() + 10_000,
    message: expect.stringContaining('ModelHub sends no questions until the given time'),
  });
  await clock.advance(10_000);
  expect(monitor.refusal()).toBeNull();
  expect(monitor.refusal()).not.toBeNull();
  monitor.reportSuccess(300);
  expect(monitor.refusal()).toBeNull();
  monitor.close();
});

test('a good probe ends the refusals when the way was broken, and not when the API itself failed', async () => {
  for (const [code, refused] of [
    ['UNREACHABLE', false],
    ['UPSTREAM_ERROR', true],
  ] as const) {
    const { chatFails, monitor } = createTestMonitor();
    await monitor.checkNow();
    for (let count = 0; count < 5; count++) chatFails(code);
    expect(monitor.refusal()).not.toBeNull();

    await monitor.checkNow();

    expect(monitor.refusal() !== null).toBe(refused);
    monitor.close();
  }
});

test('a probe that fails while a trial is under way does not count as the trial', async () => {
  const { chatFails, clock, monitor, upstream } = createTestMonitor();
  upstream.fails('UNREACHABLE');
  for (let count = 0; count < 5; count++) chatFails('UNREACHABLE');
  await clock.advance(10_000);
  expect(monitor.refusal()).toBeNull();

  await monitor.checkNow();

  expect(monitor.refusal()?.retryAfterMs).toBe(10_000);
  monitor.close();
});

test.each(['CONTENT_BLOCKED', 'OVERLOADED', 'EMPTY_ANSWER'] as const)(
  'an upstream that answers the trial with %s was reached, so questions go through again',
  async (code) => {
    const { chatFails, clock, monitor, upstream } = createTestMonitor();
    upstream.fails('UNREACHABLE');
    for (let count = 0; count < 5; count++) chatFails('UNREACHABLE');
    await clock.advance(10_000);
    expect(monitor.refusal()).toBeNull();

    chatFails(code);

    expect(monitor.refusal()).toBeNull();
    monitor.close();
  },
);

test.each(['UPSTREAM_ERROR', 'TIMEOUT'] as const)(
  'one model of a compatible server that ends in %s stops no questions to the others',
  async (code) => {
    const { chatFails, monitor } = createTestMonitor({ upstream: compatible });
    await monitor.checkNow();

    for (let count = 0; count < 6; count++) chatFails(code);

    expect(monitor.refusal()).toBeNull();
    expect(monitor.current()).toMatchObject({ state: 'DEGRADED', connected: true, code });
    monitor.close();
  },
);

test('a compatible server that is down is found to be, however many questions fail in the meantime', async () => {
  const { chatFails, clock, monitor, upstream } = createTestMonitor({ upstream: compatible });
  monitor.watch(new AbortController().signal);
  await clock.advance(10_000);
  upstream.fails('UPSTREAM_ERROR');

  for (let count = 0; count < 10; count++) {
    chatFails('UPSTREAM_ERROR');
    await clock.advance(1_500);
  }

  expect(monitor.current()).toMatchObject({ state: 'UNREACHABLE', code: 'UPSTREAM_ERROR' });
  expect(monitor.refusal()).not.toBeNull();
  expect(upstream.calls.length).toBeLessThan(6);
  monitor.close();
});

test('takes no reading and sets no timer before someone asks', async () => {
  const { clock, upstream } = createTestMonitor();

  await clock.advance(60 * minute);

  expect(upstream.calls).toEqual([]);
  expect(clock.pending).toBe(0);
});

test('the first look after the machine has slept renews what was read before', async () => {
  const { clock, monitor, upstream } = createTestMonitor();
  await monitor.checkNow();
  clock.sleep(8 * 60 * minute);

  monitor.current();
  await clock.advance(0);

  expect(upstream.calls).toHaveLength(2);
  expect(monitor.current().checkedAt).toBe(clock.now());
  monitor.close();
});

test('after a long outage, an answer is confirmed within seconds', async () => {
  const { clock, monitor, upstream } = createTestMonitor();
  monitor.watch(new AbortController().signal);
  upstream.fails('UNREACHABLE');
  await clock.advance(10 * minute);
  upstream.works();

  monitor.reportSuccess(5);
  const before = monitor.current().state;
  await clock.advance(3_000);

  expect([before, monitor.current().state]).toEqual(['UNREACHABLE', 'CONNECTED']);
  monitor.close();
});

test('a pause that is over is told to those who watch, though nothing was asked since', async () => {
  const { clock, monitor, upstream, chatFails, record } = createTestMonitor();
  upstream.fails('UNREACHABLE');
  const seen = record();
  for (let count = 0; count < 5; count++) chatFails('UNREACHABLE');
  await clock.advance(0);
  const paused = seen.at(-1)?.retryAt ?? 0;

  await clock.advance(paused - clock.now() + 1);

  expect(paused).toBeGreaterThan(0);
  expect(seen.at(-1)).toMatchObject({ state: 'UNREACHABLE', retryAt: null });
  monitor.close();
});
