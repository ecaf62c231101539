import type { Clock } from '../domain/ports.ts';

/** How long a failed first try is remembered. */
const memoryMs = 30_000;
const mostRemembered = 1_000;

/** Tells the first of two equal requests from the second, for scenarios that go well on the second try. */
interface BusyMemory {
  /** True for a first request; the next one with this key within half a minute is a second, and is then forgotten. */
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
