import { Writable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createFakeClock } from '../testing/fake-clock.ts';
import { sendTokens } from './send-tokens.ts';

const tokens = Array.from({ length: 1_000 }, (_, index) => `${index},`);
const plain = (token: string) => token;

/** A reader that accepts one write at a time, when told to. */
function createSlowReader() {
  const writes: string[] = [];
  let release: (() => void) | null = null;
  let arrived = Promise.withResolvers<void>();
  const output = new Writable({
    highWaterMark: 1,
    decodeStrings: false,
    write(text: string, _encoding, done) {
      writes.push(text);
      release = done;
      arrived.resolve();
    },
  });
  return {
    output,
    writes,
    async take() {
      await arrived.promise;
      arrived = Promise.withResolvers<void>();
      release?.();
    },
  };
}

test('at full speed nothing is written ahead of a reader who is behind', async () => {
  const reader = createSlowReader();
  const sending = sendTokens(reader.output, tokens, plain, {
    tokensPerSecond: Number.POSITIVE_INFINITY,
    clock: createFakeClock(),
    signal: new AbortController().signal,
  });
  for (let taken = 0; taken < tokens.length; taken += 64) {
    for (let turn = 0; turn < 5; turn++) await nextTurn();
    expect(reader.output.writableLength).toBe(tokens.slice(taken, taken + 64).join('').length);
    await reader.take();
  }
  await sending;
  expect(reader.writes.join('')).toBe(tokens.join(''));
  expect(reader.writes.length).toBe(16);
});

test('tokens come at their rate, those that are due together in one write', async () => {
  const writes: string[] = [];
  const output = new Writable({
    decodeStrings: false,
    write(text: string, _encoding, done) {
      writes.push(text);
      done();
    },
  });
  const clock = createFakeClock();
  const sending = sendTokens(output, tokens.slice(0, 200), plain, {
    tokensPerSecond: 200,
    clock,
    signal: new AbortController().signal,
  });
  await clock.advance(500);
  const written = writes.join('').split(',').length - 1;
  expect(written).toBeGreaterThanOrEqual(98);
  expect(written).toBeLessThanOrEqual(101);
  expect(writes.length).toBeLessThan(40);
  await clock.advance(600);
  await sending;
  expect(writes.join('')).toBe(tokens.slice(0, 200).join(''));
});

test('a reader who leaves while the sandbox waits for room ends the sending', async () => {
  const reader = createSlowReader();
  const leaving = new AbortController();
  const sending = sendTokens(reader.output, tokens, plain, {
    tokensPerSecond: Number.POSITIVE_INFINITY,
    clock: createFakeClock(),
    signal: leaving.signal,
  });
  leaving.abort();
  await expect(sending).rejects.toThrow();
  expect(reader.writes.length).toBe(1);
  expect(reader.output.listenerCount('drain')).toBe(0);
});
