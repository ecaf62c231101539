import type { ListedConversation } from './conversation-documents.ts';
import {
  type Boundary,
  changedList,
  changedMatches,
  extendedList,
  type ListChange,
  type ListState,
} from './list-state.ts';

/**
 * How many come with a page's HTML, how many are read when the reader reaches the end, and the most that the hub
 * returns at once.
 */
export const firstPage = 40;
const nextPage = 100;
const largestPage = 500;

export interface ListPage {
  readonly items: readonly ListedConversation[];
  readonly hasMore: boolean;
  readonly endCursor: string | null;
}

/** Which conversations are listed; a search puts the newest match first. */
export interface ListFilter {
  readonly archived: boolean;
  /** Null: all. */
  readonly search: string | null;
}

/** Reads one page; rejects when the hub fails. */
export type LoadPage = (
  filter: ListFilter,
  page: { readonly first: number; readonly after: string | null },
) => Promise<ListPage>;

/** A list kept up to date: a store for `useSyncExternalStore`. */
export interface ConversationListStore {
  read(): ListState;
  subscribe(listener: () => void): () => void;
  /** Reads the next page, unless one is being read or none is left. */
  more(): void;
  /** Reads again as many as are listed, since changes may have been missed. Until then the list stays as it is. */
  refresh(): void;
  take(change: ListChange): void;
}

export function createConversationList(
  filter: ListFilter,
  load: LoadPage,
  initial: ListPage | null,
): ConversationListStore {
  const { archived, search } = filter;
  const listeners = new Set<() => void>();
  let state: ListState = {
    items: initial?.items ?? [],
    hasMore: initial?.hasMore ?? true,
    status: initial === null ? 'loading' : 'ready',
  };
  let endCursor = initial?.endCursor ?? null;
  let boundary: Boundary = initial?.hasMore === true ? (initial.items.at(-1) ?? null) : null;
  /** Changes received while a page is being read, since the page may be older. Null: none is being read. */
  let heard: ListChange[] | null = null;
  let reading = 0;

  function setState(next: Partial<ListState>): void {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  }

  function changed(items: readonly ListedConversation[], change: ListChange): readonly ListedConversation[] {
    return search === null
      ? changedList(items, change, archived, boundary)
      : changedMatches(items, change, archived);
  }

  /** Reads the next page or, with `again`, as many pages from the start as it takes for `wanted` conversations. */
  async function loadPages(wanted: number, again: boolean): Promise<ListPage> {
    let items = again ? [] : state.items;
    let after = again ? null : endCursor;
    for (;;) {
      const page = await load(filter, { first: Math.min(wanted, largestPage), after });
      items = extendedList(items, page.items);
      after = page.endCursor ?? after;
      if (!again || !page.hasMore || items.length >= wanted) {
        return { items, hasMore: page.hasMore, endCursor: after };
      }
    }
  }

  /** A later read supersedes an earlier one. */
  async function readPages(wanted: number, again: boolean): Promise<void> {
    const turn = ++reading;
    heard = [];
    if (state.status === 'failed') setState({ status: 'loading' });
    const read = await loadPages(wanted, again).catch(() => null);
    if (turn !== reading) return;
    const missed: readonly ListChange[] = heard;
    heard = null;
    if (read === null) return setState({ status: 'failed' });
    endCursor = read.endCursor;
    boundary = read.hasMore ? (read.items.at(-1) ?? null) : null;
    let { items } = read;
    for (const change of missed) items = changed(items, change);
    setState({ items, hasMore: read.hasMore, status: 'ready' });
  }

  const list: ConversationListStore = {
    read: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    more() {
      if (heard !== null || !state.hasMore) return;
      void readPages(state.items.length === 0 ? firstPage : nextPage, false);
    },
    refresh: () => void readPages(Math.max(firstPage, state.items.length), true),
    take(change) {
      heard?.push(change);
      setState({ items: changed(state.items, change) });
      const isKnown = state.items.some(({ id }) => id === change.conversationId);
      // Restored or continued elsewhere: only the hub knows whether it matches.
      if (search !== null && change.conversation?.archived === archived && !isKnown) list.refresh();
    },
  };
  return list;
}
