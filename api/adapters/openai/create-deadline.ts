import type { Clock } from '../../domain/ports.ts';

/**
 * A single deadline that is moved often. Moving it later costs one look at the clock: its timer is only set again if it
 * fires too early.
 */
export interface Deadline {
  /** Replaces the previous deadline. */
  set(milliseconds: number, onExpired: () => void): void;
  /** Leaves no timer behind. */
  clear(): void;
}

/** `run` calls the callback of an expired deadline, so that the owner can catch what it throws. */
export function createDeadline(clock: Clock, run: (expired: () => void) => void): Deadline {
  let due = 0;
  let armedFor = Number.POSITIVE_INFINITY;
  let expired: () => void = () => {};
  let cancel: () => void = () => {};

  function arm(): void {
    cancel();
    armedFor = due;
    cancel = clock.after(due - clock.monotonic(), () => {
      armedFor = Number.POSITIVE_INFINITY;
      if (clock.monotonic() >= due) run(expired);
      else arm();
    });
  }

  return {
    set(milliseconds, onExpired) {
      due = clock.monotonic() + milliseconds;
      expired = onExpired;
      if (due < armedFor) arm();
    },
    clear() {
      cancel();
      armedFor = Number.POSITIVE_INFINITY;
    },
  };
}
