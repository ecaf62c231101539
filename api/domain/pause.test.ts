import { expect, test } from 'vitest';
import { createFakeClock } from '../testing/fake-clock.ts';
import { pause } from './pause.ts';

test('a pause ends at once when the signal aborts, and leaves no timer', async () => {
  const clock = createFakeClock();
  const leaving = new AbortController();
  const pausing = pause(clock, 1_000, leaving.signal);
  expect(clock.pending).toBe(1);
  leaving.abort(new Error('gone'));
  await expect(pausing).rejects.toThrow('gone');
  expect(clock.pending).toBe(0);
  await expect(pause(clock, 1_000, leaving.signal)).rejects.toThrow('gone');
});
