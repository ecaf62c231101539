import { scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { moneyText, roundText } from '../../components/figure-text.ts';
import type { UsageDay, UsageGroup } from './usage-query.ts';
import type { Measure } from './usage-view.ts';

/** Groups that have a colour of their own; the others share one. */
const mostSeries = 6;

/** A group of requests as a chart shows it. */
export interface Series {
  readonly key: string;
  readonly name: string;
  /** A CSS colour. */
  readonly colour: string;
}

/** What a chart draws for a group. Accurate enough for a picture; the tables have the exact sums. */
export function amountOf({ total }: UsageGroup, measure: Measure): number {
  if (measure === 'cost') return Number(total.cost);
  if (measure === 'answers') return total.answers;
  return Number(total.inputTokens) + Number(total.outputTokens);
}

export function valueText(value: number, measure: Measure): string {
  return measure === 'cost' ? moneyText(String(value)) : roundText(value);
}

/** Groups with something to show, largest first. */
export function ranked(groups: readonly UsageGroup[], measure: Measure): readonly UsageGroup[] {
  return groups
    .filter((group) => amountOf(group, measure) > 0)
    .toSorted((a, b) => amountOf(b, measure) - amountOf(a, measure));
}

const keyOf = ({ kind, key }: Pick<UsageGroup, 'kind' | 'key'>) => `${kind} ${key ?? ''}`;
const rest: Series = {
  key: keyOf({ kind: 'OTHERS', key: null }),
  name: 'Others',
  colour: 'var(--series-rest)',
};

/** The accent hues of personalities by id. */
export type Hues = Readonly<Record<string, number>>;

/**
 * The colours of groups, the same in every chart of them: by the group's hue if it has one, otherwise by its key, so
 * that neither another measure nor another day changes it.
 */
export function seriesOf(groups: readonly UsageGroup[], measure: Measure, hues: Hues): readonly Series[] {
  const shown = ranked(groups, measure);
  const own = shown.filter(({ kind }) => kind === 'GROUP');
  const named = own.slice(0, mostSeries);
  const colours = coloursOf(named.map(keyOf));
  const titles = shown.filter(({ kind }) => kind === 'TITLES');
  const isWhole = own.length + titles.length === shown.length && own.length <= mostSeries;
  return [
    ...named.map((group): Series => {
      const hue = group.key === null ? undefined : hues[group.key];
      const colour =
        hue === undefined
          ? (colours.get(keyOf(group)) ?? rest.colour)
          : `oklch(from var(--accent) l c ${hue})`;
      return { key: keyOf(group), name: group.name, colour };
    }),
    ...titles.map((group): Series => ({ key: keyOf(group), name: group.name, colour: 'var(--muted)' })),
    ...(isWhole ? [] : [rest]),
  ];
}

/** Groups without a colour of their own get that of the rest. */
export function colourIn(series: readonly Series[], group: UsageGroup): string {
  return series.find(({ key }) => key === keyOf(group))?.colour ?? rest.colour;
}

/** Each gets its own place in the palette, or the next free one. */
function coloursOf(keys: readonly string[]): ReadonlyMap<string, string> {
  const colours = new Map<number, string>();
  for (const key of keys.toSorted()) {
    let place = [...key].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521, 0);
    while (colours.has(place % mostSeries)) place++;
    colours.set(place % mostSeries, key);
  }
  return new Map([...colours].map(([place, key]) => [key, `var(--series-${place + 1})`]));
}

export interface DayColumn {
  readonly date: string;
  /** Percentage of the width, like `width`. */
  readonly x: number;
  readonly width: number;
  readonly sum: number;
  /** From the bottom up; `y` and `height` in pixels. */
  readonly parts: readonly {
    readonly series: Series;
    readonly value: number;
    readonly y: number;
    readonly height: number;
  }[];
}

export interface DayChartPlan {
  readonly columns: readonly DayColumn[];
  /** Values that get a line, each with its distance from the top in pixels. */
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
}

/** The layout of the day chart: stacked columns that share the width evenly. */
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
