import { type ErrorFacts, HubError } from '../errors/hub-error.ts';
import type { Clock, Log, Random } from '../ports.ts';
import type { ApiStatus, StatusConfiguration, StatusMonitor, Upstream } from './api-status.ts';
import { createCircuitBreaker } from './circuit-breaker.ts';
import { failureMeanings, isBadAnswer, isFaultOfModel, meaningOf } from './failure-meaning.ts';
import { createFirstTokenCounter } from './first-token-times.ts';
import { fixedAssessment, refusalOf } from './fixed-assessment.ts';
import { createLatestValue } from './latest-value.ts';
import type { ModelCatalogue, UpstreamModel } from './model-catalogue.ts';
import { createProbeSchedule } from './probe-schedule.ts';
import type { ProbeResult } from './probe-upstream.ts';
import { createProber, idleProber } from './prober.ts';
import type { RateHeadroom } from './rate-headroom.ts';
import { createReadingHistory } from './reading-history.ts';
import { findCause } from './status-cause.ts';
import { describeState, statusTable } from './status-table.ts';
import { type Assessment, createUpstreamHealth, type HealthReading } from './upstream-health.ts';

/**
 * How long one look at the status counts as watching; shorter than the shortest interval, so that a single look costs
 * at most one probe.
 */
const lookMs = 45_000;

interface StatusMonitorOptions {
  readonly catalogue: ModelCatalogue;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly upstream: Upstream;
  readonly configuration: StatusConfiguration;
  /** The latest, including that of the response whose chat or probe is being reported. */
  readonly headroom: () => RateHeadroom | null;
  /**
   * Receives the list of models from each probe that succeeds: after startup, and at least hourly. Returns whether any
   * of them can answer.
   */
  readonly onModels?: (models: readonly UpstreamModel[]) => boolean;
}

/**
 * Watches the upstream by what chats report and, while there are none, by listing its models. Takes no reading before
 * `checkNow` or the first look. The sandbox stays NOT_CONFIGURED whatever happens; its readings are recorded all the
 * same.
 */
export function createStatusMonitor(options: StatusMonitorOptions): StatusMonitor {
  const { catalogue, clock, random, log, upstream, configuration, headroom, onModels } = options;
  const fixed = fixedAssessment(upstream, configuration);
  const probing = upstream.kind === 'SANDBOX' || fixed === null;
  const health = createUpstreamHealth(clock, upstream.kind);
  const breaker = createCircuitBreaker(clock, random);
  const history = createReadingHistory(clock);
  const firstTokens = createFirstTokenCounter(clock);
  const schedule = createProbeSchedule(clock, random, upstream.kind);
  const feed = createLatestValue(clock, read);
  const prober = probing
    ? createProber({
        catalogue,
        clock,
        log,
        schedule,
        circumstances: () => ({ watched: watched(), unsettled: fixed === null && health.unsettled }),
        onResult: takeProbe,
      })
    : idleProber;

  let shown = assess();
  let since = clock.now();
  let checkedAt: number | null = null;
  let last: HealthReading | null = null;
  let lookedAt = Number.NEGATIVE_INFINITY;
  /** The last list of models was an outage, and no chat has been answered since. */
  let listFails = false;
  let cancelExpiry = () => {};
  let closed = false;

  function assess(): Assessment {
    if (fixed !== null) return fixed;
    const assessment = health.assess();
    if (assessment.state !== 'UNREACHABLE') return assessment;
    const { retryAt } = breaker;
    return { ...assessment, retryAt: retryAt !== null && retryAt > clock.now() ? retryAt : null };
  }

  const describe = () => describeState(shown, { upstream, configuration, answered: health.answered });

  /** Detects a new state, including one caused only by the passing of time. */
  function refresh(): boolean {
    const before = shown;
    shown = assess();
    if (shown.state !== before.state) {
      since = clock.now();
      const fields = { from: before.state, to: shown.state, code: shown.code, ...describe() };
      if (statusTable[shown.state].connected) log.info('the state of the upstream changed', fields);
      else log.warn('the state of the upstream changed', fields);
    }
    if (shown.state !== before.state || shown.retryAt !== before.retryAt) planExpiry();
    return (
      shown.state !== before.state ||
      shown.code !== before.code ||
      shown.retryAt !== before.retryAt ||
      shown.allFailing !== before.allFailing
    );
  }

  function planExpiry(): void {
    cancelExpiry();
    const pauseLeft =
      shown.state === 'UNREACHABLE' && shown.retryAt !== null ? shown.retryAt - clock.now() : null;
    const left = shown.state === 'RATE_LIMITED' ? health.limitLeftMs : pauseLeft;
    if (left === null || closed) return;
    cancelExpiry = clock.after(Math.ceil(left), () => {
      if (refresh()) feed.changed(true);
      else planExpiry();
    });
  }

  function read(): ApiStatus {
    if (refresh()) feed.changed(true);
    const { state, code, retryAt } = shown;
    return {
      state,
      connected: statusTable[state].connected,
      code,
      title: statusTable[state].title,
      ...describe(),
      ...findCause(shown, upstream),
      since,
      checkedAt,
      latencyMs: last?.latencyMs ?? null,
      source: last?.source ?? null,
      retryAt,
      upstream,
      history: history.readings,
      firstToken: firstTokens.summary(),
      headroom: headroom(),
    };
  }

  /** False if what chats reported outweighs the reading. */
  function record(reading: HealthReading): boolean {
    if (fixed === null) {
      if (!health.take(reading)) return false;
      tellBreaker(reading);
    }
    history.add(reading);
    last = reading;
    checkedAt = clock.now();
    feed.changed(refresh());
    return true;
  }

  function tellBreaker({ source, failure }: HealthReading): void {
    const meaning = failure === null || isBadAnswer(failure) ? null : meaningOf(failure);
    if (meaning !== 'OUTAGE' && meaning !== 'HICCUP') breaker.answered();
    // A failed probe may open the breaker, but does not count as the trial that an open one waits for.
    else if (meaning === 'OUTAGE' && (source === 'TRAFFIC' || breaker.retryAt === null)) breaker.failed();
  }

  function watched(): boolean {
    return feed.readers > 0 || clock.monotonic() - lookedAt < lookMs;
  }

  function takeProbe(result: ProbeResult): void {
    listFails = result.failure !== null && failureMeanings[result.failure.code] === 'OUTAGE';
    if (result.failure === null) {
      const canAnswer = onModels?.(result.models) ?? true;
      const failure = canAnswer
        ? null
        : ({ code: 'MODEL_UNAVAILABLE', facts: withHost({}), retryAfterMs: null } as const);
      const latencyMs = canAnswer ? result.latencyMs : null;
      const taken = record({ source: 'PROBE', failure, latencyMs });
      schedule.probed(taken && canAnswer);
    } else {
      const { code, facts, retryAfterMs } = result.failure;
      record({ source: 'PROBE', failure: { code, facts: withHost(facts), retryAfterMs }, latencyMs: null });
      schedule.probed(!health.unsettled);
    }
  }

  function withHost(facts: ErrorFacts): ErrorFacts {
    return { host: upstream.host, ...facts };
  }

  return {
    upstream,

    current() {
      lookedAt = clock.monotonic();
      prober.plan();
      return read();
    },

    watch(signal) {
      const reader = feed.watch(signal);
      prober.plan();
      return reader;
    },

    checkNow: prober.probeNow,

    reportSuccess(firstTokenMs) {
      listFails = false;
      schedule.tookReading(true);
      if (firstTokenMs !== null) firstTokens.add(firstTokenMs);
      record({
        source: 'TRAFFIC',
        failure: null,
        latencyMs: firstTokenMs === null ? null : Math.round(firstTokenMs),
      });
      prober.plan();
    },

    sendRequest() {
      const { answering, ended } = health.sendRequest();
      return {
        answering,
        ended(complete) {
          ended(complete);
          if (refresh()) feed.changed(true);
        },
      };
    },

    reportFailure({ code, facts, retryAfterMs }, begun) {
      // A simulated failure says nothing about the hub.
      if (fixed !== null) return;
      // Each model there may be a program or a provider of its own; the list of models tells of the server itself.
      const ofOneModel = upstream.kind === 'COMPATIBLE' && !listFails;
      const failure = { code, facts: withHost(facts), retryAfterMs, begun, ofOneModel };
      if (code === 'MODEL_UNAVAILABLE' || isFaultOfModel(failure)) schedule.listOutdated();
      if (failureMeanings[code] === 'NONE') breaker.answered();
      else {
        schedule.tookReading(false);
        record({ source: 'TRAFFIC', failure, latencyMs: null });
      }
      prober.plan();
    },

    refusal(sent) {
      if (fixed !== null) return refusalOf(fixed, upstream);
      const retryAfterMs = breaker.ask();
      if (retryAfterMs === null) return null;
      const { code, facts } = health.assess();
      return new HubError(code ?? 'UNREACHABLE', {
        facts: sent ? facts : { ...facts, unsent: true },
        retryAfterMs,
      });
    },

    trouble() {
      if (fixed !== null) return refusalOf(fixed, upstream);
      const { state, code, facts } = health.assess();
      return code === null || statusTable[state].connected ? null : new HubError(code, { facts });
    },

    close() {
      closed = true;
      prober.close();
      cancelExpiry();
      feed.close();
    },
  };
}
