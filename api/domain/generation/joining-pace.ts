import type { Clock } from '../ports.ts';

/** Pieces a second, of all answers together, from which on they wait for each other, and from which on as long as they ever do. */
const calm = 15_000;
const busy = 30_000;
const longestMs = 25;
const measuredMs = 100;

/** Decides how long a piece waits for the next ones of its answer, by how much is going on in the whole process. */
export interface JoiningPace {
  /** To be asked for each piece. Milliseconds that lie between two events of one answer; 0: each goes out at once. */
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
