import type { Choice } from './choice.ts';

/** Several that will answer the next question: personalities with one variant, or variants of one personality. */
export interface Lineup {
  readonly by: 'personality' | 'variant';
  /** Two to four different ones. */
  readonly ids: readonly string[];
}

const fewest = 2;
export const most = 4;

interface Named {
  readonly id: string;
}

/** The ids in an address's `compare` that exist here; null unless there are at least two of one kind. */
export function possibleLineup(
  wanted: string | null,
  personalities: readonly Named[],
  variants: readonly Named[],
): Lineup | null {
  const ids = [...new Set(wanted?.split(','))];
  const known = (list: readonly Named[]) => ids.filter((id) => list.some((one) => one.id === id));
  return lineupOf('personality', known(personalities)) ?? lineupOf('variant', known(variants));
}

/** Null if there are too few; a surplus is cut off. */
export function lineupOf(by: Lineup['by'], ids: readonly string[]): Lineup | null {
  return ids.length < fewest ? null : { by, ids: ids.slice(0, most) };
}

/** The ids in the order of `offered`. */
export function inOrder(ids: readonly string[], offered: readonly Named[]): readonly string[] {
  return offered.flatMap(({ id }) => (ids.includes(id) ? [id] : []));
}

/** Everyone in the lineup, with the part of the choice that they share; empty without a lineup. */
export function contendersOf(
  { lineup, personalityId, variantId }: Choice & { readonly lineup: Lineup | null },
  personalities: readonly (Named & { readonly defaultVariant: Named })[],
): readonly Choice[] {
  if (lineup === null) return [];
  const chosen = personalities.find(({ id }) => id === personalityId);
  const shared = variantId ?? chosen?.defaultVariant.id ?? null;
  return lineup.ids.map((id) =>
    lineup.by === 'personality' ? { personalityId: id, variantId: shared } : { personalityId, variantId: id },
  );
}
