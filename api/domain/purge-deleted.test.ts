import { expect, test } from 'vitest';
import { createFakeClock } from '../testing/fake-clock.ts';
import { createRecordingLog } from '../testing/recording-log.ts';
import { HubError } from './errors/hub-error.ts';
import type { Store } from './ports.ts';
import { startPurging } from './purge-deleted.ts';

const hour = 60 * 60_000;

/** Starts purging with a store that only records what it is asked to remove, in hours since the start. */
function startWith(purgeConversations?: Store['purgeConversations']) {
  const clock = createFakeClock();
  const log = createRecordingLog();
  const started = clock.now();
  const purged: number[] = [];
  const personalities: number[] = [];
  const store: Pick<Store, 'purgeConversations' | 'purgePersonalities'> = {
    purgePersonalities: async (deletedBefore) => {
      personalities.push((deletedBefore - started) / hour);
      return 0;
    },
    purgeConversations: async (deletedBefore, signal) => {
      purged.push((deletedBefore - started) / hour);
      return purgeConversations?.(deletedBefore, signal) ?? 0;
    },
  };
  return { clock, log, purged, personalities, purging: startPurging({ store, clock, log }) };
}

test('removes at the start and each hour what was deleted an hour before', async () => {
  const { clock, purged, personalities, purging } = startWith();

  await clock.advance(2 * hour);
  await purging.close();
  await clock.advance(2 * hour);

  expect(purged).toEqual([-1, 0, 1]);
  expect(personalities).toEqual([-1, 0, 1]);
  expect(clock.pending).toBe(0);
});

test.each([
  ['of its own is written to the log', new TypeError('odd'), 2],
  ['of the store was logged there, and not twice', new HubError('STORE_FAILED'), 0],
])('goes on after a failure: one %s', async (_what, error, lines) => {
  const { clock, log, purged, purging } = startWith(() => Promise.reject(error));

  await clock.advance(hour);
  await purging.close();

  expect(purged).toEqual([-1, 0]);
  expect(log.lines).toEqual(
    Array(lines).fill(expect.stringMatching(/^error what was deleted could not be removed/)),
  );
});

test('closing tells the store to leave off and waits until it has', async () => {
  const { clock, purging } = startWith(
    (_, signal) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve(3));
      }),
  );

  await purging.close();
  await clock.advance(hour);

  expect(clock.pending).toBe(0);
});
