import type { Clock } from '../domain/ports.ts';

/** How long a failed first attempt is remembered. */
const memoryMs = 30_000;
const mostRemembered = 1_000;

/** Distinguishes the first of two equal requests from the second, for scenarios that succeed on the second attempt. */
interface BusyMemory {
  /**
   * True for a first request. The next one with this key within half a minute counts as the second and clears the
   * memory.
   */
  isFirst(key: number): boolean;
}

export function createBusyMemory(clock: Clock): BusyMemory {
  const failed = new Map<number, number>();
  return {
    isFirst(key) {
      const now = clock.monotonic();
      const at = failed.get(key);
      failed.delete(key);
      if (at !== undefined && now - at <= memoryMs) return false;
      const oldest = failed.keys().next();
      if (failed.size >= mostRemembered && oldest.done !== true) failed.delete(oldest.value);
      failed.set(key, now);
      return true;
    },
  };
}
