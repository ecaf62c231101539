import { expect, test } from 'vitest';
import { daysLeft } from './days-left.ts';

test.each([
  ['2027-01-14', Date.UTC(2026, 10, 24), 51],
  ['2027-01-14', Date.UTC(2027, 0, 13, 0, 0), 1],
  ['2027-01-14', Date.UTC(2027, 0, 13, 23, 59), 1],
  ['2027-01-14T12:00:00Z', Date.UTC(2027, 0, 14, 13), 0],
  ['2027-01-14', Date.UTC(2027, 5, 1), 0],
  [null, Date.UTC(2026, 10, 24), null],
  ['some day', Date.UTC(2026, 10, 24), null],
])('until %s from %i there are %j days', (shutdownDate, now, days) => {
  expect(daysLeft(shutdownDate, now)).toBe(days);
});
