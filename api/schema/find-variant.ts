import type { Hub } from '../domain/hub.ts';
import type { Variant } from '../domain/variants/variant.ts';

/** The variant with a stored id. The four variants always exist, whether or not a model serves them. */
export function findVariant(hub: Hub, id: string): Variant {
  const variant = hub.variants.find(id);
  if (variant === null) throw new Error(`There is no variant ${id}.`);
  return variant;
}
