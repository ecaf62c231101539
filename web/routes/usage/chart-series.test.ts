import { expect, test } from 'vitest';
import { planDayChart, ranked, seriesOf, valueText } from './chart-series.ts';
import type { UsageGroup } from './usage-query.ts';

function group(id: string | null, change: Partial<UsageGroup['total']> = {}): UsageGroup {
  return {
    kind: id === null ? 'TITLES' : 'GROUP',
    id,
    name: id ?? 'Chat titles',
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

  expect(ranked(groups, 'cost').map(({ id }) => id)).toEqual(['dear', 'large']);
  expect(ranked(groups, 'tokens').map(({ id }) => id)).toEqual(['large', 'dear']);
});

test('six groups have colours of their own, and the others share one', () => {
  const groups = Array.from({ length: 9 }, (_, index) => group(`group-${index}`, { answers: 9 - index }));
  const series = seriesOf(groups, 'answers');

  expect(series.map(({ name }) => name)).toEqual([...groups.slice(0, 6).map(({ id }) => id), 'Others']);
  expect(new Set(series.map(({ colour }) => colour)).size).toBe(7);
  const [day] = planDayChart([{ date: '2026-11-29', groups }], series, 'answers', 100).columns;
  expect(day?.sum).toBe(45);
  expect(day?.parts.at(-1)).toMatchObject({ series: { name: 'Others' }, value: 3 + 2 + 1 });
});

test('columns stack up to their sum on a scale with round figures', () => {
  const days = [
    { date: '2026-11-28', groups: [group('a', { cost: '0.3' }), group(null, { cost: '0.07' })] },
    { date: '2026-11-29', groups: [] },
  ];
  const series = seriesOf(days[0]?.groups ?? [], 'cost');
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
