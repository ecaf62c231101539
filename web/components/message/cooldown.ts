import { createContext } from 'react';
import type { TimedFailure } from '../../chat/failures.ts';

/** All timed failures of this chat, including those that are over. */
export const CooldownContext = createContext<readonly TimedFailure[]>([]);

/** Whether a variant, or the model that serves it, still has to wait. */
export function isCoolingDown(
  cooldowns: readonly TimedFailure[],
  { id, model }: { readonly id: string; readonly model: string | null },
  now: number,
): boolean {
  return cooldowns.some(
    (one) => one.until > now && (one.variantId === id || (one.model !== null && one.model === model)),
  );
}
