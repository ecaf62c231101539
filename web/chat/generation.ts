import type { ChatStreamInput } from '../graphql/__generated__/graphql.ts';
import { retryDelay } from '../graphql/retry-delay.ts';
import type { ApiError, ChatEvent } from './chat-documents.ts';
import { createFramePacer, type FrameClock } from './frame-pacer.ts';
import { emptyAnswer, foldEvent, type LiveAnswer } from './live-answer.ts';

export interface StreamSink {
  event(event: ChatEvent): void;
  /** The hub refuses: nothing was started, or the generation to watch does not exist. */
  refused(error: ApiError): void;
  /** No more events will come from this stream, for whatever reason. */
  ended(): void;
}

/** Starts listening to a generation; the returned function stops the listening, never the generation. */
export type OpenStream = (input: ChatStreamInput, sink: StreamSink) => () => void;

/** One running answer as the page sees it: a store for `useSyncExternalStore`, updated at most once per frame. */
export interface Generation {
  /** When this page began to wait, in milliseconds since the epoch. */
  readonly since: number;
  /** Null until the hub has assigned it. */
  readonly generationId: string | null;
  read(): LiveAnswer;
  subscribe(listener: () => void): () => void;
  /** Listens until the answer has ended or the returned function is called. May be called again after that. */
  attach(): () => void;
}

export interface GenerationOptions {
  readonly open: OpenStream;
  /** The same input always means the same generation, so it can be sent again. */
  readonly input: ChatStreamInput;
  readonly since: number;
  /** What is known of the answer before the first event. */
  readonly answer?: LiveAnswer;
  /** ChatStarted, which may come several times, and the terminal event. */
  readonly onEvent: (event: ChatEvent) => void;
  readonly onRefused: (error: ApiError) => void;
  readonly frames?: FrameClock;
}

export function createGeneration({
  open,
  input,
  since,
  answer = emptyAnswer,
  onEvent,
  onRefused,
  frames,
}: GenerationOptions): Generation {
  const listeners = new Set<() => void>();
  let current = answer;
  let shown = answer;
  let generationId = input.watch?.generationId ?? null;
  const showSoon = createFramePacer(show, frames);

  function show(): void {
    if (shown === current) return;
    shown = current;
    for (const listener of listeners) listener();
  }

  function take(event: ChatEvent): void {
    if (event.__typename === 'ChatStarted') generationId = event.generationId;
    current = foldEvent(current, event);
    if (event.__typename === 'ChatDelta' || event.__typename === 'ChatReasoning') {
      showSoon();
      return;
    }
    show();
    if (event.__typename === 'ChatStarted' || current.final !== null) onEvent(event);
  }

  function attach(): () => void {
    let attempt = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let close = () => {};
    let detached = false;

    function listen(): void {
      let listening = true;
      close();
      const stop = open(generationId === null ? input : { watch: { generationId } }, {
        event(event) {
          if (!listening) return;
          attempt = 0;
          take(event);
          if (current.final !== null) close();
          else if (current.gap) listenAgain();
        },
        refused(error) {
          if (!listening) return;
          // A draining hub will be back. If the answer is already running, only this reader was turned away, and only
          // for now.
          if (error.code === 'DRAINING' || (generationId !== null && error.retryable)) return listenAgain();
          close();
          show();
          onRefused(error);
        },
        ended() {
          if (listening && current.final === null) listenAgain();
        },
      });
      close = () => {
        listening = false;
        stop();
      };
      if (detached || current.final !== null) close();
    }

    function listenAgain(): void {
      close();
      timer = setTimeout(listen, retryDelay(attempt++));
    }

    if (current.final === null) listen();
    return () => {
      detached = true;
      clearTimeout(timer);
      close();
    };
  }

  return {
    since,
    get generationId() {
      return generationId;
    },
    read: () => shown,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    attach,
  };
}
