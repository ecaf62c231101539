import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ConversationListStore } from '../../conversations/conversation-list.ts';
import type { ListState } from '../../conversations/list-state.ts';
import type { Conversations } from './use-conversations.ts';

/** The hub's limit for a search, in UTF-16 code units. */
export const longestSearch = 200;
/** Pause after the last key press before the hub is asked. */
const pauseMs = 180;

export interface ShownList {
  readonly list: ConversationListStore;
  readonly state: ListState;
  /** The words that the list is the result for, cut if they were too long; null if it is not a search. */
  readonly found: string | null;
}

/** The list for what was typed; until its own result arrives, the one shown before. */
export function useList(conversations: Conversations, archived: boolean, words: string): ShownList {
  // Fewer words find at least as much.
  const search = words.trim().slice(0, longestSearch).toWellFormed() || null;
  const [shown, setShown] = useState({ list: conversations.main, found: null as string | null });

  useEffect(() => {
    if (!archived && search === null) {
      setShown({ list: conversations.main, found: null });
      return;
    }
    let close = () => {};
    const timer = setTimeout(
      () => {
        const opened = conversations.open({ archived, search });
        const { list } = opened;
        const show = () => list.read().status !== 'loading' && setShown({ list, found: search });
        const unsubscribe = list.subscribe(show);
        close = () => {
          unsubscribe();
          opened.close();
        };
        list.more();
      },
      search === null ? 0 : pauseMs,
    );
    return () => {
      clearTimeout(timer);
      close();
    };
  }, [conversations, archived, search]);

  const { list } = shown;
  return { ...shown, state: useSyncExternalStore(list.subscribe, list.read, list.read) };
}
