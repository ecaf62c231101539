import type { ErrorCode } from '../../graphql/__generated__/graphql.ts';
import type { ServingVariant } from '../../graphql/api-status.tsx';

const mendedInSetup: ReadonlySet<ErrorCode> = new Set([
  'NOT_CONFIGURED',
  'INVALID_KEY',
  'KEY_NOT_ALLOWED',
  'ORG_MEMBERSHIP',
  'IP_NOT_ALLOWED',
  'REGION_UNSUPPORTED',
  'PERMISSION_DENIED',
  'ACCOUNT_DEACTIVATED',
  'NO_CREDIT',
  'SPEND_LIMIT',
  'USAGE_LIMIT',
  'UNREACHABLE',
]);

const passing: ReadonlySet<ErrorCode> = new Set([
  'RATE_LIMITED',
  'SLOW_DOWN',
  'PROXY_LIMITED',
  'OVERLOADED',
  'TIMEOUT',
  'STALLED',
  'BUSY',
  'HUB_LIMIT',
  'DRAINING',
]);

const ofOneModel: ReadonlySet<ErrorCode> = new Set([
  'OVERLOADED',
  'TIMEOUT',
  'STALLED',
  'UPSTREAM_ERROR',
  'MODEL_UNAVAILABLE',
  'VERIFY_ORG',
  'EMPTY_ANSWER',
]);

/** Failures where a cheaper variant helps. */
const limits: ReadonlySet<ErrorCode> = new Set(['RATE_LIMITED', 'SLOW_DOWN']);

/** Failures that the set-up guide helps to fix. */
export const isMendedInSetup = (code: ErrorCode) => mendedInSetup.has(code);

/** Failures that pass with time. */
export const isPassing = (code: ErrorCode) => passing.has(code);

/**
 * The first other variant, fastest first, that could answer: model available and not waiting; larger window if the chat
 * was too long; not more expensive at a rate limit. Null if none would help. `mustWait`: whether a variant could not
 * answer yet.
 */
export function findWayAround(
  code: ErrorCode,
  failed: { readonly variantId: string | null; readonly model: string | null },
  variants: readonly ServingVariant[],
  mustWait: (variant: ServingVariant) => boolean = () => false,
): ServingVariant | null {
  const own = variants.find(({ id }) => id === failed.variantId);
  const model = failed.model ?? own?.model ?? null;
  const others = variants.filter(
    (variant) =>
      variant.available && variant.id !== failed.variantId && variant.model !== model && !mustWait(variant),
  );
  if (limits.has(code)) return others.find((variant) => !isDearer(variant, own, variants)) ?? null;
  if (ofOneModel.has(code)) return others[0] ?? null;
  if (code !== 'CONTEXT_TOO_LONG') return null;
  const room = variants.find((variant) => variant.model === model)?.contextWindow ?? null;
  return (
    others.find(({ contextWindow }) => room !== null && contextWindow !== null && contextWindow > room) ??
    null
  );
}

/** Compares token prices if both are known, otherwise the order of the variants, which goes from cheap to expensive. */
function isDearer(
  variant: ServingVariant,
  failed: ServingVariant | undefined,
  variants: readonly ServingVariant[],
): boolean {
  if (failed === undefined) return true;
  return variant.price !== null && failed.price !== null
    ? Number(variant.price.output) > Number(failed.price.output)
    : variants.indexOf(variant) > variants.indexOf(failed);
}
