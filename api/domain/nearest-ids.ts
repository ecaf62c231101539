const most = 3;
/** Shorter texts occur in many ids by chance. */
const shortest = 3;

/**
 * The ids that may have been meant by an unknown one, nearest first: those that differ by at most one typo per three
 * characters, and those that contain it or are contained in it.
 */
export function nearestIds(given: string, ids: readonly string[]): readonly string[] {
  const wanted = given.toLowerCase();
  const slips = Math.floor(wanted.length / 3);
  return ids
    .filter((id) => isPart(id, wanted) || Math.abs(id.length - wanted.length) <= slips)
    .map((id) => ({ id, distance: editDistance(wanted, id) }))
    .filter(({ id, distance }) => distance <= slips || isPart(id, wanted))
    .sort((one, other) => one.distance - other.distance)
    .slice(0, most)
    .map(({ id }) => id);
}

function isPart(id: string, wanted: string): boolean {
  return Math.min(id.length, wanted.length) >= shortest && (wanted.includes(id) || id.includes(wanted));
}

/** The fewest insertions, deletions, substitutions and swaps of neighbours that turn one text into the other. */
function editDistance(from: string, to: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const isSame = from[row - 1] === to[column - 1];
      const steps = [
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      ];
      if (from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1])
        steps.push((beforeLast[column - 2] ?? 0) + 1);
      next.push(Math.min(...steps));
    }
    beforeLast = last;
    last = next;
  }
  return last[to.length] ?? 0;
}
