import { useNavigate, useNavigation } from '@remix-run/react';
import { useEffect, useSyncExternalStore } from 'react';
import type { Chat } from '../../chat/chat.ts';
import { forgetName, nameHere } from './named-here.ts';
import { newChatAddress } from './new-chat-address.ts';

/**
 * The address says what a reload is to show again; a new chat gets that of the conversation that it becomes, unless
 * its reader is on the way elsewhere.
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
    let shown = newChatAddress(chat.read());
    // Typed from now on; a reload must bring what became of it.
    if (new URL(window.location.href).searchParams.has('prompt')) replaceAddress(shown);
    return chat.subscribe(() => {
      const state = chat.read();
      const address = newChatAddress(state);
      if (state.conversationId === null && address !== shown) replaceAddress(address);
      shown = address;
    });
  }, [chat, conversationId]);

  const comparedId = useSyncExternalStore(
    chat.subscribe,
    () => chat.read().comparison?.questionId ?? null,
    () => null,
  );
  useEffect(() => {
    if (conversationId === null) return;
    const { pathname } = window.location;
    replaceAddress(comparedId === null ? pathname : `${pathname}?answers=${encodeURIComponent(comparedId)}`);
  }, [conversationId, comparedId]);
}

function replaceAddress(address: string): void {
  history.replaceState(history.state, '', address);
}
