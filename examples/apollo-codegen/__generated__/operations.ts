/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Another answer to an earlier question: to try again, or to compare personalities and variants side by side. */
export type AnswerTurnInput = {
  /** The question to answer. Its existing answers stay as they are, and several may be written at once. The id of an answer is BAD_INPUT. */
  messageId: string | number;
};

/** Where the chat takes place: exactly one of its fields. */
export type ChatTargetInput =
  {   /** A conversation of this viewer; NOT_FOUND when there is none or it was deleted. */
  conversationId: string | number; temporary?: never; }
  |  { conversationId?: never;   /** Nowhere: no words are stored. The answer is kept in memory alone and can be read for ten minutes after its end, or until 1,000 later ones of temporary chats have ended on this hub; then it is gone. Only a `send` turn without `parentId` is possible; others are BAD_INPUT. */
  temporary: TemporaryChatInput; };

/** More of an answer that ended too early: stopped, failed, interrupted or cut off at its length limit. */
export type ContinueTurnInput = {
  /** The answer to continue. It stays as it is: a new answer to the same question begins with its text. BUSY while it is being written; BAD_INPUT for one that is complete, that a filter ended or that has more than 4 MiB, and for a question. */
  messageId: string | number;
};

/** Another wording of an earlier question, as a new branch, and an answer to it. */
export type EditTurnInput = {
  /** The new wording, at most 64,000 characters, else TOO_LONG; blank is BAD_INPUT. */
  content: string;
  /** The question to reword; it may be the first one. It stays as it is, with all that follows it. The id of an answer is BAD_INPUT. */
  messageId: string | number;
};

/** Everything that can go wrong, by cause. Switch on the code and show the texts that come with it; more codes may be added, so have a default case. */
export type ErrorCode =
  /** The provider closed or suspended the account of the key. */
  | 'ACCOUNT_DEACTIVATED'
  /** The cursor or `seq` to continue from was not given out by this server. */
  | 'BAD_CURSOR'
  /** An argument has a value that cannot be used; the message names the field. */
  | 'BAD_INPUT'
  /** The answer to follow or continue is still being written; `generationId` names its run. */
  | 'BUSY'
  /** The `requestId` was used before with different input. */
  | 'CONFLICT'
  /** A content filter of the upstream rejected the request. */
  | 'CONTENT_BLOCKED'
  /** Question and history together are more than the model can read. */
  | 'CONTEXT_TOO_LONG'
  /** The server is about to stop and starts nothing new; it will be back. */
  | 'DRAINING'
  /** The upstream ended the answer without a single word. */
  | 'EMPTY_ANSWER'
  /** Someone is signed in who may not do this. Not sent so far, as there are no accounts yet. */
  | 'FORBIDDEN'
  /** The budget that the operator set for this hub is used up. Not sent so far, as none can be set yet. */
  | 'HUB_BUDGET'
  /** This hub, or one connection to it, already has as many answers, chat imports or open operations as it allows. */
  | 'HUB_LIMIT'
  /** A fault of this hub. Details are in its log and nowhere else. */
  | 'INTERNAL'
  /** The upstream refuses the key, or the key is malformed. */
  | 'INVALID_KEY'
  /** The account accepts requests from certain addresses only, not from this server. */
  | 'IP_NOT_ALLOWED'
  /** The key is genuine, but its permissions do not cover chat completions. */
  | 'KEY_NOT_ALLOWED'
  /** There is no such model any more, it is not loaded, or this account may not use it. */
  | 'MODEL_UNAVAILABLE'
  /** The server has no key for the upstream, so it cannot ask it anything. */
  | 'NOT_CONFIGURED'
  /** It does not exist, or not for this viewer; for a personality or variant, the message suggests which may be meant. */
  | 'NOT_FOUND'
  /** The account has no credit left; waiting does not help. */
  | 'NO_CREDIT'
  /** The key does not belong to a member of the organisation that was named. */
  | 'ORG_MEMBERSHIP'
  /** The answer outgrew what one message may hold and was cut off there. */
  | 'OUTPUT_TOO_LARGE'
  /** The upstream is too busy for everybody; nothing is wrong with the account. */
  | 'OVERLOADED'
  /** The upstream forbids this without giving a more exact reason. */
  | 'PERMISSION_DENIED'
  /** What answered does not speak the API: a login page, for example, or broken data. */
  | 'PROTOCOL_ERROR'
  /** Something between this server and the upstream limits the requests. */
  | 'PROXY_LIMITED'
  /** Too many requests or tokens for the account’s plan within a minute or a day. */
  | 'RATE_LIMITED'
  /** The provider does not serve the country that this server is in. */
  | 'REGION_UNSUPPORTED'
  /** The request has more bytes, or more tokens at once, than the upstream accepts. */
  | 'REQUEST_TOO_LARGE'
  /** The upstream asks for traffic to grow more slowly; its limits are not used up. */
  | 'SLOW_DOWN'
  /** A budget that the account’s owner set with the provider is used up. */
  | 'SPEND_LIMIT'
  /** The answer began, and then nothing more came. The text so far is kept. */
  | 'STALLED'
  /** The database of this hub could not be read or written. */
  | 'STORE_FAILED'
  /** The connection ended before the answer did. The text so far is kept. */
  | 'STREAM_BROKEN'
  /** The upstream sent nothing in the time allowed, or did not finish within it. Any text so far is kept. */
  | 'TIMEOUT'
  /** A text or list is longer than allowed; the message gives both lengths. */
  | 'TOO_LONG'
  /** Nobody is signed in, and this requires it. Not sent so far, as there are no accounts yet. */
  | 'UNAUTHENTICATED'
  /** No connection: the name was not found, or the connection was refused, cut, not trusted or redirected elsewhere. */
  | 'UNREACHABLE'
  /** The upstream failed on its own side. */
  | 'UPSTREAM_ERROR'
  /** The upstream finds fault with the request itself; the same request will fail again. */
  | 'UPSTREAM_REJECTED'
  /** A limit that the provider set for the account is reached. */
  | 'USAGE_LIMIT'
  /** The provider requires the organisation to verify its identity before it may use this model. */
  | 'VERIFY_ORG';

/** Why a model ended its answer, as the upstream reported it; reasons that ModelHub does not know count as STOP. */
export type FinishReason =
  /** A filter of the upstream cut the answer off. */
  | 'CONTENT_FILTER'
  /** It reached its output limit; a `continue` turn goes on from there. */
  | 'LENGTH'
  /** It declined, and its text says so. Models that decline in ordinary words end with STOP. */
  | 'REFUSAL'
  /** It came to the end of what it had to say. */
  | 'STOP'
  /** It asked for a tool. ModelHub offers none, but some servers report this anyway. */
  | 'TOOL_CALLS';

/** An earlier message of a temporary chat, as the client remembers it. */
export type HistoryMessageInput = {
  /** What was said. The whole history and the question together may have 200,000 bytes in UTF-8, else TOO_LONG. */
  content: string;
  /** Who said it. System prompts cannot be sent: the personality has its own. */
  role: Role;
};

/** What ended an answer that neither the model nor a person ended. */
export type InterruptionReason =
  /** The server died. A reader may have seen up to a second more than was saved, so show the text of the snapshot. */
  | 'CRASH'
  /** The process that ran it cannot be reached, and no more text will come. */
  | 'LOST'
  /** The server was shut down in an orderly way and did not wait any longer. */
  | 'SHUTDOWN';

/** Everything about a personality that people write. A field that is left out or null becomes empty; it does not keep its old value. Characters are UTF-16 code units; texts of one line may not contain control characters or characters that change the direction of writing. */
export type PersonalityDraftInput = {
  /** Its hue in degrees on the OKLCH wheel, 0 to 359; null: one derived from the name. */
  accent?: number | null | undefined;
  /** Exactly one emoji, else BAD_INPUT; null or empty: a mark drawn from the id. */
  avatar?: string | null | undefined;
  /** The `Variant.id` that answers when a chat names none; an unknown one is BAD_INPUT. Null: `balanced`. */
  defaultVariantId?: string | number | null | undefined;
  /** What it says in an empty chat, in one line of at most 500 characters; null: empty. */
  greeting?: string | null | undefined;
  /** What people will call it: one line of 1 to 60 characters. */
  name: string;
  /** Further parameters for the model; null: none. */
  parameters?: PersonalityParametersInput | null | undefined;
  /** Up to 8 first questions to offer, each one line of at most 200 characters; equal ones are kept once. Null: none. */
  starters?: Array<string> | null | undefined;
  /** Sent word for word before every question: 1 to 32,000 characters; surrounding space is dropped. ModelHub adds nothing to it, not even how the model is to introduce itself; `Personality.servedBy` says what answers. */
  systemPrompt: string;
  /** What it is good at, in one line of at most 80 characters; null: empty. */
  tagline?: string | null | undefined;
  /** How much it should say, where the model accepts that; null leaves it to the model. */
  verbosity?: Verbosity | null | undefined;
};

/** What to ask of the model besides the prompt. A parameter that the model does not accept is not sent. */
export type PersonalityParametersInput = {
  /** From 1 to 1,000,000, else BAD_INPUT; null: no limit. Hidden reasoning counts, so a low limit may leave nothing to read. */
  maxCompletionTokens?: number | null | undefined;
  /** From 0 to 2, else BAD_INPUT; null leaves it to the model. */
  temperature?: number | null | undefined;
  /** From 0 to 1, else BAD_INPUT; null leaves it to the model. */
  topP?: number | null | undefined;
};

/** Who speaks. System prompts are not messages: they belong to personalities. */
export type Role =
  /** The model, which answers in the style of a personality. */
  | 'ASSISTANT'
  /** A person who asks, or a program on behalf of one. */
  | 'USER';

/** A new question, which continues a conversation or begins one. */
export type SendTurnInput = {
  /** What to ask, at most 64,000 characters, else TOO_LONG; blank is BAD_INPUT. */
  content: string;
  /** The answer to follow: the id of a question is BAD_INPUT, an answer that is still being written BUSY. Null follows `Conversation.activeLeafId`, or begins a new conversation. */
  parentId?: string | number | null | undefined;
};

/** One turn of a chat: who answers, where, and what. */
export type StartChatInput = {
  /** The `Personality.id` that is to answer; NOT_FOUND when there is none or it was deleted. Null only with `tryOut`, else BAD_INPUT. */
  personalityId?: string | number | null | undefined;
  /** Chosen by the client, unique per viewer. The same id means the same generation, before and after a restart, so that repeating a request after a lost connection neither asks nor bills twice; 1 to 128 letters, digits or the characters `_ . : -`, such as a UUID, else BAD_INPUT. With different input it is CONFLICT, and NOT_FOUND once the conversation was deleted. For a temporary chat, which is never stored, it is remembered only as long as the answer can be read, and not across a restart: a later repeat asks and bills again. Null: every call starts a new one. */
  requestId?: string | number | null | undefined;
  /** Where the chat takes place. Null: in a new conversation, where only a `send` turn without `parentId` is possible. */
  target?: ChatTargetInput | null | undefined;
  /** Answers in place of `personalityId`, to try a personality while it is being written. It is not kept anywhere; its `usage` is, under the name “Try-out”. Only in a temporary chat, else BAD_INPUT. Null: the one that `personalityId` names answers. */
  tryOut?: PersonalityDraftInput | null | undefined;
  /** What is to be answered, and where in the tree of the conversation. */
  turn: TurnInput;
  /** The `Variant.id` that is to answer; an unknown one is NOT_FOUND. Null: the default of the personality. */
  variantId?: string | number | null | undefined;
};

/** A chat of which no words are stored, only its `usage`. The client keeps it and sends it along each time. */
export type TemporaryChatInput = {
  /** What was said before, oldest first, at most 200 messages; empty for a first question. */
  history?: Array<HistoryMessageInput>;
};

/** What to do next in the chat: exactly one of its fields. */
export type TurnInput =
  {   /** Answers a question once more, beside its other answers. */
  answer: AnswerTurnInput; continue?: never; edit?: never; send?: never; }
  |  { answer?: never;   /** Continues an answer that ended too early, in a new one beside it. */
  continue: ContinueTurnInput; edit?: never; send?: never; }
  |  { answer?: never; continue?: never;   /** Rewords an earlier question, as a new branch. */
  edit: EditTurnInput; send?: never; }
  |  { answer?: never; continue?: never; edit?: never;   /** Asks a new question after an answer, or the first one. */
  send: SendTurnInput; };

/** How much a model says, for models that take it as a parameter (`VERBOSITY`). */
export type Verbosity =
  /** Thorough answers that leave little out. */
  | 'HIGH'
  /** Short answers, to the point. */
  | 'LOW'
  /** Neither short nor long, which is what these models do by default. */
  | 'MEDIUM';

export type StartChatMutationVariables = Exact<{
  input: StartChatInput;
}>;


export type StartChatMutation = { startChat:
    | { __typename: 'ApiError', code: ErrorCode, title: string, message: string, steps: Array<string> }
    | { __typename: 'StartChatPayload', generation: { __typename: 'Generation', id: string } }
   };

export type WatchChatSubscriptionVariables = Exact<{
  generationId: string | number;
}>;


export type WatchChatSubscription = { chatStream:
    | { __typename: 'ChatCompleted', finishReason: FinishReason, generationId: string, seq: number }
    | { __typename: 'ChatDelta', text: string, generationId: string, seq: number }
    | { __typename: 'ChatFailed', generationId: string, seq: number, error: { __typename: 'ApiError', code: ErrorCode, title: string, message: string, steps: Array<string> } }
    | { __typename: 'ChatInterrupted', reason: InterruptionReason, generationId: string, seq: number }
    | { __typename: 'ChatNotice', generationId: string, seq: number }
    | { __typename: 'ChatReasoning', generationId: string, seq: number }
    | { __typename: 'ChatSnapshot', text: string, generationId: string, seq: number }
    | { __typename: 'ChatStarted', generationId: string, seq: number, personality: { __typename: 'Personality', id: string, name: string, servedBy: string } | null }
    | { __typename: 'ChatStopped', generationId: string, seq: number }
   };

export type KeptAnswerQueryVariables = Exact<{
  generationId: string | number;
}>;


export type KeptAnswerQuery = { generation: { __typename: 'Generation', id: string, message: { __typename: 'Message', id: string, content: string, model: string | null } } | null };

type Position_ChatCompleted_Fragment = { __typename: 'ChatCompleted', generationId: string, seq: number };

type Position_ChatDelta_Fragment = { __typename: 'ChatDelta', generationId: string, seq: number };

type Position_ChatFailed_Fragment = { __typename: 'ChatFailed', generationId: string, seq: number };

type Position_ChatInterrupted_Fragment = { __typename: 'ChatInterrupted', generationId: string, seq: number };

type Position_ChatNotice_Fragment = { __typename: 'ChatNotice', generationId: string, seq: number };

type Position_ChatReasoning_Fragment = { __typename: 'ChatReasoning', generationId: string, seq: number };

type Position_ChatSnapshot_Fragment = { __typename: 'ChatSnapshot', generationId: string, seq: number };

type Position_ChatStarted_Fragment = { __typename: 'ChatStarted', generationId: string, seq: number };

type Position_ChatStopped_Fragment = { __typename: 'ChatStopped', generationId: string, seq: number };

export type PositionFragment =
  | Position_ChatCompleted_Fragment
  | Position_ChatDelta_Fragment
  | Position_ChatFailed_Fragment
  | Position_ChatInterrupted_Fragment
  | Position_ChatNotice_Fragment
  | Position_ChatReasoning_Fragment
  | Position_ChatSnapshot_Fragment
  | Position_ChatStarted_Fragment
  | Position_ChatStopped_Fragment
;

export type ProblemFragment = { __typename: 'ApiError', code: ErrorCode, title: string, message: string, steps: Array<string> };

export const PositionFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Position"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChatEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"generationId"}},{"kind":"Field","name":{"kind":"Name","value":"seq"}}]}}]} as unknown as DocumentNode<PositionFragment, unknown>;
export const ProblemFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"steps"}}]}}]} as unknown as DocumentNode<ProblemFragment, unknown>;
export const StartChatDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartChat"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartChatInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startChat"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StartChatPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"generation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"steps"}}]}}]} as unknown as DocumentNode<StartChatMutation, StartChatMutationVariables>;
export const WatchChatDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"WatchChat"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"generationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"chatStream"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"watch"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"generationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"generationId"}}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Position"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChatStarted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"servedBy"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChatSnapshot"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChatDelta"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChatCompleted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"finishReason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChatInterrupted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChatFailed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Position"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChatEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"generationId"}},{"kind":"Field","name":{"kind":"Name","value":"seq"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"steps"}}]}}]} as unknown as DocumentNode<WatchChatSubscription, WatchChatSubscriptionVariables>;
export const KeptAnswerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"KeptAnswer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"generationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"generation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"generationId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"model"}}]}}]}}]}}]} as unknown as DocumentNode<KeptAnswerQuery, KeptAnswerQueryVariables>;