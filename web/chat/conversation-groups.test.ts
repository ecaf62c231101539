import { expect, test } from 'vitest';
import { dayNumber, groupByDay } from './conversation-groups.ts';
import { sampleConversation } from './testing/sample-conversation.ts';

const at = (time: string, pinned = false) => sampleConversation(time, 0, { updatedAt: time, pinned });
const labelsOf = (now: string, offset: number, times: readonly string[]) =>
  groupByDay(
    times.map((time) => at(time)),
    dayNumber(Date.parse(now), offset),
    offset,
  ).map(({ label, items }) => `${label}: ${items.length}`);

test('pinned ones come first, then days, then months, with the year where it is another', () => {
  const groups = groupByDay(
    [
      at('2024-01-01T12:00:00Z', true),
      ...[
        '2026-03-10T09:00:00Z',
        '2026-03-09T09:00:00Z',
        '2026-03-08T09:00:00Z',
        '2026-03-03T09:00:00Z',
        '2026-03-02T09:00:00Z',
        '2026-01-31T09:00:00Z',
        '2025-12-31T09:00:00Z',
      ].map((time) => at(time)),
    ],
    dayNumber(Date.parse('2026-03-10T12:00:00Z'), 0),
    0,
  );
  expect(groups.map(({ label, items }) => `${label}: ${items.length}`)).toEqual([
    'Pinned: 1',
    'Today: 1',
    'Yesterday: 1',
    'Previous 7 days: 2',
    'March: 1',
    'January: 1',
    'December 2025: 1',
  ]);
});

test('days begin at midnight where the reader is', () => {
  const times = ['2026-03-09T23:30:00Z', '2026-03-09T22:30:00Z'];
  expect(labelsOf('2026-03-10T12:00:00Z', 60, times)).toEqual(['Today: 1', 'Yesterday: 1']);
  expect(labelsOf('2026-03-10T12:00:00Z', 0, times)).toEqual(['Yesterday: 2']);
  expect(labelsOf('2026-03-10T02:00:00Z', -300, times)).toEqual(['Today: 2']);
});

test('a clock that is ahead of ours makes no day after today', () => {
  expect(labelsOf('2026-03-10T12:00:00Z', 0, ['2026-03-11T01:00:00Z'])).toEqual(['Today: 1']);
});
