import { setImmediate as endOfTurn } from 'node:timers/promises';
import type { Clock } from '../domain/ports.ts';

export interface FakeClock extends Clock {
  /** Advances time, firing due timers in order; the event loop takes a turn between timers. */
  advance(milliseconds: number): Promise<void>;
  /** Simulates a sleeping machine: the time of day advances, nothing else does. */
  sleep(milliseconds: number): void;
  /** How many timers are set. */
  readonly pending: number;
}

export function createFakeClock(start = Date.UTC(2026, 10, 24)): FakeClock {
  let elapsed = 0;
  let slept = 0;
  let timers: { due: number; callback: () => void }[] = [];

  return {
    now: () => start + elapsed + slept,
    monotonic: () => elapsed,
    after(milliseconds, callback) {
      const timer = { due: elapsed + Math.max(0, milliseconds), callback };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    async advance(milliseconds) {
      const end = elapsed + milliseconds;
      await endOfTurn();
      for (;;) {
        const next = timers.filter((timer) => timer.due <= end).sort((a, b) => a.due - b.due)[0];
        if (next === undefined) break;
        timers = timers.filter((timer) => timer !== next);
        elapsed = next.due;
        next.callback();
        await endOfTurn();
      }
      elapsed = end;
    },
    sleep(milliseconds) {
      slept += milliseconds;
    },
    get pending() {
      return timers.length;
    },
  };
}
