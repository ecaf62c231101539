import type { ServingVariant } from '../graphql/api-status.tsx';

export interface Serving {
  readonly variant: string;
  readonly model: string;
}

/** Which model serves each variant now, in as few words as are true; variants that nothing serves are left out. */
export function servingNow(variants: readonly ServingVariant[]): readonly Serving[] {
  const served = variants.flatMap(({ name, model, available }) =>
    model === null || !available ? [] : [{ variant: name, model }],
  );
  const [first] = served;
  const oneForAll = served.length === variants.length && served.every(({ model }) => model === first?.model);
  return oneForAll && first !== undefined && served.length > 1
    ? [{ variant: 'All variants', model: first.model }]
    : served;
}

/** What a reader should know about a variant beyond its model; null when there is nothing. */
export function servingNote(variant: ServingVariant): string | null {
  if (!variant.available) return variant.unavailableReason ?? 'Not available now';
  return variant.fallbackFrom === null ? null : `instead of ${variant.fallbackFrom}`;
}
