import { useState } from 'react';
import { type DayColumn, planDayChart, type Series, valueText } from './chart-series.ts';
import type { UsageDay } from './usage-query.ts';
import type { Measure } from './usage-view.ts';

const height = 224;
/** Dates that fit side by side; a phone shows every second one. */
const mostDates = 6;

/** Stacked columns, already drawn on the server; the table is for those who cannot see them. */
export function DayChart({
  days,
  series,
  measure,
}: {
  readonly days: readonly UsageDay[];
  readonly series: readonly Series[];
  readonly measure: Measure;
}) {
  const { columns, ticks } = planDayChart(days, series, measure, height);
  const [pointed, setPointed] = useState<number | null>(null);
  const column = pointed === null ? undefined : columns[pointed];
  const step = Math.ceil(columns.length / mostDates);
  return (
    <div
      aria-hidden="true"
      className="figures mt-4 grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 pr-2 text-xs text-muted"
    >
      <div className="relative" style={{ height }}>
        {ticks.map(({ value, y }) => (
          <span key={value} className="absolute right-0 -translate-y-1/2" style={{ top: y }}>
            {valueText(value, measure)}
          </span>
        ))}
        {/* Reserves the width of the widest label. */}
        <span className="invisible">
          {ticks.map(({ value }) => (
            <span key={value} className="block h-0 overflow-hidden">
              {valueText(value, measure)}
            </span>
          ))}
        </span>
      </div>
      <div
        className="relative"
        style={{ height }}
        onPointerMove={({ currentTarget, clientX }) => {
          const { left, width } = currentTarget.getBoundingClientRect();
          const index = Math.floor(((clientX - left) / width) * columns.length);
          setPointed(Math.min(Math.max(0, index), columns.length - 1));
        }}
        onPointerLeave={() => setPointed(null)}
      >
        <svg role="presentation" width="100%" height={height} className="block overflow-visible">
          {ticks.map(({ value, y }) => (
            <line
              key={value}
              x1="0"
              x2="100%"
              y1={y}
              y2={y}
              stroke="var(--hairline)"
              shapeRendering="crispEdges"
            />
          ))}
          {columns.map(({ date, x, width, parts }, index) => (
            <g key={date} opacity={pointed === null || pointed === index ? 1 : 0.45}>
              {parts.map(({ series: { key, colour }, y, height: tall }) => (
                <rect
                  key={key}
                  x={`${x}%`}
                  width={`${width}%`}
                  y={y}
                  // Leaves a hairline of background between neighbours.
                  height={Math.max(1, tall - 1)}
                  fill={colour}
                />
              ))}
            </g>
          ))}
        </svg>
        {column !== undefined && <DayCard column={column} measure={measure} />}
      </div>
      <div className="relative col-start-2 h-6">
        {columns.map(({ date, x, width }, index) => {
          const steps = (columns.length - 1 - index) / step;
          if (!Number.isInteger(steps)) return null;
          return (
            <span
              key={date}
              className={`absolute top-1.5 -translate-x-1/2 whitespace-nowrap ${steps % 2 === 0 ? '' : 'max-sm:hidden'}`}
              style={{ left: `${x + width / 2}%` }}
            >
              {dateText(date)}
            </span>
          );
        })}
      </div>
    </div>
  );
}

/** What the column under the pointer consists of. */
function DayCard({
  column: { date, x, width, sum, parts },
  measure,
}: {
  readonly column: DayColumn;
  readonly measure: Measure;
}) {
  const isLeft = x + width / 2 < 50;
  return (
    <div
      className="pointer-events-none absolute top-0 z-10 min-w-40 max-w-64 rounded-md border border-hairline bg-raised px-3 py-2 text-sm text-ink shadow-float"
      style={isLeft ? { left: `${x + width + 1}%` } : { right: `${101 - x}%` }}
    >
      <p className="flex justify-between gap-4 font-medium">
        <span>{dateText(date)}</span>
        <span>{valueText(sum, measure)}</span>
      </p>
      {parts.toReversed().map(({ series: { key, name, colour }, value }) => (
        <p key={key} className="flex items-center gap-2 text-xs/5">
          <span
            style={{ background: colour }}
            className="size-2 shrink-0 rounded-[2px] forced-color-adjust-none"
          />
          <span className="min-w-0 flex-1 truncate">{name}</span>
          <span>{valueText(value, measure)}</span>
        </p>
      ))}
    </div>
  );
}

/** “29 Nov”, the same on the server and in every browser. */
export function dateText(date: string): string {
  return new Date(date).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
}
