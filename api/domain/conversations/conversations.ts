import { HubError } from '../errors.ts';
import type { Conversations } from '../hub.ts';
import type { Store } from '../ports.ts';

/** Reading of what is stored, as pages with opaque cursors. */
export function createConversations(store: Store): Conversations {
  return {
    async list(viewer, { first, after, search, archived }) {
      const rows = await store.listConversations(viewer.id, {
        limit: first + 1,
        after: after === null ? null : decodeConversationCursor(after),
        search: search?.trim() || null,
        archived,
      });
      const edges = rows.slice(0, first).map((node) => ({
        cursor: encodeCursor([node.pinned ? 1 : 0, node.updatedAt, node.id]),
        node,
      }));
      return { edges, hasNextPage: rows.length > first };
    },

    find: (viewer, id) => store.findConversation(viewer.id, id),

    async messages(viewer, conversationId, { first, after }) {
      const rows = await store.listMessages(viewer.id, conversationId, {
        limit: first + 1,
        afterId: after === null ? null : decodeMessageCursor(after),
      });
      const edges = rows.slice(0, first).map((node) => ({ cursor: encodeCursor([node.id]), node }));
      return { edges, hasNextPage: rows.length > first };
    },

    async place(viewer, message) {
      const stored = message.conversationId === null ? null : await store.findMessage(viewer.id, message.id);
      return {
        ...message,
        siblingIndex: stored?.siblingIndex ?? 0,
        siblingCount: stored?.siblingCount ?? 1,
      };
    },
  };
}

function encodeCursor(parts: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

function decodeConversationCursor(cursor: string) {
  const [pinned, updatedAt, id] = decodeCursor(cursor, 3);
  if ((pinned !== 0 && pinned !== 1) || typeof updatedAt !== 'number' || typeof id !== 'string') {
    throw badCursor();
  }
  return { pinned: pinned === 1, updatedAt, id };
}

function decodeMessageCursor(cursor: string): string {
  const [id] = decodeCursor(cursor, 1);
  if (typeof id !== 'string') throw badCursor();
  return id;
}

function decodeCursor(cursor: string, length: number): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(parts) && parts.length === length) return parts;
  } catch {
    // Falls through: what cannot be read is no cursor of ours.
  }
  throw badCursor();
}

function badCursor(): HubError {
  return new HubError('BAD_CURSOR', { facts: { field: 'after' } });
}
