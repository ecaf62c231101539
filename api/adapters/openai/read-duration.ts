const unitMs: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Milliseconds of “6m0s”, “1.5s”, “120ms” or “26 seconds”; a bare number is in seconds. */
export function readDuration(text: string): number {
  let sum = 0;
  for (const [, amount, unit = 's'] of text.matchAll(/([\d.]+) ?(ms|[smhd])?/gi)) {
    sum += Number(amount) * (unitMs[unit.toLowerCase()] ?? 0);
  }
  return sum;
}
