import { useId } from 'react';
import { amountOf, colourIn, ranked, type Series, valueText } from './chart-series.ts';
import type { UsageGroup } from './usage-query.ts';
import { GroupTable } from './usage-table.tsx';
import type { Measure } from './usage-view.ts';

/** Bars in the chart; the rest is in the table. */
const mostBars = 8;

/** Each group's share of the total; titles, which nobody chose, are shown separately. */
export function ShareSection({
  title,
  groups,
  measure,
  series,
}: {
  readonly title: string;
  readonly groups: readonly UsageGroup[];
  readonly measure: Measure;
  /** With the colours that these groups have in the day chart; empty if no chart shows this dimension. */
  readonly series: readonly Series[];
}) {
  const heading = useId();
  const all = ranked(groups, measure);
  const shown = all.filter(({ kind }) => kind !== 'TITLES');
  const largest = shown[0] === undefined ? 0 : amountOf(shown[0], measure);
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className="text-lead font-semibold">
        {title}
      </h2>
      <ul className="figures mt-3 space-y-2.5 text-ui empty:hidden">
        {shown.slice(0, mostBars).map((group) => (
          <li key={group.key ?? group.kind}>
            <Amount group={group} measure={measure} />
            <span aria-hidden="true" className="mt-1 block h-1.5 rounded-full bg-sunken">
              <span
                className="block h-full min-w-1 rounded-full forced-color-adjust-none"
                style={{
                  width: `${(amountOf(group, measure) / largest) * 100}%`,
                  background: colourIn(series, group),
                }}
              />
            </span>
          </li>
        ))}
      </ul>
      {all
        .filter(({ kind }) => kind === 'TITLES')
        .map((group) => (
          <p key={group.kind} className="figures mt-4 border-t border-hairline pt-2.5 text-ui">
            <Amount group={group} measure={measure} />
          </p>
        ))}
      <GroupTable caption={title} groups={groups} />
    </section>
  );
}

function Amount({ group, measure }: { readonly group: UsageGroup; readonly measure: Measure }) {
  return (
    <span className="flex justify-between gap-4">
      <span className="min-w-0 wrap-anywhere">{group.name}</span>
      <span className="text-muted">{valueText(amountOf(group, measure), measure)}</span>
    </span>
  );
}
