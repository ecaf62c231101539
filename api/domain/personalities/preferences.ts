import type { PersonalityPreferences } from './personality.ts';
import type { PersonalityStore } from './personality-store.ts';

/**
 * Changes a viewer's preferences. Only ids that `listKnown` returns are kept, so that a later personality with the same
 * id inherits nothing.
 */
export function createPreferences(
  store: Pick<PersonalityStore, 'readPersonalityPreferences' | 'savePersonalities'>,
  listKnown: (viewerId: string) => Promise<readonly string[]>,
) {
  type Change = (before: PersonalityPreferences) => PersonalityPreferences;

  /** What becomes of the preferences, to be saved together with what causes it. */
  async function changed(viewerId: string, change: Change): Promise<PersonalityPreferences> {
    const [before, known] = await Promise.all([
      store.readPersonalityPreferences(viewerId),
      listKnown(viewerId),
    ]);
    return only(change(before), (id) => known.includes(id));
  }

  return {
    changed,
    async change(viewerId: string, change: Change): Promise<void> {
      await store.savePersonalities(viewerId, [], await changed(viewerId, change));
    },
    /** With none about these. */
    without: (viewerId: string, ids: readonly string[]) =>
      changed(viewerId, (before) => only(before, (id) => !ids.includes(id))),
  };
}

function only({ order, hidden, defaultId }: PersonalityPreferences, isKept: (id: string) => boolean) {
  return {
    order: order.filter(isKept),
    hidden: hidden.filter(isKept),
    defaultId: defaultId !== null && isKept(defaultId) ? defaultId : null,
  };
}
