import { type ErrorCode, HubError } from '../domain/errors/hub-error.ts';
import type { ApiStatus, StatusConfiguration, Upstream } from '../domain/status/api-status.ts';
import type { UpstreamModel } from '../domain/status/model-catalogue.ts';
import type { RateHeadroom } from '../domain/status/rate-headroom.ts';
import { createStatusMonitor } from '../domain/status/status-monitor.ts';
import { createFakeClock } from './fake-clock.ts';
import { createRecordingLog } from './recording-log.ts';

type FailureOptions = ConstructorParameters<typeof HubError>[1];

export const listedModels: readonly UpstreamModel[] = [{ id: 'gpt-6-luna', shutdownDate: null }];

/** A status monitor on a fake clock, with an upstream that answers as told: by default, at once and successfully. */
export function createTestMonitor(
  setting: {
    upstream?: Upstream;
    configuration?: StatusConfiguration;
    random?: () => number;
    /** By default any list of models will do. */
    canAnswer?: (models: readonly UpstreamModel[]) => boolean;
  } = {},
) {
  const clock = createFakeClock();
  const log = createRecordingLog();
  const listed: (readonly UpstreamModel[])[] = [];
  const upstream = {
    calls: [] as number[],
    answer: async (_signal: AbortSignal): Promise<readonly UpstreamModel[]> => listedModels,
    /** Whether the beginning of the response arrives at once, before the list. */
    opens: false,
    headroom: null as RateHeadroom | null,
    fails(code: ErrorCode, options: FailureOptions = {}) {
      this.answer = () => Promise.reject(new HubError(code, options));
    },
    works() {
      this.answer = async () => listedModels;
    },
  };
  const monitor = createStatusMonitor({
    catalogue: {
      async list(signal, opened) {
        upstream.calls.push(clock.monotonic());
        if (upstream.opens) opened();
        const models = await upstream.answer(signal);
        if (!upstream.opens) opened();
        return models;
      },
    },
    clock,
    random: setting.random ?? (() => 0.5),
    log,
    upstream: setting.upstream ?? { kind: 'OPENAI', host: 'api.openai.com' },
    configuration: setting.configuration ?? { key: 'present' },
    headroom: () => upstream.headroom,
    onModels(list) {
      listed.push(list);
      return setting.canAnswer?.(list) ?? true;
    },
  });
  const chatFails = (code: ErrorCode, options?: FailureOptions) =>
    monitor.reportFailure(new HubError(code, options), false);
  /** Collects the feed in a list until the monitor closes. */
  const record = () => {
    const seen: ApiStatus[] = [];
    void (async () => {
      for await (const status of monitor.watch(new AbortController().signal)) seen.push(status);
    })();
    return seen;
  };
  return { clock, log, listed, upstream, monitor, chatFails, record };
}
