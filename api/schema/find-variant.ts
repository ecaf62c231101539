import type { Hub } from '../domain/hub.ts';
import type { Variant } from '../domain/variants/variant.ts';

/** The variant that a record names. The four variants always exist, whether a model serves them or not. */
export function findVariant(hub: Hub, id: string): Variant {
  const variant = hub.variants.find(id);
  if (variant === null) throw new Error(`There is no variant ${id}.`);
  return variant;
}
