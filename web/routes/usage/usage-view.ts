import type { UsageTotals } from './usage-query.ts';

/** Time spans that the page can show, in days up to today. */
export const spans = [1, 7, 30, 90] as const;
export const dimensions = ['model', 'personality', 'variant'] as const;
export const measures = ['cost', 'tokens', 'answers'] as const;

export type Dimension = (typeof dimensions)[number];
export type Measure = (typeof measures)[number];

/** What the address selects on the page. */
export interface UsageView {
  readonly days: (typeof spans)[number];
  readonly by: Dimension;
  /** Null: see `usualMeasure`. */
  readonly show: Measure | null;
  /** Null: real answers, unless there are only simulated ones. */
  readonly simulated: boolean | null;
}

const usual: UsageView = { days: 30, by: 'model', show: null, simulated: null };

export function readView(address: string): UsageView {
  const asked = new URL(address).searchParams;
  const simulated = asked.get('simulated');
  return {
    days: spans.find((span) => String(span) === asked.get('days')) ?? usual.days,
    by: dimensions.find((dimension) => dimension === asked.get('by')) ?? usual.by,
    show: measures.find((measure) => measure === asked.get('show')) ?? usual.show,
    simulated: simulated === null ? null : simulated === 'true',
  };
}

/** The address of a link that changes one thing and keeps the rest. */
export function addressOf(view: UsageView, change: Partial<UsageView>): string {
  const changed = Object.entries({ ...view, ...change }).filter(
    ([name, value]) => value !== usual[name as keyof UsageView],
  );
  const query = new URLSearchParams(changed.map(([name, value]) => [name, String(value)]));
  return changed.length === 0 ? '/usage' : `/usage?${query}`;
}

/** Cost where there is any, otherwise tokens; where none are known either, answers. */
export function usualMeasure({
  cost,
  inputTokens,
  outputTokens,
}: Pick<UsageTotals, 'cost' | 'inputTokens' | 'outputTokens'>): Measure {
  if (Number(cost) > 0) return 'cost';
  return Number(inputTokens) + Number(outputTokens) > 0 ? 'tokens' : 'answers';
}

export interface DateRange {
  readonly from: string;
  readonly to: string;
  readonly timeZone: string;
}

/** The days of a view, by the calendar in that time zone. */
export function rangeOf({ days }: UsageView, timeZone: string, now: number): DateRange {
  // The Swedish locale writes dates as ISO does.
  const to = new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now);
  const from = new Date(Date.parse(to) - (days - 1) * 86_400_000).toISOString().slice(0, 10);
  return { from, to, timeZone };
}
