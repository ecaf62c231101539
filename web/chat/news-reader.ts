import type { Message } from './chat-documents.ts';
import { type ChatState, type News, withNews } from './chat-state.ts';

/** One change to one conversation; null: it was deleted. */
export interface ChatChange {
  readonly conversationId: string;
  readonly conversation: News | null;
}

/** What the hub has of a conversation behind the part that is known. */
export interface ChatNews extends News {
  readonly messages: readonly Message[];
  /** Where to go on the next time. */
  readonly endCursor: string | null;
}

/** What came behind `after`, null: from the start. Resolves null when there is no such conversation any more. */
export type ReadNews = (conversationId: string, after: string | null) => Promise<ChatNews | null>;

/** Keeps an open chat true to what others do to its conversation. */
export interface NewsReader {
  applyChange(change: ChatChange): void;
  catchUp(): void;
  /** To be called when no turn is on its way: what was heard meanwhile is heeded now. */
  settled(): void;
}

/** `endCursor` stands behind the messages that are known. */
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
  /** Heard while a turn was on its way, which may be what it is about; the newest last. */
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
    // Not reached: asked again as soon as the hub is there.
    const news = await readNews(conversationId, known).catch(() => undefined);
    const state = read();
    if (news === undefined || state.conversationId !== conversationId) return;
    if (news === null) return setState({ ...state, deleted: true });
    if (state.pending !== null) {
      unheeded.push(news);
      return;
    }
    known = news.endCursor ?? known;
    // What is watched here is newer than what was read.
    const messages = news.messages.filter(({ id }) => !state.live.has(id));
    setState(withNews(state, news, messages));
  }

  return {
    applyChange({ conversationId, conversation }) {
      if (conversationId !== read().conversationId) return;
      if (conversation === null) setState({ ...read(), deleted: true });
      else heed(conversation);
    },
    catchUp() {
      const { conversationId } = read();
      if (conversationId !== null) void readOn(conversationId);
    },
    settled() {
      const heard = unheeded;
      unheeded = [];
      const { messages } = read();
      const isKnown = ({ activeLeafId }: News) => activeLeafId === null || messages.has(activeLeafId);
      // What another tab asked meanwhile is read, although this one's own turn is the newest.
      const news = heard.find((one) => !isKnown(one)) ?? heard.at(-1);
      if (news !== undefined) heed(news);
    },
  };
}
