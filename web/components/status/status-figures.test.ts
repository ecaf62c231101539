import { expect, test } from 'vitest';
import { allowanceLeft, firstWordText } from './status-figures.tsx';

const now = Date.parse('2026-01-01T03:00:00.000Z');

test('first words are told by their middle and their slow end, as far as there are enough answers', () => {
  expect(firstWordText({ p50Ms: 420, p95Ms: 1_900 })).toBe(
    'half within 420\u00a0ms · 95 % within 1.9\u00a0s',
  );
  expect(firstWordText({ p50Ms: 420, p95Ms: null })).toBe('half within 420\u00a0ms');
  expect(firstWordText({ p50Ms: null, p95Ms: null })).toBe('not enough answers yet');
});

test('an allowance counts down to when it is full, and is full from then on', () => {
  const tokens = { limit: 200_000, remaining: 150_000, fullAt: '2026-01-01T03:00:12.000Z' };
  expect(allowanceLeft(tokens, now)).toEqual({
    scarce: false,
    words: '150,000 of 200,000 · all again in 0:12',
  });
  expect(allowanceLeft(tokens, now + 12_000)).toEqual({ scarce: false, words: 'all 200,000' });
});

test('an allowance of which no reset is known just stands there', () => {
  expect(allowanceLeft({ limit: 500, remaining: 20, fullAt: null }, now)).toEqual({
    scarce: true,
    words: '20 of 500',
  });
});
