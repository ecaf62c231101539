/** The value that this share of the values does not exceed; NaN if there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Prints rows as a Markdown table and returns it; numbers get one decimal. */
export function printTable(
  title: string,
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const line = (cells: readonly (string | number)[]) =>
    `| ${cells.map((cell) => (typeof cell === 'number' ? cell.toFixed(1) : cell)).join(' | ')} |`;
  const rule = `|---|${'---:|'.repeat(head.length - 1)}`;
  const table = [`### ${title}`, '', line(head), rule, ...rows.map(line)].join('\n');
  console.log(`\n${table}`);
  return table;
}
