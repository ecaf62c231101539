import { HubError } from '../errors/hub-error.ts';
import type { Clock, Log } from '../ports.ts';
import { failureMeanings } from './failure-meaning.ts';
import type { ModelCatalogue, UpstreamModel } from './model-catalogue.ts';

/** `opening`: until the response begins; `list`: from then on. */
const timeoutMs = { opening: 5_000, list: 60_000 };

/** The result of a probe. */
export type ProbeResult =
  | { readonly failure: null; readonly models: readonly UpstreamModel[]; readonly latencyMs: number }
  | { readonly failure: HubError };

/**
 * Lists the models once. The latency is the time to the beginning of the response. Never rejects. `controller` belongs
 * to this call: aborting it ends the probe at once.
 */
export async function probeUpstream(
  { catalogue, clock, log }: { catalogue: ModelCatalogue; clock: Clock; log: Log },
  controller: AbortController,
): Promise<ProbeResult> {
  const { signal } = controller;
  const began = clock.monotonic();
  const limit = (milliseconds: number) =>
    clock.after(milliseconds, () => controller.abort(new HubError('TIMEOUT')));
  let cancel = limit(timeoutMs.opening);
  let latencyMs = 0;
  const opened = () => {
    cancel();
    cancel = limit(timeoutMs.list);
    latencyMs = Math.round(clock.monotonic() - began);
  };
  try {
    const models = await raceAbort(catalogue.list(signal, opened), signal);
    return { failure: null, models, latencyMs };
  } catch (error) {
    if (!(error instanceof HubError)) {
      log.error('listing the models failed unexpectedly', error);
      return { failure: new HubError('PROTOCOL_ERROR') };
    }
    return { failure: asOutage(error) };
  } finally {
    cancel();
  }
}

function asOutage(error: HubError): HubError {
  // Nothing about this request could be refused on its own account, so a server that refuses it does not speak this
  // API.
  const meaning = failureMeanings[error.code];
  if (meaning === 'NONE' || meaning === 'MISFIT') return new HubError('PROTOCOL_ERROR');
  // Nor does it need the capacity of any model.
  return error.code === 'OVERLOADED' ? new HubError('UPSTREAM_ERROR', error) : error;
}

/**
 * Settles like the promise, or rejects with the signal's reason as soon as it aborts, even if the promise ignores it.
 */
function raceAbort<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    promise.then(resolve, reject);
  });
}
