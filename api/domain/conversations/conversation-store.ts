import type { Conversation, Message, PlacedMessage } from './records.ts';

/** Position of a conversation in the list. */
export type ConversationPosition = Pick<Conversation, 'pinned' | 'updatedAt' | 'id'>;

export interface FoundConversation {
  readonly conversation: Conversation;
  /** Position of its newest match: the greater, the newer. Unique per conversation. */
  readonly match: number;
}

/** A conversation after an update. */
export interface UpdatedConversation {
  readonly conversation: Conversation;
  /** False if it was the same before. */
  readonly changed: boolean;
}

/** In UTF-16 code units, as JavaScript counts; `end` is exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Part of the message that matched. */
export interface SearchExcerpt {
  readonly messageId: string;
  /** One line of plain text, about 120 characters; an ellipsis marks each cut. */
  readonly text: string;
  /** The matches within `text`, in order and without overlap; never empty. */
  readonly matches: readonly TextRange[];
}

/**
 * Keeps conversations and their messages. Every method rejects with STORE_FAILED when the store fails; then nothing was
 * changed, except by `purgeConversations`, which may have removed some.
 */
export interface ConversationStore {
  findConversation(viewerId: string, id: string): Promise<Conversation | null>;
  /** Pinned first, then by last change, newest first. Returns at most `limit`, after the given position. */
  listConversations(
    viewerId: string,
    request: {
      readonly limit: number;
      readonly after: ConversationPosition | null;
      readonly archived: boolean;
    },
  ): Promise<readonly Conversation[]>;
  /** Those whose title or messages contain every word that a person typed into `search`; newest match first. */
  searchConversations(
    viewerId: string,
    request: {
      readonly search: string;
      readonly limit: number;
      /** Continue after this `match`. */
      readonly after: number | null;
      readonly archived: boolean;
    },
  ): Promise<readonly FoundConversation[]>;
  /**
   * The excerpt of the match that shows the most of the words. Null if only the title matches, or the match is gone.
   */
  readExcerpt(
    viewerId: string,
    match: { readonly search: string; readonly match: number },
  ): Promise<SearchExcerpt | null>;
  /** Null if it does not exist for this viewer. A title that is set here is never replaced by an automatic one. */
  updateConversation(
    viewerId: string,
    id: string,
    changes: Partial<Pick<Conversation, 'title' | 'pinned' | 'archived' | 'activeLeafId'>>,
  ): Promise<UpdatedConversation | null>;
  /** Whether it has been named, by a person or by `nameConversation`. */
  isNamed(viewerId: string, id: string): Promise<boolean>;
  /** Null if it does not exist for this viewer or already has a name. */
  nameConversation(viewerId: string, id: string, title: string): Promise<UpdatedConversation | null>;
  /** Hides a conversation; `deletedAt` in milliseconds since the epoch. False if it does not exist for this viewer. */
  deleteConversation(viewerId: string, id: string, deletedAt: number): Promise<boolean>;
  /** When it was deleted; null if it was not, or does not exist for this viewer. */
  findDeletion(viewerId: string, id: string): Promise<number | null>;
  /** Restores a conversation that was deleted at `deletedSince` or later. Null, changing nothing, if it was not. */
  restoreConversation(viewerId: string, id: string, deletedSince: number): Promise<Conversation | null>;
  /**
   * Removes for good what was deleted before that time, in steps, so that nobody waits long for the store; ends early
   * when `signal` aborts. Returns how many were removed.
   */
  purgeConversations(deletedBefore: number, signal: AbortSignal): Promise<number>;
  /**
   * In order of creation, so parents come before children: at most `limit` from one end of the range between two
   * messages. Rejects with BAD_CURSOR if one of them is not in the conversation.
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
   * The leaf reached from a message by following the newest child at each step. Null if the message does not exist in
   * this conversation of this viewer.
   */
  findLeaf(viewerId: string, conversationId: string, messageId: string): Promise<string | null>;
  /** From the first question down to this message, inclusive; empty if it does not exist for this viewer. */
  listPath(viewerId: string, messageId: string): Promise<readonly Message[]>;
}
