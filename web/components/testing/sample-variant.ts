import type { ServingVariant } from '../../graphql/api-status.tsx';

/** A variant of which only the name and the model are known; `model` null: no model serves it. */
export function sampleVariant(
  name: string,
  model: string | null,
  more: Partial<ServingVariant> = {},
): ServingVariant {
  return {
    id: name.toLowerCase(),
    name,
    description: '',
    model,
    available: model !== null,
    unavailableReason: null,
    overridden: false,
    fallbackFrom: null,
    contextWindow: null,
    inputLimit: null,
    price: null,
    shutdownDate: null,
    daysLeft: null,
    ...more,
  };
}
