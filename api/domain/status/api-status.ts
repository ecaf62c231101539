import type { ErrorCode, ErrorFacts, HubError } from '../errors/hub-error.ts';
import type { RunningRequest } from './chat-traffic.ts';
import type { FirstTokenTimes } from './first-token-times.ts';
import type { RateHeadroom } from './rate-headroom.ts';

export type ApiState =
  | 'CONNECTED'
  | 'DEGRADED'
  | 'RATE_LIMITED'
  | 'CHECKING'
  | 'NOT_CONFIGURED'
  | 'NO_CREDIT'
  | 'FORBIDDEN'
  | 'UNREACHABLE'
  | 'INVALID_KEY';

/**
 * Where the problem is. NONE: nowhere. HUB: in this hub's configuration. NETWORK: between the hub and the upstream.
 * KEY, ACCOUNT: in what the upstream allows this hub to do. UPSTREAM: at the upstream. UNKNOWN: cannot be determined.
 */
export type StatusCause = 'NONE' | 'HUB' | 'NETWORK' | 'KEY' | 'ACCOUNT' | 'UPSTREAM' | 'UNKNOWN';

/** Where requests go. */
export interface Upstream {
  readonly kind: 'OPENAI' | 'COMPATIBLE' | 'SANDBOX';
  /** Host and port, without scheme, path or credentials. */
  readonly host: string;
}

/**
 * What the operator configured. `problem`: what is wrong with a malformed key, without any of its characters.
 * `keyFile`: how reading the key file went.
 */
export interface StatusConfiguration extends Pick<ErrorFacts, 'problem' | 'keyFile'> {
  /**
   * `unneeded`: a compatible server was named without a key. `unreadable`: nothing was found in the file that was
   * named. `malformed`: the key that is set cannot be one. No request is made with either of these two, nor with
   * `absent`.
   */
  readonly key: 'present' | 'absent' | 'unreadable' | 'malformed' | 'unneeded';
}

/** One observation of the upstream, by a probe or by real traffic. */
export interface StatusReading {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly source: 'PROBE' | 'TRAFFIC';
  /** True if the upstream answered as it should. */
  readonly ok: boolean;
  /** Milliseconds to the answer of a probe, or to the first delta of a chat; null if there was none. */
  readonly latencyMs: number | null;
  /** What went wrong; null if ok. */
  readonly code: ErrorCode | null;
}

/** What ModelHub knows about its upstream right now. Texts are ready to show. */
export interface ApiStatus {
  readonly state: ApiState;
  /** Whether a chat started now can be expected to be answered by the real upstream. */
  readonly connected: boolean;
  /** The catalogue code behind the state; null if nothing is wrong or nothing is known yet. */
  readonly code: ErrorCode | null;
  readonly title: string;
  readonly message: string;
  /** What to do, in order; empty if there is nothing to do. */
  readonly steps: readonly string[];
  readonly cause: StatusCause;
  /** The cause in one sentence. */
  readonly causeMessage: string;
  /** When this state began, in milliseconds since the epoch. */
  readonly since: number;
  /** When the last reading was taken, in milliseconds since the epoch; null before the first. */
  readonly checkedAt: number | null;
  readonly latencyMs: number | null;
  /** What the last reading came from; null before the first. */
  readonly source: 'PROBE' | 'TRAFFIC' | null;
  /** When trying again makes sense, in milliseconds since the epoch; null if waiting does not help. */
  readonly retryAt: number | null;
  readonly upstream: Upstream;
  /** The last readings, oldest first, at most sixty. */
  readonly history: readonly StatusReading[];
  readonly firstToken: FirstTokenTimes;
  /** Null until a response of the upstream has named its limits. */
  readonly headroom: RateHeadroom | null;
}

/** What the rest of the domain tells the monitor and asks it. */
export interface StatusMonitor {
  /** What is watched; reading this does not count as looking. */
  readonly upstream: Upstream;
  /** Counts as someone looking: a reading that is too old is renewed in the background. */
  current(): ApiStatus;
  /**
   * Yields the current status at once, then changes: a new state at once, anything else at most once a second. Ends
   * when `signal` aborts or the monitor closes. Slow readers skip to the newest.
   */
  watch(signal: AbortSignal): AsyncIterable<ApiStatus>;
  /** Takes a reading now, or joins the one under way. Resolves once it is taken; never rejects. */
  checkNow(): Promise<void>;
  /**
   * Real traffic: a request reached its first delta, this many milliseconds after it was made; null: its end without
   * any delta.
   */
  reportSuccess(firstTokenMs: number | null): void;
  /** Real traffic: call when a request is sent. While it runs, a probe that fails or is slow may prove nothing. */
  sendRequest(): RunningRequest;
  /**
   * Real traffic: a request failed. `begun`: the upstream was already working on the answer. Codes that say nothing
   * about the upstream as a whole (CONTEXT_TOO_LONG …) change nothing.
   */
  reportFailure(failure: Pick<HubError, 'code' | 'facts' | 'retryAfterMs'>, begun: boolean): void;
  /**
   * Ask right before each upstream request: returns the failure to report instead of making it, or null if it may go
   * ahead. While the breaker is half open, null is returned once per trial, so a request that got null must be made.
   * `sent`: the question was sent at least once, so the failure must not say otherwise.
   */
  refusal(sent?: boolean): HubError | null;
  /** What keeps the upstream from being connected, as far as is known; null if nothing does. */
  trouble(): HubError | null;
  /** Ends timers, the probe under way and all watchers. */
  close(): void;
}
