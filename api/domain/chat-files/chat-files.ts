import type { ConversationFeed } from '../conversations/conversation-feed.ts';
import type { ConversationStore } from '../conversations/conversation-store.ts';
import type { Conversation, PlacedMessage } from '../conversations/records.ts';
import { describeError, type ErrorDescription } from '../errors/error-catalogue.ts';
import { badInput, HubError, notFound } from '../errors/hub-error.ts';
import type { Viewer } from '../hub.ts';
import { createKeyedQueue } from '../keyed-queue.ts';
import type { Clock } from '../ports.ts';
import type { FiledChat, OpenedChat } from './chat-file.ts';
import type { ChatFileStore } from './chat-file-store.ts';
import { chatIds, otherConversationId, withOtherIds } from './other-ids.ts';
import { readDocument } from './read-document.ts';
import { writeJson } from './write-json.ts';
import { writeMarkdown } from './write-markdown.ts';

/** Result for one chat of a document; results are in the document's order. */
interface ImportedChat {
  /** As in the document; null if missing there. */
  readonly id: string | null;
  readonly title: string | null;
  readonly outcome: 'IMPORTED' | 'ALREADY_THERE' | 'REFUSED';
  /** Its id here, a new one if the original was taken; null if it was refused. */
  readonly conversationId: string | null;
  /** Why it was refused; otherwise null. */
  readonly error: ErrorDescription | null;
}

/** A file that is generated while it is read. */
interface ChatFile {
  /** Title of the one chat in it; null if it holds all chats. */
  readonly title: string | null;
  /** Throws if the store fails or the chat being written is deleted: what came until then is not a complete file. */
  readonly text: AsyncIterable<string>;
}

/** Exports chats to files and imports them. */
export interface ChatFiles {
  /** `conversationId` null: all chats, archived ones included. Rejects with NOT_FOUND. */
  write(
    viewer: Viewer,
    request: { readonly conversationId: string | null; readonly format: 'JSON' | 'MARKDOWN' },
  ): Promise<ChatFile>;
  /**
   * Imports each chat entirely or not at all, once the whole document has been read. Rejects with BAD_INPUT or TOO_LONG
   * if it is not a document of chats; then nothing was changed.
   */
  import(viewer: Viewer, document: unknown): Promise<readonly ImportedChat[]>;
}

/** Messages, or chats, held in memory at once. */
const pageSize = 100;
/**
 * How many alternative sets of ids to try for a chat whose ids are taken, for example by one deleted within the hour.
 */
const mostOtherIds = 8;

export function createChatFiles({
  store,
  feed,
  clock,
}: {
  readonly store: ChatFileStore & ConversationStore;
  readonly feed: ConversationFeed;
  readonly clock: Clock;
}): ChatFiles {
  const enqueue = createKeyedQueue();

  /** Ordered by id, since the order of the list changes while it is read. */
  async function* allConversations(viewer: Viewer): AsyncGenerator<Conversation> {
    for (let afterId: string | null = null; ; ) {
      const page: readonly Conversation[] = await store.readConversations(viewer.id, {
        limit: pageSize,
        afterId,
      });
      for (const { id } of page) {
        // It may have changed or been deleted since its page was read.
        const conversation = await store.findConversation(viewer.id, id);
        if (conversation !== null) yield conversation;
      }
      afterId = page.at(-1)?.id ?? null;
      if (page.length < pageSize) return;
    }
  }

  async function* allMessages(viewer: Viewer, { id }: Conversation): AsyncGenerator<PlacedMessage> {
    for (let afterId: string | null = null; ; ) {
      const page: readonly PlacedMessage[] = await store.listMessages(viewer.id, id, {
        end: 'FIRST',
        limit: pageSize,
        afterId,
        beforeId: null,
      });
      yield* page;
      afterId = page.at(-1)?.id ?? null;
      if (page.length === pageSize) continue;
      // A chat that was deleted meanwhile has no further messages either.
      if ((await store.findConversation(viewer.id, id)) === null) throw notFound('conversationId');
      return;
    }
  }

  async function* readBranch(viewer: Viewer, conversation: Conversation): AsyncGenerator<PlacedMessage> {
    const branch = new Set(await store.listPathIds(viewer.id, conversation.activeLeafId ?? ''));
    for await (const message of allMessages(viewer, conversation)) if (branch.has(message.id)) yield message;
  }

  async function* opened(
    viewer: Viewer,
    conversations: AsyncIterable<Conversation> | readonly Conversation[],
    read: (viewer: Viewer, conversation: Conversation) => AsyncIterable<PlacedMessage>,
  ): AsyncGenerator<OpenedChat<PlacedMessage>> {
    for await (const conversation of conversations)
      yield { conversation, messages: read(viewer, conversation) };
  }

  /**
   * Imports a chat under its own ids or, if they are taken by something else, under others that are the same each time.
   */
  async function take(
    viewer: Viewer,
    filed: FiledChat,
  ): Promise<Pick<ImportedChat, 'outcome' | 'conversationId'>> {
    const salts = Array.from({ length: mostOtherIds }, (_, index) => `${viewer.id} ${index}`);
    // Look under all candidates first: ids that were taken when the chat was imported may be free by now.
    const ids = [
      filed.conversation.id,
      ...salts.map((salt) => otherConversationId(filed.conversation, salt)),
    ];
    for (const id of ids) {
      if ((await store.findConversation(viewer.id, id)) !== null) {
        return { outcome: 'ALREADY_THERE', conversationId: id };
      }
    }
    for (const salt of [null, ...salts]) {
      const chat = salt === null ? filed : withOtherIds(filed, salt);
      if (await store.hasAnyOf(chatIds(chat))) continue;
      await store.importConversation(viewer.id, chat);
      const { conversation } = chat;
      feed.publish(viewer.id, { kind: 'CREATED', conversationId: conversation.id, conversation });
      return { outcome: 'IMPORTED', conversationId: conversation.id };
    }
    throw badInput('id', 'belongs to a chat that was deleted too often in the last hour');
  }

  return {
    async write(viewer, { conversationId, format }) {
      const one = conversationId === null ? null : await store.findConversation(viewer.id, conversationId);
      if (conversationId !== null && one === null) throw notFound('conversationId');
      const conversations = one === null ? allConversations(viewer) : [one];
      const now = clock.now();
      const text =
        format === 'JSON'
          ? writeJson(opened(viewer, conversations, allMessages), now)
          : writeMarkdown(opened(viewer, conversations, readBranch), now);
      return { title: one?.title ?? null, text };
    },

    async import(viewer, document) {
      const chats = await readDocument(document);
      return enqueue('import', async () => {
        const imported: ImportedChat[] = [];
        for (const [index, { id, title, chat }] of chats.entries()) {
          const refused = (error: HubError): ImportedChat => ({
            id,
            title,
            outcome: 'REFUSED',
            conversationId: null,
            error: describeError(error),
          });
          if (chat instanceof HubError) {
            imported.push(refused(chat));
            continue;
          }
          try {
            imported.push({ id, title, ...(await take(viewer, chat)), error: null });
          } catch (error) {
            if (!(error instanceof HubError)) throw error;
            imported.push(refused(error.below(`chats[${index}]`)));
          }
        }
        return imported;
      });
    },
  };
}
