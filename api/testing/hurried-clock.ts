import type { Clock } from '../domain/ports.ts';

/**
 * A clock for tests: each timer fires as soon as the event loop has nothing else to do, and time jumps to when it was
 * due.
 */
export function createHurriedClock(start = Date.UTC(2026, 10, 24)): Clock & { readonly pending: number } {
  let elapsed = 0;
  let timers: { readonly due: number; readonly callback: () => void }[] = [];
  let scheduled = false;

  function schedule() {
    if (scheduled || timers.length === 0) return;
    scheduled = true;
    setImmediate(() => {
      scheduled = false;
      const next = timers.toSorted((a, b) => a.due - b.due)[0];
      if (next === undefined) return;
      timers = timers.filter((timer) => timer !== next);
      elapsed = Math.max(elapsed, next.due);
      next.callback();
      schedule();
    });
  }

  return {
    now: () => start + elapsed,
    monotonic: () => elapsed,
    after(milliseconds, callback) {
      const timer = { due: elapsed + Math.max(0, milliseconds), callback };
      timers.push(timer);
      schedule();
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    get pending() {
      return timers.length;
    },
  };
}
