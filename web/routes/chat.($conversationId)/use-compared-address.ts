import { useLocation, useNavigate, useNavigationType, useParams } from '@remix-run/react';
import { type MutableRefObject, useEffect, useRef } from 'react';
import type { Chat } from '../../chat/chat.ts';

const parameter = 'answers';

/**
 * Keeps the question whose answers are shown side by side in the address. Choosing between them makes a history entry,
 * so that Back shows them again.
 */
export function useComparedAddress(
  chat: Chat,
  comparedId: string | null,
  follows: MutableRefObject<boolean>,
): void {
  const { conversationId } = useParams();
  const { key } = useLocation();
  const isPop = useNavigationType() === 'POP';
  const navigate = useNavigate();
  const shown = useRef({ chat, key, comparedId });
  useEffect(() => {
    const before = shown.current;
    shown.current = { chat, key, comparedId };
    if (conversationId === undefined) return;
    const address = new URL(window.location.href);
    const addressed = address.searchParams.get(parameter);
    if (addressed === comparedId) return;
    if (comparedId === null) address.searchParams.delete(parameter);
    else address.searchParams.set(parameter, comparedId);
    const { messages, pending } = chat.read();
    const isSame = before.chat === chat;
    const isReached = isSame && isPop && before.key !== key;
    if (isReached && (addressed === null || messages.has(addressed))) {
      follows.current = addressed === null;
      chat.compare(addressed);
    } else if (isSame && comparedId === null && addressed === before.comparedId && pending === null) {
      navigate(address.pathname + address.search, { preventScrollReset: true });
    } else {
      history.replaceState(history.state, '', address);
    }
  }, [chat, conversationId, key, isPop, comparedId, follows, navigate]);
}
