import type { ChatPersonality } from '../../chat/chat-documents.ts';
import type { Lineup } from '../../chat/lineup.ts';
import type { ServingVariant } from '../../graphql/api-status.tsx';

/** Who is lined up, by the names that they have here. */
export function lineupNames(
  { by, ids }: Lineup,
  personalities: readonly ChatPersonality[],
  variants: readonly ServingVariant[],
): readonly string[] {
  const all = by === 'personality' ? personalities : variants;
  return ids.map((id) => all.find((one) => one.id === id)?.name ?? id);
}

/** “these three”. */
export function theseWords({ ids }: Lineup): string {
  return `these ${['two', 'three', 'four'][ids.length - 2]}`;
}

/** “Claude, GPT and Grok”. */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
