/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Another answer to a question that was asked: to try again, or to compare personalities and variants side by side. */
export type AnswerTurnInput = {
  /** The question to answer. Answers that it has stay as they are, and several may be written at once. The id of an answer is BAD_INPUT. */
  messageId: string;
};

/** What to read: exactly one of its fields. */
export type ChatStreamInput =
  {   /** Start an answer and read it from the beginning. Set `requestId`, so that a client that connects again reads on instead of asking twice. */
  start: StartChatInput; watch?: never; }
  |  { start?: never;   /** Read an answer that is being written or was written before. */
  watch: WatchChatInput; };

/** Where the chat takes place: exactly one of its fields. */
export type ChatTargetInput =
  {   /** A conversation of this viewer; NOT_FOUND when there is none of it, or it was deleted. */
  conversationId: string; temporary?: never; }
  |  { conversationId?: never;   /** Nowhere: nothing is stored. Its answer can be read again for ten minutes after its end, or until 1,000 later ones of temporary chats have ended on this hub, then it is gone. Only a `send` turn without `parentId` is possible; others are BAD_INPUT. */
  temporary: TemporaryChatInput; };

/** More of an answer that ended too early: stopped, failed, interrupted or out of length. */
export type ContinueTurnInput = {
  /** The answer to go on with. It stays as it is: a new answer to the same question stands beside it and begins with its text. BUSY while it is being written; BAD_INPUT for one that is complete, that a filter ended or that has more than 4 MiB, and for a question. */
  messageId: string;
};

/** Another wording of a question that was asked, as a branch beside it, and the answer to it. */
export type EditTurnInput = {
  /** The new wording, at most 64,000 characters; blank is refused as BAD_INPUT. */
  content: string;
  /** The question to reword, the first one included. It stays as it is, with all that follows it. The id of an answer is BAD_INPUT. */
  messageId: string;
};

/** Everything that can go wrong, by cause. Switch on the code and show the texts that come with it; more codes may be added, so keep a default. */
export type ErrorCode =
  /** The provider closed or suspended the account of the key. */
  | 'ACCOUNT_DEACTIVATED'
  /** The place to go on from is none that this server gave out. */
  | 'BAD_CURSOR'
  /** An argument has a value that cannot be used; the message names the field. */
  | 'BAD_INPUT'
  /** The answer to follow or to continue is still being written; `generationId` names its run. */
  | 'BUSY'
  /** The `requestId` was used before with another input. */
  | 'CONFLICT'
  /** A content filter of the upstream turned the request away. */
  | 'CONTENT_BLOCKED'
  /** Question and history together are more than the model can read. */
  | 'CONTEXT_TOO_LONG'
  /** The server is about to stop and begins nothing new; it will be back. */
  | 'DRAINING'
  /** The upstream ended the answer without a single word. */
  | 'EMPTY_ANSWER'
  /** Someone is signed in who may not do this. Not sent so far, as there are no accounts yet. */
  | 'FORBIDDEN'
  /** The budget that the operator set in this hub is used up. Not sent so far, as none can be set yet. */
  | 'HUB_BUDGET'
  /** There are as many answers, imports of chats or open operations already as this hub takes at once, in all or on one connection. */
  | 'HUB_LIMIT'
  /** A fault of this hub. Details are in its log and nowhere else. */
  | 'INTERNAL'
  /** The upstream refuses the key, or it has a form that cannot be a key. */
  | 'INVALID_KEY'
  /** The account accepts requests from certain addresses only, not from this server. */
  | 'IP_NOT_ALLOWED'
  /** The key is genuine, but its permissions do not cover chat completions. */
  | 'KEY_NOT_ALLOWED'
  /** The model does not exist any more, or not for this account. */
  | 'MODEL_UNAVAILABLE'
  /** The server has no key for the upstream, so that nothing can be asked of it. */
  | 'NOT_CONFIGURED'
  /** The thing does not exist, or not for this viewer; of a personality or variant the message says which may be meant. */
  | 'NOT_FOUND'
  /** The account has no credit left; waiting does not bring it back. */
  | 'NO_CREDIT'
  /** The key belongs to nobody in the organization that was named. */
  | 'ORG_MEMBERSHIP'
  /** The answer outgrew what one message may hold and was cut there. */
  | 'OUTPUT_TOO_LARGE'
  /** The upstream has too much to do for everybody; nothing is wrong with the account. */
  | 'OVERLOADED'
  /** The upstream forbids this for a reason that it does not name more exactly. */
  | 'PERMISSION_DENIED'
  /** What answered does not speak the API, such as a login page or broken data. */
  | 'PROTOCOL_ERROR'
  /** Something between this server and the upstream limits the requests. */
  | 'PROXY_LIMITED'
  /** Too many requests or tokens for the account’s plan within a minute or a day. */
  | 'RATE_LIMITED'
  /** The provider does not serve the country that this server stands in. */
  | 'REGION_UNSUPPORTED'
  /** The request has more bytes, or more tokens at once, than the upstream accepts. */
  | 'REQUEST_TOO_LARGE'
  /** The upstream asks to raise traffic more gently; its limits as such are not used up. */
  | 'SLOW_DOWN'
  /** A budget that the account’s owner set with the provider is used up. */
  | 'SPEND_LIMIT'
  /** The answer began and then nothing more came. What had come is kept. */
  | 'STALLED'
  /** The database of this hub could not be read or written. */
  | 'STORE_FAILED'
  /** The connection ended before the answer did. What had come is kept. */
  | 'STREAM_BROKEN'
  /** The upstream sent nothing in the time allowed, or did not come to an end in it. What had come is kept. */
  | 'TIMEOUT'
  /** A text or list is longer than allowed; the message gives both lengths. */
  | 'TOO_LONG'
  /** Nobody is signed in, and this needs someone who is. Not sent so far, as there are no accounts yet. */
  | 'UNAUTHENTICATED'
  /** No connection: name not found, refused, cut, not trusted or redirected elsewhere. */
  | 'UNREACHABLE'
  /** The upstream failed on its own side. */
  | 'UPSTREAM_ERROR'
  /** The upstream finds fault with the request itself; the same one will fail again. */
  | 'UPSTREAM_REJECTED'
  /** A ceiling that the provider set for the account is reached. */
  | 'USAGE_LIMIT'
  /** The provider wants the organization to prove who it is before it may use this model. */
  | 'VERIFY_ORG';

/** Who can remove the cause of a failure, so that a client can say whose turn it is. */
export type ErrorFixer =
  /** ModelHub itself: a restart that is on its way does it, or its developers, since it is a defect of ours. */
  | 'HUB'
  /** Whoever runs this hub: its key, its configuration, its disk. */
  | 'OPERATOR'
  /** The people behind the upstream API; waiting or another variant helps meanwhile. */
  | 'PROVIDER'
  /** Whoever asked: by another message, another choice, or a little patience. */
  | 'YOU';

/** Why a model ended its answer, from what the upstream said; words that nobody knows count as STOP. */
export type FinishReason =
  /** A filter of the upstream cut the answer off. */
  | 'CONTENT_FILTER'
  /** It ran into the limit of its output; a `continue` turn goes on from there. */
  | 'LENGTH'
  /** It declined, and its text says so. Models that decline in ordinary words end with STOP. */
  | 'REFUSAL'
  /** It had said what it wanted to say. */
  | 'STOP'
  /** It asked for a tool. ModelHub offers none, but some servers say so all the same. */
  | 'TOOL_CALLS';

/** An earlier message of a temporary chat, as the client remembers it. */
export type HistoryMessageInput = {
  /** What was said. All of them and the question together may have 200,000 bytes in UTF-8; TOO_LONG beyond. */
  content: string;
  /** Who said it. System prompts cannot be sent: the personality brings its own. */
  role: Role;
};

/** What ended an answer that neither the model nor anyone else ended. */
export type InterruptionReason =
  /** The server died. A reader may have seen up to a second more than was kept, so show what the snapshot says. */
  | 'CRASH'
  /** Whoever ran it is out of reach, and nothing more will come of it. */
  | 'LOST'
  /** The server was stopped in an orderly way and did not wait any longer. */
  | 'SHUTDOWN';

/** Everything of a personality that a person writes. What is left out, or null, is not kept from before but empty. Characters are UTF-16 code units; texts of one line take no control characters and none that turn the direction of writing. */
export type PersonalityDraftInput = {
  /** Its hue in degrees on the OKLCH wheel, 0 to 359; null: one that follows from the name. */
  accent?: number | null | undefined;
  /** Exactly one emoji, anything else is BAD_INPUT; null or empty: a mark drawn from the id. */
  avatar?: string | null | undefined;
  /** The `Variant.id` that serves it unless a chat names another, else BAD_INPUT; null: `balanced`. */
  defaultVariantId?: string | null | undefined;
  /** What it says on an empty chat, in one line of at most 500 characters; null: nothing. */
  greeting?: string | null | undefined;
  /** What people will call it: one line of 1 to 60 characters. */
  name: string;
  /** Further wishes for the model; null: none. */
  parameters?: PersonalityParametersInput | null | undefined;
  /** Up to 8 first questions to offer, each one line of at most 200 characters; null: none. */
  starters?: Array<string> | null | undefined;
  /** Sent word for word before every question: 1 to 32,000 characters, space around it dropped. ModelHub adds nothing, not even who the model is to say that it is; `Personality.servedBy` says what answers. */
  systemPrompt: string;
  /** What it is good at, in one line of at most 80 characters; null: nothing. */
  tagline?: string | null | undefined;
  /** How much it is to say, where the model takes that; null leaves it to the model. */
  verbosity?: Verbosity | null | undefined;
};

/** What to ask of the model besides the prompt. A model that does not take one is not sent it. */
export type PersonalityParametersInput = {
  /** From 1 to 1,000,000, else BAD_INPUT; null: no limit. Hidden reasoning counts, so that a small one may leave nothing to read. */
  maxCompletionTokens?: number | null | undefined;
  /** From 0 to 2, else BAD_INPUT; null leaves it to the model. */
  temperature?: number | null | undefined;
  /** From 0 to 1, else BAD_INPUT; null leaves it to the model. */
  topP?: number | null | undefined;
};

/** Who speaks. System prompts are no messages: they belong to personalities. */
export type Role =
  /** The model, which answers as a personality has it. */
  | 'ASSISTANT'
  /** A person, who asks; also programs that write in the name of one. */
  | 'USER';

/** A new question, which goes on with a branch or begins one. */
export type SendTurnInput = {
  /** What to ask, at most 64,000 characters; blank is refused as BAD_INPUT. */
  content: string;
  /** The answer to follow: the id of a question is BAD_INPUT, an answer that is still being written BUSY. Null follows `Conversation.activeLeafId`, or begins a new conversation. */
  parentId?: string | null | undefined;
};

/** One turn of a chat: who answers, where, and what. */
export type StartChatInput = {
  /** Which personality is to answer, by `Personality.id`; NOT_FOUND when there is none of it, and when it was deleted. Null only with `tryOut`, else BAD_INPUT. */
  personalityId?: string | null | undefined;
  /** Chosen by the client, unique per viewer. The same id is the same generation, before and after a restart, so that repeating a request after a lost connection neither asks nor bills twice; with another input it is a CONFLICT. Of a temporary chat, which is never stored, it is remembered for as long as the answer can be read again, and not across a restart: a repeat after that asks and bills once more. Null: every call starts a new one. */
  requestId?: string | null | undefined;
  /** Where the chat takes place. Null: in a new conversation, in which only a `send` turn without `parentId` is possible. */
  target?: ChatTargetInput | null | undefined;
  /** Answers in place of `personalityId`, without being kept anywhere: to try a personality while it is being written. Only in a temporary chat, else BAD_INPUT. Null: a kept one answers. */
  tryOut?: PersonalityDraftInput | null | undefined;
  /** What is to be answered, and where in the tree of the conversation. */
  turn: TurnInput;
  /** The `Variant.id` that is to answer, else NOT_FOUND. Null: the default of the personality. */
  variantId?: string | null | undefined;
};

/** Which answer to stop: exactly one of its fields. */
export type StopChatInput =
  {   /** `Generation.id`, also found as `generationId`. */
  generationId: string; requestId?: never; }
  |  { generationId?: never;   /** `StartChatInput.requestId`, for clients that want to stop before they were told the id of the generation. */
  requestId: string; };

/** A chat of which nothing is stored. The client keeps it and brings it along each time. */
export type TemporaryChatInput = {
  /** What was said before, oldest first, at most 200 messages; empty for a first question. */
  history?: Array<HistoryMessageInput>;
};

/** What to do next in the chat: exactly one of its fields. */
export type TurnInput =
  {   /** Answer a question once more, beside the answers that it has. */
  answer: AnswerTurnInput; continue?: never; edit?: never; send?: never; }
  |  { answer?: never;   /** Go on with an answer that ended too early, in a new one beside it. */
  continue: ContinueTurnInput; edit?: never; send?: never; }
  |  { answer?: never; continue?: never;   /** Ask a question in other words, beside the one that was asked. */
  edit: EditTurnInput; send?: never; }
  |  { answer?: never; continue?: never; edit?: never;   /** Ask a new question after an answer, or the first one. */
  send: SendTurnInput; };

/** How much a model says, for models that take it as a parameter (`VERBOSITY`). */
export type Verbosity =
  /** Thorough answers that leave little out. */
  | 'HIGH'
  /** Short answers, to the point. */
  | 'LOW'
  /** Neither short nor long, which is what these models do by themselves. */
  | 'MEDIUM';

/** Which generation to read, and from where. */
export type WatchChatInput = {
  /** The last `seq` that the reader has: events strictly behind it follow, or a snapshot when they are not kept any more. Null: from the beginning, with what there is as a snapshot. A `seq` that never was is a BAD_CURSOR, but a snapshot of an interrupted answer, of which a reader may have seen more than was kept. */
  after?: number | null | undefined;
  /** `Generation.id`, also found as `generationId`; NOT_FOUND when there is none, or its conversation was deleted. */
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
    | { __typename: 'ChatStarted', model: string, generationId: string, seq: number, personality: { name: string, servedBy: string }, variant: { name: string } }
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