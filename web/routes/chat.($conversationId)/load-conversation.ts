import type { AppLoadContext } from '@remix-run/node';
import type { Client } from '@urql/core';
import { type ConversationData, ConversationPage, type Message } from '../../chat/chat-documents.ts';
import type { ChatNews } from '../../chat/news-reader.ts';
import { browserClient, overSocket, type UrqlState } from '../../graphql/client.ts';
import { loadQuery } from '../../graphql/load-query.ts';

export interface StoredConversation {
  readonly conversation: ConversationData;
  readonly messages: readonly Message[];
}

/** For the loader: all pages of a conversation; throws a 404 Response for one that does not exist. */
export async function loadConversation(
  context: AppLoadContext,
  id: string,
): Promise<{ readonly urqlState: UrqlState; readonly title: string }> {
  let urqlState: UrqlState = {};
  let page: ConversationData | undefined;
  do {
    const loaded = await loadQuery(context, ConversationPage, variablesOf(id, page), (data) => {
      page = found(data.conversation);
    });
    urqlState = { ...urqlState, ...loaded.urqlState };
  } while (page?.messages.pageInfo.hasNextPage);
  return { urqlState, title: page?.title ?? '' };
}

/** For the client loader: the same through the browser's client, past what it remembers; gives the title. */
export async function primeConversation(id: string): Promise<string> {
  const { client } = browserClient();
  let page: ConversationData | undefined;
  do {
    const { data, error } = await client.query(ConversationPage, variablesOf(id, page), {
      requestPolicy: 'network-only',
    });
    if (error !== undefined || data === undefined) {
      throw new Response(null, { status: error?.networkError === undefined ? 500 : 503 });
    }
    page = found(data.conversation);
  } while (page.messages.pageInfo.hasNextPage);
  return page.title;
}

/** What a loader has brought; null when it has brought nothing of this conversation. */
export function readConversation(client: Client, id: string): StoredConversation | null {
  const messages: Message[] = [];
  let page: ConversationData | undefined;
  do {
    page = client.readQuery(ConversationPage, variablesOf(id, page))?.data?.conversation ?? undefined;
    messages.push(...(page?.messages.edges.map(({ node }) => node) ?? []));
  } while (page?.messages.pageInfo.hasNextPage);
  return page === undefined ? null : { conversation: page, messages };
}

/** What came behind a cursor; null when there is no such conversation any more. */
export async function readNews(client: Client, id: string, after: string | null): Promise<ChatNews | null> {
  const messages: Message[] = [];
  let endCursor = after;
  for (;;) {
    const { data, error } = await client.query(ConversationPage, { id, after: endCursor }, overSocket);
    if (data === undefined) throw error ?? new Error('no answer');
    if (data.conversation === null) return null;
    const { title, activeLeafId, messages: page } = data.conversation;
    messages.push(...page.edges.map(({ node }) => node));
    endCursor = page.pageInfo.endCursor ?? endCursor;
    if (!page.pageInfo.hasNextPage) return { title, activeLeafId, messages, endCursor };
  }
}

function variablesOf(id: string, before: ConversationData | undefined) {
  return { id, after: before?.messages.pageInfo.endCursor ?? null };
}

function found(conversation: ConversationData | null): ConversationData {
  if (conversation === null) throw new Response(null, { status: 404 });
  return conversation;
}
