import { type Variant, type VariantCatalogue, variantIds } from '../domain/variants/variant.ts';

/** Four tiers, each served by the model `model-<id>` unless named here; null: nothing serves it. */
export function fixedVariants(models: Partial<Record<string, string | null>> = {}): VariantCatalogue {
  const variants = variantIds.map((id): Variant => {
    const model = id in models ? (models[id] ?? null) : `model-${id}`;
    return {
      id,
      name: id,
      description: '',
      model,
      available: model !== null,
      unavailableReason: model === null ? 'Nothing serves it.' : null,
      overridden: false,
      fallbackFrom: null,
      facts: null,
      reasoningEffort: null,
      acceptedParameters: [],
    };
  });
  return { list: () => variants, find: (id) => variants.find((variant) => variant.id === id) ?? null };
}
