const day = 86_400_000;

/**
 * Whole days in UTC from `now` (milliseconds since the epoch) to the shutdown date; 0 on the day itself and after it.
 * Null if no date is known.
 */
export function daysLeft(shutdownDate: string | null, now: number): number | null {
  if (shutdownDate === null) return null;
  const end = Date.parse(shutdownDate.slice(0, 10));
  if (Number.isNaN(end)) return null;
  return Math.max(0, Math.round((end - Math.floor(now / day) * day) / day));
}
