import { expect, test } from 'vitest';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { createLatestValue } from './latest-value.ts';

function setUp() {
  const clock = createFakeClock();
  let value = 0;
  const latest = createLatestValue(clock, () => value);
  const set = (next: number, urgent: boolean) => {
    value = next;
    latest.changed(urgent);
  };
  return { clock, latest, set };
}

test('a reader gets the value at once, then each urgent change', async () => {
  const { latest, set } = setUp();
  const reader = latest.watch(new AbortController().signal);

  expect(await reader.next()).toEqual({ done: false, value: 0 });
  const pending = reader.next();
  set(1, true);

  expect(await pending).toEqual({ done: false, value: 1 });
});

test('changes that can wait come once a second, with the newest value', async () => {
  const { clock, latest, set } = setUp();
  const reader = latest.watch(new AbortController().signal);
  set(1, false);
  await reader.next();

  const seen: number[] = [];
  const reading = (async () => {
    for await (const value of reader) seen.push(value);
  })();
  set(2, false);
  set(3, false);
  await clock.advance(999);
  expect(seen).toEqual([]);
  await clock.advance(1);
  expect(seen).toEqual([3]);

  latest.close();
  await reading;
});

test('an urgent change overtakes one that waits', async () => {
  const { clock, latest, set } = setUp();
  const reader = latest.watch(new AbortController().signal);
  set(1, false);
  await reader.next();

  set(2, false);
  set(3, true);

  expect(await reader.next()).toEqual({ done: false, value: 3 });
  expect(clock.pending).toBe(0);
});

test('a slow reader skips to the newest', async () => {
  const { latest, set } = setUp();
  const reader = latest.watch(new AbortController().signal);
  await reader.next();

  for (let value = 1; value <= 1_000; value++) set(value, true);

  expect(await reader.next()).toEqual({ done: false, value: 1_000 });
});

test('a change that reading itself announces is not given twice', async () => {
  let value = 0;
  const latest = createLatestValue(createFakeClock(), () => {
    if (value === 0) set(1);
    return value;
  });
  const set = (next: number) => {
    value = next;
    latest.changed(true);
  };
  const reader = latest.watch(new AbortController().signal);

  expect(await reader.next()).toEqual({ done: false, value: 1 });
  const pending = reader.next();
  set(2);

  expect(await pending).toEqual({ done: false, value: 2 });
});

test.each(['abort', 'return', 'close'] as const)(
  'a waiting reader ends on %s and is no longer counted',
  async (by) => {
    const { latest } = setUp();
    const leaving = new AbortController();
    const reader = latest.watch(leaving.signal);
    await reader.next();
    const pending = [reader.next(), reader.next()];
    expect(latest.readers).toBe(1);

    if (by === 'abort') leaving.abort();
    else if (by === 'return') await reader.return?.();
    else latest.close();

    expect(await Promise.all(pending)).toEqual([
      { done: true, value: undefined },
      { done: true, value: undefined },
    ]);
    expect(latest.readers).toBe(0);
  },
);

test('a signal that has aborted already gives nothing', async () => {
  const { latest } = setUp();

  const reader = latest.watch(AbortSignal.abort());

  expect(await reader.next()).toEqual({ done: true, value: undefined });
});

test('changes without readers set no timer', () => {
  const { clock, set } = setUp();

  for (let value = 0; value < 10; value++) set(value, false);

  expect(clock.pending).toBe(0);
});
