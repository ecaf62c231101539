import { expect, test } from 'vitest';
import { createOpenOperations, operationsFor } from './open-operations.ts';

test('is settled at once when nothing is open, or only what never ends', async () => {
  const operations = createOpenOperations();
  await operations.settled(60_000);

  operations.open().endless();

  await operations.settled(60_000);
});

test('is settled when the last one ends', async () => {
  const operations = createOpenOperations();
  const [first, second] = [operations.open(), operations.open()];
  let settled = false;
  const waiting = operations.settled(60_000).then(() => {
    settled = true;
  });

  first.end();
  first.end();
  await Promise.resolve();
  expect(settled).toBe(false);
  second.end();

  await waiting;
});

test('does not wait longer than its limit', async () => {
  const operations = createOpenOperations();
  operations.open();

  await operations.settled(1);
});

test('ending aborts one operation, ending all aborts the rest', () => {
  const operations = createOpenOperations();
  const [first, second, third] = [operations.open(), operations.open(), operations.open()];
  third.endless();

  first.end();
  expect([first, second, third].map(({ signal }) => signal.aborted)).toEqual([true, false, false]);
  operations.endAll();

  expect([first, second, third].map(({ signal }) => signal.aborted)).toEqual([true, true, true]);
});

test('there are always more operations than answers to watch', () => {
  expect([1, 200, 3_000].map(operationsFor)).toEqual([2_000, 2_000, 30_000]);
});
