import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  type ClientLoaderFunctionArgs,
  type ShouldRevalidateFunction,
  useLoaderData,
  useParams,
} from '@remix-run/react';
import { useMemo } from 'react';
import { readCompared, readOpening } from '../../chat/chat-address.ts';
import { ChatPersonalities } from '../../chat/chat-documents.ts';
import type { OpenChat } from '../../components/command-menu/menu-contents.ts';
import { preloadMarkdown } from '../../components/markdown/answer-text.tsx';
import '../../components/markdown/markdown.css';
import './chat.css';
import { wantedChoice } from '../../chat/choice.ts';
import { PageCommands } from '../../commands/page-commands.tsx';
import { useLiveStatus } from '../../components/status/live-status.ts';
import { ConversationList } from '../../conversations/conversation-documents.ts';
import { Frame } from '../../graphql/api-status.tsx';
import { loadQuery, primeQuery, queryHub } from '../../graphql/load-query.ts';
import { useFreshHubQuery } from '../../graphql/use-hub-query.ts';
import { ChatPage } from './chat-page.tsx';
import { ChatSidebar } from './chat-sidebar.tsx';
import { DeletedPage } from './deleted-page.tsx';
import { fetchConversation, loadConversation } from './load-conversation.ts';
import { firstList, readEntry } from './load-list.ts';
import { isNamedHere } from './named-here.ts';
import { markOf } from './personality-mark.tsx';
import { readAddress } from './read-address.ts';
import { sidebarPreference } from './sidebar-cookies.ts';
import { useChat } from './use-chat.ts';
import { useConversationActions } from './use-conversation-actions.ts';
import { hasConversations, useConversations } from './use-conversations.ts';
import { useSidebar } from './use-sidebar.ts';

const newChatTitle = 'New chat · ModelHub';
const deletedTitle = 'Deleted chat · ModelHub';
const noConversation = { stored: null, deleted: false };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: data?.stored
      ? `${data.stored.conversation.title} · ModelHub`
      : data?.deleted
        ? deletedTitle
        : newChatTitle,
  },
];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const wishes = asked(request.url, request.headers.get('cookie'));
  const asks = params.conversationId === undefined && new URL(request.url).search !== '';
  const [offered, frame, list, conversation] = await Promise.all([
    loadQuery(context, ChatPersonalities, {}),
    asks ? queryHub(context, Frame, {}) : null,
    loadQuery(context, ConversationList, firstList),
    params.conversationId === undefined
      ? noConversation
      : loadConversation(context, params.conversationId, wishes.opening),
  ]);
  const reading = frame && readAddress(request.url, { ...offered.data, ...frame });
  return {
    urqlState: { ...offered.urqlState, ...list.urqlState },
    ...conversation,
    ...wishes,
    wanted: { ...wishes.wanted, ...reading?.alone },
    note: reading?.note ?? null,
  };
}

export async function clientLoader({ request, params }: ClientLoaderFunctionArgs) {
  const { conversationId } = params;
  const wishes = asked(request.url, document.cookie);
  const [conversation] = await Promise.all([
    conversationId === undefined ? noConversation : fetchConversation(conversationId, wishes.opening),
    primeQuery(ChatPersonalities, {}, () => true),
    hasConversations() ? null : primeQuery(ConversationList, firstList),
  ]);
  const { stored } = conversation;
  const wanted = stored === null ? wishes.wanted.personalityId : stored.conversation.personality?.id;
  // The wanted personality may have been written elsewhere since.
  await primeQuery(
    ChatPersonalities,
    {},
    ({ personalities }) => wanted === undefined || personalities.some(({ id }) => id === wanted),
  );
  return { ...conversation, ...wishes, note: null };
}

function asked(url: string, cookies: string | null) {
  const { search, searchParams } = new URL(url);
  return {
    wanted: wantedChoice(url, cookies),
    prompt: searchParams.get('prompt'),
    compare: searchParams.get('compare'),
    comparedId: readCompared(search),
    opening: readOpening(search),
    temporary: searchParams.get('temporary') === 'true',
    sidebar: sidebarPreference(cookies),
  };
}

/**
 * A new chat that gets its address already has everything, and so has a chat whose answers are shown side by side or no
 * longer. Any other navigation leads to another chat, to a new one, or to or from a message of the same.
 */
export const shouldRevalidate: ShouldRevalidateFunction = ({ currentUrl, nextUrl, nextParams }) => {
  // The router does not know what was taken out of the address. On the way back, the window already has the next one.
  const left = location.href === nextUrl.href ? currentUrl : location;
  const { conversationId } = nextParams;
  if (isNamedHere(conversationId)) return false;
  if (conversationId === undefined || currentUrl.pathname !== nextUrl.pathname) return true;
  return [left, nextUrl].some(({ search }) => readOpening(search));
};

if (typeof document !== 'undefined' && /^\/chat\/./.test(location.pathname)) preloadMarkdown();

export default function ChatRoute() {
  const { deleted } = useLoaderData<typeof loader | typeof clientLoader>();
  return deleted ? <DeletedPage /> : <Workspace />;
}

function Workspace() {
  const conversationId = useParams().conversationId ?? null;
  const { sidebar, note, ...asked } = useLoaderData<typeof loader | typeof clientLoader>();
  const [data, askForPersonalities] = useFreshHubQuery(ChatPersonalities, {});
  const live = useLiveStatus();
  const personalities = data?.personalities ?? [];
  const chat = useChat({ ...asked, conversationId, personalities, live });
  const conversations = useConversations(chat);
  const { actions, toast, say } = useConversationActions(conversations, chat);
  const openChat = useMemo<OpenChat>(
    () => ({ read: () => readEntry(chat.read().conversationId), actions, say }),
    [chat, actions, say],
  );
  const view = useSidebar(sidebar.collapsed);
  return (
    <>
      <ChatPage
        chat={chat}
        personalities={personalities}
        note={note}
        sidebarView={view}
        sidebar={
          <ChatSidebar
            conversations={conversations}
            actions={actions}
            currentId={conversationId}
            timeZone={sidebar.timeZone}
            view={view}
            toast={toast}
          />
        }
        onUnknown={askForPersonalities}
        onRestore={actions.restore}
        showToast={say}
      />
      <PageCommands
        personalities={personalities.filter(({ hidden }) => !hidden)}
        markOf={markOf}
        variants={live?.variants ?? []}
        openChat={openChat}
      />
    </>
  );
}
