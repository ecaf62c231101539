import { HubError } from '../errors/hub-error.ts';
import type { Clock, Log } from '../ports.ts';
import type { ModelCatalogue } from './model-catalogue.ts';
import type { ProbeSchedule } from './probe-schedule.ts';
import { type ProbeResult, probeUpstream } from './probe-upstream.ts';

/** Takes probes when they are due, one at a time. */
interface Prober {
  /** Sets the timer for the next probe, or starts it if it is due. Call whenever its due time may have changed. */
  plan(): void;
  /** Takes a probe now, or joins the one under way. Resolves once it is taken; never rejects. */
  probeNow(): Promise<void>;
  close(): void;
}

export function createProber({
  catalogue,
  clock,
  log,
  schedule,
  circumstances,
  onResult,
}: {
  readonly catalogue: ModelCatalogue;
  readonly clock: Clock;
  readonly log: Log;
  readonly schedule: ProbeSchedule;
  readonly circumstances: () => Parameters<ProbeSchedule['due']>[0];
  readonly onResult: (result: ProbeResult) => void;
}): Prober {
  let probe: { readonly done: Promise<void>; readonly controller: AbortController } | null = null;
  let cancelTimer = () => {};
  let closed = false;

  function plan(): void {
    if (closed || probe !== null) return;
    const due = schedule.due(circumstances());
    if (due === null) return;
    cancelTimer();
    const left = due - clock.monotonic();
    if (left > 0) cancelTimer = clock.after(left, plan);
    else void probeNow();
  }

  function probeNow(): Promise<void> {
    if (closed) return Promise.resolve();
    if (probe !== null) return probe.done;
    const controller = new AbortController();
    const done = take(controller.signal)
      .catch((error: unknown) => log.error('the probe failed unexpectedly', error))
      .finally(() => {
        probe = null;
        plan();
      });
    probe = { done, controller };
    return done;
  }

  async function take(signal: AbortSignal): Promise<void> {
    const result = await probeUpstream({ catalogue, clock, log }, signal);
    if (!closed) onResult(result);
  }

  return {
    plan,
    probeNow,
    close() {
      closed = true;
      cancelTimer();
      probe?.controller.abort(new HubError('DRAINING'));
    },
  };
}

/** For upstreams that cannot be probed. */
export const idleProber: Prober = { plan() {}, probeNow: () => Promise.resolve(), close() {} };
