import { createContextCache } from '@pothos/core';
import DataLoader from 'dataloader';
import type { Personality } from '../domain/personalities/personality.ts';
import type { Context } from './builder.ts';

/**
 * Fetches all personalities of one step of an operation at once. Nothing is cached, or a subscription would keep
 * sending old ones.
 */
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

/** Null if the viewer has no personality with that id. */
export const loadPersonality = (context: Context, id: string) => loaderOf(context).load(id);
