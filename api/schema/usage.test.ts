import { expect, test } from 'vitest';
import type { UsageDimension } from '../domain/usage/ledger-store.ts';
import { noUsage, type UsageDay } from '../domain/usage/usage-sums.ts';
import { runOperation } from '../testing/run-operation.ts';
import { createStubHub } from '../testing/stub-hub.ts';

function hubWith(days: readonly UsageDay[]) {
  const asked: [by: UsageDimension, simulated: boolean][] = [];
  const hub = createStubHub({
    usage: {
      async byDay(_viewer, _days, by, simulated) {
        asked.push([by, simulated]);
        return days;
      },
    },
  });
  return { hub, asked };
}

const sums = { ...noUsage, requests: 3, answers: 2, completed: 1, stopped: 1, unpriced: 1 };
const days: readonly UsageDay[] = [
  {
    date: '2026-11-23',
    groups: [{ key: 'a', name: 'A', sums: { ...sums, inputTokens: 2n ** 60n, begun: 2, firstTokenMs: 801 } }],
  },
  { date: '2026-11-24', groups: [{ key: null, name: null, sums: { ...sums, cost: 1_500_000n } }] },
];

test('sums that outgrow Int are decimals, and money is exact', async () => {
  const { hub } = hubWith(days);
  const result = await runOperation(
    `{ usage(from: "2026-11-23", to: "2026-11-24") { from to
      total { requests answers completed stopped failed interrupted inputTokens cachedInputTokens cacheWriteTokens outputTokens
        reasoningTokens uncountedRequests cost currency unpricedRequests averageFirstTokenMs } } }`,
    {},
    hub,
  );

  expect(result).toEqual({
    data: {
      usage: {
        from: '2026-11-23',
        to: '2026-11-24',
        total: {
          requests: 6,
          answers: 4,
          completed: 2,
          stopped: 2,
          failed: 0,
          interrupted: 0,
          inputTokens: '1152921504606846976',
          cachedInputTokens: '0',
          cacheWriteTokens: '0',
          outputTokens: '0',
          reasoningTokens: '0',
          uncountedRequests: 0,
          cost: '0.0000015',
          currency: 'USD',
          unpricedRequests: 2,
          averageFirstTokenMs: 401,
        },
      },
    },
  });
});

test('groups and days come from one reading, highest cost first', async () => {
  const { hub, asked } = hubWith(days);
  const result = await runOperation(
    `{ usage(simulated: true) { total { answers averageFirstTokenMs }
      groups(by: MODEL) { kind key name total { answers } } days(by: MODEL) { date total { answers } groups { name } } } }`,
    {},
    hub,
  );

  expect(result).toMatchObject({
    data: {
      usage: {
        total: { answers: 4, averageFirstTokenMs: 401 },
        groups: [
          { kind: 'TITLES', key: null, name: 'Chat titles' },
          { kind: 'GROUP', key: 'a', name: 'A' },
        ],
        days: [
          { date: '2026-11-23', total: { answers: 2 }, groups: [{ name: 'A' }] },
          { date: '2026-11-24', total: { answers: 2 }, groups: [{ name: 'Chat titles' }] },
        ],
      },
    },
  });
  expect(asked).toEqual([['MODEL', true]]);
});

test('without any use all is zero, and no average is made up', async () => {
  const { hub } = hubWith([]);
  const result = await runOperation(
    '{ usage { total { requests cost averageFirstTokenMs } groups(by: VARIANT) { key } } }',
    {},
    hub,
  );

  expect(result.data).toEqual({
    usage: { total: { requests: 0, cost: '0', averageFirstTokenMs: null }, groups: [] },
  });
});

test.each([
  ['from', '{ usage(from: "soon") { from } }'],
  ['to', '{ usage(to: "2026-02-30") { from } }'],
  ['to', 'query ($day: Date = "2026-02-30") { usage(to: $day) { from } }'],
  ['timeZone', '{ usage(timeZone: "Mars") { from } }'],
])('%s must make sense', async (field, query) => {
  const { errors } = await runOperation(query);

  expect(errors?.[0]?.originalError).toMatchObject({ code: 'BAD_INPUT', facts: { field } });
});

test.each(['{ usage(from: 20261101) { from } }', '{ usage(from: {}) { from } }'])(
  'a day is a string, else the request does not fit the schema: %s',
  async (query) => {
    const { data, errors } = await runOperation(query);

    expect(data).toBeUndefined();
    expect(errors?.[0]?.message).toContain('A date is a String such as "2026-11-24".');
  },
);
