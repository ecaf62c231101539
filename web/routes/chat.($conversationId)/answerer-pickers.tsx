import type { ChatPersonality } from '../../chat/chat-documents.ts';
import type { ChatState } from '../../chat/chat-state.ts';
import type { Choice } from '../../chat/choice.ts';
import type { Compared } from '../../chat/columns.ts';
import type { ServingVariant } from '../../graphql/api-status.tsx';
import { LineupLabel } from './lineup-label.tsx';
import { PersonalityPicker } from './personality-picker.tsx';
import { VariantPicker } from './variant-picker.tsx';

/** Who answers next, and on which variant. Several at once take the place of the one. */
export function AnswererPickers({
  state,
  compared,
  personalities,
  variants,
  chosen,
  variantOf,
  onChoose,
}: {
  readonly state: ChatState;
  /** Those shown side by side until one answer is chosen; null if none has to be. */
  readonly compared: Compared | null;
  readonly personalities: readonly ChatPersonality[];
  readonly variants: readonly ServingVariant[];
  readonly chosen: ChatPersonality;
  readonly variantOf: (personalityId: string) => string | null;
  readonly onChoose: (change: Partial<Choice>) => void;
}) {
  const { lineup, variantId } = state;
  const chosenVariantId = variantId ?? chosen.defaultVariant.id;
  const nameOf = (id: string) => variants.find((variant) => variant.id === id)?.name ?? null;
  if (compared !== null) {
    const shared =
      compared.by === 'variant'
        ? personalities.find(({ id }) => id === compared.personalityId)?.name
        : nameOf(compared.variantId ?? '');
    return (
      <p className="flex min-w-0 items-center gap-2 px-2 text-ui">
        <span className="sr-only">Side by side: </span>
        <span className="min-w-0 font-semibold">
          <LineupLabel lineup={compared} personalities={personalities} variants={variants} />
        </span>
        {shared && <span className="shrink-0 text-muted">{shared}</span>}
      </p>
    );
  }
  return (
    <>
      {lineup?.by !== 'personality' && (
        <PersonalityPicker
          personalities={personalities}
          chosen={chosen}
          variantOf={variantOf}
          onChoose={(personalityId) => onChoose({ personalityId })}
        />
      )}
      {lineup?.by !== 'variant' && (
        <VariantPicker
          variants={variants}
          chosenId={chosenVariantId}
          onChoose={(variantId) => onChoose({ variantId })}
        />
      )}
    </>
  );
}
