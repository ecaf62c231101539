import { createContextCache } from '@pothos/core';
import DataLoader from 'dataloader';
import type { Conversation } from '../domain/conversations/records.ts';
import type { Context } from './builder.ts';

/** Fetches each conversation once per step of an operation: all messages of a page share one. */
const loaderOf = createContextCache(
  ({ hub, viewer }: Context) =>
    new DataLoader<string, Conversation | null>(
      async (ids) => {
        const found = new Map([...new Set(ids)].map((id) => [id, hub.conversations.find(viewer, id)]));
        return Promise.all(ids.map((id) => found.get(id) ?? null));
      },
      { cache: false },
    ),
);

/** Null if `id` is null (nothing is stored) or the conversation does not exist for the viewer. */
export const loadConversation = (context: Context, id: string | null) =>
  id === null ? null : loaderOf(context).load(id);
