export interface Reading {
  readonly ok: boolean;
  readonly latencyMs: number | null;
}

export interface SparklineShape {
  /** The latency line, interrupted where a reading failed. */
  readonly line: string;
  /** Short strokes along the bottom, one for each failed reading. */
  readonly failures: string;
  /** The current end of the line; null if the last reading failed or there is none. */
  readonly head: { readonly x: number; readonly y: number } | null;
}

const slots = 60;
const padding = 2;

/**
 * Readings from left (old) to right (now), one slot each, so that a few readings sit at the right edge. The height is
 * the square root of the latency, relative to the slowest reading or one second, whichever is longer: a calm API draws
 * a low line, and a spike neither leaves the picture nor flattens the rest.
 */
export function sparklineShape(readings: readonly Reading[], width: number, height: number): SparklineShape {
  const shown = readings.slice(-slots);
  const slowest = Math.max(1_000, ...shown.map((reading) => reading.latencyMs ?? 0));
  const step = (width - 2 * padding) / (slots - 1);
  const line: string[] = [];
  const failures: string[] = [];
  let head: SparklineShape['head'] = null;
  for (const [index, reading] of shown.entries()) {
    const x = round(width - padding - (shown.length - 1 - index) * step);
    if (!reading.ok || reading.latencyMs === null) {
      if (!reading.ok) failures.push(`M${x} ${height - padding}v${-round(height * 0.45)}`);
      head = null;
      continue;
    }
    const y = round(
      height - padding - Math.sqrt(Math.max(0, reading.latencyMs) / slowest) * (height - 2 * padding),
    );
    line.push(`${head === null ? 'M' : 'L'}${x} ${y}`);
    // A single reading between two failures would have no length and not be drawn.
    if (head === null) line.push('h0.01');
    head = { x, y };
  }
  return { line: line.join(''), failures: failures.join(''), head };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
