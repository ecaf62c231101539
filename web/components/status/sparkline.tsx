import { type Reading, sparklineShape } from './sparkline-path.ts';

/** The last sixty readings at a glance; the text beside it gives the figures. */
export function Sparkline({
  readings,
  width,
  height,
}: {
  readonly readings: readonly Reading[];
  readonly width: number;
  readonly height: number;
}) {
  const { line, failures, head } = sparklineShape(readings, width, height);
  return (
    <svg
      aria-hidden="true"
      className="shrink-0 overflow-visible"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fill="none"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={line} className="stroke-faint" strokeWidth={1.25} />
      <path d={failures} className="stroke-bad" strokeWidth={1.5} />
      {head !== null && <circle cx={head.x} cy={head.y} r={1.75} className="fill-ink" />}
    </svg>
  );
}
