import type {
  ChatModel,
  ModelCompletion,
  ModelObserver,
  ModelRequest,
} from '../domain/generation/model-exchange.ts';

/** One request to a scripted model, controlled by the test until it settles it. */
export interface ModelCall {
  readonly request: ModelRequest;
  readonly signal: AbortSignal;
  readonly observer: ModelObserver;
  complete(completion?: Partial<ModelCompletion>): void;
  fail(error: unknown): void;
}

export interface ScriptedModel extends ChatModel {
  readonly calls: readonly ModelCall[];
  /** Resolves with the next call that has not been taken yet. */
  nextCall(): Promise<ModelCall>;
}

/** A ChatModel whose answers the test gives itself, delta by delta. */
export function createScriptedModel(): ScriptedModel {
  const calls: ModelCall[] = [];
  const untaken: ModelCall[] = [];
  const takers: ((call: ModelCall) => void)[] = [];

  return {
    calls,
    complete(request, observer, signal) {
      const { promise, resolve, reject } = Promise.withResolvers<ModelCompletion>();
      const call: ModelCall = {
        request,
        signal,
        observer,
        complete: (completion = {}) =>
          resolve({
            finishReason: 'STOP',
            model: request.model,
            usage: null,
            serviceTier: null,
            ...completion,
          }),
        fail: reject,
      };
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      calls.push(call);
      const taker = takers.shift();
      if (taker === undefined) untaken.push(call);
      else taker(call);
      return promise;
    },
    nextCall() {
      const call = untaken.shift();
      return call === undefined ? new Promise((resolve) => takers.push(resolve)) : Promise.resolve(call);
    },
  };
}
