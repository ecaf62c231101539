/** Everything that a reader may want to know about each event, as the `docs` for clients show it. */
export const chatDocument = `
  subscription Chat($input: ChatStreamInput!) {
    chatStream(input: $input) {
      __typename generationId seq at
      ... on ChatStarted { conversation { id } userMessage { id content } answer: message { ...answer } }
      ... on ChatSnapshot { text reasoning }
      ... on ChatDelta { text }
      ... on ChatReasoning { text }
      ... on ChatNotice { code notice: message retryAt cause }
      ... on ChatEnded { answer: message { ...answer } }
      ... on ChatCompleted { finishReason }
      ... on ChatFailed { error { ...error } }
      ... on ChatInterrupted { reason }
    }
  }
  fragment answer on Message { id content reasoning status interruption error { ...error } }
  fragment error on ApiError { code title message steps retryable retryAfterMs requestId }
`;

/** An entry of the error catalogue, as carried by events, messages and refusals. */
interface WireError {
  readonly code: string;
  readonly title: string;
  readonly message: string;
  readonly steps: readonly string[];
  readonly retryable: boolean;
  readonly retryAfterMs: number | null;
  readonly requestId: string | null;
}

export interface WireAnswer {
  readonly id: string;
  readonly content: string;
  readonly reasoning: string | null;
  readonly status: 'RUNNING' | 'COMPLETED' | 'STOPPED' | 'FAILED' | 'INTERRUPTED';
  readonly interruption: string | null;
  readonly error: WireError | null;
}

interface Position {
  readonly generationId: string;
  readonly seq: number;
  /** ISO date. */
  readonly at: string;
}

export type WireTerminal = Position & { readonly answer: WireAnswer } & (
    | { readonly __typename: 'ChatCompleted'; readonly finishReason: string }
    | { readonly __typename: 'ChatStopped' }
    | { readonly __typename: 'ChatFailed'; readonly error: WireError }
    | { readonly __typename: 'ChatInterrupted'; readonly reason: string }
  );

/** A ChatEvent as `chatDocument` selects it. */
export type WireEvent =
  | WireTerminal
  | (Position &
      (
        | {
            readonly __typename: 'ChatStarted';
            readonly conversation: { readonly id: string } | null;
            readonly userMessage: { readonly id: string; readonly content: string };
            readonly answer: WireAnswer;
          }
        | { readonly __typename: 'ChatSnapshot'; readonly text: string; readonly reasoning: string }
        | { readonly __typename: 'ChatDelta' | 'ChatReasoning'; readonly text: string }
        | {
            readonly __typename: 'ChatNotice';
            readonly code: string;
            readonly notice: string;
            readonly retryAt: string | null;
            readonly cause: string | null;
          }
      ));

/** Where a reader begins. */
export type WireInput =
  | { readonly start: WireStart }
  | { readonly watch: { readonly generationId: string; readonly after?: number } };

/** A StartChatInput. */
interface WireStart {
  readonly requestId?: string;
  readonly personalityId?: string | null;
  readonly variantId?: string;
  readonly target?: object;
  readonly turn: object;
  readonly tryOut?: object;
}

/** A start of a new chat on the fast tier. */
export function wireStart(content: string, changes: Partial<WireStart> = {}): WireStart {
  return { personalityId: 'gpt', variantId: 'fast', turn: { send: { content } }, ...changes };
}

export function isWireTerminal(event: WireEvent): event is WireTerminal {
  return /^Chat(Completed|Stopped|Failed|Interrupted)$/.test(event.__typename);
}

/** One connection on which one answer is read. */
export interface ChatReader extends AsyncDisposable {
  /** The next event; null once the server completed the stream. Rejects with a ChatRefused or a ConnectionLost. */
  next(): Promise<WireEvent | null>;
  /** Breaks the connection without notice, as a lost network does. */
  cut(): void;
}

export type OpenChatReader = (url: URL, input: WireInput) => Promise<ChatReader>;

/** The server refused before sending any event. */
export class ChatRefused extends Error {
  override readonly name = 'ChatRefused';
  readonly code: string;

  constructor(extensions: Readonly<Record<string, unknown>>) {
    super(JSON.stringify(extensions));
    this.code = String(extensions.code);
  }
}

/** The connection ended before the stream did. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
}
