import { Link } from '@remix-run/react';
import { variantWarning } from '../../components/serving-text.ts';
import type { ServingVariant } from '../../graphql/api-status.tsx';

/** The variants in one row, beside them the model that would answer. */
export function VariantRadios({
  variants,
  simulated,
  chosenId,
  onChoose,
}: {
  readonly variants: readonly ServingVariant[];
  /** Whether the models are only simulated. */
  readonly simulated: boolean;
  readonly chosenId: string;
  readonly onChoose: (id: string) => void;
}) {
  const chosen = variants.find(({ id }) => id === chosenId);
  const warning = chosen === undefined ? null : variantWarning(chosen);
  return (
    <div className="flex min-w-0 items-center gap-3">
      <fieldset className="shrink-0">
        <legend className="sr-only">Variant</legend>
        <div className="flex">
          {variants.map((variant) => (
            <label
              key={variant.id}
              title={[variant.description, variantWarning(variant)?.words].filter(Boolean).join(' ')}
              className="radio justify-center has-checked:bg-sunken sm:px-2.5"
            >
              <input
                type="radio"
                name="variant"
                value={variant.id}
                checked={variant.id === chosenId}
                onChange={() => onChoose(variant.id)}
                className="absolute inset-0 appearance-none outline-none"
              />
              {variant.name}
            </label>
          ))}
        </div>
      </fieldset>
      {chosen !== undefined && (
        <Link
          to="/variants"
          title="Context, prices and shutdown dates"
          className="target hidden min-w-0 items-center gap-x-1.5 overflow-hidden rounded-md text-sm whitespace-nowrap text-muted hover:text-ink sm:flex"
        >
          <code className="truncate font-mono text-xs empty:hidden">{chosen.model}</code>
          {simulated && ' simulated'}
          {warning !== null && (
            <span className={`truncate ${warning.tone === 'bad' ? 'text-bad' : 'text-warn'}`}>
              {warning.words}
            </span>
          )}
        </Link>
      )}
    </div>
  );
}
