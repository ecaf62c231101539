/* eslint-disable */
import * as types from './graphql.ts';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  fragment ApiErrorFields on ApiError {\n    code\n    title\n    message\n    steps\n    retryable\n    retryAfterMs\n    requestId\n  }\n": typeof types.ApiErrorFieldsFragmentDoc,
    "\n  fragment MessageFields on Message {\n    id\n    parentId\n    role\n    content\n    createdAt\n    status\n    generationId\n    reasoning\n    personality {\n      id\n      name\n    }\n    variant {\n      id\n      name\n    }\n    model\n    simulated\n    finishReason\n    interruption\n    usage {\n      inputTokens\n      outputTokens\n      reasoningTokens\n    }\n    timing {\n      firstTokenMs\n      totalMs\n      tokensPerSecond\n    }\n    cost {\n      amount\n      currency\n      unknownReason\n    }\n    error {\n      ...ApiErrorFields\n    }\n  }\n": typeof types.MessageFieldsFragmentDoc,
    "\n  fragment ChatPersonality on Personality {\n    id\n    name\n    tagline\n    style\n    accent\n    greeting\n    starters\n    servedBy\n    defaultVariant {\n      id\n    }\n  }\n": typeof types.ChatPersonalityFragmentDoc,
    "\n  query ChatPersonalities {\n    personalities {\n      ...ChatPersonality\n    }\n  }\n": typeof types.ChatPersonalitiesDocument,
    "\n  query ConversationPage($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {\n    conversation(id: $id) {\n      id\n      title\n      activeLeafId\n      personality {\n        id\n      }\n      variant {\n        id\n      }\n      messages(first: $first, after: $after, last: $last, before: $before) {\n        edges {\n          node {\n            ...MessageFields\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n          hasPreviousPage\n          startCursor\n        }\n      }\n    }\n  }\n": typeof types.ConversationPageDocument,
    "\n  subscription ChatStream($input: ChatStreamInput!) {\n    chatStream(input: $input) {\n      __typename\n      seq\n      ... on ChatDelta {\n        text\n      }\n      ... on ChatReasoning {\n        text\n      }\n      ... on ChatSnapshot {\n        text\n        reasoning\n      }\n      ... on ChatStarted {\n        generationId\n        conversation {\n          id\n          title\n        }\n        userMessage {\n          ...MessageFields\n        }\n        message {\n          ...MessageFields\n        }\n      }\n      ... on ChatNotice {\n        code\n        text: message\n        retryAt\n      }\n      ... on ChatCompleted {\n        message {\n          ...MessageFields\n        }\n      }\n      ... on ChatStopped {\n        message {\n          ...MessageFields\n        }\n      }\n      ... on ChatFailed {\n        message {\n          ...MessageFields\n        }\n      }\n      ... on ChatInterrupted {\n        message {\n          ...MessageFields\n        }\n      }\n    }\n  }\n": typeof types.ChatStreamDocument,
    "\n  mutation StopChat($input: StopChatInput!) {\n    stopChat(input: $input) {\n      __typename\n      ... on StopChatPayload {\n        generation {\n          status\n        }\n      }\n      ... on ApiError {\n        code\n      }\n    }\n  }\n": typeof types.StopChatDocument,
    "\n  fragment ListedConversation on Conversation {\n    id\n    title\n    updatedAt\n    pinned\n    archived\n    answering\n  }\n": typeof types.ListedConversationFragmentDoc,
    "\n  query ConversationList($first: Int!, $after: String, $search: String, $archived: Boolean!) {\n    conversations(first: $first, after: $after, search: $search, archived: $archived) {\n      edges {\n        node {\n          ...ListedConversation\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.ConversationListDocument,
    "\n  subscription ConversationChanged {\n    conversationChanged {\n      kind\n      conversationId\n      conversation {\n        ...ListedConversation\n        activeLeafId\n      }\n    }\n  }\n": typeof types.ConversationChangedDocument,
    "\n  mutation UpdateConversation($input: UpdateConversationInput!) {\n    updateConversation(input: $input) {\n      __typename\n      ... on ConversationPayload {\n        conversation {\n          ...ListedConversation\n        }\n      }\n      ... on ApiError {\n        title\n      }\n    }\n  }\n": typeof types.UpdateConversationDocument,
    "\n  mutation DeleteConversation($input: DeleteConversationInput!) {\n    deleteConversation(input: $input) {\n      __typename\n      ... on ApiError {\n        code\n        title\n      }\n    }\n  }\n": typeof types.DeleteConversationDocument,
    "\n  mutation RestoreConversation($input: RestoreConversationInput!) {\n    restoreConversation(input: $input) {\n      __typename\n      ... on ConversationPayload {\n        conversation {\n          ...ListedConversation\n        }\n      }\n      ... on ApiError {\n        title\n      }\n    }\n  }\n": typeof types.RestoreConversationDocument,
    "\n  fragment ApiStatusFields on ApiStatus {\n    state\n    connected\n    code\n    title\n    message\n    steps\n    cause\n    causeMessage\n    since\n    checkedAt\n    latencyMs\n    source\n    retryAt\n    upstream {\n      kind\n      host\n    }\n    history {\n      at\n      ok\n      latencyMs\n    }\n    firstToken {\n      answers\n      since\n      p50Ms\n      p95Ms\n    }\n    headroom {\n      model\n      requests {\n        ...AllowanceFields\n      }\n      tokens {\n        ...AllowanceFields\n      }\n      at\n    }\n  }\n": typeof types.ApiStatusFieldsFragmentDoc,
    "\n  fragment AllowanceFields on RateAllowance {\n    limit\n    remaining\n    fullAt\n  }\n": typeof types.AllowanceFieldsFragmentDoc,
    "\n  query Frame {\n    apiStatus {\n      ...ApiStatusFields\n    }\n    variants {\n      id\n      name\n      description\n      model\n      available\n      unavailableReason\n      fallbackFrom\n    }\n  }\n": typeof types.FrameDocument,
    "\n  subscription ApiStatusChanged {\n    apiStatusChanged {\n      ...ApiStatusFields\n    }\n  }\n": typeof types.ApiStatusChangedDocument,
    "\n  query Home {\n    personalities {\n      id\n      name\n      tagline\n      accent\n      greeting\n      sample\n      sampleQuestion\n      servedBy\n      defaultVariant {\n        id\n      }\n    }\n  }\n": typeof types.HomeDocument,
};
const documents: Documents = {
    "\n  fragment ApiErrorFields on ApiError {\n    code\n    title\n    message\n    steps\n    retryable\n    retryAfterMs\n    requestId\n  }\n": types.ApiErrorFieldsFragmentDoc,
    "\n  fragment MessageFields on Message {\n    id\n    parentId\n    role\n    content\n    createdAt\n    status\n    generationId\n    reasoning\n    personality {\n      id\n      name\n    }\n    variant {\n      id\n      name\n    }\n    model\n    simulated\n    finishReason\n    interruption\n    usage {\n      inputTokens\n      outputTokens\n      reasoningTokens\n    }\n    timing {\n      firstTokenMs\n      totalMs\n      tokensPerSecond\n    }\n    cost {\n      amount\n      currency\n      unknownReason\n    }\n    error {\n      ...ApiErrorFields\n    }\n  }\n": types.MessageFieldsFragmentDoc,
    "\n  fragment ChatPersonality on Personality {\n    id\n    name\n    tagline\n    style\n    accent\n    greeting\n    starters\n    servedBy\n    defaultVariant {\n      id\n    }\n  }\n": types.ChatPersonalityFragmentDoc,
    "\n  query ChatPersonalities {\n    personalities {\n      ...ChatPersonality\n    }\n  }\n": types.ChatPersonalitiesDocument,
    "\n  query ConversationPage($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {\n    conversation(id: $id) {\n      id\n      title\n      activeLeafId\n      personality {\n        id\n      }\n      variant {\n        id\n      }\n      messages(first: $first, after: $after, last: $last, before: $before) {\n        edges {\n          node {\n            ...MessageFields\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n          hasPreviousPage\n          startCursor\n        }\n      }\n    }\n  }\n": types.ConversationPageDocument,
    "\n  subscription ChatStream($input: ChatStreamInput!) {\n    chatStream(input: $input) {\n      __typename\n      seq\n      ... on ChatDelta {\n        text\n      }\n      ... on ChatReasoning {\n        text\n      }\n      ... on ChatSnapshot {\n        text\n        reasoning\n      }\n      ... on ChatStarted {\n        generationId\n        conversation {\n          id\n          title\n        }\n        userMessage {\n          ...MessageFields\n        }\n        message {\n          ...MessageFields\n        }\n      }\n      ... on ChatNotice {\n        code\n        text: message\n        retryAt\n      }\n      ... on ChatCompleted {\n        message {\n          ...MessageFields\n        }\n      }\n      ... on ChatStopped {\n        message {\n          ...MessageFields\n        }\n      }\n      ... on ChatFailed {\n        message {\n          ...MessageFields\n        }\n      }\n      ... on ChatInterrupted {\n        message {\n          ...MessageFields\n        }\n      }\n    }\n  }\n": types.ChatStreamDocument,
    "\n  mutation StopChat($input: StopChatInput!) {\n    stopChat(input: $input) {\n      __typename\n      ... on StopChatPayload {\n        generation {\n          status\n        }\n      }\n      ... on ApiError {\n        code\n      }\n    }\n  }\n": types.StopChatDocument,
    "\n  fragment ListedConversation on Conversation {\n    id\n    title\n    updatedAt\n    pinned\n    archived\n    answering\n  }\n": types.ListedConversationFragmentDoc,
    "\n  query ConversationList($first: Int!, $after: String, $search: String, $archived: Boolean!) {\n    conversations(first: $first, after: $after, search: $search, archived: $archived) {\n      edges {\n        node {\n          ...ListedConversation\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.ConversationListDocument,
    "\n  subscription ConversationChanged {\n    conversationChanged {\n      kind\n      conversationId\n      conversation {\n        ...ListedConversation\n        activeLeafId\n      }\n    }\n  }\n": types.ConversationChangedDocument,
    "\n  mutation UpdateConversation($input: UpdateConversationInput!) {\n    updateConversation(input: $input) {\n      __typename\n      ... on ConversationPayload {\n        conversation {\n          ...ListedConversation\n        }\n      }\n      ... on ApiError {\n        title\n      }\n    }\n  }\n": types.UpdateConversationDocument,
    "\n  mutation DeleteConversation($input: DeleteConversationInput!) {\n    deleteConversation(input: $input) {\n      __typename\n      ... on ApiError {\n        code\n        title\n      }\n    }\n  }\n": types.DeleteConversationDocument,
    "\n  mutation RestoreConversation($input: RestoreConversationInput!) {\n    restoreConversation(input: $input) {\n      __typename\n      ... on ConversationPayload {\n        conversation {\n          ...ListedConversation\n        }\n      }\n      ... on ApiError {\n        title\n      }\n    }\n  }\n": types.RestoreConversationDocument,
    "\n  fragment ApiStatusFields on ApiStatus {\n    state\n    connected\n    code\n    title\n    message\n    steps\n    cause\n    causeMessage\n    since\n    checkedAt\n    latencyMs\n    source\n    retryAt\n    upstream {\n      kind\n      host\n    }\n    history {\n      at\n      ok\n      latencyMs\n    }\n    firstToken {\n      answers\n      since\n      p50Ms\n      p95Ms\n    }\n    headroom {\n      model\n      requests {\n        ...AllowanceFields\n      }\n      tokens {\n        ...AllowanceFields\n      }\n      at\n    }\n  }\n": types.ApiStatusFieldsFragmentDoc,
    "\n  fragment AllowanceFields on RateAllowance {\n    limit\n    remaining\n    fullAt\n  }\n": types.AllowanceFieldsFragmentDoc,
    "\n  query Frame {\n    apiStatus {\n      ...ApiStatusFields\n    }\n    variants {\n      id\n      name\n      description\n      model\n      available\n      unavailableReason\n      fallbackFrom\n    }\n  }\n": types.FrameDocument,
    "\n  subscription ApiStatusChanged {\n    apiStatusChanged {\n      ...ApiStatusFields\n    }\n  }\n": types.ApiStatusChangedDocument,
    "\n  query Home {\n    personalities {\n      id\n      name\n      tagline\n      accent\n      greeting\n      sample\n      sampleQuestion\n      servedBy\n      defaultVariant {\n        id\n      }\n    }\n  }\n": types.HomeDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ApiErrorFields on ApiError {\n    code\n    title\n    message\n    steps\n    retryable\n    retryAfterMs\n    requestId\n  }\n"): (typeof documents)["\n  fragment ApiErrorFields on ApiError {\n    code\n    title\n    message\n    steps\n    retryable\n    retryAfterMs\n    requestId\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MessageFields on Message {\n    id\n    parentId\n    role\n    content\n    createdAt\n    status\n    generationId\n    reasoning\n    personality {\n      id\n      name\n    }\n    variant {\n      id\n      name\n    }\n    model\n    simulated\n    finishReason\n    interruption\n    usage {\n      inputTokens\n      outputTokens\n      reasoningTokens\n    }\n    timing {\n      firstTokenMs\n      totalMs\n      tokensPerSecond\n    }\n    cost {\n      amount\n      currency\n      unknownReason\n    }\n    error {\n      ...ApiErrorFields\n    }\n  }\n"): (typeof documents)["\n  fragment MessageFields on Message {\n    id\n    parentId\n    role\n    content\n    createdAt\n    status\n    generationId\n    reasoning\n    personality {\n      id\n      name\n    }\n    variant {\n      id\n      name\n    }\n    model\n    simulated\n    finishReason\n    interruption\n    usage {\n      inputTokens\n      outputTokens\n      reasoningTokens\n    }\n    timing {\n      firstTokenMs\n      totalMs\n      tokensPerSecond\n    }\n    cost {\n      amount\n      currency\n      unknownReason\n    }\n    error {\n      ...ApiErrorFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ChatPersonality on Personality {\n    id\n    name\n    tagline\n    style\n    accent\n    greeting\n    starters\n    servedBy\n    defaultVariant {\n      id\n    }\n  }\n"): (typeof documents)["\n  fragment ChatPersonality on Personality {\n    id\n    name\n    tagline\n    style\n    accent\n    greeting\n    starters\n    servedBy\n    defaultVariant {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ChatPersonalities {\n    personalities {\n      ...ChatPersonality\n    }\n  }\n"): (typeof documents)["\n  query ChatPersonalities {\n    personalities {\n      ...ChatPersonality\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConversationPage($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {\n    conversation(id: $id) {\n      id\n      title\n      activeLeafId\n      personality {\n        id\n      }\n      variant {\n        id\n      }\n      messages(first: $first, after: $after, last: $last, before: $before) {\n        edges {\n          node {\n            ...MessageFields\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n          hasPreviousPage\n          startCursor\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query ConversationPage($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {\n    conversation(id: $id) {\n      id\n      title\n      activeLeafId\n      personality {\n        id\n      }\n      variant {\n        id\n      }\n      messages(first: $first, after: $after, last: $last, before: $before) {\n        edges {\n          node {\n            ...MessageFields\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n          hasPreviousPage\n          startCursor\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ChatStream($input: ChatStreamInput!) {\n    chatStream(input: $input) {\n      __typename\n      seq\n      ... on ChatDelta {\n        text\n      }\n      ... on ChatReasoning {\n        text\n      }\n      ... on ChatSnapshot {\n        text\n        reasoning\n      }\n      ... on ChatStarted {\n        generationId\n        conversation {\n          id\n          title\n        }\n        userMessage {\n          ...MessageFields\n        }\n        message {\n          ...MessageFields\n        }\n      }\n      ... on ChatNotice {\n        code\n        text: message\n        retryAt\n      }\n      ... on ChatCompleted {\n        message {\n          ...MessageFields\n        }\n      }\n      ... on ChatStopped {\n        message {\n          ...MessageFields\n        }\n      }\n      ... on ChatFailed {\n        message {\n          ...MessageFields\n        }\n      }\n      ... on ChatInterrupted {\n        message {\n          ...MessageFields\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription ChatStream($input: ChatStreamInput!) {\n    chatStream(input: $input) {\n      __typename\n      seq\n      ... on ChatDelta {\n        text\n      }\n      ... on ChatReasoning {\n        text\n      }\n      ... on ChatSnapshot {\n        text\n        reasoning\n      }\n      ... on ChatStarted {\n        generationId\n        conversation {\n          id\n          title\n        }\n        userMessage {\n          ...MessageFields\n        }\n        message {\n          ...MessageFields\n        }\n      }\n      ... on ChatNotice {\n        code\n        text: message\n        retryAt\n      }\n      ... on ChatCompleted {\n        message {\n          ...MessageFields\n        }\n      }\n      ... on ChatStopped {\n        message {\n          ...MessageFields\n        }\n      }\n      ... on ChatFailed {\n        message {\n          ...MessageFields\n        }\n      }\n      ... on ChatInterrupted {\n        message {\n          ...MessageFields\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StopChat($input: StopChatInput!) {\n    stopChat(input: $input) {\n      __typename\n      ... on StopChatPayload {\n        generation {\n          status\n        }\n      }\n      ... on ApiError {\n        code\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation StopChat($input: StopChatInput!) {\n    stopChat(input: $input) {\n      __typename\n      ... on StopChatPayload {\n        generation {\n          status\n        }\n      }\n      ... on ApiError {\n        code\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ListedConversation on Conversation {\n    id\n    title\n    updatedAt\n    pinned\n    archived\n    answering\n  }\n"): (typeof documents)["\n  fragment ListedConversation on Conversation {\n    id\n    title\n    updatedAt\n    pinned\n    archived\n    answering\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConversationList($first: Int!, $after: String, $search: String, $archived: Boolean!) {\n    conversations(first: $first, after: $after, search: $search, archived: $archived) {\n      edges {\n        node {\n          ...ListedConversation\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query ConversationList($first: Int!, $after: String, $search: String, $archived: Boolean!) {\n    conversations(first: $first, after: $after, search: $search, archived: $archived) {\n      edges {\n        node {\n          ...ListedConversation\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ConversationChanged {\n    conversationChanged {\n      kind\n      conversationId\n      conversation {\n        ...ListedConversation\n        activeLeafId\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription ConversationChanged {\n    conversationChanged {\n      kind\n      conversationId\n      conversation {\n        ...ListedConversation\n        activeLeafId\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateConversation($input: UpdateConversationInput!) {\n    updateConversation(input: $input) {\n      __typename\n      ... on ConversationPayload {\n        conversation {\n          ...ListedConversation\n        }\n      }\n      ... on ApiError {\n        title\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateConversation($input: UpdateConversationInput!) {\n    updateConversation(input: $input) {\n      __typename\n      ... on ConversationPayload {\n        conversation {\n          ...ListedConversation\n        }\n      }\n      ... on ApiError {\n        title\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteConversation($input: DeleteConversationInput!) {\n    deleteConversation(input: $input) {\n      __typename\n      ... on ApiError {\n        code\n        title\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteConversation($input: DeleteConversationInput!) {\n    deleteConversation(input: $input) {\n      __typename\n      ... on ApiError {\n        code\n        title\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RestoreConversation($input: RestoreConversationInput!) {\n    restoreConversation(input: $input) {\n      __typename\n      ... on ConversationPayload {\n        conversation {\n          ...ListedConversation\n        }\n      }\n      ... on ApiError {\n        title\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RestoreConversation($input: RestoreConversationInput!) {\n    restoreConversation(input: $input) {\n      __typename\n      ... on ConversationPayload {\n        conversation {\n          ...ListedConversation\n        }\n      }\n      ... on ApiError {\n        title\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ApiStatusFields on ApiStatus {\n    state\n    connected\n    code\n    title\n    message\n    steps\n    cause\n    causeMessage\n    since\n    checkedAt\n    latencyMs\n    source\n    retryAt\n    upstream {\n      kind\n      host\n    }\n    history {\n      at\n      ok\n      latencyMs\n    }\n    firstToken {\n      answers\n      since\n      p50Ms\n      p95Ms\n    }\n    headroom {\n      model\n      requests {\n        ...AllowanceFields\n      }\n      tokens {\n        ...AllowanceFields\n      }\n      at\n    }\n  }\n"): (typeof documents)["\n  fragment ApiStatusFields on ApiStatus {\n    state\n    connected\n    code\n    title\n    message\n    steps\n    cause\n    causeMessage\n    since\n    checkedAt\n    latencyMs\n    source\n    retryAt\n    upstream {\n      kind\n      host\n    }\n    history {\n      at\n      ok\n      latencyMs\n    }\n    firstToken {\n      answers\n      since\n      p50Ms\n      p95Ms\n    }\n    headroom {\n      model\n      requests {\n        ...AllowanceFields\n      }\n      tokens {\n        ...AllowanceFields\n      }\n      at\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AllowanceFields on RateAllowance {\n    limit\n    remaining\n    fullAt\n  }\n"): (typeof documents)["\n  fragment AllowanceFields on RateAllowance {\n    limit\n    remaining\n    fullAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Frame {\n    apiStatus {\n      ...ApiStatusFields\n    }\n    variants {\n      id\n      name\n      description\n      model\n      available\n      unavailableReason\n      fallbackFrom\n    }\n  }\n"): (typeof documents)["\n  query Frame {\n    apiStatus {\n      ...ApiStatusFields\n    }\n    variants {\n      id\n      name\n      description\n      model\n      available\n      unavailableReason\n      fallbackFrom\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ApiStatusChanged {\n    apiStatusChanged {\n      ...ApiStatusFields\n    }\n  }\n"): (typeof documents)["\n  subscription ApiStatusChanged {\n    apiStatusChanged {\n      ...ApiStatusFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Home {\n    personalities {\n      id\n      name\n      tagline\n      accent\n      greeting\n      sample\n      sampleQuestion\n      servedBy\n      defaultVariant {\n        id\n      }\n    }\n  }\n"): (typeof documents)["\n  query Home {\n    personalities {\n      id\n      name\n      tagline\n      accent\n      greeting\n      sample\n      sampleQuestion\n      servedBy\n      defaultVariant {\n        id\n      }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;