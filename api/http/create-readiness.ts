import type { Clock } from '../domain/ports.ts';

const patienceMs = 1_000;
const freshMs = 2_000;

/**
 * Returns a function that checks whether `ping` resolves in time, calling it at most every two seconds for all callers.
 */
export function createReadiness({
  ping,
  clock,
}: {
  readonly ping: () => Promise<void>;
  readonly clock: Clock;
}): () => Promise<boolean> {
  let last: { readonly at: number; readonly isReady: Promise<boolean> } | null = null;

  function ask(): Promise<boolean> {
    return new Promise((resolve) => {
      const cancel = clock.after(patienceMs, () => resolve(false));
      ping()
        .then(
          () => resolve(true),
          () => resolve(false),
        )
        .finally(cancel);
    });
  }

  return () => {
    const now = clock.monotonic();
    if (last === null || now - last.at >= freshMs) last = { at: now, isReady: ask() };
    return last.isReady;
  };
}
