import type { Conversation } from '../conversations/records.ts';
import type { FiledChat } from './chat-file.ts';
import type { ChatIds } from './other-ids.ts';

/**
 * Reads and writes whole chats, for files. Every method rejects with STORE_FAILED when the store cannot do it; then
 * nothing was changed, except by `importConversation`.
 */
export interface ChatFileStore {
  /** The ids of what `ConversationStore.listPath` gives, which are less to hold. */
  listPathIds(viewerId: string, messageId: string): Promise<readonly string[]>;
  /** Conversations in the order of their ids, archived or not: at most `limit`, after the one with `afterId`. */
  readConversations(
    viewerId: string,
    request: { readonly limit: number; readonly afterId: string | null },
  ): Promise<readonly Conversation[]>;
  /** Whether any of these ids is taken, by whomever, also by what was deleted. */
  hasAnyOf(ids: ChatIds): Promise<boolean>;
  /**
   * Writes a whole conversation in steps that hold nobody up. Nobody sees it before its last message is there, and
   * nothing restores it. What a failure leaves of it is removed by the next purge.
   */
  importConversation(viewerId: string, chat: FiledChat): Promise<void>;
  /** Gives up what was being imported when the last process ended: the next purge removes it. */
  recoverImports(): Promise<void>;
}
