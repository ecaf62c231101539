import type { HubError } from '../domain/errors/hub-error.ts';
import type {
  ChatModel,
  ModelCompletion,
  ModelNote,
  ModelRequest,
} from '../domain/generation/model-exchange.ts';

/** One request to a chat model, and everything that its observer saw. */
export interface AskedChatModel {
  readonly deltas: readonly string[];
  readonly text: string;
  readonly reasoning: string;
  /** How often the upstream accepted the request. */
  readonly opened: number;
  readonly notes: readonly ModelNote[];
  /** Resolves at the first delta of text or reasoning. */
  readonly begun: Promise<void>;
  readonly completion: Promise<ModelCompletion>;
  /** Whether `completion` has settled. */
  readonly settled: boolean;
  /** The error of a request that must fail. */
  failure(): Promise<HubError>;
  stop(reason: unknown): void;
}

export const plainRequest: ModelRequest = {
  model: 'asked-model',
  messages: [
    { role: 'system', content: 'Be brief.' },
    { role: 'user', content: 'Hello 👋' },
  ],
  reasoningEffort: null,
  maxCompletionTokens: null,
  temperature: null,
  topP: null,
  verbosity: null,
};

export function askChatModel(chatModel: ChatModel, request: Partial<ModelRequest> = {}): AskedChatModel {
  const abort = new AbortController();
  const begun = Promise.withResolvers<void>();
  const deltas: string[] = [];
  const thoughts: string[] = [];
  let opened = 0;
  const notes: ModelNote[] = [];
  const completion = chatModel.complete(
    { ...plainRequest, ...request },
    {
      opened: () => void opened++,
      noted: (note) => void notes.push(note),
      text(delta) {
        deltas.push(delta);
        begun.resolve();
      },
      reasoning(delta) {
        thoughts.push(delta);
        begun.resolve();
      },
    },
    abort.signal,
  );
  let settled = false;
  const settle = () => {
    settled = true;
  };
  completion.then(settle, settle);
  return {
    deltas,
    notes,
    completion,
    begun: begun.promise,
    get opened() {
      return opened;
    },
    get settled() {
      return settled;
    },
    get text() {
      return deltas.join('');
    },
    get reasoning() {
      return thoughts.join('');
    },
    failure: () =>
      completion.then(
        () => Promise.reject(new Error('the request did not fail')),
        (error: HubError) => error,
      ),
    stop: (reason) => abort.abort(reason),
  };
}
