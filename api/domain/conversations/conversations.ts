import { HubError } from '../errors.ts';
import type { ConversationChanges, Conversations, Viewer } from '../hub.ts';
import type { Clock, Store } from '../ports.ts';
import type { ConversationFeed } from './conversation-feed.ts';
import { restorableMs } from './purge-deleted.ts';
import type { Conversation } from './records.ts';

/** Longest title, in UTF-16 code units. */
const maximumTitleLength = 200;

export interface ConversationsDependencies {
  readonly store: Store;
  readonly feed: ConversationFeed;
  readonly clock: Clock;
  /** Ends what is being answered in a conversation; resolves when it has ended. */
  readonly stopGenerations: (viewer: Viewer, conversationId: string) => Promise<void>;
}

/** Conversations as people read and change them; lists are pages with opaque cursors. */
export function createConversations({
  store,
  feed,
  clock,
  stopGenerations,
}: ConversationsDependencies): Conversations {
  /** The changes as they are kept, or a refusal. */
  async function acceptChanges(
    viewer: Viewer,
    id: string,
    { title, activeLeafId, ...flags }: ConversationChanges,
  ): Promise<ConversationChanges> {
    if (title !== undefined) checkTitle(title);
    return {
      ...flags,
      ...(title === undefined ? {} : { title }),
      ...(activeLeafId === undefined ? {} : { activeLeafId: await findLeaf(viewer, id, activeLeafId) }),
    };
  }

  async function findLeaf(viewer: Viewer, conversationId: string, messageId: string): Promise<string> {
    const leaf = await store.findLeaf(viewer.id, conversationId, messageId);
    if (leaf === null) throw notFound('activeLeafId');
    return leaf;
  }

  function updated(viewer: Viewer, conversation: Conversation | null): Conversation {
    if (conversation === null) throw notFound('conversationId');
    feed.publish(viewer.id, { kind: 'UPDATED', conversationId: conversation.id, conversation });
    return conversation;
  }

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

    async update(viewer, id, changes) {
      const accepted = await acceptChanges(viewer, id, changes);
      return updated(viewer, await store.updateConversation(viewer.id, id, accepted));
    },

    async delete(viewer, id) {
      // Before anything is stopped: from here on nothing new can begin in it.
      if (!(await store.deleteConversation(viewer.id, id, clock.now()))) throw notFound('conversationId');
      await stopGenerations(viewer, id);
      feed.publish(viewer.id, { kind: 'DELETED', conversationId: id, conversation: null });
    },

    async restore(viewer, id) {
      const conversation = await store.restoreConversation(viewer.id, id, clock.now() - restorableMs);
      if (conversation === null) throw notFound('conversationId');
      feed.publish(viewer.id, { kind: 'CREATED', conversationId: id, conversation });
      return conversation;
    },

    watch: (viewer, signal) => feed.watch(viewer.id, signal),
  };
}

function checkTitle(title: string): void {
  const field = 'title';
  if (title.trim() === '') throw new HubError('BAD_INPUT', { facts: { field, problem: 'is empty' } });
  if (title.length > maximumTitleLength) {
    throw new HubError('TOO_LONG', { facts: { field, limit: maximumTitleLength, actual: title.length } });
  }
  if (title.includes('\0') || !title.isWellFormed()) {
    throw new HubError('BAD_INPUT', { facts: { field, problem: 'contains a character that is no text' } });
  }
}

function notFound(field: string): HubError {
  return new HubError('NOT_FOUND', { facts: { field } });
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
