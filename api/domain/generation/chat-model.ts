import type { ModelCompletion, ModelObserver, ModelRequest } from './model-exchange.ts';

/** Chat completions from the upstream. */
export interface ChatModel {
  /**
   * Runs one request to its proven end: resolves only when a finish reason was seen.
   * Deltas reach `observer` synchronously and in order, before the promise settles. Rejects with a HubError of an
   * upstream code; when `signal` aborted, rejects with the signal's reason. Never retries. Owns its sockets and
   * timers: none is left once the promise has settled.
   */
  complete(request: ModelRequest, observer: ModelObserver, signal: AbortSignal): Promise<ModelCompletion>;
}
