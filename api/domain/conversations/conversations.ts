import { notFound } from '../errors/hub-error.ts';
import type { Viewer } from '../hub.ts';
import type { Page, PageRequest, RangeRequest } from '../page.ts';
import type { Clock } from '../ports.ts';
import { restorableMs } from '../purge-deleted.ts';
import { checkTitle } from './check-title.ts';
import type { ConversationChange, ConversationFeed } from './conversation-feed.ts';
import type { ConversationStore, SearchExcerpt } from './conversation-store.ts';
import {
  decodeConversationCursor,
  decodeMatchCursor,
  decodeMessageCursor,
  encodeConversationCursor,
  encodeMatchCursor,
  encodeMessageCursor,
} from './cursors.ts';
import type { Conversation, Message, PlacedMessage } from './records.ts';

export interface ConversationPage extends Page<Conversation> {
  readonly edges: readonly ConversationEdge[];
}

export interface ConversationEdge {
  readonly cursor: string;
  readonly node: Conversation;
  /** Reads the excerpt that a search found. Null if nothing was searched for, or only the title matches. */
  readonly readExcerpt: () => Promise<SearchExcerpt | null>;
}

/** What a person may change; what is left out stays as it is. */
export interface ConversationChanges {
  /** One line of 1 to 200 characters, without surrounding space. */
  readonly title?: string;
  readonly pinned?: boolean;
  readonly archived?: boolean;
  /** A message of the branch to show, which is then followed to its leaf, taking the newest child at each step. */
  readonly activeLeafId?: string;
}

export interface Conversations {
  /**
   * Newest first, pinned ones before all others; with `search` only those that contain its words, newest match first.
   * Cursors of a search are not valid for the plain list, nor the other way round.
   */
  list(
    viewer: Viewer,
    request: PageRequest & { readonly search: string | null; readonly archived: boolean },
  ): Promise<ConversationPage>;
  /** Null if it does not exist for this viewer. */
  find(viewer: Viewer, id: string): Promise<Conversation | null>;
  /** All branches, parents before children, siblings in order of creation. Empty for an unknown conversation. */
  messages(viewer: Viewer, conversationId: string, request: RangeRequest): Promise<Page<PlacedMessage>>;
  /** A message of a stored chat. Null if it does not exist for this viewer, or its chat was deleted. */
  findMessage(viewer: Viewer, id: string): Promise<PlacedMessage | null>;
  /** Adds a message's place among its siblings; 0 of 1 for messages of temporary chats. */
  place(viewer: Viewer, message: Message): Promise<PlacedMessage>;
  /** Rejects with NOT_FOUND, BAD_INPUT or TOO_LONG; then nothing was changed. */
  update(viewer: Viewer, id: string, changes: ConversationChanges): Promise<Conversation>;
  /** Stops its running answers and hides it; it can be restored for an hour. Rejects with NOT_FOUND. */
  delete(viewer: Viewer, id: string): Promise<void>;
  /** In milliseconds since the epoch; null if it was not deleted, is gone for good or does not exist for this viewer. */
  restorableUntil(viewer: Viewer, id: string): Promise<number | null>;
  /** Rejects with NOT_FOUND if it is gone for good. */
  restore(viewer: Viewer, id: string): Promise<Conversation>;
  /** Changes from now on, including those made in other tabs and apps; ends when `signal` aborts. */
  watch(viewer: Viewer, signal: AbortSignal): AsyncIterable<ConversationChange>;
}

interface ConversationsDependencies {
  readonly store: ConversationStore;
  readonly feed: ConversationFeed;
  readonly clock: Clock;
  /** Stops the answers being written in a conversation; resolves once they have ended. */
  readonly stopGenerations: (viewer: Viewer, conversationId: string) => Promise<void>;
}

/** Reads and changes conversations; lists are pages with opaque cursors. */
export function createConversations({
  store,
  feed,
  clock,
  stopGenerations,
}: ConversationsDependencies): Conversations {
  /** The changes in the form in which they are stored; rejects if one is refused. */
  async function acceptChanges(
    viewer: Viewer,
    id: string,
    { title, activeLeafId, ...flags }: ConversationChanges,
  ): Promise<ConversationChanges> {
    return {
      ...flags,
      ...(title === undefined ? {} : { title: checkTitle('title', title.trim()).trim() }),
      ...(activeLeafId === undefined ? {} : { activeLeafId: await findLeaf(viewer, id, activeLeafId) }),
    };
  }

  async function findLeaf(viewer: Viewer, conversationId: string, messageId: string): Promise<string> {
    const leaf = await store.findLeaf(viewer.id, conversationId, messageId);
    if (leaf === null) throw notFound('activeLeafId');
    return leaf;
  }

  return {
    async list(viewer, { first, after, search, archived }) {
      const limit = first + 1;
      if (search === null) {
        const position = after === null ? null : decodeConversationCursor(after);
        const rows = await store.listConversations(viewer.id, { limit, after: position, archived });
        return toPage(rows, { first, after }, (node) => ({
          cursor: encodeConversationCursor(node),
          node,
          readExcerpt: async () => null,
        }));
      }
      const match = after === null ? null : decodeMatchCursor(after);
      const found = await store.searchConversations(viewer.id, { search, limit, after: match, archived });
      return toPage(found, { first, after }, ({ conversation, match }) => ({
        cursor: encodeMatchCursor(match),
        node: conversation,
        readExcerpt: () => store.readExcerpt(viewer.id, { search, match }),
      }));
    },

    find: (viewer, id) => store.findConversation(viewer.id, id),

    async messages(viewer, conversationId, { end, size, after, before }) {
      const rows = await store.listMessages(viewer.id, conversationId, {
        end,
        limit: size + 1,
        afterId: after === null ? null : decodeMessageCursor(after, 'after'),
        beforeId: before === null ? null : decodeMessageCursor(before, 'before'),
      });
      const goesOn = rows.length > size;
      const isFirst = end === 'FIRST';
      return {
        edges: (isFirst ? rows.slice(0, size) : rows.slice(-size)).map((node) => ({
          cursor: encodeMessageCursor(node.id),
          node,
        })),
        hasNextPage: isFirst ? goesOn : before !== null,
        hasPreviousPage: isFirst ? after !== null : goesOn,
      };
    },

    findMessage: (viewer, id) => store.findMessage(viewer.id, id),

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
      const updated = await store.updateConversation(viewer.id, id, accepted);
      if (updated === null) throw notFound('conversationId');
      const { conversation, changed } = updated;
      if (changed) feed.publish(viewer.id, { kind: 'UPDATED', conversationId: id, conversation });
      return conversation;
    },

    async delete(viewer, id) {
      // First, so that nothing new can begin in it while the running answers are stopped.
      if (!(await store.deleteConversation(viewer.id, id, clock.now()))) throw notFound('conversationId');
      // Published before stopping, which takes a while: it may be restored meanwhile.
      feed.publish(viewer.id, { kind: 'DELETED', conversationId: id, conversation: null });
      await stopGenerations(viewer, id);
    },

    async restorableUntil(viewer, id) {
      const deletedAt = await store.findDeletion(viewer.id, id);
      if (deletedAt === null) return null;
      const until = deletedAt + restorableMs;
      return until < clock.now() ? null : until;
    },

    async restore(viewer, id) {
      const restored = await store.restoreConversation(viewer.id, id, clock.now() - restorableMs);
      if (restored !== null)
        feed.publish(viewer.id, { kind: 'CREATED', conversationId: id, conversation: restored });
      const conversation = restored ?? (await store.findConversation(viewer.id, id));
      if (conversation === null) throw notFound('conversationId');
      return conversation;
    },

    watch: (viewer, signal) => feed.watch(viewer.id, signal),
  };
}

/** `rows` has one more than the page if the list continues. */
function toPage<Row>(
  rows: readonly Row[],
  { first, after }: PageRequest,
  toEdge: (row: Row) => ConversationEdge,
): ConversationPage {
  return {
    edges: rows.slice(0, first).map(toEdge),
    hasNextPage: rows.length > first,
    hasPreviousPage: after !== null,
  };
}
