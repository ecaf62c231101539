import type { UsageReports } from '../hub.ts';
import type { Clock } from '../ports.ts';
import { listDays } from './calendar-days.ts';
import type { LedgerPosition, LedgerStore } from './ledger-store.ts';

/** Entries read at once for an export: a few milliseconds. */
const exportedAtOnce = 500;

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
