import { expect, test } from 'vitest';
import { daysUntil } from './days-until.ts';

test.each([
  ['2026-11-24T00:00:00Z', 7],
  ['2026-11-24T00:00:01Z', 7],
  ['2026-11-30T23:59:59Z', 1],
  ['2026-12-01T00:00:00Z', 0],
  ['2026-12-01T12:00:00Z', 0],
  ['2027-01-01T00:00:00Z', 0],
])('counts whole days from %s to 2026-12-01', (now, days) => {
  expect(daysUntil('2026-12-01', Date.parse(now))).toBe(days);
});
