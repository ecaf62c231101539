import { expect, test } from 'vitest';
import type { ListedConversation } from './conversation-documents.ts';
import { createDayNumber, groupByDay } from './conversation-groups.ts';
import { sampleConversation } from './testing/sample-conversation.ts';

const at = (time: string, pinned = false) => sampleConversation(time, 0, { updatedAt: time, pinned });
function labelsOf(now: string, timeZone: string, conversations: readonly ListedConversation[]) {
  const dayNumber = createDayNumber(timeZone);
  const groups = groupByDay(conversations, dayNumber(Date.parse(now)), dayNumber);
  return groups.map(({ label, items }) => `${label}: ${items.length}`);
}

test('pinned ones come first, then days, then months, with the year where it is another', () => {
  expect(
    labelsOf('2026-03-10T12:00:00Z', 'UTC', [
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
    ]),
  ).toEqual([
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
  const times = [at('2026-03-09T23:30:00Z'), at('2026-03-09T22:30:00Z')];
  expect(labelsOf('2026-03-10T12:00:00Z', 'Europe/Berlin', times)).toEqual(['Today: 1', 'Yesterday: 1']);
  expect(labelsOf('2026-03-10T12:00:00Z', 'UTC', times)).toEqual(['Yesterday: 2']);
  expect(labelsOf('2026-03-10T02:00:00Z', 'America/Lima', times)).toEqual(['Today: 2']);
});

test('a chat of before the change of the clock stands on the day that it had then', () => {
  // 23:30 local time before summer time began, and 00:30 before it ended.
  const inSpring = [at('2026-03-28T22:30:00Z')];
  expect(labelsOf('2026-03-29T10:00:00Z', 'Europe/Berlin', inSpring)).toEqual(['Yesterday: 1']);
  const inAutumn = [at('2026-10-24T22:30:00Z')];
  expect(labelsOf('2026-10-25T12:00:00Z', 'Europe/Berlin', inAutumn)).toEqual(['Today: 1']);
});

test('days begin at midnight also where the clock is three quarters of an hour off', () => {
  const times = [at('2026-03-09T18:15:00Z'), at('2026-03-09T18:14:59.999Z')];
  expect(labelsOf('2026-03-10T12:00:00Z', 'Asia/Kathmandu', times)).toEqual(['Today: 1', 'Yesterday: 1']);
});

test('a clock that is ahead of ours makes no day after today', () => {
  expect(labelsOf('2026-03-10T12:00:00Z', 'UTC', [at('2026-03-11T01:00:00Z')])).toEqual(['Today: 1']);
});
