import { expect, test } from 'vitest';
import { createTestMonitor } from '../../testing/test-monitor.ts';

test('a server that is always over capacity, even for the list of models, is unreachable', async () => {
  const { clock, monitor, upstream } = createTestMonitor();
  upstream.fails('OVERLOADED');

  await monitor.checkNow();
  await clock.advance(60_000);

  expect(monitor.current()).toMatchObject({ state: 'UNREACHABLE', code: 'UPSTREAM_ERROR' });
  monitor.close();
});

test('a limit without a time ends by itself, and readers hear of it', async () => {
  const { chatFails, clock, monitor, record } = createTestMonitor();
  await monitor.checkNow();
  const seen = record();
  chatFails('RATE_LIMITED');
  await clock.advance(1);
  expect(seen.at(-1)).toMatchObject({ state: 'RATE_LIMITED', retryAt: null });
  expect(seen.at(-1)?.steps[0]).toBe('Wait a few minutes, then try again.');

  await clock.advance(20_000);

  expect(seen.at(-1)).toMatchObject({ state: 'CONNECTED' });
  monitor.close();
});

test('questions that are all refused are told with their reason, others that all fail with their number', async () => {
  const { chatFails, monitor } = createTestMonitor();
  await monitor.checkNow();

  for (let count = 0; count < 3; count++) chatFails('UPSTREAM_REJECTED');
  expect(monitor.current()).toMatchObject({
    state: 'DEGRADED',
    code: 'UPSTREAM_REJECTED',
    message: expect.stringMatching(/^The last questions were refused\. /),
  });
  for (let count = 0; count < 2; count++) chatFails('OVERLOADED');

  expect(monitor.current().message).toBe('The last requests to OpenAI have failed.');
  monitor.close();
});

test('a server without a model that could answer is looked at again until it has one', async () => {
  let served = false;
  const { clock, monitor, record } = createTestMonitor({
    upstream: { kind: 'COMPATIBLE', host: 'llm.example' },
    canAnswer: () => served,
  });
  await monitor.checkNow();
  const seen = record();
  expect(monitor.current()).toMatchObject({
    state: 'FORBIDDEN',
    connected: false,
    code: 'MODEL_UNAVAILABLE',
    message: 'ModelHub knows of no model on llm.example that could answer.',
  });

  served = true;
  await clock.advance(10_000);

  expect(seen.at(-1)).toMatchObject({ state: 'CONNECTED' });
  monitor.close();
});
