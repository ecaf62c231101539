import { expect, test } from 'vitest';
import { createFakeClock } from '../testing/fake-clock.ts';
import { createReadiness } from './create-readiness.ts';

test('asks once for all who want to know within two seconds, then again', async () => {
  const clock = createFakeClock();
  let pings = 0;
  const isReady = createReadiness({
    clock,
    async ping() {
      pings++;
      if (pings === 2) throw new Error('the disk is gone');
    },
  });

  expect(await Promise.all([isReady(), isReady()])).toEqual([true, true]);
  await clock.advance(1_999);
  expect(await isReady()).toBe(true);
  expect(pings).toBe(1);

  await clock.advance(1);
  expect(await isReady()).toBe(false);
  await clock.advance(2_000);
  expect(await isReady()).toBe(true);
  await clock.advance(0);
  expect(clock.pending).toBe(0);
});

test('what does not answer within a second is not ready', async () => {
  const clock = createFakeClock();
  const isReady = createReadiness({ clock, ping: () => new Promise(() => {}) });

  const answer = isReady();
  await clock.advance(1_000);

  expect(await answer).toBe(false);
});
