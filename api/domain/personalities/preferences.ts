import type { PersonalityPreferences } from './personality.ts';
import type { PersonalityStore } from './personality-store.ts';

/** Changes what a viewer prefers. Only ids that `listKnown` names are kept, so that nothing waits for whoever gets an id next. */
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
    /** Makes these as if nothing had ever been preferred about them. */
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
