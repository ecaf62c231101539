import type { Series } from './chart-series.ts';
import { ChoiceLinks } from './choice-links.tsx';
import { DayChart } from './day-chart.tsx';
import type { LoadedUsage } from './load-usage.ts';
import { DayTable } from './usage-table.tsx';
import { addressOf, dimensions, type Measure, measures } from './usage-view.ts';

/** The days of a report, as a chart and as a table. A single day has only the choice of what its shares show. */
export function DaySection({
  usage: { view, report, simulated },
  measure,
  series,
}: {
  readonly usage: LoadedUsage;
  readonly measure: Measure;
  readonly series: readonly Series[];
}) {
  const { days, total } = report;
  const measureLinks = (
    <ChoiceLinks
      label="Show"
      chosen={measure}
      choices={measures.map((one) => [one, capital(one)])}
      to={(show) => addressOf(view, { show })}
    />
  );
  const nothing = series.length === 0 && (
    <p className="mt-6 text-body text-muted">
      {measure === 'cost' && !simulated && total.unpricedRequests > 0
        ? 'The cost of these answers is unknown.'
        : 'Nothing to show.'}
    </p>
  );
  if (view.days === 1) {
    return (
      <div className="mt-6 -mb-6">
        {measureLinks}
        {nothing}
      </div>
    );
  }
  return (
    <section aria-labelledby="days" className="mt-10">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <h2 id="days" className="text-title font-semibold">
          Day by day
        </h2>
        <div className="flex flex-wrap gap-x-8">
          {measureLinks}
          <ChoiceLinks
            label="by"
            shown
            chosen={view.by}
            choices={dimensions.map((one) => [one, capital(one)])}
            to={(by) => addressOf(view, { by })}
          />
        </div>
      </div>
      {nothing || (
        <>
          <ul className="mt-4 flex flex-wrap gap-x-5 gap-y-1.5 text-sm">
            {series.map(({ key, name, colour }) => (
              <li key={key} className="flex min-w-0 items-center gap-2">
                <span
                  aria-hidden="true"
                  style={{ background: colour }}
                  className="size-2.5 shrink-0 rounded-[3px] forced-color-adjust-none"
                />
                <span className="min-w-0 wrap-anywhere">{name}</span>
              </li>
            ))}
          </ul>
          <DayChart days={days} series={series} measure={measure} />
        </>
      )}
      <DayTable days={days} />
    </section>
  );
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
