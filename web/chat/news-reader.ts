import type { Message } from './chat-documents.ts';
import { type ChatState, type News, withNews, withoutConversation } from './chat-state.ts';

/** A change to one conversation; null: it was deleted. */
export interface ChatChange {
  readonly conversationId: string;
  readonly conversation: News | null;
}

/** What is new in a conversation since the messages already known. */
export interface ChatNews extends News {
  readonly messages: readonly Message[];
  /** Where to read on next time. */
  readonly endCursor: string | null;
}

/**
 * Reads what came after the cursor `after`; null: from the start. Resolves to null if the conversation no longer
 * exists.
 */
export type ReadNews = (conversationId: string, after: string | null) => Promise<ChatNews | null>;

/** Keeps an open chat in step with changes made elsewhere. */
export interface NewsReader {
  applyChange(change: ChatChange): void;
  catchUp(): void;
  /** Must be called when no turn is pending: applies the changes received meanwhile. */
  settled(): void;
}

/** `endCursor`: the end of the messages already known. */
export function createNewsReader({
  read,
  setState,
  readNews,
  endCursor,
}: {
  readonly read: () => ChatState;
  readonly setState: (next: ChatState) => void;
  readonly readNews: ReadNews;
  readonly endCursor: string | null;
}): NewsReader {
  let known = endCursor;
  /** Changes received while a turn was pending, possibly caused by that very turn; newest last. */
  let unheeded: News[] = [];

  function heed(news: News): void {
    const { conversationId, messages, pending } = read();
    if (pending !== null) {
      unheeded.push(news);
    } else if (news.activeLeafId === null || messages.has(news.activeLeafId)) {
      setState(withNews(read(), news));
    } else if (conversationId !== null) {
      void readOn(conversationId);
    }
  }

  async function readOn(conversationId: string): Promise<void> {
    // Hub not reached: read again when it is back.
    const news = await readNews(conversationId, known).catch(() => undefined);
    const state = read();
    if (news === undefined || state.conversationId !== conversationId) return;
    if (news === null) return setState(withoutConversation(state));
    if (state.pending !== null) {
      unheeded.push(news);
      return;
    }
    known = news.endCursor ?? known;
    // Answers watched live are newer than what was read, which still tells their place.
    const messages = news.messages.map(
      (message) => (state.live.has(message.id) && state.messages.get(message.id)) || message,
    );
    setState(withNews(state, news, messages));
  }

  return {
    applyChange({ conversationId, conversation }) {
      if (conversationId !== read().conversationId) return;
      if (conversation === null) setState(withoutConversation(read()));
      else heed(conversation);
    },
    catchUp() {
      const { conversationId } = read();
      if (conversationId === null) return;
      // What was told until now may never have arrived, or been reported while nobody listened.
      setState({ ...read(), toldLeafIds: [] });
      void readOn(conversationId);
    },
    settled() {
      const heard = unheeded;
      unheeded = [];
      const { messages } = read();
      const isKnown = ({ activeLeafId }: News) => activeLeafId === null || messages.has(activeLeafId);
      // Messages from another tab are read first, even if this tab's own turn is the newest.
      const news = heard.find((one) => !isKnown(one)) ?? heard.at(-1);
      if (news !== undefined) heed(news);
    },
  };
}
