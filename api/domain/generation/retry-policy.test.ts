import { expect, test } from 'vitest';
import { HubError } from '../errors/hub-error.ts';
import { createRetryPolicy } from './retry-policy.ts';

const overloaded = new HubError('OVERLOADED');
const half = () => 0.5;

test.each([
  ['OVERLOADED', [250, 500, null]],
  ['TIMEOUT', [250, null]],
  ['INVALID_KEY', [null]],
] as const)('%s is tried again as often as that helps, each time after a longer wait', (code, waits) => {
  const policy = createRetryPolicy(half);

  expect(waits.map((_, retries) => policy.next(new HubError(code), retries, 0))).toEqual(waits);
});

test.each(['TLS', 'REDIRECT'] as const)(
  'a server that cannot be reached for %s is not tried again',
  (reason) => {
    const unreachable = (facts: object) => new HubError('UNREACHABLE', { facts });
    const policy = createRetryPolicy(half);

    expect(policy.next(unreachable({ reason }), 0, 0)).toBeNull();
    expect(policy.next(unreachable({ reason: 'DNS' }), 0, 0)).toBe(250);
  },
);

test('what the upstream asks for is waited for, unless that is longer than a reader should wait', () => {
  const limited = (retryAfterMs: number) => new HubError('RATE_LIMITED', { retryAfterMs });
  const policy = createRetryPolicy(half);

  expect([100, 20_000, 20_001].map((wait) => policy.next(limited(wait), 0, 0))).toEqual([250, 20_000, null]);
});

test('no try begins later than 25 seconds after the first', () => {
  const policy = createRetryPolicy(half);

  expect([24_750, 24_751].map((elapsed) => policy.next(overloaded, 0, elapsed))).toEqual([250, null]);
});

test('the budget is ten retries for all chats together, and ten requests earn one more', () => {
  const policy = createRetryPolicy(half);
  const spend = () => Array.from({ length: 12 }, () => policy.next(overloaded, 0, 0));
  const granted = () => spend().filter((wait) => wait !== null).length;
  const begin = (requests: number) => {
    for (let request = 0; request < requests; request++) policy.begin();
  };

  // No more than ten unused retries are saved up.
  begin(100);
  expect(granted()).toBe(10);
  begin(5);
  expect(granted()).toBe(0);
  begin(16);
  expect(granted()).toBe(2);
});

test('a retry that is not granted costs nothing of the budget', () => {
  const policy = createRetryPolicy(half);
  for (let refused = 0; refused < 20; refused++) policy.next(overloaded, 2, 0);

  expect(policy.next(overloaded, 0, 0)).toBe(250);
});
