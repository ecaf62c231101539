import type { HubError } from '../domain/errors/hub-error.ts';
import type { ApiStatus, StatusMonitor, Upstream } from '../domain/status/api-status.ts';
import { createChatTraffic } from '../domain/status/chat-traffic.ts';

export interface QuietStatus extends StatusMonitor {
  /** What was reported, in order: a number for a first delta, null for an answer without any, a code for a failure. */
  readonly reports: readonly (number | string | null)[];
  /** How many requests were sent and have not ended. */
  readonly running: number;
  /** How many answers are arriving. */
  readonly answering: number;
  refuse(error: HubError | null): void;
  /** Sets what happens on a check. */
  onCheck(check: () => void): void;
}

/** A monitor that is always connected, records what it is told, and refuses only when the test says so. */
export function createQuietStatus(
  upstream: Upstream = { kind: 'OPENAI', host: 'api.openai.com' },
): QuietStatus {
  const traffic = createChatTraffic({ monotonic: () => performance.now() });
  const reports: (number | string | null)[] = [];
  let refusal: HubError | null = null;
  let check = () => {};
  const status: ApiStatus = {
    state: 'CONNECTED',
    connected: true,
    code: null,
    title: 'API connected',
    message: 'The last request was answered.',
    steps: [],
    cause: 'NONE',
    causeMessage: 'Nothing is wrong.',
    since: 0,
    checkedAt: 0,
    latencyMs: 12,
    source: 'PROBE',
    retryAt: null,
    upstream,
    history: [],
    firstToken: { answers: 0, since: null, p50Ms: null, p95Ms: null },
    headroom: null,
  };
  return {
    upstream,
    reports,
    get running() {
      return traffic.running;
    },
    get answering() {
      return traffic.answering;
    },
    refuse: (error) => {
      refusal = error;
    },
    onCheck: (next) => {
      check = next;
    },
    current: () => status,
    checkNow: async () => check(),
    async *watch() {
      yield status;
    },
    reportSuccess: (firstTokenMs) => reports.push(firstTokenMs),
    sendRequest: traffic.send,
    reportFailure: ({ code }, begun) => reports.push(begun ? `${code}, begun` : code),
    refusal: () => refusal,
    trouble: () => refusal,
    close() {},
  };
}
