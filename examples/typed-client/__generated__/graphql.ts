/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Another answer to an earlier question: to try again, or to compare personalities and variants side by side. */
export type AnswerTurnInput = {
  /** The question to answer. Its existing answers stay as they are, and several may be written at once. The id of an answer is BAD_INPUT. */
  messageId: string;
};

/** What to read: exactly one of its fields. */
export type ChatStreamInput =
  {   /** Starts an answer and reads it from the beginning. Set `requestId`, so that a client that reconnects reads on instead of asking twice. */
  start: StartChatInput; watch?: never; }
  |  { start?: never;   /** Reads an answer that is being written or was written before. */
  watch: WatchChatInput; };

/** Where the chat takes place: exactly one of its fields. */
export type ChatTargetInput =
  {   /** A conversation of this viewer; NOT_FOUND when there is none or it was deleted. */
  conversationId: string; temporary?: never; }
  |  { conversationId?: never;   /** Nowhere: no words are stored. The answer is kept in memory alone and can be read for ten minutes after its end, or until 1,000 later ones of temporary chats have ended on this hub; then it is gone. Only a `send` turn without `parentId` is possible; others are BAD_INPUT. */
  temporary: TemporaryChatInput; };

/** More of an answer that ended too early: stopped, failed, interrupted or cut off at its length limit. */
export type ContinueTurnInput = {
  /** The answer to continue. It stays as it is: a new answer to the same question begins with its text. BUSY while it is being written; BAD_INPUT for one that is complete, that a filter ended or that has more than 4 MiB, and for a question. */
  messageId: string;
};

/** Another wording of an earlier question, as a new branch, and an answer to it. */
export type EditTurnInput = {
  /** The new wording, at most 64,000 characters, else TOO_LONG; blank is BAD_INPUT. */
  content: string;
  /** The question to reword; it may be the first one. It stays as it is, with all that follows it. The id of an answer is BAD_INPUT. */
  messageId: string;
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

/** Who can remove the cause of a failure, so that a client can say whose turn it is. */
export type ErrorFixer =
  /** ModelHub itself: by a restart that is under way already, or by its developers, because it is a defect. */
  | 'HUB'
  /** The people who run this hub: through its key, its configuration or its disk. */
  | 'OPERATOR'
  /** The people behind the upstream API; in the meantime, waiting or another variant may help. */
  | 'PROVIDER'
  /** The person who asked: by another message, another choice or a little patience. */
  | 'YOU';

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
  defaultVariantId?: string | null | undefined;
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
  parentId?: string | null | undefined;
};

/** One turn of a chat: who answers, where, and what. */
export type StartChatInput = {
  /** The `Personality.id` that is to answer; NOT_FOUND when there is none or it was deleted. Null only with `tryOut`, else BAD_INPUT. */
  personalityId?: string | null | undefined;
  /** Chosen by the client, unique per viewer. The same id means the same generation, before and after a restart, so that repeating a request after a lost connection neither asks nor bills twice; 1 to 128 letters, digits or the characters `_ . : -`, such as a UUID, else BAD_INPUT. With different input it is CONFLICT, and NOT_FOUND once the conversation was deleted. For a temporary chat, which is never stored, it is remembered only as long as the answer can be read, and not across a restart: a later repeat asks and bills again. Null: every call starts a new one. */
  requestId?: string | null | undefined;
  /** Where the chat takes place. Null: in a new conversation, where only a `send` turn without `parentId` is possible. */
  target?: ChatTargetInput | null | undefined;
  /** Answers in place of `personalityId`, to try a personality while it is being written. It is not kept anywhere; its `usage` is, under the name “Try-out”. Only in a temporary chat, else BAD_INPUT. Null: the one that `personalityId` names answers. */
  tryOut?: PersonalityDraftInput | null | undefined;
  /** What is to be answered, and where in the tree of the conversation. */
  turn: TurnInput;
  /** The `Variant.id` that is to answer; an unknown one is NOT_FOUND. Null: the default of the personality. */
  variantId?: string | null | undefined;
};

/** Which answer to stop: exactly one of its fields. */
export type StopChatInput =
  {   /** `Generation.id`, also found as `generationId`. */
  generationId: string; requestId?: never; }
  |  { generationId?: never;   /** `StartChatInput.requestId`, for clients that want to stop before they know the id of the generation. */
  requestId: string; };

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

/** Which generation to read, and from where. */
export type WatchChatInput = {
  /** The last `seq` that the reader has: the events strictly after it follow, or a snapshot when they are no longer kept. Null: from the beginning, with a snapshot of what there is. A `seq` that never existed is BAD_CURSOR, except for an interrupted answer: a reader may have seen more of it than was kept, and gets a snapshot. */
  after?: number | null | undefined;
  /** `Generation.id`, also found as `generationId`; NOT_FOUND when there is none or its conversation was deleted. */
  generationId: string;
};

export type WelcomeQueryVariables = Exact<{ [key: string]: never; }>;


export type WelcomeQuery = { apiStatus: { connected: boolean, title: string, message: string }, personalities: Array<{ id: string, tagline: string }> };

export type ChatSubscriptionVariables = Exact<{
  input: ChatStreamInput;
}>;


export type ChatSubscription = { chatStream:
    | { __typename: 'ChatCompleted', finishReason: FinishReason, generationId: string, seq: number, usage: { inputTokens: number, outputTokens: number } | null, timing: { firstTokenMs: number | null, totalMs: number, tokensPerSecond: number | null } | null, cost: { amount: string | null, currency: string, priceDate: string | null, unknownReason: string | null } | null }
    | { __typename: 'ChatDelta', text: string, generationId: string, seq: number }
    | { __typename: 'ChatFailed', generationId: string, seq: number, usage: { inputTokens: number, outputTokens: number } | null, timing: { firstTokenMs: number | null, totalMs: number, tokensPerSecond: number | null } | null, cost: { amount: string | null, currency: string, priceDate: string | null, unknownReason: string | null } | null, error: { code: ErrorCode, title: string, message: string, steps: Array<string>, fixedBy: ErrorFixer, requestId: string | null } }
    | { __typename: 'ChatInterrupted', reason: InterruptionReason, generationId: string, seq: number, usage: { inputTokens: number, outputTokens: number } | null, timing: { firstTokenMs: number | null, totalMs: number, tokensPerSecond: number | null } | null, cost: { amount: string | null, currency: string, priceDate: string | null, unknownReason: string | null } | null }
    | { __typename: 'ChatNotice', message: string, generationId: string, seq: number }
    | { __typename: 'ChatReasoning', generationId: string, seq: number }
    | { __typename: 'ChatSnapshot', text: string, generationId: string, seq: number }
    | { __typename: 'ChatStarted', model: string, generationId: string, seq: number, personality: { name: string, servedBy: string } | null, variant: { name: string } }
    | { __typename: 'ChatStopped', generationId: string, seq: number, usage: { inputTokens: number, outputTokens: number } | null, timing: { firstTokenMs: number | null, totalMs: number, tokensPerSecond: number | null } | null, cost: { amount: string | null, currency: string, priceDate: string | null, unknownReason: string | null } | null }
   };

export type StopMutationVariables = Exact<{
  input: StopChatInput;
}>;


export type StopMutation = { stopChat:
    | { __typename: 'ApiError', code: ErrorCode, title: string, message: string, steps: Array<string>, fixedBy: ErrorFixer, requestId: string | null }
    | { __typename: 'StopChatPayload' }
   };

export type KeptAnswerQueryVariables = Exact<{
  generationId: string;
}>;


export type KeptAnswerQuery = { generation: { message: { content: string } } | null };

export type ProblemFragment = { code: ErrorCode, title: string, message: string, steps: Array<string>, fixedBy: ErrorFixer, requestId: string | null };

export type TokensFragment = { inputTokens: number, outputTokens: number };

export type PaceFragment = { firstTokenMs: number | null, totalMs: number, tokensPerSecond: number | null };

export type PriceFragment = { amount: string | null, currency: string, priceDate: string | null, unknownReason: string | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ProblemFragmentDoc = new TypedDocumentString(`
    fragment Problem on ApiError {
  code
  title
  message
  steps
  fixedBy
  requestId
}
    `, {"fragmentName":"Problem"}) as unknown as TypedDocumentString<ProblemFragment, unknown>;
export const TokensFragmentDoc = new TypedDocumentString(`
    fragment Tokens on Usage {
  inputTokens
  outputTokens
}
    `, {"fragmentName":"Tokens"}) as unknown as TypedDocumentString<TokensFragment, unknown>;
export const PaceFragmentDoc = new TypedDocumentString(`
    fragment Pace on Timing {
  firstTokenMs
  totalMs
  tokensPerSecond
}
    `, {"fragmentName":"Pace"}) as unknown as TypedDocumentString<PaceFragment, unknown>;
export const PriceFragmentDoc = new TypedDocumentString(`
    fragment Price on Cost {
  amount
  currency
  priceDate
  unknownReason
}
    `, {"fragmentName":"Price"}) as unknown as TypedDocumentString<PriceFragment, unknown>;
export const WelcomeDocument = new TypedDocumentString(`
    query Welcome {
  apiStatus {
    connected
    title
    message
  }
  personalities {
    id
    tagline
  }
}
    `) as unknown as TypedDocumentString<WelcomeQuery, WelcomeQueryVariables>;
export const ChatDocument = new TypedDocumentString(`
    subscription Chat($input: ChatStreamInput!) {
  chatStream(input: $input) {
    __typename
    generationId
    seq
    ... on ChatStarted {
      model
      personality {
        name
        servedBy
      }
      variant {
        name
      }
    }
    ... on ChatSnapshot {
      text
    }
    ... on ChatDelta {
      text
    }
    ... on ChatNotice {
      message
    }
    ... on ChatEnded {
      usage {
        ...Tokens
      }
      timing {
        ...Pace
      }
      cost {
        ...Price
      }
    }
    ... on ChatCompleted {
      finishReason
    }
    ... on ChatFailed {
      error {
        ...Problem
      }
    }
    ... on ChatInterrupted {
      reason
    }
  }
}
    fragment Problem on ApiError {
  code
  title
  message
  steps
  fixedBy
  requestId
}
fragment Tokens on Usage {
  inputTokens
  outputTokens
}
fragment Pace on Timing {
  firstTokenMs
  totalMs
  tokensPerSecond
}
fragment Price on Cost {
  amount
  currency
  priceDate
  unknownReason
}`) as unknown as TypedDocumentString<ChatSubscription, ChatSubscriptionVariables>;
export const StopDocument = new TypedDocumentString(`
    mutation Stop($input: StopChatInput!) {
  stopChat(input: $input) {
    __typename
    ... on ApiError {
      ...Problem
    }
  }
}
    fragment Problem on ApiError {
  code
  title
  message
  steps
  fixedBy
  requestId
}`) as unknown as TypedDocumentString<StopMutation, StopMutationVariables>;
export const KeptAnswerDocument = new TypedDocumentString(`
    query KeptAnswer($generationId: ID!) {
  generation(id: $generationId) {
    message {
      content
    }
  }
}
    `) as unknown as TypedDocumentString<KeptAnswerQuery, KeptAnswerQueryVariables>;