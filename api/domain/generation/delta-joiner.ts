import type { GenerationLog } from './generation-log.ts';
import type { JoiningPace } from './joining-pace.ts';

/**
 * Joins the deltas of one turn of the event loop into one event; under load, those of a few milliseconds. A lone delta
 * goes out at the end of its turn; the first one never waits, whatever the load.
 */
interface DeltaJoiner {
  text(delta: string): void;
  reasoning(delta: string): void;
  /** Appends the text that is waiting; call it before appending anything else. */
  flush(): void;
}

export function createDeltaJoiner(events: GenerationLog, pace: JoiningPace): DeltaJoiner {
  const { clock } = pace;
  let type: 'ChatDelta' | 'ChatReasoning' = 'ChatDelta';
  let waiting = '';
  let betweenMs = 0;
  let flushedAt = Number.NEGATIVE_INFINITY;

  function flush(): void {
    if (waiting === '') return;
    const text = waiting;
    waiting = '';
    if (betweenMs > 0) flushedAt = clock.monotonic();
    events.append({ type, text });
  }

  function join(kind: typeof type, delta: string): void {
    if (kind !== type) flush();
    type = kind;
    betweenMs = pace.betweenEvents();
    if (waiting === '') {
      const waitMs = betweenMs === 0 ? 0 : flushedAt + betweenMs - clock.monotonic();
      if (waitMs > 0) clock.after(waitMs, flush);
      // Reading all sockets before writing to any takes an eighth less CPU. Under load, turns are too long for that.
      else if (betweenMs === 0) setImmediate(flush);
      else queueMicrotask(flush);
    }
    waiting += delta;
  }

  return {
    text: (delta) => join('ChatDelta', delta),
    reasoning: (delta) => join('ChatReasoning', delta),
    flush,
  };
}
