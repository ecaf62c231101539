import type { ListChange } from './list-state.ts';

/** Chats where an answer has ended while another chat was open here: a store for `useSyncExternalStore`. */
export interface UnreadAnswers {
  read(): ReadonlySet<string>;
  subscribe(listener: () => void): () => void;
  /**
   * Applies a change to a chat. `before`: whether an answer was being written in it, and whether the chat is open here.
   */
  take(change: ListChange, before: { readonly wasAnswering: boolean; readonly isOpen: boolean }): void;
  opened(conversationId: string): void;
}

export function createUnreadAnswers(): UnreadAnswers {
  const listeners = new Set<() => void>();
  let unread: ReadonlySet<string> = new Set();

  function setState(next: ReadonlySet<string>): void {
    unread = next;
    for (const listener of listeners) listener();
  }

  function remove(id: string): void {
    if (unread.has(id)) setState(new Set([...unread].filter((other) => other !== id)));
  }

  return {
    read: () => unread,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    take({ conversationId, conversation }, { wasAnswering, isOpen }) {
      if (conversation === null || conversation.answering) remove(conversationId);
      else if (wasAnswering && !isOpen) setState(new Set(unread).add(conversationId));
    },
    opened: remove,
  };
}
