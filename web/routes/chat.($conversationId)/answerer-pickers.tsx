import type { ChatPersonality } from '../../chat/chat-documents.ts';
import type { ChatState } from '../../chat/chat-state.ts';
import type { Choice } from '../../chat/choice.ts';
import type { Lineup } from '../../chat/lineup.ts';
import type { ServingVariant } from '../../graphql/api-status.tsx';
import { ComparePicker } from './compare-picker.tsx';
import { PersonalityPicker } from './personality-picker.tsx';
import { VariantPicker } from './variant-picker.tsx';

/** Who answers next, and on which variant; several at once stand in the place of the one. */
export function AnswererPickers({
  state: { lineup, variantId },
  personalities,
  variants,
  chosen,
  onChoose,
  onLineUp,
}: {
  readonly state: ChatState;
  readonly personalities: readonly ChatPersonality[];
  readonly variants: readonly ServingVariant[];
  readonly chosen: ChatPersonality;
  readonly onChoose: (change: Partial<Choice>) => void;
  readonly onLineUp: (lineup: Lineup | null) => void;
}) {
  const chosenVariantId = variantId ?? chosen.defaultVariant.id;
  const nameOf = (id: string) => variants.find((variant) => variant.id === id)?.name ?? null;
  return (
    <>
      {lineup?.by !== 'personality' && (
        <PersonalityPicker
          personalities={personalities}
          chosen={chosen}
          variantOf={({ defaultVariant: { id } }) =>
            variantId === null && id !== chosen.defaultVariant.id ? nameOf(id) : null
          }
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
      <ComparePicker
        lineup={lineup}
        personalities={personalities}
        variants={variants}
        personality={chosen}
        variant={variants.find(({ id }) => id === chosenVariantId)}
        onChoose={onLineUp}
      />
    </>
  );
}
