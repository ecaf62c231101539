import { HubError } from '../errors/hub-error.ts';
import { pause } from '../pause.ts';
import type { Clock, Log, LogFields } from '../ports.ts';
import type { StatusMonitor } from '../status/api-status.ts';
import { mayBeBilled } from './may-be-billed.ts';
import type { ChatModel, ModelObserver, ModelRequest } from './model-exchange.ts';
import type { RetryPolicy } from './retry-policy.ts';
import type { Billing, Outcome, StopReason } from './settle-answer.ts';

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
  /** Whether the reader has seen anything of the answer; from then on there are no retries. */
  readonly shown: () => boolean;
  /** The next attempt begins at `retryAt`, in milliseconds since the epoch. */
  readonly onRetry: (failure: HubError, retryAt: number) => void;
}

/** Asks the upstream, retrying where that is safe and sensible, until there is an outcome. Never rejects. */
export async function attemptAnswer(
  { chatModel, status, retryPolicy, clock, log }: AttemptDependencies,
  { request, observer, signal, shown, onRetry }: Attempt,
): Promise<Outcome> {
  const began = clock.monotonic();
  let billing: Billing = 'UNASKED';
  // If the upstream has never been heard from, report that rather than a missing model.
  if (request === null) {
    const { host } = status.upstream;
    return failed(status.trouble() ?? new HubError('MODEL_UNAVAILABLE', { facts: { host } }));
  }
  retryPolicy.begin();
  for (let retries = 0; ; retries++) {
    if (signal.aborted) return stopped();
    const refusal = status.refusal(retries > 0);
    // A refusal is known in advance; making the reader wait would not change it.
    if (refusal !== null) return failed(refusal);
    const outcome = await tryOnce(request, retries);
    if (outcome.kind !== 'failed' || shown()) return outcome;
    const wait = retryPolicy.next(outcome.error, retries, clock.monotonic() - began);
    if (wait === null) return outcome;
    onRetry(outcome.error, clock.now() + wait);
    await pause(clock, wait, signal).catch(() => {});
  }

  async function tryOnce(request: ModelRequest, retry: number): Promise<Outcome> {
    const tried = clock.monotonic();
    let opened = false;
    const running = status.sendRequest();
    let complete = false;
    if (billing === 'UNASKED') billing = 'UNBILLED';
    const watching: ModelObserver = {
      ...observer,
      opened() {
        opened = true;
        billing = 'POSSIBLE';
        observer.opened();
      },
      text(delta) {
        if (!shown()) proved();
        observer.text(delta);
      },
      reasoning(delta) {
        if (!shown()) proved();
        observer.reasoning(delta);
      },
    };
    /** Measured from this attempt: earlier failures and waits do not count. */
    const proved = () => {
      status.reportSuccess(clock.monotonic() - tried);
      running.answering();
    };
    try {
      const completion = await chatModel.complete(request, watching, signal);
      // All tokens went into reasoning, or a filter held everything back; the upstream did answer.
      if (!shown()) status.reportSuccess(null);
      complete = true;
      return { kind: 'completed', completion };
    } catch (cause) {
      if (mayBeBilled(cause)) billing = 'POSSIBLE';
      return signal.aborted ? stopped() : failed(judge(cause, opened, { model: request.model, retry }));
    } finally {
      running.ended(complete);
    }
  }

  /** Reports a failed attempt to the status monitor and the log. */
  function judge(cause: unknown, opened: boolean, asked: LogFields): HubError {
    if (!(cause instanceof HubError)) {
      log.error('the upstream request failed in a way it should not', cause);
      return new HubError('INTERNAL', { cause });
    }
    const { code, facts, requestId } = cause;
    const { networkCode, parameter } = facts;
    // Not the host of the facts: the sandbox names the one that it stands in for.
    const { kind, host } = status.upstream;
    const fields = { upstream: kind, host, requestId, networkCode, parameter };
    log.info('the upstream failed to answer', { code, ...asked, ...fields });
    // A timeout after the answer began to show says nothing against the upstream; one during thinking says little.
    const late = code === 'TIMEOUT';
    if (!late || !shown()) status.reportFailure(cause, shown() || (late && opened));
    return cause;
  }

  function failed(error: HubError): Outcome {
    return { kind: 'failed', error, billing };
  }

  function stopped(): Outcome {
    return { kind: 'stopped', reason: signal.reason as StopReason, billing };
  }
}
