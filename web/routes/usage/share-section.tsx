import { useId } from 'react';
import { amountOf, ranked, seriesOf, valueText } from './chart-series.ts';
import type { UsageGroup } from './usage-query.ts';
import { GroupTable } from './usage-table.tsx';
import type { Measure } from './usage-view.ts';

/** So many bars are a picture; the rest stands in the table. */
const mostBars = 8;

/** Who had which share of it all. */
export function ShareSection({
  title,
  groups,
  measure,
  coloured,
}: {
  readonly title: string;
  readonly groups: readonly UsageGroup[];
  readonly measure: Measure;
  /** Whether the bars have the colours that these groups have in the chart of days. */
  readonly coloured: boolean;
}) {
  const heading = useId();
  const shown = ranked(groups, measure);
  const largest = shown[0] === undefined ? 0 : amountOf(shown[0], measure);
  const series = coloured ? seriesOf(groups, measure) : [];
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className="text-lead font-semibold">
        {title}
      </h2>
      {shown.length === 0 ? (
        <p className="mt-3 text-ui text-muted">
          {measure === 'cost' ? 'No cost is known.' : 'There is nothing to draw.'}
        </p>
      ) : (
        <ul className="figures mt-3 space-y-2.5 text-ui">
          {shown.slice(0, mostBars).map((group, index) => (
            <li key={group.id ?? group.name}>
              <span className="flex justify-between gap-4">
                <span className="min-w-0 wrap-anywhere">{group.name}</span>
                <span className="text-muted">{valueText(amountOf(group, measure), measure)}</span>
              </span>
              <span aria-hidden="true" className="mt-1 block h-1.5 rounded-full bg-sunken">
                <span
                  className="block h-full min-w-1 rounded-full"
                  style={{
                    width: `${(amountOf(group, measure) / largest) * 100}%`,
                    background: coloured
                      ? (series[index]?.colour ?? 'var(--series-rest)')
                      : 'var(--series-rest)',
                  }}
                />
              </span>
            </li>
          ))}
        </ul>
      )}
      <GroupTable caption={title} groups={groups} />
    </section>
  );
}
