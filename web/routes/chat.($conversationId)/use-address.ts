import { useNavigate, useNavigation } from '@remix-run/react';
import { useEffect, useSyncExternalStore } from 'react';
import type { Chat } from '../../chat/chat.ts';
import { newChatAddress } from '../../chat/new-chat-address.ts';
import { forgetName, nameHere } from './named-here.ts';

/**
 * Keeps the address of a new chat in step with what a reload should show, and gives it that of the conversation that it
 * becomes, unless its reader is navigating elsewhere.
 */
export function useAddress(chat: Chat, conversationId: string | null): void {
  const navigate = useNavigate();
  const isStaying = useNavigation().state === 'idle';
  const named = useSyncExternalStore(
    chat.subscribe,
    () => chat.read().conversationId,
    () => chat.read().conversationId,
  );
  useEffect(() => {
    if (conversationId !== null) {
      forgetName();
    } else if (named !== null && isStaying) {
      nameHere(named);
      navigate(`/chat/${named}`, { replace: true, preventScrollReset: true });
    }
  }, [conversationId, named, isStaying, navigate]);

  useEffect(() => {
    if (conversationId !== null) return;
    const asked = new URL(window.location.href).searchParams.get('prompt') ?? '';
    let prompt = chat.draft.read().endsWith(asked) ? asked : '';
    const addressNow = () => {
      const state = chat.read();
      const rest = prompt === '' || state.temporary ? '' : `&${new URLSearchParams({ prompt })}`;
      return newChatAddress(state) + rest;
    };
    let shown = addressNow();
    if (asked !== '') replaceAddress(shown);
    const show = () => {
      const address = addressNow();
      if (chat.read().conversationId === null && address !== shown) replaceAddress(address);
      shown = address;
    };
    const unsubscribe = chat.subscribe(show);
    // From its first change on, the text is kept as a draft, which is what a reload must show.
    const ignore = chat.draft.subscribe(() => {
      prompt = '';
      show();
    });
    return () => {
      unsubscribe();
      ignore();
    };
  }, [chat, conversationId]);
}

/** Of the current history entry; the router hears nothing of it. */
export function replaceAddress(address: string): void {
  history.replaceState(history.state, '', address);
}
