import type { Clock } from '../ports.ts';

/** Deltas per second over all answers: joining starts at `calm` and reaches its longest interval at `busy`. */
const calm = 15_000;
const busy = 30_000;
const longestMs = 10;
const measuredMs = 100;

/** Decides, by the load of the whole process, how long a delta waits for the next ones of its answer. */
export interface JoiningPace {
  /** Call once per delta. Returns the minimum milliseconds between two events of one answer; 0: send at once. */
  betweenEvents(): number;
  readonly clock: Clock;
}

export function createJoiningPace(clock: Clock): JoiningPace {
  let since = clock.monotonic();
  let pieces = 0;
  let betweenMs = 0;

  return {
    clock,
    betweenEvents() {
      pieces++;
      const passedMs = clock.monotonic() - since;
      if (passedMs >= measuredMs) {
        const perSecond = (pieces * 1_000) / passedMs;
        const load = (perSecond - calm) / (busy - calm);
        betweenMs = Math.round(Math.min(1, Math.max(0, load)) * longestMs);
        since += passedMs;
        pieces = 0;
      }
      return betweenMs;
    },
  };
}
