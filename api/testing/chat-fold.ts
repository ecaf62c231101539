import { isWireTerminal, type WireEvent, type WireTerminal } from './chat-wire.ts';

/** What a reader has made of its events so far. */
export interface ChatFold {
  readonly text: string;
  readonly reasoning: string;
  readonly terminal: WireTerminal | null;
  /** Seq of the newest applied event; 0 before the first. */
  readonly lastSeq: number;
  /** Events dropped because they had been seen before. */
  readonly doubled: number;
  /** How often events were missing before one that arrived. */
  readonly gaps: number;
  apply(event: WireEvent): void;
}

/** All that a reader needs: replace on a snapshot, append on a delta, end on a terminal event. */
export function createSimpleFold(): ChatFold {
  let text = '';
  let reasoning = '';
  let lastSeq = 0;
  let terminal: WireTerminal | null = null;

  return {
    get text() {
      return text;
    },
    get reasoning() {
      return reasoning;
    },
    get terminal() {
      return terminal;
    },
    get lastSeq() {
      return lastSeq;
    },
    doubled: 0,
    gaps: 0,
    apply(event) {
      if (event.__typename === 'ChatSnapshot') ({ text, reasoning } = event);
      else if (event.__typename === 'ChatDelta') text += event.text;
      else if (event.__typename === 'ChatReasoning') reasoning += event.text;
      else if (isWireTerminal(event)) terminal = event;
      lastSeq = event.seq;
    },
  };
}

/** The same for a reader that resumes after its last event; checks that each event came exactly once. */
export function createExactFold(): ChatFold {
  const fold = createSimpleFold();
  let doubled = 0;
  let gaps = 0;

  return {
    get text() {
      return fold.text;
    },
    get reasoning() {
      return fold.reasoning;
    },
    get terminal() {
      return fold.terminal;
    },
    get lastSeq() {
      return fold.lastSeq;
    },
    get doubled() {
      return doubled;
    },
    get gaps() {
      return gaps;
    },
    apply(event) {
      const replaces = event.__typename === 'ChatSnapshot' || isWireTerminal(event);
      if (event.seq <= fold.lastSeq && !replaces) {
        doubled++;
        return;
      }
      if (event.seq > fold.lastSeq + 1 && event.__typename !== 'ChatSnapshot') gaps++;
      fold.apply(event);
    },
  };
}
