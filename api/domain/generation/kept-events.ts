import type { ChatEvent } from './chat-event.ts';

/** The most events that a log keeps; a reader that falls further behind gets a snapshot instead. */
export const mostKept = 2_000;

/** The newest events of one generation, without gaps. */
interface KeptEvents {
  add(event: ChatEvent): void;
  /** Undefined if the event is no longer kept, or not there yet. */
  at(seq: number): ChatEvent | undefined;
  clear(): void;
}

/**
 * Deltas are kept as bare texts and times: a thousand answers have about a million, and an object for each would
 * survive two garbage collections, each of which would move it.
 */
export function createKeptEvents(generationId: string): KeptEvents {
  let first = 0;
  let entries: (string | ChatEvent)[] = [];
  let times: number[] = [];

  function clear(): void {
    entries = [];
    times = [];
  }

  return {
    add(event) {
      if (entries.length === 0) first = event.seq;
      entries.push(event.type === 'ChatDelta' ? event.text : event);
      times.push(event.at);
      if (entries.length <= mostKept * 1.25) return;
      first += entries.length - mostKept;
      entries = entries.slice(-mostKept);
      times = times.slice(-mostKept);
    },
    at(seq) {
      const entry = entries[seq - first];
      if (typeof entry !== 'string') return entry;
      return { type: 'ChatDelta', generationId, seq, at: times[seq - first] ?? 0, text: entry };
    },
    clear,
  };
}
