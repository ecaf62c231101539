import type { Clock } from '../domain/ports.ts';

export interface FakeClock extends Clock {
  /** Moves time on, firing due timers in order; promise callbacks run between timers. */
  advance(milliseconds: number): Promise<void>;
  /** Timers that are still set. */
  readonly pending: number;
}

export function createFakeClock(start = Date.UTC(2026, 10, 24)): FakeClock {
  let elapsed = 0;
  let timers: { due: number; callback: () => void }[] = [];

  return {
    now: () => start + elapsed,
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
      await settle();
      for (;;) {
        const next = timers.filter((timer) => timer.due <= end).sort((a, b) => a.due - b.due)[0];
        if (next === undefined) break;
        timers = timers.filter((timer) => timer !== next);
        elapsed = next.due;
        next.callback();
        await settle();
      }
      elapsed = end;
    },
    get pending() {
      return timers.length;
    },
  };
}

/** Lets promise callbacks that are already due run, also those that they queue in turn. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}
