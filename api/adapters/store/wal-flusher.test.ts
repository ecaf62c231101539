import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createWalFlusher } from './wal-flusher.ts';

/** A log whose flushes take as long as the test decides. */
function createSlowLog() {
  const began: PromiseWithResolvers<PromiseWithResolvers<void>>[] = [];
  const nth = (count: number) => (began[count] ??= Promise.withResolvers());
  let flushes = 0;
  let closed = 0;
  return {
    get flushes() {
      return flushes;
    },
    get closed() {
      return closed;
    },
    /** Resolves, once the flush with this number (from 0) has begun, with the means to end it. */
    flush: (count: number) => nth(count).promise,
    async datasync() {
      const flush = Promise.withResolvers<void>();
      nth(flushes++).resolve(flush);
      await flush.promise;
    },
    async close() {
      closed++;
    },
  };
}

test('what is written together goes to the disk once, and what is written meanwhile goes after it', async () => {
  const log = createSlowLog();
  const flusher = createWalFlusher(async () => log);

  for (let count = 0; count < 10; count++) flusher.wrote();
  const first = await log.flush(0);
  for (let count = 0; count < 10; count++) flusher.wrote();
  first.resolve();
  (await log.flush(1)).resolve();
  await nextTurn();
  expect(log.flushes).toBe(2);

  flusher.wrote();
  (await log.flush(2)).resolve();
  await flusher.close();
  expect(log.closed).toBe(1);
});

test('a log that was closed in the meantime is not opened', async () => {
  let opened = 0;
  const flusher = createWalFlusher(async () => {
    opened++;
    return createSlowLog();
  });
  const other = createSlowLog();
  const slower = createWalFlusher(async () => other);

  flusher.wrote();
  await flusher.close();
  // It is flushed after the first.
  slower.wrote();
  await other.flush(0);
  expect(opened).toBe(0);
});

test('a log that cannot be opened or flushed disturbs nobody', async () => {
  const missing = createWalFlusher(() => Promise.reject(new Error('ENOENT')));
  const broken = createSlowLog();
  const flusher = createWalFlusher(async () => broken);

  missing.wrote();
  flusher.wrote();
  (await broken.flush(0)).reject(new Error('EIO'));
  await nextTurn();
  flusher.wrote();

  await missing.close();
  await flusher.close();
  expect(broken.closed).toBe(1);
});
