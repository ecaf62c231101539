import { useLocation, useNavigate, useNavigationType, useParams } from '@remix-run/react';
import { type MutableRefObject, useEffect, useRef } from 'react';
import type { Chat } from '../../chat/chat.ts';
import { readCompared, shownAddress } from '../../chat/chat-address.ts';
import type { ChatState } from '../../chat/chat-state.ts';
import { replaceAddress } from './use-address.ts';

/**
 * Keeps the address of a stored chat in step with what it shows: the question whose answers are side by side, and where
 * the address led, as long as that holds. Choosing between the answers makes a history entry, so that Back shows them
 * again.
 */
export function useStoredAddress(
  chat: Chat,
  { comparison, opening }: ChatState,
  follows: MutableRefObject<boolean>,
): void {
  const { conversationId } = useParams();
  const { key } = useLocation();
  const isPop = useNavigationType() === 'POP';
  const navigate = useNavigate();
  const comparedId = comparison?.questionId ?? null;
  const isLed = opening !== null;
  const shown = useRef({ chat, key, comparedId });
  useEffect(() => {
    const before = shown.current;
    shown.current = { chat, key, comparedId };
    if (conversationId === undefined) return;
    const addressed = readCompared(window.location.search);
    if (!isLed) replaceAddress(shownAddress(window.location, addressed, false));
    if (addressed === comparedId) return;
    const address = shownAddress(window.location, comparedId, isLed);
    const { messages, pending } = chat.read();
    const isSame = before.chat === chat;
    const isReached = isSame && isPop && before.key !== key;
    if (isReached && (addressed === null || messages.has(addressed))) {
      follows.current = addressed === null;
      chat.compare(addressed);
    } else if (isSame && comparedId === null && addressed === before.comparedId && pending === null) {
      navigate(address, { preventScrollReset: true });
    } else {
      replaceAddress(address);
    }
  }, [chat, conversationId, key, isPop, comparedId, isLed, follows, navigate]);
}
