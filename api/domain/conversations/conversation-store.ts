import type { Conversation, Message, PlacedMessage } from './records.ts';

/** Where a conversation stands in the list. */
export type ConversationPosition = Pick<Conversation, 'pinned' | 'updatedAt' | 'id'>;

/** A conversation that a search found. */
export interface FoundConversation {
  readonly conversation: Conversation;
  /** Where its newest match stands: the greater, the newer. No two conversations share one. */
  readonly match: number;
}

/** From the first code unit up to the one that no longer belongs to it, in UTF-16 code units as JavaScript counts. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A line of the message in which something was found. */
export interface SearchExcerpt {
  /** Plain text of about 120 characters; an ellipsis stands where it was cut. */
  readonly text: string;
  /** What was found of it, in order and apart from each other; never empty. */
  readonly matches: readonly TextRange[];
}

/**
 * Keeps conversations and their messages. Every method rejects with STORE_FAILED when the store cannot do it; then
 * nothing was changed, except by `purgeConversations`, which may have removed some.
 */
export interface ConversationStore {
  findConversation(viewerId: string, id: string): Promise<Conversation | null>;
  /** Pinned first, then by last change, newest first. Returns at most `limit`, after the row with these sort values. */
  listConversations(
    viewerId: string,
    request: {
      readonly limit: number;
      readonly after: ConversationPosition | null;
      readonly archived: boolean;
    },
  ): Promise<readonly Conversation[]>;
  /** Those whose title or messages contain all words of `search`, as a person types them; newest match first. */
  searchConversations(
    viewerId: string,
    request: {
      readonly search: string;
      readonly limit: number;
      /** The `match` to go on after. */
      readonly after: number | null;
      readonly archived: boolean;
    },
  ): Promise<readonly FoundConversation[]>;
  /** The line of the match that shows the most of the words. Null when only the title has them, or the match is gone. */
  readExcerpt(
    viewerId: string,
    match: { readonly search: string; readonly match: number },
  ): Promise<SearchExcerpt | null>;
  /** Null when it does not exist for this viewer. A title that is set here is never replaced by an automatic one. */
  updateConversation(
    viewerId: string,
    id: string,
    changes: Partial<Pick<Conversation, 'title' | 'pinned' | 'archived' | 'activeLeafId'>>,
  ): Promise<Conversation | null>;
  /** Whether a person or `nameConversation` has named it. */
  isNamed(viewerId: string, id: string): Promise<boolean>;
  /** Null when it does not exist for this viewer or has been named before. */
  nameConversation(viewerId: string, id: string, title: string): Promise<Conversation | null>;
  /** Hides a conversation; `deletedAt` in milliseconds since the epoch. False when it does not exist for this viewer. */
  deleteConversation(viewerId: string, id: string, deletedAt: number): Promise<boolean>;
  /** Brings back what was deleted at that time or later, or was not deleted at all. Null when there is no such conversation. */
  restoreConversation(viewerId: string, id: string, deletedSince: number): Promise<Conversation | null>;
  /**
   * Removes for good what was deleted before that time, in steps that hold nobody up; ends early when `signal` aborts.
   * Returns how many.
   */
  purgeConversations(deletedBefore: number, signal: AbortSignal): Promise<number>;
  /**
   * In order of creation, which puts parents before children: at most `limit` from one end of what stands between two
   * messages. Rejects with BAD_CURSOR when one of them is not in the conversation.
   */
  listMessages(
    viewerId: string,
    conversationId: string,
    request: {
      readonly end: 'FIRST' | 'LAST';
      readonly limit: number;
      readonly afterId: string | null;
      readonly beforeId: string | null;
    },
  ): Promise<readonly PlacedMessage[]>;
  findMessage(viewerId: string, id: string): Promise<PlacedMessage | null>;
  /**
   * Where the newest line of descent from a message ends: at each step to the child that was created last. Null when
   * the message does not exist in this conversation of this viewer.
   */
  findLeaf(viewerId: string, conversationId: string, messageId: string): Promise<string | null>;
  /** From the first question down to this message, inclusive; empty when it does not exist for this viewer. */
  listPath(viewerId: string, messageId: string): Promise<readonly Message[]>;
}
