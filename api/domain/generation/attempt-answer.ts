import { HubError } from '../errors.ts';
import type { Clock, Log } from '../ports.ts';
import type { StatusMonitor } from '../status/api-status.ts';
import type { ChatModel } from './chat-model.ts';
import type { ModelObserver, ModelRequest } from './model-exchange.ts';
import type { RetryPolicy } from './retry-policy.ts';
import type { Outcome, StopReason } from './settle-answer.ts';

export interface AttemptDependencies {
  readonly chatModel: ChatModel;
  readonly status: StatusMonitor;
  readonly retryPolicy: RetryPolicy;
  readonly clock: Clock;
  readonly log: Log;
}

interface Attempt {
  /** Null when no model serves the variant. */
  readonly request: ModelRequest | null;
  readonly observer: ModelObserver;
  /** Aborted with a StopReason. */
  readonly signal: AbortSignal;
  /** Whether the reader has seen a word; from then on nothing is tried again. */
  readonly shown: () => boolean;
  /** A new try begins at `retryAt` (milliseconds since the epoch). */
  readonly onRetry: (failure: HubError, retryAt: number) => void;
}

/** Asks the upstream, again where that is safe and sensible, until there is an outcome. Never rejects. */
export async function attemptAnswer(
  { chatModel, status, retryPolicy, clock, log }: AttemptDependencies,
  { request, observer, signal, shown, onRetry }: Attempt,
): Promise<Outcome> {
  const began = clock.monotonic();
  // A server of which nothing was ever heard is not one that lacks a model.
  if (request === null) return refused(status.trouble() ?? new HubError('MODEL_UNAVAILABLE'));
  retryPolicy.begin();
  for (let retries = 0; ; retries++) {
    if (signal.aborted) return stopped(retries > 0);
    const refusal = status.refusal();
    // A refusal is known beforehand: waiting on the reader's time would not change it.
    if (refusal !== null) return retries === 0 ? refused(refusal) : failed(refusal);
    const outcome = await tryOnce(request);
    if (outcome.kind !== 'failed' || shown()) return outcome;
    const wait = retryPolicy.next(outcome.error, retries, clock.monotonic() - began);
    if (wait === null) return outcome;
    onRetry(outcome.error, clock.now() + wait);
    if (!(await pause(clock, wait, signal))) return stopped(true);
  }

  async function tryOnce(request: ModelRequest): Promise<Outcome> {
    const tried = clock.monotonic();
    const watching: ModelObserver = {
      ...observer,
      text(delta) {
        if (!shown()) proved();
        observer.text(delta);
      },
      reasoning(delta) {
        if (!shown()) proved();
        observer.reasoning(delta);
      },
    };
    /** What came before this try, failures and waits, is no fault of this answer. */
    const proved = () => status.reportSuccess(clock.monotonic() - tried);
    try {
      const completion = await chatModel.complete(request, watching, signal);
      // All tokens went into reasoning, or a filter kept everything back: answered it was.
      if (!shown()) status.reportSuccess(null);
      return { kind: 'completed', completion };
    } catch (cause) {
      if (signal.aborted) return stopped(true);
      if (cause instanceof HubError) {
        // An answer that only took too long says nothing against the one who was giving it.
        if (cause.code !== 'TIMEOUT' || !shown()) status.reportFailure(cause, shown());
        return failed(cause);
      }
      log.error('the upstream request failed unexpectedly', cause);
      return failed(new HubError('INTERNAL', { cause }));
    }
  }

  function refused(error: HubError): Outcome {
    return { kind: 'refused', error };
  }

  function failed(error: HubError): Outcome {
    return { kind: 'failed', error };
  }

  function stopped(asked: boolean): Outcome {
    return { kind: 'stopped', reason: signal.reason as StopReason, asked };
  }
}

/** Resolves true after the wait, false at once when the signal aborts. */
function pause(clock: Clock, milliseconds: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const cancel = clock.after(milliseconds, () => {
      signal.removeEventListener('abort', leave);
      resolve(true);
    });
    const leave = () => {
      cancel();
      resolve(false);
    };
    signal.addEventListener('abort', leave, { once: true });
    if (signal.aborted) leave();
  });
}
