import type { Clock, Random } from '../ports.ts';
import type { Upstream } from './api-status.ts';

const minute = 60_000;
/** Time between readings, while someone watches and while nobody does. */
const routineMs = { watched: minute, idle: 5 * minute };
/** While something is wrong and someone watches; doubled by each further probe without better news. */
const recheckMs = { first: 2_000, longest: minute };
const jitter = 0.2;
/**
 * The list of models is renewed at least every `most`, whatever the traffic; if known to be outdated, at most once per
 * `least`. On a server other than OpenAI a model may be replaced by hand, and tried at once.
 */
const listMs = { most: 60 * minute, least: { OPENAI: minute, COMPATIBLE: 5_000, SANDBOX: minute } };

/** Decides when the next probe is due. Times are monotonic milliseconds. */
export interface ProbeSchedule {
  /** Null: not before someone asks. */
  due(circumstances: { readonly watched: boolean; readonly unsettled: boolean }): number | null;
  /**
   * Call after chats: a fresh reading makes a probe unnecessary for a while. `good`: the chat was answered, so look
   * again soon if something was wrong.
   */
  tookReading(good: boolean): void;
  /** Call after a probe. `better`: it brought good news that needs confirming, or nothing is wrong. */
  probed(better: boolean): void;
  /** A listed model is gone. */
  listOutdated(): void;
}

export function createProbeSchedule(clock: Clock, random: Random, kind: Upstream['kind']): ProbeSchedule {
  let read: { readonly at: number; readonly monotonic: number } | null = null;
  let probedAt = Number.NEGATIVE_INFINITY;
  let listDueAt = Number.POSITIVE_INFINITY;
  let inVain = 0;
  let stretch = 1;

  function tookReading(good: boolean): void {
    if (good) inVain = 0;
    read = { at: clock.now(), monotonic: clock.monotonic() };
    stretch = 1 - jitter + 2 * jitter * random();
  }

  return {
    due({ watched, unsettled }) {
      if (read === null) return watched ? clock.monotonic() : null;
      const routine = watched ? routineMs.watched : routineMs.idle;
      const recheck = Math.min(recheckMs.longest, recheckMs.first * 2 ** Math.max(0, inVain - 1));
      // The monotonic clock stops while the machine sleeps, and whatever was read before is then old news.
      const slept = Math.max(0, clock.now() - read.at - (clock.monotonic() - read.monotonic));
      const readAt = read.monotonic - slept;
      return Math.min(readAt + stretch * (watched && unsettled ? recheck : routine), listDueAt);
    },
    tookReading,
    probed(better) {
      tookReading(better);
      probedAt = clock.monotonic();
      listDueAt = probedAt + listMs.most;
      if (!better) inVain++;
    },
    listOutdated() {
      listDueAt = Math.min(listDueAt, Math.max(clock.monotonic(), probedAt + listMs.least[kind]));
    },
  };
}
