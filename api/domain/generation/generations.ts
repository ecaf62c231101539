import type { GenerationRecord } from '../conversations/records.ts';
import { notFound } from '../errors/hub-error.ts';
import type { Viewer } from '../hub.ts';
import type { ChatEvent } from './chat-event.ts';
import { type ChatStartsDependencies, createChatStarts } from './chat-starts.ts';
import type { CreatedChat } from './create-chat.ts';
import type { GenerationStore } from './generation-store.ts';
import { createJoiningPace } from './joining-pace.ts';
import { replayGeneration } from './replay-generation.ts';
import { createRunRegistry, type Run } from './run-registry.ts';
import { createSavingRetries } from './saving-retries.ts';
import type { StopReason } from './settle-answer.ts';
import { createSettledGenerations } from './settled-generations.ts';
import type { StartChat } from './start-chat.ts';

export interface Generations {
  /**
   * Creates the messages and starts the run, or finds the one that the same requestId started before. Rejects with a
   * HubError if refused; then nothing was created.
   */
  start(viewer: Viewer, input: StartChat): Promise<CreatedChat>;
  /** Null if it does not exist for this viewer. */
  find(viewer: Viewer, id: string): Promise<GenerationRecord | null>;
  /** Whether an answer is being written in this conversation. */
  isAnswering(viewer: Viewer, conversationId: string): boolean;
  /**
   * Events of a generation until its terminal one. `after` null: ChatStarted, a snapshot of what there is, then the
   * rest; a number: strictly after that event. Rejects at once with NOT_FOUND or BAD_CURSOR. Ends when `signal` aborts;
   * that never stops the run.
   */
  watch(
    viewer: Viewer,
    request: { readonly generationId: string; readonly after: number | null },
    signal: AbortSignal,
  ): Promise<AsyncIterable<ChatEvent>>;
  /** Stops a run and resolves with its final state; a run that has ended is left as it is. Rejects with NOT_FOUND. */
  stop(
    viewer: Viewer,
    target: { readonly generationId: string } | { readonly requestId: string },
  ): Promise<GenerationRecord>;
}

interface GenerationsDependencies
  extends Omit<ChatStartsDependencies, 'runs' | 'settled' | 'later' | 'pace'> {
  readonly store: ChatStartsDependencies['store'] & GenerationStore;
}

/** The generations of this process. */
export interface RunningGenerations extends Generations {
  /** Refuses new starts from now on, waits up to `graceMs` for the runs, then interrupts the rest. */
  drain(graceMs: number): Promise<void>;
  /** Stops the answers being written in a conversation; resolves once they have ended. */
  stopConversation(viewer: Viewer, conversationId: string): Promise<void>;
}

export function createGenerations(dependencies: GenerationsDependencies): RunningGenerations {
  const { store, titles, clock, log } = dependencies;
  const runs = createRunRegistry(clock);
  const later = createSavingRetries(store, clock);
  const settled = createSettledGenerations({ store, runs, later, log });
  const pace = createJoiningPace(clock);
  const starts = createChatStarts({ ...dependencies, runs, later, settled, pace });

  async function findRun(viewer: Viewer, target: Parameters<Generations['stop']>[1]): Promise<Run | null> {
    if ('generationId' in target) return runs.find(viewer.id, target.generationId);
    await starts.over(viewer, target.requestId);
    return runs.findByRequest(viewer.id, target.requestId);
  }

  const findStored = (viewer: Viewer, target: Parameters<Generations['stop']>[1]) =>
    'generationId' in target
      ? settled.find(viewer, target.generationId)
      : settled.findByRequest(viewer, target.requestId);

  return {
    start: starts.start,

    async find(viewer, id) {
      const stored = runs.find(viewer.id, id)?.stored() ?? (await settled.find(viewer, id));
      return stored?.record ?? null;
    },

    isAnswering: (viewer, conversationId) => runs.isWriting(viewer.id, conversationId),

    async watch(viewer, { generationId, after }, signal) {
      const run = runs.find(viewer.id, generationId);
      if (run !== null) return run.events.read(after, signal);
      const stored = await settled.find(viewer, generationId);
      if (stored === null) throw notFound('watch.generationId');
      return replayGeneration(stored, clock).read(after, signal);
    },

    async stop(viewer, target) {
      const run = await findRun(viewer, target);
      if (run !== null) {
        run.stop('STOP');
        return run.done;
      }
      const stored = await findStored(viewer, target);
      if (stored === null) throw notFound(Object.keys(target)[0] ?? '');
      return stored.record;
    },

    async stopConversation(viewer, conversationId) {
      const ofConversation = runs
        .all()
        .filter((run) => run.viewerId === viewer.id && run.stored().conversation?.id === conversationId);
      for (const run of ofConversation) run.stop('STOP');
      for (const { id } of await Promise.all(ofConversation.map(({ done }) => done))) runs.forget(id);
    },

    async drain(graceMs) {
      starts.refuse();
      const untitled = titles.close();
      const cancel = clock.after(graceMs, () => {
        starts.stop();
        for (const run of runs.all()) run.stop('SHUTDOWN' satisfies StopReason);
      });
      for (
        let pending = starts.pending();
        pending.length > 0 || runs.running > 0;
        pending = starts.pending()
      ) {
        await Promise.allSettled([...pending, ...runs.all().map(({ done }) => done)]);
      }
      cancel();
      await untitled;
      await later.close();
      runs.close();
    },
  };
}
