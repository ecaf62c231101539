import { createContextCache } from '@pothos/core';
import DataLoader from 'dataloader';
import type { Personality } from '../domain/personalities/personality.ts';
import type { Context } from './builder.ts';

/** Asks at once for all personalities of one step of an operation. Nothing is kept, as a subscription would go on telling what has changed. */
const loaderOf = createContextCache(
  ({ hub, viewer }: Context) =>
    new DataLoader<string, Personality | null>(
      async (ids) => {
        const found = await hub.personalities.findAll(viewer, [...new Set(ids)]);
        return ids.map((id) => found.get(id) ?? null);
      },
      { cache: false },
    ),
);

/** Null when there is none of that id for the viewer. */
export const loadPersonality = (context: Context, id: string) => loaderOf(context).load(id);
