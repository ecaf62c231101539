import { type EventEmitter, once } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { pause } from '../domain/pause.ts';
import type { Clock } from '../domain/ports.ts';

/** The most tokens in one write. */
const burst = 64;
/** Minimum time between two writes, so that many streams stay cheap. */
const leastPauseMs = 15;

/** Where text is written: a response, or any other writable stream. */
type Output = EventEmitter & { write(text: string): boolean };

interface Pace {
  /** Infinity: as fast as the reader accepts them. */
  readonly tokensPerSecond: number;
  readonly clock: Clock;
  /** Aborts everything: the promise then rejects and no timer is left. */
  readonly signal: AbortSignal;
}

/** Writes tokens at their pace, joining those that are due together, and waits for a slow reader. */
export async function sendTokens(
  output: Output,
  tokens: readonly string[],
  frame: (token: string) => string,
  { tokensPerSecond, clock, signal }: Pace,
): Promise<void> {
  const began = clock.monotonic();
  const dueAt = (index: number) => (index * 1_000) / tokensPerSecond;
  let sent = 0;
  while (sent < tokens.length) {
    const elapsed = clock.monotonic() - began;
    let last = sent;
    while (last < tokens.length && last < sent + burst && dueAt(last) <= elapsed) last++;
    if (last === sent) {
      await pause(clock, Math.max(leastPauseMs, dueAt(sent) - elapsed), signal);
      continue;
    }
    await send(output, tokens.slice(sent, last).map(frame).join(''), signal);
    sent = last;
    if (tokensPerSecond === Number.POSITIVE_INFINITY) await nextTurn(undefined, { signal });
  }
}

/** Writes, and waits for the output to drain if its buffer is full. Rejects when the signal aborts. */
export async function send(output: Output, text: string, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  if (!output.write(text)) await once(output, 'drain', { signal });
}

/** Never resolves; rejects with the signal's reason. */
export function silence(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
