import type { Viewer } from '../hub.ts';
import type { Log } from '../ports.ts';
import type { GenerationStore, StoredGeneration } from './generation-store.ts';
import type { RunRegistry } from './run-registry.ts';
import type { SavingRetries } from './saving-retries.ts';
import { lostRecord } from './settle-answer.ts';

/**
 * Reads stored generations, correcting stale ones first: none is RUNNING without a live run. Null if the viewer has
 * none.
 */
export interface SettledGenerations {
  find(viewer: Viewer, id: string): Promise<StoredGeneration | null>;
  findByRequest(viewer: Viewer, requestId: string): Promise<StoredGeneration | null>;
}

export function createSettledGenerations({
  store,
  runs,
  later,
  log,
}: {
  readonly store: Pick<GenerationStore, 'finishGeneration' | 'findGeneration' | 'findGenerationByRequest'>;
  readonly runs: RunRegistry;
  readonly later: SavingRetries;
  readonly log: Log;
}): SettledGenerations {
  /**
   * RUNNING in the store but without a live run: either its save is still being retried, or it is lost. Save it or mark
   * it LOST, then read again.
   */
  async function settled(viewer: Viewer, stored: StoredGeneration | null): Promise<StoredGeneration | null> {
    if (stored?.record.message.answer.status !== 'RUNNING') return stored;
    const { record } = stored;
    const run = runs.find(viewer.id, record.id);
    if (run?.stored().record.message.answer.status === 'RUNNING') return stored;
    await later.keepNow(record.id);
    if (await store.finishGeneration(lostRecord(record))) {
      log.warn('an answer without a live run was marked as lost', { generationId: record.id });
    }
    return store.findGeneration(viewer.id, record.id);
  }

  return {
    find: async (viewer, id) => settled(viewer, await store.findGeneration(viewer.id, id)),
    findByRequest: async (viewer, requestId) =>
      settled(viewer, await store.findGenerationByRequest(viewer.id, requestId)),
  };
}
