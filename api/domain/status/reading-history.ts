import type { Clock } from '../ports.ts';
import type { StatusReading } from './api-status.ts';
import type { HealthReading } from './upstream-health.ts';

const kept = 60;
/** Under load, chats with the same outcome within this time make one reading, so that the history covers minutes. */
const joinedMs = 5_000;

/** The last readings, for drawing. */
interface ReadingHistory {
  /** Oldest first, at most sixty. */
  readonly readings: readonly StatusReading[];
  add(reading: HealthReading): void;
}

export function createReadingHistory(clock: Clock): ReadingHistory {
  let readings: readonly StatusReading[] = [];
  let addedAt = Number.NEGATIVE_INFINITY;

  return {
    get readings() {
      return readings;
    },
    add({ source, failure, latencyMs }) {
      const code = failure?.code ?? null;
      const last = readings.at(-1);
      const now = clock.monotonic();
      const alike = source === 'TRAFFIC' && last?.source === 'TRAFFIC' && last.code === code;
      if (alike && now - addedAt < joinedMs) return;
      addedAt = now;
      readings = [...readings, { at: clock.now(), source, ok: failure === null, latencyMs, code }].slice(
        -kept,
      );
    },
  };
}
