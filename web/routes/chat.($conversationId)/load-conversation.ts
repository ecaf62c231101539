import type { AppLoadContext } from '@remix-run/node';
import type { Client } from '@urql/core';
import { type ConversationHead, ConversationPage, type Message } from '../../chat/chat-documents.ts';
import type { ChatNews } from '../../chat/news-reader.ts';
import type { ConversationPageQuery } from '../../graphql/__generated__/graphql.ts';
import { browserClient, overSocket } from '../../graphql/client.ts';
import { answerQuery, dataOf } from '../../graphql/load-query.ts';

/** A conversation with all its messages, as a loader brings it. */
export interface StoredConversation {
  readonly conversation: ConversationHead;
  readonly messages: readonly Message[];
  /** Stands behind the last message. */
  readonly endCursor: string | null;
}

/** For the loader; throws a 404 Response for a conversation that does not exist. */
export function loadConversation(context: AppLoadContext, id: string): Promise<StoredConversation> {
  return readPages((after) => answerQuery(context, ConversationPage, { id, after }));
}

/** For the client loader: past what the browser's client remembers. */
export function fetchConversation(id: string): Promise<StoredConversation> {
  const { client } = browserClient();
  return readPages(async (after) =>
    dataOf(await client.query(ConversationPage, { id, after }, { requestPolicy: 'network-only' })),
  );
}

async function readPages(
  read: (after: string | null) => Promise<ConversationPageQuery>,
): Promise<StoredConversation> {
  const messages: Message[] = [];
  let endCursor: string | null = null;
  for (;;) {
    const { conversation } = await read(endCursor);
    if (conversation === null) throw new Response(null, { status: 404 });
    const { messages: page, ...head } = conversation;
    messages.push(...page.edges.map(({ node }) => node));
    endCursor = page.pageInfo.endCursor ?? endCursor;
    if (!page.pageInfo.hasNextPage) return { conversation: head, messages, endCursor };
  }
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
