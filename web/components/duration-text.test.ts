import { expect, test } from 'vitest';
import { clockOffset } from './clock.tsx';
import { agoText, countdownText, latencyText } from './duration-text.ts';

test('ages are told in the largest whole unit', () => {
  expect(
    [-50, 999, 4_000, 59_999, 60_000, 3_599_999, 7_200_000, 86_400_000, 432_000_000].map(agoText),
  ).toEqual([
    'just now',
    'just now',
    '4 s ago',
    '59 s ago',
    '1 min ago',
    '59 min ago',
    '2 h ago',
    '1 day ago',
    '5 days ago',
  ]);
});

test('a countdown reaches 0:00 only when it is over', () => {
  expect([12_000, 11_001, 1, 0, -5_000].map(countdownText)).toEqual(['0:12', '0:12', '0:01', '0:00', '0:00']);
});

test('long countdowns show minutes and hours with two digits', () => {
  expect([845_000, 3_609_000, 36_000_000].map(countdownText)).toEqual(['14:05', '1:00:09', '10:00:00']);
});

test('latencies over a second are told in seconds, and no figure is split from its unit', () => {
  expect([0.4, 182.4, 999, 1_000, 11_260].map(latencyText)).toEqual([
    '0\u00a0ms',
    '182\u00a0ms',
    '999\u00a0ms',
    '1.0\u00a0s',
    '11.3\u00a0s',
  ]);
});

test('a clock that is off by more than the transfer is corrected', () => {
  expect(clockOffset(1_000_000, 1_000_800)).toBe(0);
  expect(clockOffset(1_000_000, 1_060_000)).toBe(-60_000);
});
