import type { ChatPersonality } from '../../chat/chat-documents.ts';
import type { ChatState } from '../../chat/chat-state.ts';
import { canChoose } from '../../chat/comparison.ts';
import type { ServingVariant } from '../../graphql/api-status.tsx';
import { lineupNames, listed } from './lineup-words.ts';

const toChoose = 'Choose the answer to go on with';

/** What the composer says: who is asked, what really answers, and what Stop ends. */
export function composerWords(
  state: ChatState,
  chosen: ChatPersonality,
  personalities: readonly ChatPersonality[],
  variants: readonly ServingVariant[],
) {
  const { lineup, comparison, temporary, variantId } = state;
  const mustChoose = canChoose(state);
  const names = lineup === null ? '' : listed(lineupNames(lineup, personalities, variants));
  const isByPersonality = lineup?.by === 'personality';
  const variant = variants.find(({ id }) => id === (variantId ?? chosen.defaultVariant.id));
  const answers =
    lineup === null ? [] : [`${names} side by side${isByPersonality ? `, on ${variant?.name}` : ''}`];
  return {
    placeholder: !mustChoose ? `Ask ${isByPersonality ? names : chosen.name}` : toChoose,
    honest: [
      ...answers,
      ...(isByPersonality ? [] : [chosen.servedBy]),
      ...(temporary ? ['not stored'] : []),
    ].join(' · '),
    stopLabel: comparison === null ? 'Stop' : 'Stop all',
    hold: !mustChoose ? null : `${toChoose} first`,
  };
}
