import { expect, test } from 'vitest';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { createFirstTokenCounter } from './first-token-times.ts';

const hour = 3_600_000;

function setUp() {
  const clock = createFakeClock();
  const counter = createFirstTokenCounter(clock);
  const count = (...times: readonly number[]) => {
    for (const time of times) counter.add(time);
  };
  return { clock, counter, count };
}

test('says nothing of how long answers take while there are too few', () => {
  const { clock, counter, count } = setUp();
  expect(counter.summary()).toEqual({ answers: 0, since: null, p50Ms: null, p95Ms: null });

  count(100, 200, 300, 400);

  expect(counter.summary()).toEqual({ answers: 4, since: clock.now(), p50Ms: null, p95Ms: null });
});

test('the middle comes with five answers, the slow end with twenty', () => {
  const { counter, count } = setUp();

  count(900, 100, 400, 200, 300.4);
  expect(counter.summary()).toMatchObject({ answers: 5, p50Ms: 300, p95Ms: null });
  count(...Array.from({ length: 15 }, (_, index) => 1_000 + index));

  // The nineteenth of twenty in ascending order.
  expect(counter.summary()).toMatchObject({ answers: 20, p95Ms: 1_013 });
});

test('one slow answer among twenty is not the slow end', () => {
  const { counter, count } = setUp();

  count(...Array.from({ length: 19 }, () => 100), 60_000);

  expect(counter.summary()).toMatchObject({ p50Ms: 100, p95Ms: 100 });
});

test('forgets answers of more than a day ago and says since when it counts', async () => {
  const { clock, counter, count } = setUp();
  count(9_000, 9_000, 9_000);
  await clock.advance(23 * hour);
  const since = clock.now();
  count(100, 100, 100, 100, 100);
  expect(counter.summary()).toMatchObject({ answers: 8, since: since - 23 * hour });

  await clock.advance(hour);

  expect(counter.summary()).toEqual({ answers: 5, since, p50Ms: 100, p95Ms: null });
});

test('counts the newest two hundred', () => {
  const { counter, count } = setUp();

  count(...Array.from({ length: 200 }, () => 9_000), ...Array.from({ length: 200 }, () => 100));

  expect(counter.summary()).toMatchObject({ answers: 200, p50Ms: 100, p95Ms: 100 });
});
