import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  type ClientLoaderFunctionArgs,
  type ShouldRevalidateFunction,
  useLoaderData,
  useParams,
} from '@remix-run/react';
import { useQuery } from 'urql';
import { ChatVoices } from '../../chat/chat-documents.ts';
import { preloadMarkdown } from '../../components/markdown/answer-text.tsx';
import '../../components/markdown/markdown.css';
import './chat.css';
import { wantedChoice } from '../../chat/choice.ts';
import { useLiveStatus } from '../../components/live-status.ts';
import { loadQuery, primeQuery } from '../../graphql/load-query.ts';
import { usePageTheme } from '../../page-theme.ts';
import { ChatPage } from './chat-page.tsx';
import { loadConversation, primeConversation } from './load-conversation.ts';
import { isNamedHere } from './named-here.ts';
import { useChat } from './use-chat.ts';

const newChatTitle = 'New chat · ModelHub';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? newChatTitle }];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const [voices, conversation] = await Promise.all([
    loadQuery(context, ChatVoices, {}),
    params.conversationId === undefined ? null : loadConversation(context, params.conversationId),
  ]);
  return {
    urqlState: { ...voices.urqlState, ...conversation?.urqlState },
    title: conversation === null ? newChatTitle : `${conversation.title} · ModelHub`,
    ...asked(request.url, request.headers.get('cookie')),
  };
}

export async function clientLoader({ request, params }: ClientLoaderFunctionArgs) {
  const [, title] = await Promise.all([
    primeQuery(ChatVoices, {}),
    params.conversationId === undefined ? null : primeConversation(params.conversationId),
  ]);
  return {
    title: title === null ? newChatTitle : `${title} · ModelHub`,
    ...asked(request.url, document.cookie),
  };
}

function asked(url: string, cookies: string | null) {
  return { wanted: wantedChoice(url, cookies), prompt: new URL(url).searchParams.get('prompt') };
}

/** A new chat that gets its name has everything already. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ currentParams, nextParams }) =>
  currentParams.conversationId !== nextParams.conversationId && !isNamedHere(nextParams.conversationId);

if (typeof document !== 'undefined' && /^\/chat\/./.test(location.pathname)) preloadMarkdown();

export default function ChatRoute() {
  const { conversationId } = useParams();
  const { wanted, prompt } = useLoaderData<typeof loader | typeof clientLoader>();
  const [{ data }] = useQuery({ query: ChatVoices, variables: {} });
  const live = useLiveStatus();
  const personalities = data?.personalities ?? [];
  const chat = useChat({ conversationId: conversationId ?? null, wanted, prompt, personalities, live });
  return <ChatPage chat={chat} personalities={personalities} live={live} theme={usePageTheme()} />;
}
