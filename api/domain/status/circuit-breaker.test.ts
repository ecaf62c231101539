import { expect, test } from 'vitest';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { createCircuitBreaker } from './circuit-breaker.ts';

function setUp(random = 0.5) {
  const clock = createFakeClock();
  const breaker = createCircuitBreaker(clock, () => random);
  const fail = (times: number) => {
    for (let count = 0; count < times; count++) breaker.failed();
  };
  return { clock, breaker, fail };
}

test('opens after five failures in a row and tells how long to wait', () => {
  const { breaker, clock, fail } = setUp();

  fail(4);
  expect(breaker.ask()).toBeNull();
  fail(1);

  expect(breaker.ask()).toBe(10_000);
  expect(breaker.retryAt).toBe(clock.now() + 10_000);
});

test('stays closed when the five failures take more than thirty seconds', async () => {
  const { breaker, clock } = setUp();

  for (let count = 0; count < 10; count++) {
    breaker.failed();
    await clock.advance(7_501);
  }

  expect(breaker.ask()).toBeNull();
});

test('an answer between failures keeps it closed', () => {
  const { breaker, fail } = setUp();

  fail(4);
  breaker.answered();
  fail(4);

  expect(breaker.ask()).toBeNull();
});

test('lets one trial go after the wait, and nobody beside it', async () => {
  const { breaker, clock, fail } = setUp();
  fail(5);

  await clock.advance(10_000);

  expect(breaker.ask()).toBeNull();
  expect(breaker.ask()).toBe(10_000);
});

test('a trial that fails doubles the wait, up to two minutes', async () => {
  const { breaker, clock, fail } = setUp();
  fail(5);

  const waits: number[] = [];
  for (let count = 0; count < 6; count++) {
    const wait = breaker.ask() ?? 0;
    waits.push(wait);
    await clock.advance(wait);
    breaker.ask();
    breaker.failed();
  }

  expect(waits).toEqual([10_000, 20_000, 40_000, 80_000, 120_000, 120_000]);
});

test('failures of requests from before it opened do not lengthen the wait', () => {
  const { breaker, fail } = setUp();
  fail(5);

  fail(20);

  expect(breaker.ask()).toBe(10_000);
});

test('a trial that is given up without a word frees its place after a wait', async () => {
  const { breaker, clock, fail } = setUp();
  fail(5);
  await clock.advance(10_000);
  breaker.ask();

  await clock.advance(10_000);

  expect(breaker.ask()).toBeNull();
});

test('an answer closes it', async () => {
  const { breaker, clock, fail } = setUp();
  fail(5);
  await clock.advance(10_000);
  breaker.ask();

  breaker.answered();

  expect(breaker.ask()).toBeNull();
  expect(breaker.ask()).toBeNull();
  expect(breaker.retryAt).toBeNull();
});

test.each([
  [0, 8_000],
  [0.999, 11_996],
])('the wait is spread by a fifth either way (random %f)', (random, wait) => {
  const { breaker, fail } = setUp(random);

  fail(5);

  expect(breaker.ask()).toBe(wait);
});
