import type { AppLoadContext } from '@remix-run/node';
import type { Client } from 'urql';
import type { Opening } from '../../chat/chat-address.ts';
import { type ConversationHead, ConversationPage, type Message } from '../../chat/chat-documents.ts';
import type { ChatNews } from '../../chat/news-reader.ts';
import type { OlderMessages } from '../../chat/older-reader.ts';
import type { ConversationPageQuery } from '../../graphql/__generated__/graphql.ts';
import { overSocket, passingClient } from '../../graphql/client.ts';
import { dataOf, queryHub } from '../../graphql/load-query.ts';

/** Messages that a chat opens with; earlier ones follow. */
const atFirst = 200;
/** The most messages that the hub returns at once. */
const mostAtOnce = 500;

/** A conversation as a loader returns it: its newest messages, in order of creation. */
export interface StoredConversation {
  readonly conversation: ConversationHead;
  readonly messages: readonly Message[];
  /** Before the first of them; null if nothing precedes it. */
  readonly startCursor: string | null;
  /** After the last of them. */
  readonly endCursor: string | null;
}

/** The conversation of an address: deleted ones are known for as long as they can be restored. */
type Addressed =
  | { readonly stored: StoredConversation; readonly deleted: false }
  | { readonly stored: null; readonly deleted: true };

/** For the loader; throws a 404 Response for a conversation that does not exist. */
export function loadConversation(
  context: AppLoadContext,
  id: string,
  opening: Opening | null,
): Promise<Addressed> {
  return openConversation(opening, (page) => queryHub(context, ConversationPage, { id, ...page }));
}

/** For the client loader. */
export function fetchConversation(id: string, opening: Opening | null): Promise<Addressed> {
  return openConversation(opening, async (page) =>
    dataOf(await passingClient().query(ConversationPage, { id, ...page })),
  );
}

async function openConversation(
  opening: Opening | null,
  read: (page: { readonly last: number; readonly before: string | null }) => Promise<ConversationPageQuery>,
): Promise<Addressed> {
  const newest = await read({ last: atFirst, before: null });
  if (newest.conversation === null && newest.conversationRestorableUntil !== null) {
    return { stored: null, deleted: true };
  }
  const first = opened(newest);
  let { messages, startCursor } = first;
  // A chat opens at the branch that was last turned to, or at a message, however old: load back to both.
  const has = (wanted: string | null) => wanted === null || messages.some(({ id }) => id === wanted);
  while (startCursor !== null && !(has(first.conversation.activeLeafId) && has(opening?.messageId ?? null))) {
    const older = opened(await read({ last: mostAtOnce, before: startCursor }));
    messages = [...older.messages, ...messages];
    startCursor = older.startCursor;
  }
  return { stored: { ...first, messages, startCursor }, deleted: false };
}

function opened({ conversation }: ConversationPageQuery): StoredConversation {
  if (conversation === null) throw new Response(null, { status: 404 });
  const { messages, ...head } = conversation;
  const { hasPreviousPage, startCursor, endCursor } = messages.pageInfo;
  return {
    conversation: head,
    messages: messages.edges.map(({ node }) => node),
    startCursor: hasPreviousPage ? startCursor : null,
    endCursor,
  };
}

/** What came before a cursor; null if the conversation no longer exists. */
export async function readOlder(id: string, before: string): Promise<OlderMessages | null> {
  const { data, error } = await passingClient().query(ConversationPage, { id, last: mostAtOnce, before });
  if (data === undefined) throw error ?? new Error('no answer');
  return data.conversation === null ? null : opened(data);
}

/** What came after a cursor; null if the conversation no longer exists. */
export async function readNews(client: Client, id: string, after: string | null): Promise<ChatNews | null> {
  const messages: Message[] = [];
  let endCursor = after;
  for (;;) {
    const { data, error } = await client.query(
      ConversationPage,
      { id, first: mostAtOnce, after: endCursor },
      overSocket,
    );
    if (data === undefined) throw error ?? new Error('no answer');
    if (data.conversation === null) return null;
    const { title, activeLeafId, messages: page } = data.conversation;
    messages.push(...page.edges.map(({ node }) => node));
    endCursor = page.pageInfo.endCursor ?? endCursor;
    if (!page.pageInfo.hasNextPage) return { title, activeLeafId, messages, endCursor };
  }
}
