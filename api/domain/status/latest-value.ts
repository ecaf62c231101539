import type { Clock } from '../ports.ts';

/** Non-urgent changes are announced at most this often. */
const quietMs = 1_000;

/**
 * Hands one changing value to any number of readers. Nothing is queued: a slow reader gets the newest value when it
 * asks.
 */
interface LatestValue<Value> {
  /** Notifies readers: at once if `urgent`, otherwise at most once a second. */
  changed(urgent: boolean): void;
  /** Yields the value at once, then after every change. Ends when `signal` aborts or on `close`. */
  watch(signal: AbortSignal): AsyncIterableIterator<Value>;
  readonly readers: number;
  close(): void;
}

/** `read` returns the current value. */
export function createLatestValue<Value>(clock: Clock, read: () => Value): LatestValue<Value> {
  const readers = new Set<{ readonly wake: () => void; readonly end: () => void }>();
  let version = 1;
  let toldAt = Number.NEGATIVE_INFINITY;
  let cancelTimer: (() => void) | null = null;
  let closed = false;

  function tell(): void {
    cancelTimer?.();
    cancelTimer = null;
    toldAt = clock.monotonic();
    version++;
    for (const reader of readers) reader.wake();
  }

  function watch(signal: AbortSignal): AsyncIterableIterator<Value> {
    let seen = 0;
    let ended = closed || signal.aborted;
    let waiting: (() => void)[] = [];

    const reader = {
      wake() {
        const woken = waiting;
        waiting = [];
        for (const wake of woken) wake();
      },
      end() {
        ended = true;
        readers.delete(reader);
        signal.removeEventListener('abort', reader.end);
        reader.wake();
      },
    };
    if (!ended) {
      readers.add(reader);
      signal.addEventListener('abort', reader.end, { once: true });
    }

    return {
      [Symbol.asyncIterator]() {
        return this;
      },
      async next() {
        while (!ended && seen === version) await new Promise<void>((resolve) => waiting.push(resolve));
        if (ended) return { done: true, value: undefined };
        const value = read();
        // Reading may have announced a change, which this value contains.
        seen = version;
        return { done: false, value };
      },
      async return() {
        reader.end();
        return { done: true, value: undefined };
      },
    };
  }

  return {
    changed(urgent) {
      const left = toldAt + quietMs - clock.monotonic();
      if (urgent || left <= 0 || readers.size === 0) tell();
      else cancelTimer ??= clock.after(left, tell);
    },
    watch,
    get readers() {
      return readers.size;
    },
    close() {
      closed = true;
      cancelTimer?.();
      cancelTimer = null;
      for (const reader of [...readers]) reader.end();
    },
  };
}
