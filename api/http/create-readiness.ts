import type { Clock } from '../domain/ports.ts';

const patienceMs = 1_000;
const freshMs = 2_000;

/** Tells whether `ping` resolves in time. Calls it at most every two seconds, however many ask. */
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
