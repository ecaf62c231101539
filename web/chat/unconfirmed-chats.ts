import type { Chat } from './chat.ts';

/** Chats that were left before the hub had accepted their last turn, each with a function that stops watching it. */
const unconfirmed = new Map<Chat, () => void>();

/**
 * The page no longer shows a chat. The chat keeps listening until the hub has accepted its turn and is then released. A
 * new chat whose question was never sent is released at once: its question becomes the next one's draft.
 */
export function leave(chat: Chat, detach: () => void, wasSent: boolean): void {
  const { pending, conversationId } = chat.read();
  if (pending === null || (conversationId === null && !wasSent)) {
    detach();
    return;
  }
  function settle(): void {
    const { pending, refusal } = chat.read();
    // A refusal is shown when the reader returns, which is only possible to a stored conversation.
    if (pending !== null || (refusal !== null && conversationId !== null) || !unconfirmed.has(chat)) return;
    comeBack(chat);
    detach();
  }
  // The next of several answers is requested synchronously, so check only after that.
  const unsubscribe = chat.subscribe(() => queueMicrotask(settle));
  unconfirmed.set(chat, unsubscribe);
}

/** The page shows a chat that may have been left before. */
export function comeBack(chat: Chat): void {
  unconfirmed.get(chat)?.();
  unconfirmed.delete(chat);
}

/** The chat as it was left, if the hub has not accepted its last turn yet. */
export function unconfirmedChat(conversationId: string | null): Chat | undefined {
  if (conversationId === null) return undefined;
  return [...unconfirmed.keys()].find((chat) => chat.read().conversationId === conversationId);
}
