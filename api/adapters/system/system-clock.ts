import { performance } from 'node:perf_hooks';
import type { Clock } from '../../domain/ports.ts';

/** The machine's clock and timers. Timers do not keep the process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  after(milliseconds, callback) {
    const timer = setTimeout(callback, Math.max(0, milliseconds));
    timer.unref();
    return () => clearTimeout(timer);
  },
};
