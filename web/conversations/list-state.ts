import type { ListedConversation } from './conversation-documents.ts';

/** One list of conversations, up to where it has been read. */
export interface ListState {
  readonly items: readonly ListedConversation[];
  readonly hasMore: boolean;
  readonly status: 'loading' | 'ready' | 'failed';
}

/** What a list needs to know of a change. */
export interface ListChange {
  readonly conversationId: string;
  /** Null: it was deleted. */
  readonly conversation: ListedConversation | null;
}

/** The last conversation of the part that was read; null: nothing was read, or all of it. */
export type Boundary = ListedConversation | null;

/**
 * A list in the hub's order after one change. The conversation moves to its new place, or is dropped if it belongs to
 * another list or lies beyond the part that was read, where a later page will bring it.
 */
export function changedList(
  items: readonly ListedConversation[],
  { conversationId, conversation }: ListChange,
  archived: boolean,
  boundary: Boundary,
): readonly ListedConversation[] {
  const others = items.filter(({ id }) => id !== conversationId);
  if (conversation === null || conversation.archived !== archived) return others;
  if (boundary !== null && comesBefore(boundary, conversation)) return others;
  const behind = others.findIndex((other) => comesBefore(conversation, other));
  return others.toSpliced(behind === -1 ? others.length : behind, 0, conversation);
}

/** The same for search results: matches keep their places, and new matches are not known here. */
export function changedMatches(
  items: readonly ListedConversation[],
  { conversationId, conversation }: ListChange,
  archived: boolean,
): readonly ListedConversation[] {
  if (conversation === null || conversation.archived !== archived) {
    return items.filter(({ id }) => id !== conversationId);
  }
  return items.map((item) =>
    item.id === conversationId ? { ...conversation, excerpt: item.excerpt } : item,
  );
}

/** The list with one more page; the page's items are newer than those already there. */
export function extendedList(
  items: readonly ListedConversation[],
  page: readonly ListedConversation[],
): readonly ListedConversation[] {
  const fresh = new Set(page.map(({ id }) => id));
  return [...items.filter(({ id }) => !fresh.has(id)), ...page];
}

/** The hub's order: pinned ones first, then by last change, then by id. */
function comesBefore(one: ListedConversation, other: ListedConversation): boolean {
  if (one.pinned !== other.pinned) return one.pinned;
  if (one.updatedAt !== other.updatedAt) return one.updatedAt > other.updatedAt;
  return one.id > other.id;
}
