import { editDistance } from './edit-distance.ts';

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
