import { HubError } from '../errors/hub-error.ts';
import type { Clock } from '../ports.ts';
import type { ChatEvent, ChatSnapshot, TerminalEvent } from './chat-event.ts';
import { type ChatReader, isTextEvent, type TextEvent } from './chat-reader.ts';
import { createKeptEvents } from './kept-events.ts';

type WithoutPosition<Event> = Event extends ChatEvent ? Omit<Event, 'generationId' | 'seq' | 'at'> : never;

/** An event as its producer creates it; the log adds its position. */
export type NewChatEvent = Exclude<WithoutPosition<ChatEvent>, { type: 'ChatSnapshot' }>;

/**
 * The events of one generation: one producer writes them, any number of readers read them at their own pace. Nothing is
 * queued per reader, and the producer never waits for one.
 */
export interface GenerationLog {
  /** Seq of the newest event; 0 before the first. */
  readonly headSeq: number;
  /** The whole answer so far. */
  readonly text: string;
  readonly reasoning: string;
  /** Numbers the event and wakes the readers. The first must be ChatStarted; nothing may follow a terminal event. */
  append(event: NewChatEvent): ChatEvent;
  /**
   * Events strictly after `after`; for null, ChatStarted, a snapshot if there is text, and the rest. Ends after the
   * terminal event or when `signal` aborts. Throws BAD_CURSOR at once for a position that this log cannot have given.
   */
  read(after: number | null, signal: AbortSignal): ChatReader;
  /**
   * Drops all events but the terminal one: a reader that returns for an earlier one gets a snapshot. No effect before
   * the end.
   */
  compact(): void;
}

/** Text that an answer starts with. */
interface GenerationBeginning {
  readonly text: string;
  readonly reasoning: string;
  /** For a generation that has ended: the seq of its terminal event, which must be appended right after ChatStarted. */
  readonly headSeq: number | null;
}

/** Where a reader begins: the events that it gets before those after `cursor`. */
interface Opening {
  readonly first: ChatEvent[];
  readonly cursor: number;
}

export function createGenerationLog(
  generationId: string,
  clock: Clock,
  beginning: GenerationBeginning = { text: '', reasoning: '', headSeq: null },
): GenerationLog {
  let started: ChatEvent | undefined;
  let terminal: TerminalEvent | undefined;
  const kept = createKeptEvents(generationId);
  /** One callback per reader, called with each event. */
  let readers: ((event: ChatEvent) => void)[] = [];

  /** Covers everything before the terminal event, which readers always get on its own. */
  function snapshot(): ChatSnapshot {
    const seq = terminal === undefined ? log.headSeq : log.headSeq - 1;
    const { text, reasoning } = log;
    return { type: 'ChatSnapshot', generationId, seq, at: clock.now(), text, reasoning };
  }

  function append(event: NewChatEvent): ChatEvent {
    if (terminal !== undefined) throw new Error('nothing may follow a terminal event');
    const placed = { ...event, generationId, seq: log.headSeq + 1, at: clock.now() } as ChatEvent;
    log.headSeq = placed.seq;
    kept.add(placed);
    if (placed.type === 'ChatDelta') log.text += placed.text;
    else if (placed.type === 'ChatReasoning') log.reasoning += placed.text;
    else if (placed.type === 'ChatStarted') begin(placed);
    else if (isTerminal(placed)) terminal = placed;
    for (const tell of readers) tell(placed);
    return placed;
  }

  function begin(event: ChatEvent): void {
    started = event;
    if (beginning.headSeq === null) return;
    kept.clear();
    log.headSeq = beginning.headSeq - 1;
  }

  function read(after: number | null, signal: AbortSignal): ChatReader {
    const { first, cursor: from } = after === null ? openingOf() : openingAfter(after);
    let cursor = from;
    let ended = signal.aborted;
    let diverted: ((piece: TextEvent) => boolean) | null = null;
    /** Wakes a reader that waits for more; null while it does not wait. */
    let resume: (() => void) | null = null;

    /** The next event, whether or not it will be diverted. */
    function advance(): ChatEvent | undefined {
      const opening = first.shift();
      if (opening !== undefined) return opening;
      if (cursor >= log.headSeq) return undefined;
      const next = kept.at(cursor + 1) ?? snapshot();
      cursor = next.seq;
      return next;
    }

    function take(): ChatEvent | undefined {
      let event = advance();
      while (event !== undefined && !ended && divert(event)) event = advance();
      return event;
    }

    const divert = (event: ChatEvent) => diverted !== null && isTextEvent(event) && diverted(event);

    function wake(): void {
      resume?.();
      resume = null;
    }

    function tell(event: ChatEvent): void {
      if (resume === null) return;
      if (divert(event)) cursor = event.seq;
      else wake();
    }

    const leave = () => {
      ended = true;
      signal.removeEventListener('abort', leave);
      // A new array, as the old one may be being iterated.
      readers = readers.filter((other) => other !== tell);
      wake();
    };
    if (!ended) {
      signal.addEventListener('abort', leave);
      readers = [...readers, tell];
    }

    return {
      [Symbol.asyncIterator]() {
        return this;
      },
      divert(taker) {
        diverted = taker;
      },
      async next() {
        while (!ended) {
          const event = take();
          if (event !== undefined) {
            if (isTerminal(event)) leave();
            return { done: false, value: event };
          }
          if (terminal !== undefined) leave();
          else {
            await new Promise<void>((resolve) => {
              resume = resolve;
            });
          }
        }
        return { done: true, value: undefined };
      },
      async return() {
        leave();
        return { done: true, value: undefined };
      },
    };
  }

  /** What a reader that has seen nothing gets first, and the position that this covers. */
  function openingOf(): Opening {
    if (started === undefined) return { first: [], cursor: 0 };
    const { seq } = started;
    // Until text arrives there are only notices, and a new reader still wants those.
    const isWritten = log.text !== beginning.text || log.reasoning !== beginning.reasoning;
    const covered = snapshot();
    const cursor = isWritten || kept.at(seq + 1) === undefined ? Math.max(covered.seq, seq) : seq;
    return { first: isEmpty(covered) ? [started] : [started, { ...covered, seq: cursor }], cursor };
  }

  function openingAfter(after: number): Opening {
    // After a crash a reader may have seen deltas that were never saved, even one with this terminal event's seq. Send
    // what was saved.
    if (after >= log.headSeq && terminal?.type === 'ChatInterrupted') {
      return { first: [snapshot()], cursor: log.headSeq - 1 };
    }
    // Text that the answer started with was never a delta, and ChatStarted is not kept after the end: open with a
    // snapshot.
    if ((after === 0 || after === 1) && (!isEmpty(beginning) || kept.at(after + 1) === undefined)) {
      const { first, cursor } = openingOf();
      return { first: first.slice(after), cursor };
    }
    if (after >= 0 && after <= log.headSeq) return { first: [], cursor: after };
    throw new HubError('BAD_CURSOR', { facts: { field: 'watch.after', limit: log.headSeq, actual: after } });
  }

  // Data properties: with getters, V8 would use a hash table.
  const log = {
    headSeq: 0,
    text: beginning.text,
    reasoning: beginning.reasoning,
    append,
    read,
    compact() {
      if (terminal === undefined) return;
      kept.clear();
      kept.add(terminal);
    },
  };
  return log;
}

function isEmpty({ text, reasoning }: Pick<ChatSnapshot, 'text' | 'reasoning'>): boolean {
  return text === '' && reasoning === '';
}

function isTerminal(event: ChatEvent): event is TerminalEvent {
  switch (event.type) {
    case 'ChatCompleted':
    case 'ChatStopped':
    case 'ChatFailed':
    case 'ChatInterrupted':
      return true;
    default:
      return false;
  }
}
