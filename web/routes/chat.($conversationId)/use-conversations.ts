import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { type Client, useClient } from 'urql';
import type { Chat } from '../../chat/chat.ts';
import { ConversationChanged } from '../../conversations/conversation-documents.ts';
import type { ConversationListStore, ListFilter } from '../../conversations/conversation-list.ts';
import type { ListChange } from '../../conversations/list-state.ts';
import { createUnreadAnswers, type UnreadAnswers } from '../../conversations/unread-answers.ts';
import { listenForEver } from '../../graphql/listen-for-ever.ts';
import { openList } from './load-list.ts';

/** All lists on this page. A change to a conversation is applied to every one of them. */
export interface Conversations {
  /** The one that always exists: neither archived nor searched. */
  readonly main: ConversationListStore;
  readonly unread: UnreadAnswers;
  /** Opens another one, which is kept up to date until `close` is called. */
  open(filter: ListFilter): { readonly list: ConversationListStore; readonly close: () => void };
  /** Applies a change that the hub reports, or that is known here first. */
  take(change: ListChange): void;
  refresh(): void;
}

let inBrowser: Conversations | undefined;

/** Whether the browser already has the list and keeps it up to date itself. */
export function hasConversations(): boolean {
  return inBrowser !== undefined;
}

/** The lists on this page, which live as long as it does. They are kept up to date together with the open chat. */
export function useConversations(chat: Chat): Conversations {
  const client = useClient();
  const [conversations] = useState(() => {
    if (typeof document === 'undefined') return createConversations(client);
    inBrowser ??= createConversations(client);
    return inBrowser;
  });
  const openChat = useRef(chat);
  useEffect(() => {
    if (openChat.current === chat) return;
    openChat.current = chat;
    // What changed between loading it and now was reported to the previous chat.
    chat.catchUp();
  }, [chat]);
  useEffect(
    () =>
      listenForEver(client, ConversationChanged, {
        onData({ conversationChanged }) {
          conversations.take(conversationChanged);
          openChat.current.applyChange(conversationChanged);
        },
        onOpen() {
          conversations.refresh();
          openChat.current.catchUp();
        },
      }),
    [client, conversations],
  );
  const readId = () => chat.read().conversationId;
  const openId = useSyncExternalStore(chat.subscribe, readId, readId);
  useEffect(() => {
    const { unread } = conversations;
    const see = () => unread.opened(openId);
    see();
    document.addEventListener('visibilitychange', see);
    return () => {
      document.removeEventListener('visibilitychange', see);
      unread.opened(null);
    };
  }, [conversations, openId]);
  return conversations;
}

function createConversations(client: Client): Conversations {
  const main = openList(client, { archived: false, search: null });
  const lists = new Set([main]);
  const unread = createUnreadAnswers(
    typeof document === 'undefined' ? null : new BroadcastChannel('modelhub:read'),
    () => document.visibilityState === 'visible',
  );
  return {
    main,
    unread,
    open(filter) {
      const list = openList(client, filter);
      lists.add(list);
      return { list, close: () => lists.delete(list) };
    },
    take(change) {
      const known = main.read().items.find(({ id }) => id === change.conversationId);
      unread.take(change, known?.answering === true);
      for (const list of lists) list.take(change);
    },
    refresh() {
      for (const list of lists) list.refresh();
    },
  };
}
