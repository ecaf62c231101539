import type { PersonalityPreferences } from './personality.ts';
import type { PersonalityStore } from './personality-store.ts';

/**
 * Changes a viewer's preferences. Only ids that `listKnown` returns are kept, so that a later personality with the same
 * id inherits nothing.
 */
export function createPreferences(
  store: Pick<PersonalityStore, 'readPersonalityPreferences' | 'savePersonalityPreferences'>,
  listKnown: (viewerId: string) => Promise<readonly string[]>,
) {
  async function change(
    viewerId: string,
    changed: (before: PersonalityPreferences) => PersonalityPreferences,
  ): Promise<void> {
    const [before, known] = await Promise.all([
      store.readPersonalityPreferences(viewerId),
      listKnown(viewerId),
    ]);
    await store.savePersonalityPreferences(
      viewerId,
      only(changed(before), (id) => known.includes(id)),
    );
  }

  return {
    change,
    /** Resets all preferences about these. */
    forget: (viewerId: string, ids: readonly string[]) =>
      change(viewerId, (before) => only(before, (id) => !ids.includes(id))),
  };
}

function only({ order, hidden, defaultId }: PersonalityPreferences, isKept: (id: string) => boolean) {
  return {
    order: order.filter(isKept),
    hidden: hidden.filter(isKept),
    defaultId: defaultId !== null && isKept(defaultId) ? defaultId : null,
  };
}
