import type { GenerationLog } from './generation-log.ts';

/**
 * Joins the deltas that arrive in one turn of the event loop into one event. A lone delta goes out in the same turn;
 * only when the upstream's reads bring several at once, which is what load looks like, do they share a seq.
 */
export interface DeltaJoiner {
  text(delta: string): void;
  reasoning(delta: string): void;
  /** Appends what is waiting; to be called before anything else is appended. */
  flush(): void;
}

export function createDeltaJoiner(events: GenerationLog): DeltaJoiner {
  let type: 'ChatDelta' | 'ChatReasoning' = 'ChatDelta';
  let waiting = '';

  function flush(): void {
    if (waiting === '') return;
    const text = waiting;
    waiting = '';
    events.append({ type, text });
  }

  function join(kind: typeof type, delta: string): void {
    if (kind !== type) flush();
    type = kind;
    if (waiting === '') queueMicrotask(flush);
    waiting += delta;
  }

  return {
    text: (delta) => join('ChatDelta', delta),
    reasoning: (delta) => join('ChatReasoning', delta),
    flush,
  };
}
