import type { Clock } from '../ports.ts';

const most = 200;
const windowMs = 24 * 3_600_000;
/** With fewer answers than this, the percentile would be a matter of chance. */
const fewest = { p50: 5, p95: 20 };

/** How long this hub's answers took to their first delta. */
export interface FirstTokenTimes {
  /** How many answers are counted. */
  readonly answers: number;
  /** When the oldest of them had its first delta, in milliseconds since the epoch; null if there is none. */
  readonly since: number | null;
  /** Half of them began within this time; null if there are too few. */
  readonly p50Ms: number | null;
  /** Nineteen of twenty began within this time; null if there are too few. */
  readonly p95Ms: number | null;
}

/** Counts the newest answers: at most two hundred, none older than a day. */
interface FirstTokenCounter {
  add(firstTokenMs: number): void;
  summary(): FirstTokenTimes;
}

export function createFirstTokenCounter(clock: Clock): FirstTokenCounter {
  let samples: { readonly at: number; readonly milliseconds: number }[] = [];

  return {
    add(firstTokenMs) {
      samples.push({ at: clock.monotonic(), milliseconds: Math.round(firstTokenMs) });
      if (samples.length > most) samples.shift();
    },
    summary() {
      const now = clock.monotonic();
      samples = samples.filter(({ at }) => now - at < windowMs);
      const [oldest] = samples;
      const sorted = samples.map(({ milliseconds }) => milliseconds).sort((one, other) => one - other);
      const percentile = (share: number, least: number) =>
        sorted.length < least ? null : (sorted[Math.ceil(share * sorted.length) - 1] ?? null);
      return {
        answers: sorted.length,
        since: oldest === undefined ? null : Math.round(clock.now() - (now - oldest.at)),
        p50Ms: percentile(0.5, fewest.p50),
        p95Ms: percentile(0.95, fewest.p95),
      };
    },
  };
}
