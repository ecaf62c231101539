const day = 24 * 60 * 60 * 1000;

/** Whole days from `now` (milliseconds since the epoch) to the beginning of an ISO date in UTC; 0 on that date and after it. */
export function daysUntil(date: string, now: number): number {
  return Math.max(0, Math.ceil((Date.parse(date) - now) / day));
}
