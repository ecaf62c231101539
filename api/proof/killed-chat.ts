import { type ChatFold, createExactFold } from '../testing/chat-fold.ts';
import {
  ConnectionLost,
  type OpenChatReader,
  type WireEvent,
  type WireInput,
  wireStart,
} from '../testing/chat-wire.ts';
import { type PacedAnswer, pacedQuestion, pacedText } from './start-paced-upstream.ts';

/** A chat whose hub is killed while it is being read, and everything its reader received. */
export interface KilledChat {
  readonly question: string;
  /** Starts the chat, or finds it again. */
  readonly start: WireInput;
  /** What the upstream would say if nothing interrupted it. */
  readonly wholeText: string;
  readonly fold: ChatFold;
  /** Null if the start was not acknowledged. */
  readonly started: Extract<WireEvent, { __typename: 'ChatStarted' }> | null;
  /** Starts the chat and reads until it is complete or the connection is lost. */
  readUntilLost(url: URL, open: OpenChatReader): Promise<void>;
  /** Reads on after the last event received, to the end; returns what came. */
  readOn(url: URL, open: OpenChatReader): Promise<readonly WireEvent[]>;
  /** Milliseconds, by the hub's clock, from the first event that showed more than this text to the very last. */
  spanBehind(text: string): number;
}

export function createKilledChat(answer: PacedAnswer): KilledChat {
  const question = pacedQuestion(answer);
  const start = { start: wireStart(question, { requestId: answer.name }) };
  const fold = createExactFold();
  const shown: { readonly at: number; readonly length: number }[] = [];
  let started: KilledChat['started'] = null;

  async function read(url: URL, open: OpenChatReader, input: WireInput, take: (event: WireEvent) => void) {
    await using reader = await open(url, input);
    for (let event = await reader.next(); event !== null; event = await reader.next()) {
      fold.apply(event);
      take(event);
    }
  }

  return {
    question,
    start,
    wholeText: pacedText(answer),
    fold,
    get started() {
      return started;
    },
    async readUntilLost(url, open) {
      try {
        await read(url, open, start, (event) => {
          if (event.__typename === 'ChatStarted') started = event;
          shown.push({ at: Date.parse(event.at), length: fold.text.length });
        });
      } catch (error) {
        if (!(error instanceof ConnectionLost)) throw error;
      }
    },
    async readOn(url, open) {
      const events: WireEvent[] = [];
      const watch = { generationId: started?.generationId ?? '', after: fold.lastSeq };
      await read(url, open, { watch }, (event) => events.push(event));
      return events;
    },
    spanBehind({ length }) {
      const first = shown.find((one) => one.length > length);
      return first === undefined ? 0 : (shown.at(-1)?.at ?? 0) - first.at;
    },
  };
}
