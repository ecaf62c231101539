import { expect, test } from 'vitest';
import { readTimeZone, timeZoneHere } from './time-zone.ts';

test('the cookie names the time zone of the reader, and is not believed when it cannot be one', () => {
  expect(readTimeZone('a=b; zone=America%2FNew_York')).toBe('America/New_York');
  expect(readTimeZone(null)).toBe(timeZoneHere());
  for (const cookies of ['zone=', 'zone=Nowhere%2FTown', `zone=${'x'.repeat(5_000)}`]) {
    expect(readTimeZone(cookies)).toBe('UTC');
  }
});
