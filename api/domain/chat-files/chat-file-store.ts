import type { Conversation } from '../conversations/records.ts';
import type { FiledChat } from './chat-file.ts';
import type { ChatIds } from './other-ids.ts';

/**
 * Reads and writes whole chats, for files. Every method rejects with STORE_FAILED when the store fails; then nothing
 * was changed, except by `importConversation`.
 */
export interface ChatFileStore {
  /** The ids of the messages that `ConversationStore.listPath` returns, which take less memory. */
  listPathIds(viewerId: string, messageId: string): Promise<readonly string[]>;
  /** Archived conversations included, ordered by id: at most `limit`, after `afterId`. */
  readConversations(
    viewerId: string,
    request: { readonly limit: number; readonly afterId: string | null },
  ): Promise<readonly Conversation[]>;
  /** Whether any of these ids is taken, by any viewer or by something that was deleted. */
  hasAnyOf(ids: ChatIds): Promise<boolean>;
  /**
   * Writes a whole conversation in steps, so that nobody waits long for the store. It becomes visible only once its
   * last message is stored, and cannot be restored before that. What a failure leaves behind is removed by the next
   * purge.
   */
  importConversation(viewerId: string, chat: FiledChat): Promise<void>;
  /** Abandons imports that were under way when the last process ended: the next purge removes them. */
  recoverImports(): Promise<void>;
}
