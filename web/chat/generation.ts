import type { ChatStreamInput } from '../graphql/__generated__/graphql.ts';
import { retryDelay } from '../graphql/retry-delay.ts';
import type { ApiError, ChatEvent } from './chat-documents.ts';
import { createFramePacer, type FrameClock } from './frame-pacer.ts';
import { emptyAnswer, foldEvent, type LiveAnswer } from './live-answer.ts';

export interface StreamSink {
  event(event: ChatEvent): void;
  /** The hub does not begin: nothing was started, or what is watched does not exist. */
  refused(error: ApiError): void;
  /** No more events come this way, for whatever reason. */
  ended(): void;
}

/** Begins to listen to a generation; the returned function stops listening, never the generation. */
export type OpenStream = (input: ChatStreamInput, sink: StreamSink) => () => void;

/** One running answer as the page watches it: a store for `useSyncExternalStore`, renewed at most once a frame. */
export interface Generation {
  /** Milliseconds since the epoch when this page began to wait. */
  readonly since: number;
  /** Null until the hub has named it. */
  readonly generationId: string | null;
  read(): LiveAnswer;
  subscribe(listener: () => void): () => void;
  /** Listens until the answer has ended or the returned function is called. May be called again after that. */
  attach(): () => void;
}

export interface GenerationOptions {
  readonly open: OpenStream;
  /** The same input always means the same generation, so that it can be repeated. */
  readonly input: ChatStreamInput;
  readonly since: number;
  /** What is known of the answer before the first event. */
  readonly answer?: LiveAnswer;
  /** ChatStarted and the terminal event; the first may come several times. */
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
          // A hub that ends will be back; of an answer that goes on, only the reader was turned away for now.
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
