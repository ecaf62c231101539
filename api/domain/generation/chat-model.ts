import type { ModelCompletion, ModelObserver, ModelRequest } from './model-exchange.ts';

/** Chat completions from the upstream. */
export interface ChatModel {
  /**
   * Runs one request to its proven end: resolves only once a finish reason was received. Deltas reach `observer`
   * synchronously and in order, before the promise settles. Rejects with a HubError of an upstream code or, if `signal`
   * aborted, with its reason. Retries nothing, except for a request that is refused because it asks for token counts.
   * Owns its sockets and timers: none is left once the promise has settled.
   */
  complete(request: ModelRequest, observer: ModelObserver, signal: AbortSignal): Promise<ModelCompletion>;
}
