import { useLocation } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { type Chat, createChat } from '../../chat/chat.ts';
import type { Opening } from '../../chat/chat-address.ts';
import type { ChatPersonality } from '../../chat/chat-documents.ts';
import { madeTemporary, newChatState } from '../../chat/chat-state.ts';
import { type Choice, possibleChoice } from '../../chat/choice.ts';
import { createDraft, pageStorages } from '../../chat/draft.ts';
import { keepChoice } from '../../chat/kept-choice.ts';
import { lineupOf, possibleLineup } from '../../chat/lineup.ts';
import { createOpenStream } from '../../chat/open-stream.ts';
import { parseRequest } from '../../chat/parse-request.ts';
import { createStop } from '../../chat/stop-chat.ts';
import { storedChatState } from '../../chat/stored-chat-state.ts';
import { createTabMemory } from '../../chat/tab-memory.ts';
import { comeBack, leave, unconfirmedChat } from '../../chat/unconfirmed-chats.ts';
import { serverNow } from '../../components/clock.tsx';
import type { LiveStatus } from '../../components/status/live-status.ts';
import { UpdateConversation } from '../../conversations/conversation-documents.ts';
import { connection } from '../../graphql/client.ts';
import { readNews, readOlder, type StoredConversation } from './load-conversation.ts';
import { useAddress } from './use-address.ts';

const memory = createTabMemory(
  () => window.sessionStorage,
  // React Router's own key for the history entry, which survives a reload.
  () => String(window.history.state?.key ?? ''),
);

export interface ChatPlace {
  /** Null for a new chat. */
  readonly conversationId: string | null;
  /** The loaded conversation. */
  readonly stored: StoredConversation | null;
  readonly wanted: Partial<Choice>;
  /** Text that the address asks to have in the composer. */
  readonly prompt: string | null;
  /** Who is to answer together, as written in the address. */
  readonly compare: string | null;
  /** The question whose answers the address asks to be shown side by side. */
  readonly comparedId: string | null;
  /** The message that the address leads to. */
  readonly opening: Opening | null;
  readonly temporary: boolean;
  readonly personalities: readonly ChatPersonality[];
  readonly live: LiveStatus | null;
}

/**
 * The chat at this address. It stays the same when a new chat becomes a conversation and its address changes; whatever
 * is loaded opens a different one, and so does every address of a new chat.
 */
export function useChat(place: ChatPlace): Chat {
  const { conversationId, stored } = place;
  const client = useClient();
  const { key, state } = useLocation();
  const identity = stored ?? conversationId ?? key;
  const open = () => ({ identity, chat: openChat(place), handedOver: state });
  let [held, setHeld] = useState(open);
  if (held.identity !== identity) {
    const isNamed =
      stored === null && conversationId !== null && held.chat.read().conversationId === conversationId;
    held = isNamed ? { ...held, identity } : open();
    setHeld(held);
  }
  // The new address carries no state: what was handed over stays with the chat, which stays attached throughout.
  const { chat, handedOver } = held;

  useEffect(() => {
    comeBack(chat);
    const detach = chat.attach();
    resumeTurn(chat, handedOver);
    /** Nobody can ever come back to a temporary chat. */
    const end = () => chat.read().temporary && chat.stop();
    addEventListener('pagehide', end);
    addEventListener('online', chat.catchUp);
    return () => {
      removeEventListener('pagehide', end);
      removeEventListener('online', chat.catchUp);
      if (end()) detach();
      else leave(chat, detach, connection.read() === 'open');
    };
  }, [chat, handedOver]);
  const { wanted, personalities, live } = place;
  const variants = live?.variants;
  useEffect(
    () =>
      keepChoice(
        chat,
        () => window.sessionStorage,
        (compare) => possibleLineup(compare, personalities, variants ?? []),
      ),
    [chat, personalities, variants],
  );
  useEffect(() => {
    const { personalityId: chosen, lineup } = chat.read();
    const isHere = (wantedId: string) => personalities.some(({ id }) => id === wantedId);
    if (lineup?.by === 'personality' && !lineup.ids.every(isHere))
      chat.lineUp(lineupOf('personality', lineup.ids.filter(isHere)));
    if (isHere(chosen)) return;
    const { personalityId } = possibleChoice(wanted, personalities, []);
    chat.choose({ personalityId });
  }, [chat, wanted, personalities]);
  useAddress(chat, conversationId);
  return chat;

  function openChat(place: ChatPlace): Chat {
    return unconfirmedChat(conversationId) ?? createChatFor(place);
  }

  function createChatFor(place: ChatPlace): Chat {
    const { stored, wanted, prompt, compare, comparedId, opening, temporary, personalities, live } = place;
    const variants = live?.variants ?? [];
    const choice = possibleChoice(wanted, personalities, variants);
    const initial =
      stored === null
        ? madeTemporary(newChatState(choice), temporary)
        : storedChatState(stored.conversation, stored.messages, choice, comparedId, opening);
    const isKnown = personalities.some(({ id }) => id === initial.personalityId);
    if (conversationId !== (stored?.conversation.id ?? null))
      throw new Error('Another chat was loaded than the address names.');
    return createChat(
      {
        open: createOpenStream(client),
        stop: createStop(client),
        memory,
        draft: createDraft(pageStorages, conversationId, prompt ?? '', !initial.temporary),
        now: serverNow,
        readNews: (id, after) => readNews(client, id, after),
        readOlder,
        keepBranch(id, activeLeafId) {
          // The branch is shown here whether or not the hub stores it.
          void client
            .mutation(UpdateConversation, { input: { conversationId: id, activeLeafId } })
            .toPromise();
        },
      },
      {
        ...initial,
        ...(!isKnown && { personalityId: choice.personalityId }),
        lineup: possibleLineup(compare, personalities, variants),
      },
      stored ?? undefined,
    );
  }
}

/** Resumes what the home page handed over, or what was asked here before the page was reloaded. */
function resumeTurn(chat: Chat, handedOver: unknown): void {
  const reloaded = wasReloaded();
  const { conversationId, pending } = chat.read();
  if (pending !== null) return;
  const first = parseRequest(handedOver);
  // Once only: coming back to this entry must not ask again.
  if (first !== null) history.replaceState({ ...history.state, usr: null }, '');
  const request = first ?? memory.kept(conversationId, serverNow(), reloaded);
  if (request !== null) chat.resume(request);
}

let arrived = false;

/** Whether this is the first thing shown since a reload, and is the page that was reloaded. */
function wasReloaded(): boolean {
  const [load] = performance.getEntriesByType('navigation');
  const reloaded = !arrived && load instanceof PerformanceNavigationTiming && load.type === 'reload';
  arrived = true;
  return reloaded && new URL(load.name).pathname === window.location.pathname;
}
