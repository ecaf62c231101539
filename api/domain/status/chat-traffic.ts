import type { Clock } from '../ports.ts';

/** A chat's request, from when it is sent. */
export interface RunningRequest {
  /** Its answer begins to arrive. */
  answering(): void;
  /** `complete`: the answer reached its end. */
  ended(complete: boolean): void;
}

/** Counts the requests of chats. */
interface ChatTraffic {
  send(): RunningRequest;
  readonly running: number;
  /** How many of the running ones are being answered. */
  readonly answering: number;
  failed(): void;
  /**
   * Failures in a row, each at most ten minutes after the one before, since the last answer that reached its end: a first
   * delta proves little if none ever does.
   */
  readonly failures: number;
  forgetFailures(): void;
  /** Milliseconds since the last failure. */
  readonly sinceFailureMs: number;
}

const longestGapMs = 10 * 60_000;

export function createChatTraffic({ monotonic }: Pick<Clock, 'monotonic'>): ChatTraffic {
  let running = 0;
  let answering = 0;
  let failures = 0;
  let failedAt = Number.NEGATIVE_INFINITY;

  return {
    send() {
      let begun = 0;
      running++;
      return {
        answering() {
          begun = 1;
          answering++;
        },
        ended(complete) {
          running--;
          answering -= begun;
          if (complete) failures = 0;
        },
      };
    },
    get running() {
      return running;
    },
    get answering() {
      return answering;
    },
    failed() {
      if (monotonic() - failedAt > longestGapMs) failures = 0;
      failedAt = monotonic();
      failures++;
    },
    get failures() {
      return failures;
    },
    forgetFailures() {
      failures = 0;
    },
    get sinceFailureMs() {
      return monotonic() - failedAt;
    },
  };
}
