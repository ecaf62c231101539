import type { Chat } from './chat.ts';

/** Chats that were left before the hub had what was asked in them, and what ends their stay here. */
const unsent = new Map<Chat, () => void>();

/**
 * The page no longer shows a chat: it listens on until the hub has what was asked in it, and is let go then. A new
 * chat whose question was not even sent is let go at once: it is the draft of the next one.
 */
export function leave(chat: Chat, detach: () => void, wasSent: boolean): void {
  const { pending, conversationId } = chat.read();
  if (pending === null || (conversationId === null && !wasSent)) {
    detach();
    return;
  }
  function settle(): void {
    const { pending, refusal } = chat.read();
    // A refusal is shown when the reader comes back, which is to a conversation.
    if (pending !== null || (refusal !== null && conversationId !== null) || !unsent.has(chat)) return;
    comeBack(chat);
    detach();
  }
  // Whoever is to answer besides is asked in the same breath.
  const unsubscribe = chat.subscribe(() => queueMicrotask(settle));
  unsent.set(chat, unsubscribe);
}

/** The page shows a chat, which may have been left before. */
export function comeBack(chat: Chat): void {
  unsent.get(chat)?.();
  unsent.delete(chat);
}

/** The conversation as it was left, should the hub not have what was asked in it. */
export function unsentChat(conversationId: string | null): Chat | undefined {
  if (conversationId === null) return undefined;
  return [...unsent.keys()].find((chat) => chat.read().conversationId === conversationId);
}
