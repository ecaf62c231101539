import type { ChatPersonality } from '../../chat/chat-documents.ts';
import type { ChatState } from '../../chat/chat-state.ts';
import type { Compared } from '../../chat/columns.ts';
import type { ServingVariant } from '../../graphql/api-status.tsx';
import { lineupNames, listed } from './lineup-words.ts';

const toChoose = 'Choose the answer to continue with';

/** The composer's words: who is asked, what really answers, and what Stop ends. */
export function composerWords(
  state: ChatState,
  compared: Compared | null,
  chosen: ChatPersonality,
  personalities: readonly ChatPersonality[],
  variants: readonly ServingVariant[],
) {
  const { comparison, deleted, temporary } = state;
  const lineup = compared ?? state.lineup;
  const names = lineup === null ? '' : listed(lineupNames(lineup, personalities, variants));
  const isByPersonality = lineup?.by === 'personality';
  const variantId = compared === null ? (state.variantId ?? chosen.defaultVariant.id) : compared.variantId;
  const variant = variants.find(({ id }) => id === variantId);
  return {
    placeholder: compared === null ? `Ask ${isByPersonality ? names : chosen.name}` : toChoose,
    // What serves comes before what may be cut off.
    honest: [
      isByPersonality ? capital(chosen.servedBy.split(' · ').at(-1) ?? '') : chosen.servedBy,
      ...(temporary ? ['not stored'] : []),
      ...(lineup === null
        ? []
        : [`${names} side by side${isByPersonality && variant ? `, on ${variant.name}` : ''}`]),
    ].join(' · '),
    explainsKeys: lineup === null,
    stopLabel: comparison === null ? 'Stop' : 'Stop all',
    hold: deleted ? 'This chat was deleted' : compared === null ? null : `${toChoose} first`,
  };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
