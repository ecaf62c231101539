import { expect, test } from 'vitest';
import { type DayRange, listDays } from './calendar-days.ts';

const now = Date.parse('2026-11-29T23:30:00Z');

function days(range: Partial<DayRange>) {
  const { dates, starts } = listDays({ from: null, to: null, timeZone: 'UTC', ...range }, now);
  return { dates, starts: starts.map((start) => new Date(start).toISOString().slice(0, 16)) };
}

test('without a range it is the last thirty days, up to what is today there', () => {
  expect(days({}).dates).toHaveLength(30);
  expect([days({}).dates[0], days({}).dates.at(-1)]).toEqual(['2026-10-31', '2026-11-29']);
  expect(days({ timeZone: 'Europe/Berlin' }).dates.at(-1)).toBe('2026-11-30');
  expect(days({ timeZone: '-08:00', to: '2026-11-02' }).dates[0]).toBe('2026-10-04');
});

test('a day begins when the clocks there say so, also where they are set forward or back', () => {
  expect(days({ from: '2026-03-28', to: '2026-03-30', timeZone: 'Europe/Berlin' }).starts).toEqual([
    '2026-03-27T23:00',
    '2026-03-28T23:00',
    '2026-03-29T22:00',
    '2026-03-30T22:00',
  ]);
  expect(days({ from: '2026-10-25', to: '2026-10-25', timeZone: 'Europe/Berlin' }).starts).toEqual([
    '2026-10-24T22:00',
    '2026-10-25T23:00',
  ]);
  expect(days({ from: '2026-01-01', to: '2026-01-01', timeZone: 'Asia/Kolkata' }).starts).toEqual([
    '2025-12-31T18:30',
    '2026-01-01T18:30',
  ]);
});

test('where clocks are set at midnight, a day begins with the first moment that is its own', () => {
  // Clocks go from 24:00 to 01:00, so 6 September has no midnight.
  expect(days({ from: '2026-09-05', to: '2026-09-06', timeZone: 'America/Santiago' }).starts).toEqual([
    '2026-09-05T04:00',
    '2026-09-06T04:00',
    '2026-09-07T03:00',
  ]);
  // Clocks go from 24:00 to 23:00, so 4 April has that hour twice.
  expect(days({ from: '2026-04-04', to: '2026-04-05', timeZone: 'America/Santiago' }).starts).toEqual([
    '2026-04-04T03:00',
    '2026-04-05T04:00',
    '2026-04-06T04:00',
  ]);
});

test.each(Intl.supportedValuesOf('timeZone'))('the days of a year in %s follow each other', (timeZone) => {
  const { starts } = listDays({ from: '2026-01-01', to: '2026-12-31', timeZone }, now);
  const format = new Intl.DateTimeFormat('en-CA', { timeZone });

  const hours = new Set(starts.slice(1).map((start, index) => (start - (starts[index] ?? 0)) / 3_600_000));
  expect([...hours].every((length) => length >= 22 && length <= 26)).toBe(true);
  expect(starts.every((start) => format.format(start) !== format.format(start - 1))).toBe(true);
});

test.each<[field: string, Partial<DayRange>]>([
  ['from', { from: '2026-02-30' }],
  ['from', { from: '2026-1-1' }],
  ['from', { from: '9999-01-01' }],
  ['from', { from: '2025-01-01', to: '2026-11-29' }],
  ['to', { to: 'today' }],
  ['to', { to: '2026-11-29T00:00:00Z' }],
  ['to', { from: '2026-11-29', to: '2026-11-28' }],
  ['timeZone', { timeZone: 'Europe/Atlantis' }],
  ['timeZone', { timeZone: '' }],
  ['timeZone', { timeZone: 'x'.repeat(10_000) }],
])('%s is refused in %j', (field, range) => {
  expect(() => days(range)).toThrow(
    expect.objectContaining({ code: 'BAD_INPUT', facts: expect.objectContaining({ field }) }),
  );
});

test('400 days are the most', () => {
  expect(days({ from: '2025-10-26', to: '2026-11-29' }).dates).toHaveLength(400);
  expect(() => days({ from: '2025-10-25', to: '2026-11-29' })).toThrow('BAD_INPUT');
});
