import { expect, test } from 'vitest';
import { planDayChart, ranked, seriesOf, valueText } from './chart-series.ts';
import type { UsageGroup } from './usage-query.ts';

function group(key: string | null, change: Partial<UsageGroup['total']> = {}): UsageGroup {
  return {
    kind: key === null ? 'TITLES' : 'GROUP',
    key,
    name: key ?? 'Chat titles',
    total: {
      requests: 1,
      answers: 1,
      inputTokens: '0',
      outputTokens: '0',
      uncountedRequests: 0,
      cost: '0',
      unpricedRequests: 0,
      ...change,
    },
  };
}

test('groups stand in the order of what is shown, without those that have nothing of it', () => {
  const groups = [
    group('none', { answers: 0 }),
    group('dear', { cost: '1.5', outputTokens: '1' }),
    group('large', { cost: '0.5', inputTokens: '900', outputTokens: '5' }),
  ];

  expect(ranked(groups, 'cost').map(({ key }) => key)).toEqual(['dear', 'large']);
  expect(ranked(groups, 'tokens').map(({ key }) => key)).toEqual(['large', 'dear']);
});

test('six groups have colours of their own, and the others share one', () => {
  const groups = Array.from({ length: 9 }, (_, index) => group(`group-${index}`, { answers: 9 - index }));
  const series = seriesOf(groups, 'answers', {});

  expect(series.map(({ name }) => name)).toEqual([...groups.slice(0, 6).map(({ key }) => key), 'Others']);
  expect(new Set(series.map(({ colour }) => colour)).size).toBe(7);
  const [day] = planDayChart([{ date: '2026-11-29', groups }], series, 'answers', 100).columns;
  expect(day?.sum).toBe(45);
  expect(day?.parts.at(-1)).toMatchObject({ series: { name: 'Others' }, value: 3 + 2 + 1 });
});

test('a colour belongs to its group, whatever the others and the measure', () => {
  const groups = ['gpt-6-luna', 'gpt-6-sol', 'own'].map((key, index) =>
    group(key, { answers: 3 - index, cost: String(index + 1) }),
  );
  const colours = (measure: 'answers' | 'cost', hues = {}) =>
    seriesOf(groups, measure, hues)
      .map(({ name, colour }) => [name, colour])
      .toSorted();

  expect(colours('answers')).toEqual(colours('cost'));
  expect(new Set(colours('cost').map(([, colour]) => colour)).size).toBe(3);
  expect(colours('cost', { own: 40 })[2]).toEqual(['own', 'oklch(from var(--accent) l c 40)']);
});

test('titles and what is not listed stand behind the groups, each apart', () => {
  const others: UsageGroup = { ...group('many', { answers: 9 }), kind: 'OTHERS', key: null, name: 'Others' };
  const groups = [others, group(null, { answers: 5 }), group('a', { answers: 1 })];

  const series = seriesOf(groups, 'answers', {});

  expect(series.map(({ name }) => name)).toEqual(['a', 'Chat titles', 'Others']);
  const [day] = planDayChart([{ date: '2026-11-29', groups }], series, 'answers', 100).columns;
  expect(day?.parts.map(({ value }) => value)).toEqual([1, 5, 9]);
});

test('columns stack up to their sum on a scale with round figures', () => {
  const days = [
    { date: '2026-11-28', groups: [group('a', { cost: '0.3' }), group(null, { cost: '0.07' })] },
    { date: '2026-11-29', groups: [] },
  ];
  const series = seriesOf(days[0]?.groups ?? [], 'cost', {});
  const { columns, ticks } = planDayChart(days, series, 'cost', 200);
  const [first, second] = columns;

  expect(ticks.map(({ value }) => valueText(value, 'cost'))).toEqual([
    '$0',
    '$0.10',
    '$0.20',
    '$0.30',
    '$0.40',
  ]);
  expect(
    first?.parts.map(({ series: { name }, y, height }) => [name, Math.round(y), Math.round(height)]),
  ).toEqual([
    ['a', 50, 150],
    ['Chat titles', 15, 35],
  ]);
  expect(second).toMatchObject({ sum: 0, parts: [] });
  expect((second?.x ?? 0) + (second?.width ?? 0)).toBeLessThanOrEqual(100);
});

test('days without any use can be drawn', () => {
  const { columns } = planDayChart([{ date: '2026-11-29', groups: [] }], [], 'tokens', 100);

  expect(columns).toMatchObject([{ sum: 0, parts: [] }]);
});
