import type { Upstream } from '../status/api-status.ts';
import { createBuiltInPersonalities } from './create-built-in-personalities.ts';
import { serverOf } from './identity.ts';
import {
  noPreferences,
  type Personality,
  type PersonalityDraft,
  type PersonalityPreferences,
} from './personality.ts';
import { tryOutId } from './personality-id.ts';
import type { StoredPersonality } from './personality-store.ts';

/** Completes personalities from what is written of them. `files`: what the server's folder holds. */
export function createShapes(upstream: Upstream, files: readonly StoredPersonality[]) {
  const server = serverOf(upstream);
  const builtIns = new Map(createBuiltInPersonalities(upstream).map((one) => [one.id, one]));
  const filed = new Map(files.map(({ id, draft }) => [id, draft]));

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
    // The built-in's description applies only while its prompt is unchanged.
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
    /** The ids that every viewer has, in display order. */
    provided: [...new Set([...builtIns.keys(), ...filed.keys()])],
    isBuiltIn: (id: string) => builtIns.has(id),
    isFiled: (id: string) => filed.has(id),
    /**
     * The personality in effect for an id; null if there is none. The operator's files take precedence over what a
     * viewer wrote.
     */
    standing(
      id: string,
      own: PersonalityDraft | null,
      preferences: PersonalityPreferences,
    ): Personality | null {
      const file = filed.get(id);
      if (file !== undefined) return { ...written(id, file, 'FILE', preferences), coversOwn: own !== null };
      if (own !== null) return written(id, own, 'OWN', preferences);
      const builtIn = builtIns.get(id);
      return builtIn === undefined ? null : { ...builtIn, ...preferred(id, preferences) };
    },
    /** A draft that is not stored and has no id of its own. */
    tryOut: (draft: PersonalityDraft) => written(tryOutId, draft, 'OWN', noPreferences),
  };
}
