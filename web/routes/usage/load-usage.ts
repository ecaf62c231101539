import type { UsagePageQuery, UsagePageQueryVariables } from '../../graphql/__generated__/graphql.ts';
import type { Hues } from './chart-series.ts';
import type { UsageReport } from './usage-query.ts';
import { type DateRange, rangeOf, type UsageView } from './usage-view.ts';

export interface LoadedUsage {
  readonly view: UsageView;
  readonly range: DateRange;
  readonly report: UsageReport;
  /** Whether the report covers simulated answers. */
  readonly simulated: boolean;
  /** Of the personalities that still exist. */
  readonly hues: Hues;
  /** Requests of the other kind on the same days. */
  readonly others: number;
}

/** Loads what a view shows; for a hub that has only simulated answers, those. */
export async function loadUsage(
  view: UsageView,
  timeZone: string,
  now: number,
  read: (variables: UsagePageQueryVariables) => Promise<UsagePageQuery>,
): Promise<LoadedUsage> {
  const range = rangeOf(view, timeZone, now);
  const by = ({ model: 'MODEL', personality: 'PERSONALITY', variant: 'VARIANT' } as const)[view.by];

  async function readKind(simulated: boolean): Promise<LoadedUsage> {
    const { usage, personalities, others } = await read({ ...range, by, simulated, others: !simulated });
    const hues = Object.fromEntries(personalities.map(({ id, accent }) => [id, accent]));
    return { view, range, report: usage, simulated, hues, others: others.total.requests };
  }

  const loaded = await readKind(view.simulated ?? false);
  const hasOnlySimulated = view.simulated === null && loaded.report.total.requests === 0 && loaded.others > 0;
  return hasOnlySimulated ? readKind(true) : loaded;
}
