import type { ListedConversation } from './conversation-documents.ts';

/** One list of conversations as far as it was read. */
export interface ListState {
  readonly items: readonly ListedConversation[];
  readonly hasMore: boolean;
  readonly status: 'loading' | 'ready' | 'failed';
}

/** What a list needs to know of a change. */
export interface ListChange {
  readonly conversationId: string;
  /** Null: it is gone. */
  readonly conversation: ListedConversation | null;
}

/** Where the part of a list that was read ends; null: nothing was read, or all of it. */
export type Boundary = ListedConversation | null;

/**
 * A list in the hub's order after one change: its conversation stands where it now belongs, unless that is in
 * another list or behind the part that was read, from where a later page brings it.
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

/** The same for what a search has found: matches keep their places, and new ones are not known here. */
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

/** The read part with one more page; what a page brings is newer than what is there. */
export function extendedList(
  items: readonly ListedConversation[],
  page: readonly ListedConversation[],
): readonly ListedConversation[] {
  const fresh = new Set(page.map(({ id }) => id));
  return [...items.filter(({ id }) => !fresh.has(id)), ...page];
}

/** The order of the hub: pinned ones first, then by the last change, then by id. */
function comesBefore(one: ListedConversation, other: ListedConversation): boolean {
  if (one.pinned !== other.pinned) return one.pinned;
  if (one.updatedAt !== other.updatedAt) return one.updatedAt > other.updatedAt;
  return one.id > other.id;
}
