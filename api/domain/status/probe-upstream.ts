import { HubError } from '../errors/hub-error.ts';
import type { Clock, Log } from '../ports.ts';
import { failureMeanings } from './failure-meaning.ts';
import type { ModelCatalogue, UpstreamModel } from './model-catalogue.ts';

/** The result of a probe. */
export type ProbeResult =
  | { readonly failure: null; readonly models: readonly UpstreamModel[]; readonly latencyMs: number }
  | { readonly failure: HubError };

/** Lists the models once. The latency is the time to the beginning of the response. Never rejects. */
export async function probeUpstream(
  { catalogue, clock, log }: { catalogue: ModelCatalogue; clock: Clock; log: Log },
  signal: AbortSignal,
): Promise<ProbeResult> {
  const began = clock.monotonic();
  let latencyMs = 0;
  const opened = () => {
    latencyMs = Math.round(clock.monotonic() - began);
  };
  try {
    const models = await catalogue.list(signal, opened);
    return { failure: null, models, latencyMs };
  } catch (error) {
    if (!(error instanceof HubError)) {
      log.error('listing the models failed unexpectedly', error);
      return { failure: new HubError('PROTOCOL_ERROR') };
    }
    return { failure: asOutage(error) };
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
