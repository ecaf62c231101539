import type { Viewer } from '../hub.ts';
import type { Clock } from '../ports.ts';
import { type CalendarDays, type DayRange, listDays } from './calendar-days.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import type { LedgerPosition, LedgerStore, UsageDimension } from './ledger-store.ts';
import type { UsageDay } from './usage-sums.ts';

/** Entries read at once for an export: a few milliseconds. */
const exportedAtOnce = 500;

/**
 * What was asked of the upstream and what it used, including for chats that were temporary or are gone. Simulated
 * answers are summed separately.
 */
export interface UsageReports {
  /** Throws BAD_INPUT for an invalid day or time zone, or for more than 400 days. */
  days(range: DayRange): CalendarDays;
  /** One result per day. */
  byDay(
    viewer: Viewer,
    days: CalendarDays,
    by: UsageDimension,
    simulated: boolean,
  ): Promise<readonly UsageDay[]>;
  /** Everything, simulated or not, oldest first and in batches, so that it can be passed on as it is read. */
  entries(viewer: Viewer, days: CalendarDays): AsyncIterable<readonly LedgerEntry[]>;
}

export function createUsageReports({
  store,
  clock,
}: {
  readonly store: LedgerStore;
  readonly clock: Clock;
}): UsageReports {
  return {
    days: (range) => listDays(range, clock.now()),

    async byDay(viewer, { dates, starts }, by, simulated) {
      const periods = dates.map((_, index) => ({ from: starts[index] ?? 0, to: starts[index + 1] ?? 0 }));
      const groups = await store.sumUsage(viewer.id, { periods, by, simulated });
      return dates.map((date, index) => ({ date, groups: groups[index] ?? [] }));
    },

    async *entries(viewer, { starts }) {
      const before = starts.at(-1) ?? 0;
      let after: LedgerPosition | undefined = { at: starts[0] ?? 0, id: '' };
      while (after !== undefined) {
        const entries = await store.listUsage(viewer.id, { after, before, limit: exportedAtOnce });
        yield entries;
        after = entries.length < exportedAtOnce ? undefined : entries.at(-1);
      }
    },
  };
}
