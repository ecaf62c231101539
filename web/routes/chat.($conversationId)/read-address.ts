import type { Choice } from '../../chat/choice.ts';
import { most, possibleLineup } from '../../chat/lineup.ts';

interface Named {
  readonly id: string;
}

interface Offered {
  readonly personalities: readonly (Named & { readonly hidden?: boolean })[];
  readonly variants: readonly Named[];
}

export interface Reading {
  /** Who is left when the address asks for several and only one is available; otherwise empty. */
  readonly alone: Partial<Choice>;
  /** Tells the reader what the address asks for and does not get; null if it gets everything. */
  readonly note: string | null;
}

/** Limits for repeating parts of an address on the page: characters in a piece, and number of pieces. */
const longest = 24;
const mostPieces = 3;

/** How much of what the address of a new chat asks for is available here. */
export function readAddress(url: string, { personalities, variants }: Offered): Reading {
  const { searchParams } = new URL(url);
  const has = (list: readonly Named[]) => (id: string) => list.some((one) => one.id === id);
  const isPersonality = has(personalities);
  const isVariant = has(variants);
  const isChoosable = has(personalities.filter(({ hidden }) => hidden !== true));
  const notes: string[] = [];

  const compare = searchParams.get('compare');
  const asked = [...new Set(compare?.split(',').filter(Boolean))];
  const known = asked.filter((id) => isPersonality(id) || isVariant(id));
  const unknown = asked.filter((id) => !known.includes(id));
  const lineup = possibleLineup(compare, personalities, variants);
  const left = lineup === null ? [] : known.filter((id) => !lineup.ids.includes(id));
  if (unknown.length > 0) {
    const verb = unknown.length > 1 ? 'are' : 'is';
    notes.push(`This address asked for ${quote(unknown)}, which ${verb} not available here.`);
  }
  if (left.length > 0)
    notes.push(
      `At most ${most} of the same kind are compared: ${quote(left)} ${left.length > 1 ? 'are' : 'is'} left out.`,
    );
  if (lineup === null && known.length > 0) notes.push('A comparison needs two of the same kind.');

  const personality = searchParams.get('personality');
  if (personality && !isChoosable(personality)) {
    notes.push(`This address asked for a personality ${quote([personality])}, which is not available here.`);
  }
  const variant = searchParams.get('variant');
  if (variant && !isVariant(variant)) {
    notes.push(`This address asked for a variant ${quote([variant])}, which is not available here.`);
  }

  const personalityId = known.find(isChoosable);
  const variantId = known.find(isVariant);
  return {
    alone:
      lineup === null ? { ...(personalityId && { personalityId }), ...(variantId && { variantId }) } : {},
    note: notes.length === 0 ? null : notes.join(' '),
  };
}

/** In quotation marks, without characters that could change the direction of the surrounding text. */
function quote(pieces: readonly string[]): string {
  const quoted = pieces.slice(0, mostPieces).map((piece) => {
    const characters = [...piece.replace(/[\p{C}\p{Z}]+/gu, ' ')];
    return `“${characters.slice(0, longest).join('')}${characters.length > longest ? '…' : ''}”`;
  });
  return quoted.join(', ') + (pieces.length > mostPieces ? ' and others' : '');
}
