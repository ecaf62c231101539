import type { ServingVariant } from '../graphql/api-status.tsx';

export interface Serving {
  readonly tier: string;
  readonly model: string;
}

/** Which model serves each tier now, in as few words as are true; tiers that nothing serves are left out. */
export function servingNow(variants: readonly ServingVariant[]): readonly Serving[] {
  const served = variants.flatMap(({ name, model, available }) =>
    model === null || !available ? [] : [{ tier: name, model }],
  );
  const [first] = served;
  const oneForAll = served.length === variants.length && served.every(({ model }) => model === first?.model);
  return oneForAll && first !== undefined && served.length > 1
    ? [{ tier: 'All variants', model: first.model }]
    : served;
}

/** What a reader should know about a tier beyond its model; null when there is nothing. */
export function servingNote(variant: ServingVariant): string | null {
  if (!variant.available) return variant.unavailableReason ?? 'Not available now';
  return variant.fallbackFrom === null ? null : `instead of ${variant.fallbackFrom}`;
}
