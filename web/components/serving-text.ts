import type { ServingVariant } from '../graphql/api-status.tsx';

export interface Serving {
  readonly variant: string;
  readonly model: string;
}

/** Which model serves each variant now, as briefly as accuracy allows; variants without a model are left out. */
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

/** What a reader should know about a variant beyond its model; null: nothing. */
export function servingNote(variant: ServingVariant): string | null {
  if (!variant.available) return variant.unavailableReason ?? 'Not available now';
  return variant.fallbackFrom === null ? null : `instead of ${variant.fallbackFrom}`;
}

/** Why no variant is available, if the reason is the same for all; otherwise null. */
export function sharedFault(variants: readonly ServingVariant[]): string | null {
  const [first] = variants;
  const shared = variants.every(
    ({ available, unavailableReason }) => !available && unavailableReason === first?.unavailableReason,
  );
  return shared ? (first?.unavailableReason ?? null) : null;
}

export interface VariantWarning {
  readonly words: string;
  readonly tone: 'warn' | 'bad';
}

/** What to know before choosing a variant: its model is unavailable, replaced by another, or soon to be shut down. */
export function variantWarning(variant: ServingVariant): VariantWarning | null {
  const note = servingNote(variant);
  const shutdown = shutdownNote(variant);
  if (shutdown === null || shutdown.tone === 'quiet')
    return note === null ? null : { words: note, tone: 'warn' };
  const words = `shuts down ${shutdown.words}`;
  return { words: note === null ? words : `${note} · ${words}`, tone: shutdown.tone };
}

/** A warning is shown this many days before a model is shut down, then an urgent one. */
const soonDays = 60;
const urgentDays = 14;

export interface ShutdownNote {
  /** “in 46 days, on 14 January 2027”. */
  readonly words: string;
  readonly tone: 'quiet' | 'warn' | 'bad';
}

/** How much longer the model of a variant will be available; null when no shutdown date is known. */
export function shutdownNote({ model, shutdownDate, daysLeft }: ServingVariant): ShutdownNote | null {
  if (model === null || shutdownDate === null || daysLeft === null) return null;
  const left = daysLeft === 0 ? 'today' : `in ${daysLeft} ${daysLeft === 1 ? 'day' : 'days'}`;
  return {
    words: `${left}, on ${dayText(shutdownDate)}`,
    tone: daysLeft <= urgentDays ? 'bad' : daysLeft <= soonDays ? 'warn' : 'quiet',
  };
}

/** “14 January 2027”, from an ISO date, the same in every time zone; no line break splits it. */
export function dayText(date: string): string {
  return new Date(`${date}T00:00:00Z`)
    .toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
    .replaceAll(' ', '\u00a0');
}
