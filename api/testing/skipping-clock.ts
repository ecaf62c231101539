import { systemClock } from '../adapters/system/system-clock.ts';
import type { Clock } from '../domain/ports.ts';

/** The machine's clock, with a count of pending timers and a way to skip time. */
interface SkippingClock extends Clock {
  /** How many timers are set. */
  readonly pending: number;
  /** Advances time at once and fires what has become due. */
  skip(milliseconds: number): void;
}

export function createSkippingClock(): SkippingClock {
  const timers = new Map<() => void, { readonly due: number; readonly cancel: () => void }>();
  let skipped = 0;

  function fire(run: () => void): void {
    timers.get(run)?.cancel();
    if (timers.delete(run)) run();
  }

  const monotonic = () => systemClock.monotonic() + skipped;

  return {
    now: () => systemClock.now() + skipped,
    monotonic,
    after(milliseconds, callback) {
      // A separate function per timer, even if two share a callback.
      const run = () => callback();
      const cancel = systemClock.after(milliseconds, () => fire(run));
      timers.set(run, { due: monotonic() + milliseconds, cancel });
      return () => {
        cancel();
        timers.delete(run);
      };
    },
    get pending() {
      return timers.size;
    },
    skip(milliseconds) {
      skipped += milliseconds;
      const due = [...timers].filter(([, timer]) => timer.due <= monotonic());
      for (const [run] of due.sort(([, a], [, b]) => a.due - b.due)) fire(run);
    },
  };
}
