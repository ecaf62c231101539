const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** “just now”, “4 s ago”, “3 min ago”, “2 h ago”, “5 days ago”. */
export function agoText(milliseconds: number): string {
  if (milliseconds < second) return 'just now';
  if (milliseconds < minute) return `${Math.floor(milliseconds / second)} s ago`;
  if (milliseconds < hour) return `${Math.floor(milliseconds / minute)} min ago`;
  if (milliseconds < day) return `${Math.floor(milliseconds / hour)} h ago`;
  const days = Math.floor(milliseconds / day);
  return days === 1 ? '1 day ago' : `${days} days ago`;
}

/** The time left, rounded up so that 0:00 means it is over: “0:12”, “14:05”, “1:00:09”. */
export function countdownText(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / second));
  const clock = [Math.floor(seconds / 60) % 60, seconds % 60];
  const hours = Math.floor(seconds / 3600);
  const [first, ...rest] = hours > 0 ? [hours, ...clock] : clock;
  return [first, ...rest.map((part) => String(part).padStart(2, '0'))].join(':');
}

/** A latency in readable form, which no line break splits: “182 ms”, “1.4 s”. */
export function latencyText(milliseconds: number): string {
  return milliseconds < second
    ? `${Math.round(milliseconds)}\u00a0ms`
    : `${(milliseconds / second).toFixed(1)}\u00a0s`;
}
