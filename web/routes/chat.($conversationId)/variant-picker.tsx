import { Link } from '@remix-run/react';
import { Popover } from '../../components/popover.tsx';
import { variantWarning } from '../../components/serving-text.ts';
import type { ServingVariant } from '../../graphql/api-status.tsx';
import { ChoiceRow } from './choice-row.tsx';
import { PickerLabel, pickerButton } from './personality-picker.tsx';

/** How fast and how well to answer: each variant with the model that serves it now. */
export function VariantPicker({
  variants,
  chosenId,
  onChoose,
}: {
  readonly variants: readonly ServingVariant[];
  readonly chosenId: string;
  readonly onChoose: (variantId: string) => void;
}) {
  const chosen = variants.find(({ id }) => id === chosenId);
  if (chosen === undefined) return null;
  return (
    <Popover
      label="Variant"
      className="w-[min(22rem,calc(100vw-1rem))] p-1.5"
      // The model gives way before the names do.
      buttonClassName={`${pickerButton} md:min-w-auto md:shrink-[99999]`}
      button={
        <PickerLabel label="Variant">
          <span className="truncate md:overflow-visible">{chosen.name}</span>
          {chosen.model !== null && (
            <code className="ml-1 hidden font-mono text-xs break-all text-muted md:line-clamp-1">
              {chosen.model}
            </code>
          )}
        </PickerLabel>
      }
    >
      <fieldset className="min-w-0">
        <legend className="sr-only">Variant</legend>
        {variants.map((variant) => (
          <ChoiceRow
            key={variant.id}
            group="variant"
            value={variant.id}
            checked={variant.id === chosenId}
            onChoose={onChoose}
            name={variant.name}
            aside={
              variant.model !== null && (
                <code className="truncate font-mono text-xs text-muted">{variant.model}</code>
              )
            }
            note={variant.description}
            warning={variantWarning(variant)}
          />
        ))}
      </fieldset>
      <p className="mt-1.5 border-t border-hairline px-2.5 pt-1.5 text-sm">
        <Link to="/variants" className="link target inline-flex items-center">
          Context, prices and shutdown dates
        </Link>
      </p>
    </Popover>
  );
}
