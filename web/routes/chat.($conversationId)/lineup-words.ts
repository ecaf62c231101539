import type { ChatPersonality } from '../../chat/chat-documents.ts';
import type { Lineup } from '../../chat/lineup.ts';
import type { ServingVariant } from '../../graphql/api-status.tsx';

/** The current names of those who are lined up. */
export function lineupNames(
  { by, ids }: Lineup,
  personalities: readonly ChatPersonality[],
  variants: readonly ServingVariant[],
): readonly string[] {
  const all = by === 'personality' ? personalities : variants;
  return ids.map((id) => all.find((one) => one.id === id)?.name ?? id);
}

/** “Ask Claude-style on Fast and Max”. */
export function askedWords(
  { by }: Lineup,
  names: readonly string[],
  personality: { readonly name: string },
): string {
  return by === 'personality' ? `Ask ${listed(names)}` : `Ask ${personality.name} on ${listed(names)}`;
}

/** “these three”. */
export function theseWords({ ids }: Lineup): string {
  return `these ${['two', 'three', 'four'][ids.length - 2]}`;
}

/** “Claude, GPT and Grok”. */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
