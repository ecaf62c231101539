import { expect, test } from 'vitest';
import { sparklineShape } from './sparkline-path.ts';

const reading = (latencyMs: number | null, ok = true) => ({ ok, latencyMs });

test('no readings draw nothing', () => {
  expect(sparklineShape([], 100, 20)).toEqual({ line: '', failures: '', head: null });
});

test('the newest reading stands at the right edge, older ones to its left', () => {
  const { line, head } = sparklineShape([reading(0), reading(1000)], 120, 20);
  expect(line).toBe('M116 18h0.01L118 2');
  expect(head).toEqual({ x: 118, y: 2 });
});

test('a failed reading breaks the line and leaves a stroke', () => {
  const { line, failures } = sparklineShape([reading(0), reading(null, false), reading(0)], 120, 20);
  expect(line).toBe('M114.1 18h0.01M118 18h0.01');
  expect(failures).toBe('M116 18v-9');
});

test('a line that ends in a failure has no head', () => {
  expect(sparklineShape([reading(100), reading(null, false)], 120, 20).head).toBeNull();
});

test('a spike stays inside the picture', () => {
  const { head } = sparklineShape([reading(100), reading(90_000)], 120, 20);
  expect(head?.y).toBe(2);
});

test('only the last sixty readings are drawn', () => {
  const { line } = sparklineShape(
    Array.from({ length: 90 }, () => reading(10)),
    120,
    20,
  );
  expect(line.match(/[ML]/g)).toHaveLength(60);
  expect(line.startsWith('M2 ')).toBe(true);
});
