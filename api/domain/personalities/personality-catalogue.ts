import type { PersonalityCatalogue } from '../hub.ts';
import type { Personality } from './personality.ts';

/** The personalities to choose from, in the order in which they are shown. */
export function createPersonalityCatalogue(personalities: readonly Personality[]): PersonalityCatalogue {
  const byId = new Map(personalities.map((personality) => [personality.id, personality]));
  return {
    list: () => personalities,
    find: (id) => byId.get(id) ?? null,
  };
}
