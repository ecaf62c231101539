import { graphql } from '../graphql/__generated__/gql.ts';
import type {
  ConversationChangedSubscription,
  ListedConversationFragment,
} from '../graphql/__generated__/graphql.ts';

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
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const ConversationChanged = graphql(`
  subscription ConversationChanged {
    conversationChanged {
      kind
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
      ... on ApiError {
        title
      }
    }
  }
`);

export type ListedConversation = ListedConversationFragment;
export type ConversationChange = ConversationChangedSubscription['conversationChanged'];
