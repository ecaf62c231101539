import { graphql } from '../graphql/__generated__/gql.ts';
import type {
  ApiErrorFieldsFragment,
  ChatPersonalityFragment,
  ChatStreamSubscription,
  ConversationPageQuery,
  MessageFieldsFragment,
} from '../graphql/__generated__/graphql.ts';

export const ApiErrorFields = graphql(`
  fragment ApiErrorFields on ApiError {
    code
    title
    message
    steps
    retryable
    retryAfterMs
    requestId
  }
`);

export const MessageFields = graphql(`
  fragment MessageFields on Message {
    id
    parentId
    role
    content
    createdAt
    endedAt
    status
    generationId
    reasoning
    personality {
      personalityId
      name
    }
    variant {
      variantId
      name
    }
    model
    reasoningEffort
    simulated
    leftOutMessages
    finishReason
    interruption
    usage {
      inputTokens
      cachedInputTokens
      cacheWriteTokens
      outputTokens
      reasoningTokens
    }
    timing {
      firstTokenMs
      totalMs
      tokensPerSecond
    }
    cost {
      amount
      priceDate
      unknownReason
    }
    error {
      ...ApiErrorFields
    }
  }
`);

export const ChatPersonalityFields = graphql(`
  fragment ChatPersonality on Personality {
    id
    name
    tagline
    style
    accent
    avatar
    greeting
    starters
    servedBy
    hidden
    isDefault
    defaultVariant {
      id
    }
  }
`);

/** The personalities for the pickers and the empty page; includes hidden ones, since chats may use them. */
export const ChatPersonalities = graphql(`
  query ChatPersonalities {
    personalities(includeHidden: true) {
      ...ChatPersonality
    }
  }
`);

export const ConversationPage = graphql(`
  query ConversationPage($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
    conversation(id: $id) {
      id
      title
      activeLeafId
      personality {
        id
      }
      variant {
        id
      }
      messages(first: $first, after: $after, last: $last, before: $before) {
        edges {
          node {
            ...MessageFields
          }
        }
        pageInfo {
          hasNextPage
          endCursor
          hasPreviousPage
          startCursor
        }
      }
    }
    conversationRestorableUntil(id: $id)
  }
`);

/** A delta selects only what it adds, since this selection is sent with every word. */
export const ChatStream = graphql(`
  subscription ChatStream($input: ChatStreamInput!) {
    chatStream(input: $input) {
      __typename
      seq
      ... on ChatDelta {
        text
      }
      ... on ChatReasoning {
        text
      }
      ... on ChatSnapshot {
        text
        reasoning
      }
      ... on ChatStarted {
        generationId
        conversation {
          id
          title
        }
        userMessage {
          ...MessageFields
        }
        message {
          ...MessageFields
        }
      }
      ... on ChatNotice {
        text: message
        retryAt
      }
      ... on ChatEnded {
        message {
          ...MessageFields
        }
      }
    }
  }
`);

export const StopChat = graphql(`
  mutation StopChat($input: StopChatInput!) {
    stopChat(input: $input) {
      __typename
    }
  }
`);

/** `field`: for a rejected request, the path of the input at fault. */
export type ApiError = ApiErrorFieldsFragment & { readonly field?: string | null };
export type Message = MessageFieldsFragment;
export type ChatPersonality = ChatPersonalityFragment;
export type ChatEvent = ChatStreamSubscription['chatStream'];
/** A conversation without its messages. */
export type ConversationHead = Omit<NonNullable<ConversationPageQuery['conversation']>, 'messages'>;
