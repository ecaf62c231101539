import type { ServingVariant } from '../../graphql/api-status.tsx';

/** A variant that a model serves of which nothing but its name is known; none serves it when that is null. */
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
