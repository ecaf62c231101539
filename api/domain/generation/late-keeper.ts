import type { GenerationRecord } from '../conversations/records.ts';
import type { Clock, Store } from '../ports.ts';

/** How long the store gets to mend itself between two tries. */
const retryMs = 5_000;

/** Tries again to keep what the store refused, so that no generation stays RUNNING there for longer than it must. */
export interface LateKeeper {
  /** Calls back once the record is kept. */
  keep(record: GenerationRecord, onKept: (record: GenerationRecord) => void): void;
  /** Tries everything that is left once more, then gives up: the next start finds it RUNNING and interrupts it. */
  close(): Promise<void>;
}

export function createLateKeeper(store: Pick<Store, 'finishGeneration'>, clock: Clock): LateKeeper {
  const waiting = new Map<() => Promise<boolean>, () => void>();

  return {
    keep(record, onKept) {
      const attempt = async () => {
        try {
          await store.finishGeneration(record);
        } catch {
          // The store has logged it.
          return false;
        }
        waiting.delete(attempt);
        onKept(record);
        return true;
      };
      const schedule = () => {
        const retry = async () => {
          if (!(await attempt()) && waiting.has(attempt)) schedule();
        };
        waiting.set(attempt, clock.after(retryMs, retry));
      };
      schedule();
    },
    async close() {
      const attempts = [...waiting];
      waiting.clear();
      for (const [attempt, cancel] of attempts) {
        cancel();
        await attempt();
      }
    },
  };
}
