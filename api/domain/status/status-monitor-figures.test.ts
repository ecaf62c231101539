import { expect, test } from 'vitest';
import { createTestMonitor } from '../../testing/test-monitor.ts';

test('counts how long answers took to begin, and leaves probes and empty answers out', async () => {
  const { clock, monitor } = createTestMonitor();
  await monitor.checkNow();
  monitor.reportSuccess(null);
  expect(monitor.current().firstToken).toEqual({ answers: 0, since: null, p50Ms: null, p95Ms: null });

  for (const time of [500, 100, 400.4, 200, 300]) monitor.reportSuccess(time);

  expect(monitor.current().firstToken).toEqual({
    answers: 5,
    since: clock.now(),
    p50Ms: 300,
    p95Ms: null,
  });
  monitor.close();
});

test('tells readers the headroom with the chat that brought it', async () => {
  const { clock, monitor, record, upstream } = createTestMonitor();
  await monitor.checkNow();
  const seen = record();
  await clock.advance(1_000);
  expect(seen.at(-1)?.headroom).toBeNull();

  upstream.headroom = {
    model: 'gpt-6-luna',
    requests: { limit: 500, remaining: 499, fullAt: clock.now() + 120 },
    tokens: null,
    at: clock.now(),
  };
  monitor.reportSuccess(400);
  await clock.advance(1_000);

  expect(seen.at(-1)?.headroom).toEqual(upstream.headroom);
  monitor.close();
});

test('names the cause beside the state', async () => {
  const { monitor, upstream } = createTestMonitor();
  upstream.fails('UNREACHABLE', { facts: { reason: 'DNS' } });

  await monitor.checkNow();

  expect(monitor.current()).toMatchObject({ state: 'UNREACHABLE', cause: 'NETWORK' });
  expect(monitor.current().causeMessage).toMatch(/^It is the network of this hub/);
  monitor.close();
});

test('keeps the last sixty readings, oldest first', async () => {
  const { clock, monitor } = createTestMonitor();

  for (let count = 1; count <= 70; count++) {
    monitor.reportSuccess(count);
    await clock.advance(5_000);
  }

  const { history } = monitor.current();
  expect(history).toHaveLength(60);
  expect(history.at(0)?.latencyMs).toBe(11);
  expect(history.at(-1)?.latencyMs).toBe(70);
  monitor.close();
});

test('a thousand chats in a second make one reading of the history, and their first failure another', () => {
  const { chatFails, monitor } = createTestMonitor();

  for (let count = 0; count < 1_000; count++) monitor.reportSuccess(100);
  chatFails('STALLED');

  expect(monitor.current().history.map(({ code }) => code)).toEqual([null, 'STALLED']);
  monitor.close();
});
