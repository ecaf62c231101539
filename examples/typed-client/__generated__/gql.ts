/* eslint-disable */
import * as types from './graphql.ts';



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
    "query Welcome {\n  apiStatus {\n    connected\n    title\n    message\n  }\n  personalities {\n    id\n    tagline\n  }\n}\n\nsubscription Chat($input: ChatStreamInput!) {\n  chatStream(input: $input) {\n    __typename\n    generationId\n    seq\n    ... on ChatStarted {\n      model\n      personality {\n        name\n        servedBy\n      }\n      variant {\n        name\n      }\n    }\n    ... on ChatSnapshot {\n      text\n    }\n    ... on ChatDelta {\n      text\n    }\n    ... on ChatNotice {\n      message\n    }\n    ... on ChatEnded {\n      usage {\n        ...Tokens\n      }\n      timing {\n        ...Pace\n      }\n      cost {\n        ...Price\n      }\n    }\n    ... on ChatCompleted {\n      finishReason\n    }\n    ... on ChatFailed {\n      error {\n        ...Problem\n      }\n    }\n    ... on ChatInterrupted {\n      reason\n    }\n  }\n}\n\nmutation Stop($input: StopChatInput!) {\n  stopChat(input: $input) {\n    __typename\n    ... on ApiError {\n      ...Problem\n    }\n  }\n}\n\nquery KeptAnswer($generationId: ID!) {\n  generation(id: $generationId) {\n    message {\n      content\n    }\n  }\n}\n\nfragment Problem on ApiError {\n  code\n  title\n  message\n  steps\n  fixedBy\n  requestId\n}\n\nfragment Tokens on Usage {\n  inputTokens\n  outputTokens\n}\n\nfragment Pace on Timing {\n  firstTokenMs\n  totalMs\n  tokensPerSecond\n}\n\nfragment Price on Cost {\n  amount\n  currency\n  priceDate\n  unknownReason\n}": typeof types.WelcomeDocument,
};
const documents: Documents = {
    "query Welcome {\n  apiStatus {\n    connected\n    title\n    message\n  }\n  personalities {\n    id\n    tagline\n  }\n}\n\nsubscription Chat($input: ChatStreamInput!) {\n  chatStream(input: $input) {\n    __typename\n    generationId\n    seq\n    ... on ChatStarted {\n      model\n      personality {\n        name\n        servedBy\n      }\n      variant {\n        name\n      }\n    }\n    ... on ChatSnapshot {\n      text\n    }\n    ... on ChatDelta {\n      text\n    }\n    ... on ChatNotice {\n      message\n    }\n    ... on ChatEnded {\n      usage {\n        ...Tokens\n      }\n      timing {\n        ...Pace\n      }\n      cost {\n        ...Price\n      }\n    }\n    ... on ChatCompleted {\n      finishReason\n    }\n    ... on ChatFailed {\n      error {\n        ...Problem\n      }\n    }\n    ... on ChatInterrupted {\n      reason\n    }\n  }\n}\n\nmutation Stop($input: StopChatInput!) {\n  stopChat(input: $input) {\n    __typename\n    ... on ApiError {\n      ...Problem\n    }\n  }\n}\n\nquery KeptAnswer($generationId: ID!) {\n  generation(id: $generationId) {\n    message {\n      content\n    }\n  }\n}\n\nfragment Problem on ApiError {\n  code\n  title\n  message\n  steps\n  fixedBy\n  requestId\n}\n\nfragment Tokens on Usage {\n  inputTokens\n  outputTokens\n}\n\nfragment Pace on Timing {\n  firstTokenMs\n  totalMs\n  tokensPerSecond\n}\n\nfragment Price on Cost {\n  amount\n  currency\n  priceDate\n  unknownReason\n}": types.WelcomeDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Welcome {\n  apiStatus {\n    connected\n    title\n    message\n  }\n  personalities {\n    id\n    tagline\n  }\n}\n\nsubscription Chat($input: ChatStreamInput!) {\n  chatStream(input: $input) {\n    __typename\n    generationId\n    seq\n    ... on ChatStarted {\n      model\n      personality {\n        name\n        servedBy\n      }\n      variant {\n        name\n      }\n    }\n    ... on ChatSnapshot {\n      text\n    }\n    ... on ChatDelta {\n      text\n    }\n    ... on ChatNotice {\n      message\n    }\n    ... on ChatEnded {\n      usage {\n        ...Tokens\n      }\n      timing {\n        ...Pace\n      }\n      cost {\n        ...Price\n      }\n    }\n    ... on ChatCompleted {\n      finishReason\n    }\n    ... on ChatFailed {\n      error {\n        ...Problem\n      }\n    }\n    ... on ChatInterrupted {\n      reason\n    }\n  }\n}\n\nmutation Stop($input: StopChatInput!) {\n  stopChat(input: $input) {\n    __typename\n    ... on ApiError {\n      ...Problem\n    }\n  }\n}\n\nquery KeptAnswer($generationId: ID!) {\n  generation(id: $generationId) {\n    message {\n      content\n    }\n  }\n}\n\nfragment Problem on ApiError {\n  code\n  title\n  message\n  steps\n  fixedBy\n  requestId\n}\n\nfragment Tokens on Usage {\n  inputTokens\n  outputTokens\n}\n\nfragment Pace on Timing {\n  firstTokenMs\n  totalMs\n  tokensPerSecond\n}\n\nfragment Price on Cost {\n  amount\n  currency\n  priceDate\n  unknownReason\n}"): typeof import('./graphql.ts').WelcomeDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
