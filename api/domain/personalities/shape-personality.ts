import type { Upstream } from '../status/api-status.ts';
import { serverOf } from './identity.ts';
import {
  noPreferences,
  type Personality,
  type PersonalityDraft,
  type PersonalityPreferences,
} from './personality.ts';

/** Makes whole personalities of what is written of them. */
export function createShapes(upstream: Upstream, builtIns: ReadonlyMap<string, Personality>) {
  const server = serverOf(upstream);

  function preferred(id: string, { hidden, defaultId }: PersonalityPreferences) {
    return { hidden: hidden.includes(id), isDefault: id === defaultId };
  }

  function written(
    id: string,
    draft: PersonalityDraft,
    source: 'FILE' | 'OWN',
    preferences: PersonalityPreferences,
  ): Personality {
    const builtIn = builtIns.get(id);
    // What it is said to be like was said of another prompt.
    const { style, sample } =
      builtIn?.systemPrompt === draft.systemPrompt ? builtIn : { style: '', sample: '' };
    const whose = source === 'FILE' ? 'Personality from a file' : 'Own personality';
    const honest = builtIn === undefined ? whose : `${builtIn.name}, changed here`;
    return {
      ...draft,
      id,
      style,
      sample,
      builtIn: builtIn !== undefined,
      source: source === 'OWN' && builtIn !== undefined ? 'BUILT_IN' : source,
      overridden: builtIn !== undefined,
      coversOwn: false,
      servedBy: `${honest} · ${server}`,
      ...preferred(id, preferences),
    };
  }

  return {
    /** Null when ModelHub comes with none of that id. */
    builtIn(id: string, preferences: PersonalityPreferences): Personality | null {
      const builtIn = builtIns.get(id);
      return builtIn === undefined ? null : { ...builtIn, ...preferred(id, preferences) };
    },
    fromFile: (id: string, draft: PersonalityDraft, preferences: PersonalityPreferences) =>
      written(id, draft, 'FILE', preferences),
    own: (id: string, draft: PersonalityDraft, preferences: PersonalityPreferences) =>
      written(id, draft, 'OWN', preferences),
    tryOut: (id: string, draft: PersonalityDraft) => written(id, draft, 'OWN', noPreferences),
  };
}
