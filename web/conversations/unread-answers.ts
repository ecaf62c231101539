import type { ListChange } from './list-state.ts';

/**
 * Chats where an answer has ended while another chat was open here, and that have been read in no tab since: a store
 * for `useSyncExternalStore`.
 */
export interface UnreadAnswers {
  read(): ReadonlySet<string>;
  subscribe(listener: () => void): () => void;
  /** Applies a change to a chat. `wasAnswering`: whether an answer was being written in it. */
  take(change: ListChange, wasAnswering: boolean): void;
  /** This chat is open here and, if the tab is visible, being read. Null: none that is listed. */
  opened(conversationId: string | null): void;
}

/** What tabs tell each other of a chat: that it has been read, or that it is unread where nobody has it open. */
interface TabMessage {
  readonly conversationId: string;
  readonly isRead: boolean;
}

/** `tabs` reaches the browser's other tabs; on the server there are none. */
export function createUnreadAnswers(
  tabs: Pick<BroadcastChannel, 'postMessage' | 'onmessage'> | null,
  isVisible: () => boolean,
): UnreadAnswers {
  const listeners = new Set<() => void>();
  let unread: ReadonlySet<string> = new Set();
  let openId: string | null = null;

  function setState(next: ReadonlySet<string>): void {
    unread = next;
    for (const listener of listeners) listener();
  }

  function remove(id: string): void {
    if (unread.has(id)) setState(new Set([...unread].filter((other) => other !== id)));
  }

  function tell(message: TabMessage): void {
    tabs?.postMessage(message);
  }

  function tellIfRead(id: string | null): void {
    if (id !== null && id === openId && isVisible()) tell({ conversationId: id, isRead: true });
  }

  if (tabs !== null) {
    tabs.onmessage = ({ data: { conversationId, isRead } }: MessageEvent<TabMessage>) => {
      if (isRead) remove(conversationId);
      else tellIfRead(conversationId);
    };
  }

  return {
    read: () => unread,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    take({ conversationId, conversation }, wasAnswering) {
      if (conversation === null || conversation.answering) return remove(conversationId);
      if (!wasAnswering || conversationId === openId) return;
      setState(new Set(unread).add(conversationId));
      // Asked each time, since a tab that has it open may have heard of the end before this one.
      tell({ conversationId, isRead: false });
    },
    opened(id) {
      openId = id;
      if (id !== null) remove(id);
      tellIfRead(id);
    },
  };
}
