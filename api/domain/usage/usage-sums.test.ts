import { expect, test } from 'vitest';
import { mergeDays, noUsage, rankGroups, type UsageGroup } from './usage-sums.ts';

function group(key: string, cost: bigint, requests: number): UsageGroup {
  return { key, name: key, sums: { ...noUsage, cost, requests } };
}

test('the dearest group comes first, then that with most tokens, then the busiest', () => {
  const { sums } = group('', 0n, 1);
  const wordy = { key: 'wordy', name: 'wordy', sums: { ...sums, outputTokens: 1n } };
  const ranked = rankGroups(
    [group('quiet', 0n, 1), group('dear', 2n ** 70n, 1), group('busy', 0n, 9), wordy],
    9,
  );

  expect(ranked.map(({ key }) => key)).toEqual(['dear', 'wordy', 'busy', 'quiet']);
});

test('of more groups than are wanted the smallest are one, and nothing of them is lost', () => {
  const ranked = rankGroups(
    Array.from({ length: 10 }, (_, index) => group(`model-${index}`, BigInt(index), 1)),
    3,
  );

  expect(ranked.map(({ kind, key, name }) => [kind, key, name])).toEqual([
    ['GROUP', 'model-9', 'model-9'],
    ['GROUP', 'model-8', 'model-8'],
    ['OTHERS', null, 'Others'],
  ]);
  expect(ranked.at(-1)?.sums).toEqual({ ...noUsage, cost: 28n, requests: 8 });
});

test('titles are told from the rest of too many groups', () => {
  const titles: UsageGroup = { ...group('', 9n, 1), key: null, name: null };
  const ranked = rankGroups([titles, group('gpt', 3n, 1), group('grok', 2n, 1)], 2);

  expect(ranked.map(({ kind, key, name }) => [kind, key, name])).toEqual([
    ['TITLES', null, 'Chat titles'],
    ['OTHERS', null, 'Others'],
  ]);
});

test('groups of several days are added up, each called what it was called last', () => {
  const days = [
    { date: '2026-11-01', groups: [{ ...group('own', 1n, 1), name: 'Old' }, group('gpt', 5n, 1)] },
    { date: '2026-11-02', groups: [] },
    { date: '2026-11-03', groups: [{ ...group('own', 2n, 3), name: 'New' }] },
  ];

  expect(mergeDays(days)).toEqual([{ ...group('own', 3n, 4), name: 'New' }, group('gpt', 5n, 1)]);
});
