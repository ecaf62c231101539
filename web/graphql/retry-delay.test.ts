import { expect, test } from 'vitest';
import { retryDelay } from './retry-delay.ts';

test('waits double from 0.3 s and never exceed 5 s', () => {
  const slowest = [0, 1, 2, 3, 4, 5, 60, 100_000].map((attempt) => retryDelay(attempt, () => 1));
  expect(slowest).toEqual([300, 600, 1200, 2400, 4800, 5000, 5000, 5000]);
});

test('chance takes off at most half', () => {
  expect(retryDelay(0, () => 0)).toBe(150);
  expect(retryDelay(9, () => 0)).toBe(2500);
});
