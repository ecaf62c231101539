import { graphql } from '../graphql/__generated__/gql.ts';
import type { ConversationListQuery, ListedConversationFragment } from '../graphql/__generated__/graphql.ts';

export const ListedConversationFields = graphql(`
  fragment ListedConversation on Conversation {
    id
    title
    updatedAt
    pinned
    archived
    answering
  }
`);

export const ConversationList = graphql(`
  query ConversationList($first: Int!, $after: String, $search: String, $archived: Boolean!) {
    conversations(first: $first, after: $after, search: $search, archived: $archived) {
      edges {
        node {
          ...ListedConversation
        }
        excerpt {
          messageId
          text
          matches {
            start
            end
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** One conversation as lists have it; null if there is none. */
export const ConversationEntry = graphql(`
  query ConversationEntry($id: ID!) {
    conversation(id: $id) {
      ...ListedConversation
    }
  }
`);

export const ConversationChanged = graphql(`
  subscription ConversationChanged {
    conversationChanged {
      conversationId
      conversation {
        ...ListedConversation
        activeLeafId
      }
    }
  }
`);

export const UpdateConversation = graphql(`
  mutation UpdateConversation($input: UpdateConversationInput!) {
    updateConversation(input: $input) {
      __typename
      ... on ConversationPayload {
        conversation {
          ...ListedConversation
        }
      }
      ... on ApiError {
        title
      }
    }
  }
`);

export const DeleteConversation = graphql(`
  mutation DeleteConversation($input: DeleteConversationInput!) {
    deleteConversation(input: $input) {
      __typename
      ... on ApiError {
        code
        title
      }
    }
  }
`);

export const RestoreConversation = graphql(`
  mutation RestoreConversation($input: RestoreConversationInput!) {
    restoreConversation(input: $input) {
      __typename
      ... on ConversationPayload {
        conversation {
          ...ListedConversation
        }
      }
    }
  }
`);

export type SearchExcerpt = NonNullable<ConversationListQuery['conversations']['edges'][number]['excerpt']>;
export type ListedConversation = ListedConversationFragment & {
  /** The line that a search matched; only in the list of that search. */
  readonly excerpt?: SearchExcerpt | null | undefined;
};
