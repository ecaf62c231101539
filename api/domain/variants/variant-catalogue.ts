import type { Clock } from '../ports.ts';
import type { UpstreamModel } from '../status/model-catalogue.ts';
import { resolveVariants, type VariantCircumstances } from './resolve-variants.ts';
import type { Variant, VariantCatalogue } from './variant.ts';

/** A catalogue that accepts new lists of models. */
interface UpdatableVariantCatalogue extends VariantCatalogue {
  /** Takes the upstream's list of models, which the status monitor gets with each probe. */
  update(models: readonly UpstreamModel[]): void;
}

/** Keeps the variants up to date: resolved again with each list and each day, since models are retired by date. */
export function createVariantCatalogue({
  clock,
  ...circumstances
}: Omit<VariantCircumstances, 'models' | 'today'> & { readonly clock: Clock }): UpdatableVariantCatalogue {
  let models: readonly UpstreamModel[] | null = null;
  let resolved: { readonly today: string; readonly variants: readonly Variant[] } | null = null;

  function list(): readonly Variant[] {
    const today = new Date(clock.now()).toISOString().slice(0, 10);
    if (resolved?.today !== today) {
      resolved = { today, variants: resolveVariants({ ...circumstances, models, today }) };
    }
    return resolved.variants;
  }

  return {
    list,
    find: (id) => list().find((variant) => variant.id === id) ?? null,
    update(newModels) {
      models = newModels;
      resolved = null;
    },
  };
}
