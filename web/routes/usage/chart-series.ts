import { scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { moneyText, roundText } from '../../components/figure-text.ts';
import type { UsageDay, UsageGroup } from './usage-query.ts';
import type { Measure } from './usage-view.ts';

/** So many groups have a colour of their own; the others share one. */
const mostSeries = 6;

/** One group of requests as a chart shows it. */
export interface Series {
  readonly key: string;
  readonly name: string;
  /** A CSS colour. */
  readonly colour: string;
}

/** What a chart draws of a group. Close enough for a picture; tables have the exact sums. */
export function amountOf({ total }: UsageGroup, measure: Measure): number {
  if (measure === 'cost') return Number(total.cost);
  if (measure === 'answers') return total.answers;
  return Number(total.inputTokens) + Number(total.outputTokens);
}

export function valueText(value: number, measure: Measure): string {
  return measure === 'cost' ? moneyText(String(value), 'USD') : roundText(value);
}

/** Groups with something to show, the largest first. */
export function ranked(groups: readonly UsageGroup[], measure: Measure): readonly UsageGroup[] {
  return groups
    .filter((group) => amountOf(group, measure) > 0)
    .toSorted((a, b) => amountOf(b, measure) - amountOf(a, measure));
}

const keyOf = ({ id, name }: UsageGroup) => id ?? name;
const rest: Series = { key: '', name: 'Others', colour: 'var(--series-rest)' };

/** Which group has which colour: the same in every chart of these groups. */
export function seriesOf(groups: readonly UsageGroup[], measure: Measure): readonly Series[] {
  const large = ranked(groups, measure);
  const named = large.slice(0, mostSeries).map(
    (group, index): Series => ({
      key: keyOf(group),
      name: group.name,
      colour: `var(--series-${index + 1})`,
    }),
  );
  return large.length > mostSeries ? [...named, rest] : named;
}

export interface DayColumn {
  readonly date: string;
  /** In percent of the width. */
  readonly x: number;
  readonly width: number;
  readonly sum: number;
  /** From the bottom up, in pixels of the chart's height. */
  readonly parts: readonly {
    readonly series: Series;
    readonly value: number;
    readonly y: number;
    readonly height: number;
  }[];
}

export interface DayChartPlan {
  readonly columns: readonly DayColumn[];
  /** Values with a line, each with its place from the top in pixels. */
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
}

/** Where everything in the chart of days stands: stacked columns that share the width evenly. */
export function planDayChart(
  days: readonly UsageDay[],
  series: readonly Series[],
  measure: Measure,
  height: number,
): DayChartPlan {
  const rows = days.map(({ date, groups }) => {
    const values: Record<string, number> = {};
    for (const group of groups) {
      const own = series.some(({ key }) => key === keyOf(group)) ? keyOf(group) : rest.key;
      values[own] = (values[own] ?? 0) + amountOf(group, measure);
    }
    return { date, values };
  });
  const layers = stack<(typeof rows)[number], string>()
    .keys(series.map(({ key }) => key))
    .value(({ values }, key) => values[key] ?? 0)(rows);
  const sums = rows.map((_, index) => layers.at(-1)?.[index]?.[1] ?? 0);
  const y = scaleLinear()
    .domain([0, Math.max(...sums, measure === 'answers' ? 4 : 0) || 1])
    .range([height, 0])
    .nice(4);
  const x = scaleBand(
    rows.map(({ date }) => date),
    [0, 100],
  )
    .paddingInner(days.length > 31 ? 0.25 : 0.35)
    .paddingOuter(0.1);
  return {
    ticks: y.ticks(4).map((value) => ({ value, y: y(value) })),
    columns: rows.map(({ date, values }, index) => ({
      date,
      x: x(date) ?? 0,
      width: x.bandwidth(),
      sum: sums[index] ?? 0,
      parts: series.flatMap((one, layer) => {
        const [from = 0, to = 0] = layers[layer]?.[index] ?? [];
        if (to === from) return [];
        return [{ series: one, value: values[one.key] ?? 0, y: y(to), height: y(from) - y(to) }];
      }),
    })),
  };
}
