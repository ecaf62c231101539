import type { Client } from 'urql';
import {
  ConversationEntry,
  ConversationList,
  type ListedConversation,
} from '../../conversations/conversation-documents.ts';
import {
  type ConversationListStore,
  createConversationList,
  firstPage,
  type ListFilter,
  type ListPage,
} from '../../conversations/conversation-list.ts';
import type { ConversationListQuery } from '../../graphql/__generated__/graphql.ts';
import { overSocket, passingClient } from '../../graphql/client.ts';

/** What loaders query: the start of the list that every page of the Workspace shows. */
export const firstList = { first: firstPage, after: null, search: null, archived: false };

/** A list, starting with what a loader has fetched of it. */
export function openList(client: Client, filter: ListFilter): ConversationListStore {
  const brought =
    filter.archived || filter.search !== null ? null : client.readQuery(ConversationList, firstList)?.data;
  return createConversationList(
    filter,
    async (asked, page) => {
      // Answered after the subscription to changes was opened: what one of them misses, the other brings.
      const { data, error } = await client.query(ConversationList, { ...asked, ...page }, overSocket);
      if (data === undefined) throw error ?? new Error('no answer');
      return toPage(data);
    },
    brought == null ? null : toPage(brought),
  );
}

/** One conversation as lists have it; null if it is not stored, or the hub does not answer. */
export async function readEntry(id: string | null): Promise<ListedConversation | null> {
  if (id === null) return null;
  const { data } = await passingClient().query(ConversationEntry, { id });
  return data?.conversation ?? null;
}

function toPage({ conversations: { edges, pageInfo } }: ConversationListQuery): ListPage {
  return {
    items: edges.map(({ node, excerpt }) => ({ ...node, excerpt })),
    hasMore: pageInfo.hasNextPage,
    endCursor: pageInfo.endCursor,
  };
}
