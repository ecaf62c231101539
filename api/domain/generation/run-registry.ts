import type { GenerationRecord } from '../conversations/records.ts';
import type { Clock } from '../ports.ts';
import type { CreatedChat } from './create-chat.ts';
import type { GenerationLog } from './generation-log.ts';
import type { StopReason } from './settle-answer.ts';

/** A generation that this process is running, or recently ran. */
export interface Run {
  readonly viewerId: string;
  /** The records in their current state. */
  readonly stored: () => CreatedChat;
  readonly events: GenerationLog;
  /** Has no effect on a run that has ended. */
  readonly stop: (reason: StopReason) => void;
  /** Resolves with the final record; never rejects. */
  readonly done: Promise<GenerationRecord>;
}

/** How long ended runs are kept, so that temporary chats can be fetched again. */
const keptMs = 10 * 60_000;
/** How long all their events are kept, for readers that lost their connection near the end. */
const keptWholeMs = 60_000;
/**
 * The most ended runs kept. The oldest stored ones go first, since the store has them, then the oldest temporary ones.
 */
const keptRuns = 1_000;

export interface RunRegistry {
  /** How many have not ended. */
  readonly running: number;
  add(run: Run): void;
  /** Null if it is unknown, forgotten or another viewer's. */
  find(viewerId: string, generationId: string): Run | null;
  findByRequest(viewerId: string, requestId: string): Run | null;
  /** Whether a run that has not ended is writing in this conversation. */
  isWriting(viewerId: string, conversationId: string): boolean;
  all(): readonly Run[];
  forget(id: string): void;
  close(): void;
}

/** Clients choose request ids, so two viewers may use the same one. */
export function requestKey(viewerId: string, requestId: string): string {
  return JSON.stringify([viewerId, requestId]);
}

export function createRunRegistry(clock: Clock): RunRegistry {
  const byId = new Map<string, Run>();
  const byRequest = new Map<string, Run>();
  const forgetting = new Map<string, () => void>();
  const writing = new Map<string, Set<Run>>();
  let running = 0;

  function forget(id: string): void {
    const run = byId.get(id);
    forgetting.get(id)?.();
    forgetting.delete(id);
    byId.delete(id);
    const requestId = run?.stored().record.requestId;
    if (run !== undefined && requestId != null) byRequest.delete(requestKey(run.viewerId, requestId));
  }

  function evictOne(): void {
    const isStored = (id: string) => byId.get(id)?.stored().conversation !== null;
    const id = forgetting.keys().find(isStored) ?? forgetting.keys().next().value;
    if (id !== undefined) forget(id);
  }

  /** Returns a function that stops tracking it. */
  function trackWriting(run: Run): () => void {
    const conversationId = run.stored().conversation?.id;
    if (conversationId === undefined) return () => {};
    const runs = writing.get(conversationId) ?? new Set();
    writing.set(conversationId, runs.add(run));
    return () => {
      runs.delete(run);
      if (runs.size === 0) writing.delete(conversationId);
    };
  }

  return {
    get running() {
      return running;
    },
    add(run) {
      const { id, requestId } = run.stored().record;
      byId.set(id, run);
      if (requestId !== null) byRequest.set(requestKey(run.viewerId, requestId), run);
      running++;
      const ended = trackWriting(run);
      void run.done.then(() => {
        running--;
        ended();
        const cancelCompact = clock.after(keptWholeMs, run.events.compact);
        const cancelForget = clock.after(keptMs, () => forget(id));
        forgetting.set(id, () => {
          cancelCompact();
          cancelForget();
        });
        if (forgetting.size > keptRuns) evictOne();
      });
    },
    find(viewerId, generationId) {
      const run = byId.get(generationId);
      return run?.viewerId === viewerId ? run : null;
    },
    findByRequest: (viewerId, requestId) => byRequest.get(requestKey(viewerId, requestId)) ?? null,
    isWriting: (viewerId, conversationId) =>
      writing
        .get(conversationId)
        ?.values()
        .some((run) => run.viewerId === viewerId) ?? false,
    all: () => [...byId.values()],
    forget,
    close() {
      for (const id of [...forgetting.keys()]) forget(id);
    },
  };
}
