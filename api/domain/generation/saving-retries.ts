import type { GenerationRecord } from '../conversations/records.ts';
import type { Clock } from '../ports.ts';
import type { GenerationStore } from './generation-store.ts';

/** Wait between two attempts. */
const retryMs = 5_000;

/** Retries saving what the store refused, so that no generation stays RUNNING there longer than necessary. */
export interface SavingRetries {
  /** Calls back once the record is saved. */
  keep(record: GenerationRecord, onKept: (record: GenerationRecord) => void): void;
  /**
   * Tries at once if this generation's record is waiting. Rejects with the store's error; the record then keeps
   * waiting.
   */
  keepNow(generationId: string): Promise<void>;
  /** Tries everything left once more, then gives up: the next start finds it RUNNING and interrupts it. */
  close(): Promise<void>;
}

interface Late {
  readonly record: GenerationRecord;
  readonly onKept: (record: GenerationRecord) => void;
  cancel: () => void;
}

export function createSavingRetries(
  store: Pick<GenerationStore, 'finishGeneration'>,
  clock: Clock,
): SavingRetries {
  const waiting = new Map<string, Late>();
  let closed = false;

  async function keepNow(generationId: string): Promise<void> {
    const late = waiting.get(generationId);
    if (late === undefined) return;
    await store.finishGeneration(late.record);
    late.cancel();
    if (waiting.delete(generationId)) late.onKept(late.record);
  }

  function schedule(late: Late): void {
    if (closed) return;
    late.cancel = clock.after(retryMs, () => {
      // The store has logged the failure.
      keepNow(late.record.id).catch(() => schedule(late));
    });
  }

  return {
    keep(record, onKept) {
      const late = { record, onKept, cancel: () => {} };
      waiting.set(record.id, late);
      schedule(late);
    },
    keepNow,
    async close() {
      closed = true;
      for (const [generationId, { cancel }] of waiting) {
        cancel();
        await keepNow(generationId).catch(() => {});
      }
      waiting.clear();
    },
  };
}
