import { badInput } from '../errors/hub-error.ts';

/** Consecutive days of somebody's calendar. */
export interface CalendarDays {
  /** ISO dates, oldest first. */
  readonly dates: readonly string[];
  /** When each day begins, then when the last one ends, in milliseconds since the epoch. */
  readonly starts: readonly number[];
}

export interface DayRange {
  /** ISO date of the first day; null: 29 days before the last. */
  readonly from: string | null;
  /** ISO date of the last day, inclusive; null: today. */
  readonly to: string | null;
  /** IANA name or offset from UTC. */
  readonly timeZone: string;
}

const mostDays = 400;
const usualDays = 30;
const dayMs = 86_400_000;

/** Throws BAD_INPUT for an invalid day or time zone, or for too many days. */
export function listDays({ from, to, timeZone }: DayRange, now: number): CalendarDays {
  const offsetAt = createOffsets(timeZone);
  const last = to === null ? startOfUtcDay(now + offsetAt(now)) : readDate('to', to);
  const first = from === null ? last - (usualDays - 1) * dayMs : readDate('from', from);
  const count = (last - first) / dayMs + 1;
  if (count < 1) throw badInput('to', 'is before `from`');
  if (count > mostDays) throw badInput('from', `is more than ${mostDays - 1} days before the last day`);
  const midnights = Array.from({ length: count + 1 }, (_, index) => first + index * dayMs);
  return {
    dates: midnights.slice(0, -1).map((midnight) => new Date(midnight).toISOString().slice(0, 10)),
    starts: midnights.map((midnight) => startOfDay(midnight, offsetAt)),
  };
}

/** Midnight of that date in UTC, in milliseconds since the epoch. */
function readDate(field: 'from' | 'to', text: string): number {
  const midnight = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  // Time zones have no rules for years far away.
  if (Number.isNaN(midnight) || !/^(19|20|21)/.test(text) || !isoDate(midnight).startsWith(text)) {
    throw badInput(field, 'must be a date such as 2026-11-30');
  }
  return midnight;
}

const isoDate = (milliseconds: number) => new Date(milliseconds).toISOString();
const startOfUtcDay = (milliseconds: number) => Math.floor(milliseconds / dayMs) * dayMs;

/**
 * The first moment of a day, given its midnight as if clocks showed UTC. A clock change around midnight may skip
 * midnight, so that the day begins at the change, or repeat it, so that it begins with the first.
 */
function startOfDay(midnight: number, offsetAt: (moment: number) => number): number {
  const before = offsetAt(midnight - dayMs);
  const after = offsetAt(midnight + dayMs);
  if (before === after) return midnight - before;
  const real = [midnight - before, midnight - after].filter(
    (moment) => moment + offsetAt(moment) === midnight,
  );
  return real.length === 0 ? midnight - before : Math.min(...real);
}

/** How far a zone's clocks are ahead of UTC at a moment, in milliseconds. */
function createOffsets(timeZone: string): (moment: number) => number {
  const format = createFormat(timeZone);
  const known = new Map<number, number>();
  return (moment) => {
    const earlier = known.get(moment);
    if (earlier !== undefined) return earlier;
    const [, sign, hours = 0, minutes = 0, seconds = 0] =
      /GMT(?:([+-])(\d+):(\d+)(?::(\d+))?)?/.exec(format.format(moment)) ?? [];
    const size = (Number(hours) * 60 + Number(minutes)) * 60_000 + Number(seconds) * 1_000;
    const offset = sign === '-' ? -size : size;
    known.set(moment, offset);
    return offset;
  };
}

function createFormat(timeZone: string): Intl.DateTimeFormat {
  try {
    if (timeZone.length <= 64)
      return new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  } catch {
    // Reported below.
  }
  throw badInput('timeZone', 'must be a time zone such as Europe/Berlin or +02:00');
}
