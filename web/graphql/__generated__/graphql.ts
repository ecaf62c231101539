/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Another answer to a question that was asked: to try again, or to compare personalities and variants side by side. */
export type AnswerTurnInput = {
  /** The question to answer. Answers that it has stay as they are, and several may be written at once. The id of an answer is BAD_INPUT. */
  messageId: string;
};

/** What is known of the upstream API. CONNECTED, DEGRADED and RATE_LIMITED count as connected, the others do not. */
export type ApiState =
  /** Nothing is known yet, in the first seconds after the start. */
  | 'CHECKING'
  /** The last readings were good: chats can be expected to work. */
  | 'CONNECTED'
  /** Answers come, but slowly, or some requests fail. Chatting is worth a try. */
  | 'DEGRADED'
  /** The key is known, but may not be used like this: by account, country or address. */
  | 'FORBIDDEN'
  /** The upstream refuses the key, or the key cannot even be sent as it is. */
  | 'INVALID_KEY'
  /** There is no upstream to speak of: no key is set, the file that should hold it cannot be read, or the sandbox is switched on in spite of one. With the sandbox, chats work and their answers are simulated. */
  | 'NOT_CONFIGURED'
  /** The key is accepted, but its account has no credit left to spend. */
  | 'NO_CREDIT'
  /** The upstream asks to wait; `retryAt` says until when. The key itself is fine. */
  | 'RATE_LIMITED'
  /** No answer came from the upstream, or what answered is no such API. */
  | 'UNREACHABLE';

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

/** How lists must follow: add, replace or remove. */
export type ConversationChangeKind =
  /** It is new, or was restored: it belongs into lists from now on. */
  | 'CREATED'
  /** It is gone from lists, for now or for good. */
  | 'DELETED'
  /** Something about it is different: title, pin, archive, branch, a question was asked or an answer ended. */
  | 'UPDATED';

/** A personality of this viewer’s own. To duplicate one, send what another one has. */
export type CreatePersonalityInput = {
  /** Everything about it but its id; the error of a refusal names the field below this one. */
  draft: PersonalityDraftInput;
  /** Up to 40 of the characters a-z, 0-9 and -, which no other personality has, nor one that can still be restored; it never changes. Null: one that says the name. */
  id?: string | null | undefined;
};

/** Names what is to go: one conversation with all its branches. */
export type DeleteConversationInput = {
  /** The `id` of a conversation of this viewer; deleting twice gives NOT_FOUND. */
  conversationId: string;
};

/** Names which of the viewer’s own personalities is to go. */
export type DeletePersonalityInput = {
  /** Of a personality whose `source` is OWN, or that `coversOwn`: then what it covers is deleted. Others can be hidden and are BAD_INPUT here. Deleting twice gives NOT_FOUND. */
  personalityId: string;
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

/** How far a generation is. All but RUNNING are final: none of them ever changes again, but for a FAILED that came of the store alone. */
export type GenerationStatus =
  /** The model ended the answer, and that it did was seen. */
  | 'COMPLETED'
  /** The upstream or this hub failed; the text until then is kept. With STORE_FAILED it could not be kept yet, and becomes what it would have been once it is. */
  | 'FAILED'
  /** The server stopped or died meanwhile; the text until then is kept. */
  | 'INTERRUPTED'
  /** The answer is being written. */
  | 'RUNNING'
  /** Someone called `stopChat`, or deleted the conversation; the text until then is kept. */
  | 'STOPPED';

/** An earlier message of a temporary chat, as the client remembers it. */
export type HistoryMessageInput = {
  /** What was said. All of them and the question together may have 200,000 bytes in UTF-8; TOO_LONG beyond. */
  content: string;
  /** Who said it. System prompts cannot be sent: the personality brings its own. */
  role: Role;
};

/** Files to take personalities from: all of them, or none when anything is wrong with one. */
export type ImportPersonalitiesInput = {
  /** 1 to 200 files with 800,000 bytes in UTF-8 together, else BAD_INPUT or TOO_LONG; with more than 200 personalities in them, that is a problem. Send so much over HTTP, in JSON that leaves letters as they are: a body has 1 MiB at most, an operation over WebSocket 320 KiB. */
  files: Array<PersonalityFileInput>;
  /** True: a personality whose id exists already replaces that one, as `updatePersonality` would, even one deleted less than an hour ago. False: such an id is a problem, and nothing is imported. */
  replace?: boolean;
};

/** What ended an answer that neither the model nor anyone else ended. */
export type InterruptionReason =
  /** The server died. A reader may have seen up to a second more than was kept, so show what the snapshot says. */
  | 'CRASH'
  /** Whoever ran it is out of reach, and nothing more will come of it. */
  | 'LOST'
  /** The server was stopped in an orderly way and did not wait any longer. */
  | 'SHUTDOWN';

/** Something that a personality may ask of a model besides its prompt. */
export type ModelParameter =
  /** `PersonalityParameters.maxCompletionTokens`; sent to models of the table only. */
  | 'MAX_COMPLETION_TOKENS'
  /** `PersonalityParameters.temperature`; models that reason first refuse it. */
  | 'TEMPERATURE'
  /** `PersonalityParameters.topP`; models that reason first refuse it. */
  | 'TOP_P'
  /** `Personality.verbosity`; GPT-5 and later take it. */
  | 'VERBOSITY';

/** A new place in the list. */
export type MovePersonalityInput = {
  /** The `Personality.id` that it is to stand in front of, hidden or not; null: behind all. */
  beforeId?: string | null | undefined;
  /** Which one to move; it may be a hidden one. */
  personalityId: string;
};

/** What a reader may want to know while waiting. None of these ends anything. */
export type NoticeCode =
  /** A try failed before any text came; the next one begins at `retryAt`. */
  | 'RETRYING'
  /** The oldest messages were left out so that the rest fits into the model’s context; `Message.leftOutMessages` says how many. */
  | 'TRIMMED';

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

/** The text of a file, with one personality or several (docs/personalities.md has the format). */
export type PersonalityFileInput = {
  /** Markdown with front matter, as `Personality.markdown` gives it. */
  content: string;
  /** Its name without a path, for messages; and without `.md` the id of a personality that names none. Nothing is written under it. */
  name: string;
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

/** Where a personality comes from, and so what can be done with it. */
export type PersonalitySource =
  /** Comes with ModelHub. It can be hidden, changed for this viewer and restored, not deleted. */
  | 'BUILT_IN'
  /** Read at the start of the server from the folder `personalities` of its data directory. Here it can only be hidden; to change it, change the file or create a copy. */
  | 'FILE'
  /** Written by this viewer, who may change and delete it. */
  | 'OWN';

/** Which deleted conversation to bring back. */
export type RestoreConversationInput = {
  /** `Conversation.id` as it was before the deletion. */
  conversationId: string;
};

/** Which personality is to be as it was before. */
export type RestorePersonalityInput = {
  /** A built-in that was changed, or one that was deleted less than an hour ago. */
  personalityId: string;
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

/** Which personality new chats begin with. */
export type SetDefaultPersonalityInput = {
  /** The one to begin with when nothing else is asked for; null: the first of the list. */
  personalityId?: string | null | undefined;
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

/** Where the trouble lies, which answers “is it me or OpenAI?”. That a client cannot reach this hub at all is a further case, which only the client can see. */
export type StatusCause =
  /** In the account behind the key: its credit, its rate limits, its rights, its membership. */
  | 'ACCOUNT'
  /** In how this hub is set up: no key is in use, or what is set cannot be one, so nobody is asked. */
  | 'HUB'
  /** In the key: the upstream was reached and does not take it. */
  | 'KEY'
  /** On the way from this hub to the upstream, where no request got through: its name, its address, nothing that takes connections there, TLS, a proxy, a firewall, or the country that the hub stands in. */
  | 'NETWORK'
  /** There is no trouble. */
  | 'NONE'
  /** It cannot be told: before the first reading, and where the upstream and the way to it look the same, as with an answer that never comes. */
  | 'UNKNOWN'
  /** Over there: requests arrive, and no proper answer comes back. */
  | 'UPSTREAM';

/** Where a reading of the upstream comes from. */
export type StatusSource =
  /** A question that costs nothing, asked because no chat had shown the state for a while. */
  | 'PROBE'
  /** A real chat; when it is answered, that also proves that there is credit. */
  | 'TRAFFIC';

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

/** What to change of a conversation. A field that is left out, or null, stays as it is. */
export type UpdateConversationInput = {
  /** Any message of the branch that is to be read from now on, on all devices; NOT_FOUND when it is none of this conversation. The hub follows the newest line below it to its end, so `Conversation.activeLeafId` becomes the answer that the branch ends with. */
  activeLeafId?: string | null | undefined;
  /** True takes it out of the list that is shown by default; false puts it back. */
  archived?: boolean | null | undefined;
  /** The `id` of a conversation of this viewer; for any other the result is NOT_FOUND. */
  conversationId: string;
  /** True puts it before all others in lists; false takes that back. */
  pinned?: boolean | null | undefined;
  /** A name of 1 to 200 characters in one line; space around it is dropped. Anything else is BAD_INPUT or TOO_LONG. From then on no automatic title replaces it. */
  title?: string | null | undefined;
};

/** What to change of a personality. What is left out, or null, stays as it is. */
export type UpdatePersonalityInput = {
  /** All of its new content. Of a built-in it takes the place for this viewer alone; of one from a file it is BAD_INPUT. */
  draft?: PersonalityDraftInput | null | undefined;
  /** True leaves it out of lists, false puts it back; possible for every personality. */
  hidden?: boolean | null | undefined;
  /** The `id` of any personality; NOT_FOUND when there is none, and for a deleted one. */
  personalityId: string;
};

/** What sort of server answers the chats. */
export type UpstreamKind =
  /** Another server that speaks the same protocol, such as Ollama or vLLM. */
  | 'COMPATIBLE'
  /** The API of OpenAI itself. */
  | 'OPENAI'
  /** The stand-in that comes with ModelHub: its answers are simulated and free. */
  | 'SANDBOX';

/** What usage can be told apart by. */
export type UsageDimension =
  /** The model that answered, as the upstream named it. */
  | 'MODEL'
  /** The personality that answered. Titles, which none writes, are a group of their own. */
  | 'PERSONALITY'
  /** The variant that was asked, whichever model it meant on that day. */
  | 'VARIANT';

/** What stands behind a group of requests. */
export type UsageGroupKind =
  /** One personality, variant or model, as `by` says. */
  | 'GROUP'
  /** What is left of more groups than are listed. */
  | 'OTHERS'
  /** All titles that a model wrote for chats, told apart from personalities, which write none. */
  | 'TITLES';

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

export type ApiErrorFieldsFragment = { code: ErrorCode, title: string, message: string, steps: Array<string>, retryable: boolean, retryAfterMs: number | null, requestId: string | null };

export type MessageFieldsFragment = { id: string, parentId: string | null, role: Role, content: string, createdAt: string, endedAt: string | null, status: GenerationStatus | null, generationId: string | null, reasoning: string | null, model: string | null, reasoningEffort: string | null, simulated: boolean, leftOutMessages: number, finishReason: FinishReason | null, interruption: InterruptionReason | null, personality: { id: string, name: string } | null, variant: { id: string, name: string } | null, usage: { inputTokens: number, cachedInputTokens: number | null, cacheWriteTokens: number | null, outputTokens: number, reasoningTokens: number | null } | null, timing: { firstTokenMs: number | null, totalMs: number, tokensPerSecond: number | null } | null, cost: { amount: string | null, currency: string, priceDate: string | null, unknownReason: string | null } | null, error: { code: ErrorCode, title: string, message: string, steps: Array<string>, retryable: boolean, retryAfterMs: number | null, requestId: string | null } | null };

export type ChatPersonalityFragment = { id: string, name: string, tagline: string, style: string, accent: number, avatar: string | null, greeting: string, starters: Array<string>, servedBy: string, hidden: boolean, isDefault: boolean, defaultVariant: { id: string } };

export type ChatPersonalitiesQueryVariables = Exact<{ [key: string]: never; }>;


export type ChatPersonalitiesQuery = { personalities: Array<{ id: string, name: string, tagline: string, style: string, accent: number, avatar: string | null, greeting: string, starters: Array<string>, servedBy: string, hidden: boolean, isDefault: boolean, defaultVariant: { id: string } }> };

export type ConversationPageQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ConversationPageQuery = { conversation: { id: string, title: string, activeLeafId: string | null, personality: { id: string } | null, variant: { id: string }, messages: { edges: Array<{ node: { id: string, parentId: string | null, role: Role, content: string, createdAt: string, endedAt: string | null, status: GenerationStatus | null, generationId: string | null, reasoning: string | null, model: string | null, reasoningEffort: string | null, simulated: boolean, leftOutMessages: number, finishReason: FinishReason | null, interruption: InterruptionReason | null, personality: { id: string, name: string } | null, variant: { id: string, name: string } | null, usage: { inputTokens: number, cachedInputTokens: number | null, cacheWriteTokens: number | null, outputTokens: number, reasoningTokens: number | null } | null, timing: { firstTokenMs: number | null, totalMs: number, tokensPerSecond: number | null } | null, cost: { amount: string | null, currency: string, priceDate: string | null, unknownReason: string | null } | null, error: { code: ErrorCode, title: string, message: string, steps: Array<string>, retryable: boolean, retryAfterMs: number | null, requestId: string | null } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null, hasPreviousPage: boolean, startCursor: string | null } } } | null };

export type ChatStreamSubscriptionVariables = Exact<{
  input: ChatStreamInput;
}>;


export type ChatStreamSubscription = { chatStream:
    | { __typename: 'ChatCompleted', seq: number, message: { id: string, parentId: string | null, role: Role, content: string, createdAt: string, endedAt: string | null, status: GenerationStatus | null, generationId: string | null, reasoning: string | null, model: string | null, reasoningEffort: string | null, simulated: boolean, leftOutMessages: number, finishReason: FinishReason | null, interruption: InterruptionReason | null, personality: { id: string, name: string } | null, variant: { id: string, name: string } | null, usage: { inputTokens: number, cachedInputTokens: number | null, cacheWriteTokens: number | null, outputTokens: number, reasoningTokens: number | null } | null, timing: { firstTokenMs: number | null, totalMs: number, tokensPerSecond: number | null } | null, cost: { amount: string | null, currency: string, priceDate: string | null, unknownReason: string | null } | null, error: { code: ErrorCode, title: string, message: string, steps: Array<string>, retryable: boolean, retryAfterMs: number | null, requestId: string | null } | null } }
    | { __typename: 'ChatDelta', text: string, seq: number }
    | { __typename: 'ChatFailed', seq: number, message: { id: string, parentId: string | null, role: Role, content: string, createdAt: string, endedAt: string | null, status: GenerationStatus | null, generationId: string | null, reasoning: string | null, model: string | null, reasoningEffort: string | null, simulated: boolean, leftOutMessages: number, finishReason: FinishReason | null, interruption: InterruptionReason | null, personality: { id: string, name: string } | null, variant: { id: string, name: string } | null, usage: { inputTokens: number, cachedInputTokens: number | null, cacheWriteTokens: number | null, outputTokens: number, reasoningTokens: number | null } | null, timing: { firstTokenMs: number | null, totalMs: number, tokensPerSecond: number | null } | null, cost: { amount: string | null, currency: string, priceDate: string | null, unknownReason: string | null } | null, error: { code: ErrorCode, title: string, message: string, steps: Array<string>, retryable: boolean, retryAfterMs: number | null, requestId: string | null } | null } }
    | { __typename: 'ChatInterrupted', seq: number, message: { id: string, parentId: string | null, role: Role, content: string, createdAt: string, endedAt: string | null, status: GenerationStatus | null, generationId: string | null, reasoning: string | null, model: string | null, reasoningEffort: string | null, simulated: boolean, leftOutMessages: number, finishReason: FinishReason | null, interruption: InterruptionReason | null, personality: { id: string, name: string } | null, variant: { id: string, name: string } | null, usage: { inputTokens: number, cachedInputTokens: number | null, cacheWriteTokens: number | null, outputTokens: number, reasoningTokens: number | null } | null, timing: { firstTokenMs: number | null, totalMs: number, tokensPerSecond: number | null } | null, cost: { amount: string | null, currency: string, priceDate: string | null, unknownReason: string | null } | null, error: { code: ErrorCode, title: string, message: string, steps: Array<string>, retryable: boolean, retryAfterMs: number | null, requestId: string | null } | null } }
    | { __typename: 'ChatNotice', code: NoticeCode, retryAt: string | null, seq: number, text: string }
    | { __typename: 'ChatReasoning', text: string, seq: number }
    | { __typename: 'ChatSnapshot', text: string, reasoning: string, seq: number }
    | { __typename: 'ChatStarted', generationId: string, seq: number, conversation: { id: string, title: string } | null, userMessage: { id: string, parentId: string | null, role: Role, content: string, createdAt: string, endedAt: string | null, status: GenerationStatus | null, generationId: string | null, reasoning: string | null, model: string | null, reasoningEffort: string | null, simulated: boolean, leftOutMessages: number, finishReason: FinishReason | null, interruption: InterruptionReason | null, personality: { id: string, name: string } | null, variant: { id: string, name: string } | null, usage: { inputTokens: number, cachedInputTokens: number | null, cacheWriteTokens: number | null, outputTokens: number, reasoningTokens: number | null } | null, timing: { firstTokenMs: number | null, totalMs: number, tokensPerSecond: number | null } | null, cost: { amount: string | null, currency: string, priceDate: string | null, unknownReason: string | null } | null, error: { code: ErrorCode, title: string, message: string, steps: Array<string>, retryable: boolean, retryAfterMs: number | null, requestId: string | null } | null }, message: { id: string, parentId: string | null, role: Role, content: string, createdAt: string, endedAt: string | null, status: GenerationStatus | null, generationId: string | null, reasoning: string | null, model: string | null, reasoningEffort: string | null, simulated: boolean, leftOutMessages: number, finishReason: FinishReason | null, interruption: InterruptionReason | null, personality: { id: string, name: string } | null, variant: { id: string, name: string } | null, usage: { inputTokens: number, cachedInputTokens: number | null, cacheWriteTokens: number | null, outputTokens: number, reasoningTokens: number | null } | null, timing: { firstTokenMs: number | null, totalMs: number, tokensPerSecond: number | null } | null, cost: { amount: string | null, currency: string, priceDate: string | null, unknownReason: string | null } | null, error: { code: ErrorCode, title: string, message: string, steps: Array<string>, retryable: boolean, retryAfterMs: number | null, requestId: string | null } | null } }
    | { __typename: 'ChatStopped', seq: number, message: { id: string, parentId: string | null, role: Role, content: string, createdAt: string, endedAt: string | null, status: GenerationStatus | null, generationId: string | null, reasoning: string | null, model: string | null, reasoningEffort: string | null, simulated: boolean, leftOutMessages: number, finishReason: FinishReason | null, interruption: InterruptionReason | null, personality: { id: string, name: string } | null, variant: { id: string, name: string } | null, usage: { inputTokens: number, cachedInputTokens: number | null, cacheWriteTokens: number | null, outputTokens: number, reasoningTokens: number | null } | null, timing: { firstTokenMs: number | null, totalMs: number, tokensPerSecond: number | null } | null, cost: { amount: string | null, currency: string, priceDate: string | null, unknownReason: string | null } | null, error: { code: ErrorCode, title: string, message: string, steps: Array<string>, retryable: boolean, retryAfterMs: number | null, requestId: string | null } | null } }
   };

export type StopChatMutationVariables = Exact<{
  input: StopChatInput;
}>;


export type StopChatMutation = { stopChat:
    | { __typename: 'ApiError' }
    | { __typename: 'StopChatPayload' }
   };

export type ListedConversationFragment = { id: string, title: string, updatedAt: string, pinned: boolean, archived: boolean, answering: boolean };

export type ConversationListQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  search?: string | null | undefined;
  archived: boolean;
}>;


export type ConversationListQuery = { conversations: { edges: Array<{ node: { id: string, title: string, updatedAt: string, pinned: boolean, archived: boolean, answering: boolean }, excerpt: { text: string, matches: Array<{ start: number, end: number }> } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ConversationChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type ConversationChangedSubscription = { conversationChanged: { kind: ConversationChangeKind, conversationId: string, conversation: { activeLeafId: string | null, id: string, title: string, updatedAt: string, pinned: boolean, archived: boolean, answering: boolean } | null } };

export type UpdateConversationMutationVariables = Exact<{
  input: UpdateConversationInput;
}>;


export type UpdateConversationMutation = { updateConversation:
    | { __typename: 'ApiError', title: string }
    | { __typename: 'ConversationPayload', conversation: { id: string, title: string, updatedAt: string, pinned: boolean, archived: boolean, answering: boolean } }
   };

export type DeleteConversationMutationVariables = Exact<{
  input: DeleteConversationInput;
}>;


export type DeleteConversationMutation = { deleteConversation:
    | { __typename: 'ApiError', code: ErrorCode, title: string }
    | { __typename: 'DeleteConversationPayload' }
   };

export type RestoreConversationMutationVariables = Exact<{
  input: RestoreConversationInput;
}>;


export type RestoreConversationMutation = { restoreConversation:
    | { __typename: 'ApiError', title: string }
    | { __typename: 'ConversationPayload', conversation: { id: string, title: string, updatedAt: string, pinned: boolean, archived: boolean, answering: boolean } }
   };

export type ApiStatusFieldsFragment = { state: ApiState, connected: boolean, code: ErrorCode | null, title: string, message: string, steps: Array<string>, cause: StatusCause, causeMessage: string, since: string, checkedAt: string | null, latencyMs: number | null, source: StatusSource | null, retryAt: string | null, upstream: { kind: UpstreamKind, host: string }, history: Array<{ at: string, ok: boolean, latencyMs: number | null }>, firstToken: { answers: number, since: string | null, p50Ms: number | null, p95Ms: number | null }, headroom: { model: string | null, at: string, requests: { limit: number, remaining: number, fullAt: string | null } | null, tokens: { limit: number, remaining: number, fullAt: string | null } | null } | null };

export type AllowanceFieldsFragment = { limit: number, remaining: number, fullAt: string | null };

export type FrameQueryVariables = Exact<{ [key: string]: never; }>;


export type FrameQuery = { apiStatus: { state: ApiState, connected: boolean, code: ErrorCode | null, title: string, message: string, steps: Array<string>, cause: StatusCause, causeMessage: string, since: string, checkedAt: string | null, latencyMs: number | null, source: StatusSource | null, retryAt: string | null, upstream: { kind: UpstreamKind, host: string }, history: Array<{ at: string, ok: boolean, latencyMs: number | null }>, firstToken: { answers: number, since: string | null, p50Ms: number | null, p95Ms: number | null }, headroom: { model: string | null, at: string, requests: { limit: number, remaining: number, fullAt: string | null } | null, tokens: { limit: number, remaining: number, fullAt: string | null } | null } | null }, variants: Array<{ id: string, name: string, description: string, model: string | null, available: boolean, unavailableReason: string | null, overridden: boolean, fallbackFrom: string | null, contextWindow: number | null, inputLimit: number | null, shutdownDate: string | null, daysLeft: number | null, price: { input: string, cachedInput: string, cacheWrite: string | null, output: string, currency: string, date: string } | null }> };

export type ApiStatusChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type ApiStatusChangedSubscription = { apiStatusChanged: { state: ApiState, connected: boolean, code: ErrorCode | null, title: string, message: string, steps: Array<string>, cause: StatusCause, causeMessage: string, since: string, checkedAt: string | null, latencyMs: number | null, source: StatusSource | null, retryAt: string | null, upstream: { kind: UpstreamKind, host: string }, history: Array<{ at: string, ok: boolean, latencyMs: number | null }>, firstToken: { answers: number, since: string | null, p50Ms: number | null, p95Ms: number | null }, headroom: { model: string | null, at: string, requests: { limit: number, remaining: number, fullAt: string | null } | null, tokens: { limit: number, remaining: number, fullAt: string | null } | null } | null } };

export type ListedPersonalityFragment = { id: string, name: string, tagline: string, accent: number, avatar: string | null, servedBy: string, builtIn: boolean, source: PersonalitySource, overridden: boolean, coversOwn: boolean, hidden: boolean, isDefault: boolean };

export type WrittenPersonalityFragment = { greeting: string, starters: Array<string>, systemPrompt: string, verbosity: Verbosity | null, id: string, name: string, tagline: string, accent: number, avatar: string | null, servedBy: string, builtIn: boolean, source: PersonalitySource, overridden: boolean, coversOwn: boolean, hidden: boolean, isDefault: boolean, parameters: { temperature: number | null, topP: number | null, maxCompletionTokens: number | null }, defaultVariant: { id: string } };

export type PersonalityListQueryVariables = Exact<{ [key: string]: never; }>;


export type PersonalityListQuery = { personalities: Array<{ id: string, name: string, tagline: string, accent: number, avatar: string | null, servedBy: string, builtIn: boolean, source: PersonalitySource, overridden: boolean, coversOwn: boolean, hidden: boolean, isDefault: boolean }>, personalityFileProblems: Array<{ file: string, line: number | null, message: string }> };

export type PersonalityByIdQueryVariables = Exact<{
  id: string;
}>;


export type PersonalityByIdQuery = { personality: { greeting: string, starters: Array<string>, systemPrompt: string, verbosity: Verbosity | null, id: string, name: string, tagline: string, accent: number, avatar: string | null, servedBy: string, builtIn: boolean, source: PersonalitySource, overridden: boolean, coversOwn: boolean, hidden: boolean, isDefault: boolean, parameters: { temperature: number | null, topP: number | null, maxCompletionTokens: number | null }, defaultVariant: { id: string } } | null, variants: Array<{ id: string, name: string, acceptedParameters: Array<ModelParameter> }>, personalities: Array<{ id: string, name: string, servedBy: string }> };

export type CreatePersonalityMutationVariables = Exact<{
  input: CreatePersonalityInput;
}>;


export type CreatePersonalityMutation = { createPersonality:
    | { __typename: 'ApiError', title: string, message: string, field: string | null }
    | { __typename: 'PersonalityPayload', personality: { greeting: string, starters: Array<string>, systemPrompt: string, verbosity: Verbosity | null, id: string, name: string, tagline: string, accent: number, avatar: string | null, servedBy: string, builtIn: boolean, source: PersonalitySource, overridden: boolean, coversOwn: boolean, hidden: boolean, isDefault: boolean, parameters: { temperature: number | null, topP: number | null, maxCompletionTokens: number | null }, defaultVariant: { id: string } } }
   };

export type UpdatePersonalityMutationVariables = Exact<{
  input: UpdatePersonalityInput;
}>;


export type UpdatePersonalityMutation = { updatePersonality:
    | { __typename: 'ApiError', title: string, message: string, field: string | null }
    | { __typename: 'PersonalityPayload', personality: { greeting: string, starters: Array<string>, systemPrompt: string, verbosity: Verbosity | null, id: string, name: string, tagline: string, accent: number, avatar: string | null, servedBy: string, builtIn: boolean, source: PersonalitySource, overridden: boolean, coversOwn: boolean, hidden: boolean, isDefault: boolean, parameters: { temperature: number | null, topP: number | null, maxCompletionTokens: number | null }, defaultVariant: { id: string } } }
   };

export type DeletePersonalityMutationVariables = Exact<{
  input: DeletePersonalityInput;
}>;


export type DeletePersonalityMutation = { deletePersonality:
    | { __typename: 'ApiError', title: string, message: string }
    | { __typename: 'DeletePersonalityPayload' }
   };

export type RestorePersonalityMutationVariables = Exact<{
  input: RestorePersonalityInput;
}>;


export type RestorePersonalityMutation = { restorePersonality:
    | { __typename: 'ApiError', title: string, message: string }
    | { __typename: 'PersonalityPayload', personality: { greeting: string, starters: Array<string>, systemPrompt: string, verbosity: Verbosity | null, id: string, name: string, tagline: string, accent: number, avatar: string | null, servedBy: string, builtIn: boolean, source: PersonalitySource, overridden: boolean, coversOwn: boolean, hidden: boolean, isDefault: boolean, parameters: { temperature: number | null, topP: number | null, maxCompletionTokens: number | null }, defaultVariant: { id: string } } }
   };

export type MovePersonalityMutationVariables = Exact<{
  input: MovePersonalityInput;
}>;


export type MovePersonalityMutation = { movePersonality:
    | { __typename: 'ApiError', title: string, message: string }
    | { __typename: 'PersonalityPayload', personality: { id: string } }
   };

export type SetDefaultPersonalityMutationVariables = Exact<{
  input: SetDefaultPersonalityInput;
}>;


export type SetDefaultPersonalityMutation = { setDefaultPersonality:
    | { __typename: 'ApiError', title: string, message: string }
    | { __typename: 'SetDefaultPersonalityPayload', personality: { id: string } | null }
   };

export type ImportPersonalitiesMutationVariables = Exact<{
  input: ImportPersonalitiesInput;
}>;


export type ImportPersonalitiesMutation = { importPersonalities:
    | { __typename: 'ApiError', title: string, message: string }
    | { __typename: 'ImportPersonalitiesPayload', created: Array<{ id: string, name: string }>, replaced: Array<{ id: string, name: string }> }
    | { __typename: 'PersonalityFileProblems', problems: Array<{ file: string, line: number | null, message: string, exists: boolean }> }
   };

export type ExportPersonalityQueryVariables = Exact<{
  id: string;
}>;


export type ExportPersonalityQuery = { personality: { markdown: string } | null };

export type ExportPersonalitiesQueryVariables = Exact<{ [key: string]: never; }>;


export type ExportPersonalitiesQuery = { personalitiesMarkdown: string };

export type HomeQueryVariables = Exact<{ [key: string]: never; }>;


export type HomeQuery = { personalities: Array<{ id: string, name: string, tagline: string, accent: number, avatar: string | null, greeting: string, sample: string, sampleQuestion: string, servedBy: string, isDefault: boolean, defaultVariant: { id: string } }> };

export type UsageGroupFragment = { kind: UsageGroupKind, id: string | null, name: string, total: { requests: number, answers: number, inputTokens: string, outputTokens: string, uncountedRequests: number, cost: string, unpricedRequests: number } };

export type UsagePageQueryVariables = Exact<{
  from: string;
  to: string;
  timeZone: string;
  by: UsageDimension;
  simulated: boolean;
  others: boolean;
}>;


export type UsagePageQuery = { usage: { total: { requests: number, answers: number, completed: number, stopped: number, failed: number, interrupted: number, inputTokens: string, cachedInputTokens: string, cacheWriteTokens: string, outputTokens: string, reasoningTokens: string, uncountedRequests: number, cost: string, currency: string, unpricedRequests: number, averageFirstTokenMs: number | null }, days: Array<{ date: string, groups: Array<{ kind: UsageGroupKind, id: string | null, name: string, total: { requests: number, answers: number, inputTokens: string, outputTokens: string, uncountedRequests: number, cost: string, unpricedRequests: number } }> }>, personalities: Array<{ kind: UsageGroupKind, id: string | null, name: string, total: { requests: number, answers: number, inputTokens: string, outputTokens: string, uncountedRequests: number, cost: string, unpricedRequests: number } }>, variants: Array<{ kind: UsageGroupKind, id: string | null, name: string, total: { requests: number, answers: number, inputTokens: string, outputTokens: string, uncountedRequests: number, cost: string, unpricedRequests: number } }>, models: Array<{ kind: UsageGroupKind, id: string | null, name: string, total: { requests: number, answers: number, inputTokens: string, outputTokens: string, uncountedRequests: number, cost: string, unpricedRequests: number } }> }, personalities: Array<{ id: string, accent: number }>, others: { total: { requests: number, answers: number } } };

export const ApiErrorFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ApiErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"steps"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]} as unknown as DocumentNode<ApiErrorFieldsFragment, unknown>;
export const MessageFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MessageFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Message"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"parentId"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"generationId"}},{"kind":"Field","name":{"kind":"Name","value":"reasoning"}},{"kind":"Field","name":{"kind":"Name","value":"personality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"reasoningEffort"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"leftOutMessages"}},{"kind":"Field","name":{"kind":"Name","value":"finishReason"}},{"kind":"Field","name":{"kind":"Name","value":"interruption"}},{"kind":"Field","name":{"kind":"Name","value":"usage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"cachedInputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"cacheWriteTokens"}},{"kind":"Field","name":{"kind":"Name","value":"outputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"reasoningTokens"}}]}},{"kind":"Field","name":{"kind":"Name","value":"timing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstTokenMs"}},{"kind":"Field","name":{"kind":"Name","value":"totalMs"}},{"kind":"Field","name":{"kind":"Name","value":"tokensPerSecond"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cost"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"priceDate"}},{"kind":"Field","name":{"kind":"Name","value":"unknownReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ApiErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ApiErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"steps"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]} as unknown as DocumentNode<MessageFieldsFragment, unknown>;
export const ChatPersonalityFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChatPersonality"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Personality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tagline"}},{"kind":"Field","name":{"kind":"Name","value":"style"}},{"kind":"Field","name":{"kind":"Name","value":"accent"}},{"kind":"Field","name":{"kind":"Name","value":"avatar"}},{"kind":"Field","name":{"kind":"Name","value":"greeting"}},{"kind":"Field","name":{"kind":"Name","value":"starters"}},{"kind":"Field","name":{"kind":"Name","value":"servedBy"}},{"kind":"Field","name":{"kind":"Name","value":"hidden"}},{"kind":"Field","name":{"kind":"Name","value":"isDefault"}},{"kind":"Field","name":{"kind":"Name","value":"defaultVariant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<ChatPersonalityFragment, unknown>;
export const ListedConversationFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ListedConversation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conversation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"pinned"}},{"kind":"Field","name":{"kind":"Name","value":"archived"}},{"kind":"Field","name":{"kind":"Name","value":"answering"}}]}}]} as unknown as DocumentNode<ListedConversationFragment, unknown>;
export const AllowanceFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllowanceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateAllowance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}},{"kind":"Field","name":{"kind":"Name","value":"fullAt"}}]}}]} as unknown as DocumentNode<AllowanceFieldsFragment, unknown>;
export const ApiStatusFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ApiStatusFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiStatus"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"connected"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"steps"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"causeMessage"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"latencyMs"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"retryAt"}},{"kind":"Field","name":{"kind":"Name","value":"upstream"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"host"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"latencyMs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"firstToken"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answers"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"p50Ms"}},{"kind":"Field","name":{"kind":"Name","value":"p95Ms"}}]}},{"kind":"Field","name":{"kind":"Name","value":"headroom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"requests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllowanceFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tokens"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllowanceFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllowanceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateAllowance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}},{"kind":"Field","name":{"kind":"Name","value":"fullAt"}}]}}]} as unknown as DocumentNode<ApiStatusFieldsFragment, unknown>;
export const ListedPersonalityFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ListedPersonality"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Personality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tagline"}},{"kind":"Field","name":{"kind":"Name","value":"accent"}},{"kind":"Field","name":{"kind":"Name","value":"avatar"}},{"kind":"Field","name":{"kind":"Name","value":"servedBy"}},{"kind":"Field","name":{"kind":"Name","value":"builtIn"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"overridden"}},{"kind":"Field","name":{"kind":"Name","value":"coversOwn"}},{"kind":"Field","name":{"kind":"Name","value":"hidden"}},{"kind":"Field","name":{"kind":"Name","value":"isDefault"}}]}}]} as unknown as DocumentNode<ListedPersonalityFragment, unknown>;
export const WrittenPersonalityFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WrittenPersonality"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Personality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ListedPersonality"}},{"kind":"Field","name":{"kind":"Name","value":"greeting"}},{"kind":"Field","name":{"kind":"Name","value":"starters"}},{"kind":"Field","name":{"kind":"Name","value":"systemPrompt"}},{"kind":"Field","name":{"kind":"Name","value":"verbosity"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"temperature"}},{"kind":"Field","name":{"kind":"Name","value":"topP"}},{"kind":"Field","name":{"kind":"Name","value":"maxCompletionTokens"}}]}},{"kind":"Field","name":{"kind":"Name","value":"defaultVariant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ListedPersonality"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Personality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tagline"}},{"kind":"Field","name":{"kind":"Name","value":"accent"}},{"kind":"Field","name":{"kind":"Name","value":"avatar"}},{"kind":"Field","name":{"kind":"Name","value":"servedBy"}},{"kind":"Field","name":{"kind":"Name","value":"builtIn"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"overridden"}},{"kind":"Field","name":{"kind":"Name","value":"coversOwn"}},{"kind":"Field","name":{"kind":"Name","value":"hidden"}},{"kind":"Field","name":{"kind":"Name","value":"isDefault"}}]}}]} as unknown as DocumentNode<WrittenPersonalityFragment, unknown>;
export const UsageGroupFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UsageGroup"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UsageGroup"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requests"}},{"kind":"Field","name":{"kind":"Name","value":"answers"}},{"kind":"Field","name":{"kind":"Name","value":"inputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"outputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"uncountedRequests"}},{"kind":"Field","name":{"kind":"Name","value":"cost"}},{"kind":"Field","name":{"kind":"Name","value":"unpricedRequests"}}]}}]}}]} as unknown as DocumentNode<UsageGroupFragment, unknown>;
export const ChatPersonalitiesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ChatPersonalities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personalities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"includeHidden"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChatPersonality"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChatPersonality"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Personality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tagline"}},{"kind":"Field","name":{"kind":"Name","value":"style"}},{"kind":"Field","name":{"kind":"Name","value":"accent"}},{"kind":"Field","name":{"kind":"Name","value":"avatar"}},{"kind":"Field","name":{"kind":"Name","value":"greeting"}},{"kind":"Field","name":{"kind":"Name","value":"starters"}},{"kind":"Field","name":{"kind":"Name","value":"servedBy"}},{"kind":"Field","name":{"kind":"Name","value":"hidden"}},{"kind":"Field","name":{"kind":"Name","value":"isDefault"}},{"kind":"Field","name":{"kind":"Name","value":"defaultVariant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<ChatPersonalitiesQuery, ChatPersonalitiesQueryVariables>;
export const ConversationPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConversationPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"activeLeafId"}},{"kind":"Field","name":{"kind":"Name","value":"personality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"messages"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MessageFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ApiErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"steps"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MessageFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Message"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"parentId"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"generationId"}},{"kind":"Field","name":{"kind":"Name","value":"reasoning"}},{"kind":"Field","name":{"kind":"Name","value":"personality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"reasoningEffort"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"leftOutMessages"}},{"kind":"Field","name":{"kind":"Name","value":"finishReason"}},{"kind":"Field","name":{"kind":"Name","value":"interruption"}},{"kind":"Field","name":{"kind":"Name","value":"usage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"cachedInputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"cacheWriteTokens"}},{"kind":"Field","name":{"kind":"Name","value":"outputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"reasoningTokens"}}]}},{"kind":"Field","name":{"kind":"Name","value":"timing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstTokenMs"}},{"kind":"Field","name":{"kind":"Name","value":"totalMs"}},{"kind":"Field","name":{"kind":"Name","value":"tokensPerSecond"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cost"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"priceDate"}},{"kind":"Field","name":{"kind":"Name","value":"unknownReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ApiErrorFields"}}]}}]}}]} as unknown as DocumentNode<ConversationPageQuery, ConversationPageQueryVariables>;
export const ChatStreamDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"ChatStream"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChatStreamInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"chatStream"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChatDelta"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChatReasoning"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChatSnapshot"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"reasoning"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChatStarted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"generationId"}},{"kind":"Field","name":{"kind":"Name","value":"conversation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userMessage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MessageFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MessageFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChatNotice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","alias":{"kind":"Name","value":"text"},"name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChatEnded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MessageFields"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ApiErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"steps"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MessageFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Message"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"parentId"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"generationId"}},{"kind":"Field","name":{"kind":"Name","value":"reasoning"}},{"kind":"Field","name":{"kind":"Name","value":"personality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"reasoningEffort"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"leftOutMessages"}},{"kind":"Field","name":{"kind":"Name","value":"finishReason"}},{"kind":"Field","name":{"kind":"Name","value":"interruption"}},{"kind":"Field","name":{"kind":"Name","value":"usage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"cachedInputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"cacheWriteTokens"}},{"kind":"Field","name":{"kind":"Name","value":"outputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"reasoningTokens"}}]}},{"kind":"Field","name":{"kind":"Name","value":"timing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstTokenMs"}},{"kind":"Field","name":{"kind":"Name","value":"totalMs"}},{"kind":"Field","name":{"kind":"Name","value":"tokensPerSecond"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cost"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"priceDate"}},{"kind":"Field","name":{"kind":"Name","value":"unknownReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ApiErrorFields"}}]}}]}}]} as unknown as DocumentNode<ChatStreamSubscription, ChatStreamSubscriptionVariables>;
export const StopChatDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StopChat"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StopChatInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stopChat"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<StopChatMutation, StopChatMutationVariables>;
export const ConversationListDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConversationList"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"archived"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"archived"},"value":{"kind":"Variable","name":{"kind":"Name","value":"archived"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ListedConversation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"excerpt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"matches"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ListedConversation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conversation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"pinned"}},{"kind":"Field","name":{"kind":"Name","value":"archived"}},{"kind":"Field","name":{"kind":"Name","value":"answering"}}]}}]} as unknown as DocumentNode<ConversationListQuery, ConversationListQueryVariables>;
export const ConversationChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"ConversationChanged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversationChanged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"conversationId"}},{"kind":"Field","name":{"kind":"Name","value":"conversation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ListedConversation"}},{"kind":"Field","name":{"kind":"Name","value":"activeLeafId"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ListedConversation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conversation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"pinned"}},{"kind":"Field","name":{"kind":"Name","value":"archived"}},{"kind":"Field","name":{"kind":"Name","value":"answering"}}]}}]} as unknown as DocumentNode<ConversationChangedSubscription, ConversationChangedSubscriptionVariables>;
export const UpdateConversationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateConversation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateConversationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateConversation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConversationPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ListedConversation"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ListedConversation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conversation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"pinned"}},{"kind":"Field","name":{"kind":"Name","value":"archived"}},{"kind":"Field","name":{"kind":"Name","value":"answering"}}]}}]} as unknown as DocumentNode<UpdateConversationMutation, UpdateConversationMutationVariables>;
export const DeleteConversationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteConversation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteConversationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteConversation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]} as unknown as DocumentNode<DeleteConversationMutation, DeleteConversationMutationVariables>;
export const RestoreConversationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RestoreConversation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RestoreConversationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"restoreConversation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConversationPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ListedConversation"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ListedConversation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conversation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"pinned"}},{"kind":"Field","name":{"kind":"Name","value":"archived"}},{"kind":"Field","name":{"kind":"Name","value":"answering"}}]}}]} as unknown as DocumentNode<RestoreConversationMutation, RestoreConversationMutationVariables>;
export const FrameDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Frame"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"apiStatus"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ApiStatusFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"variants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"unavailableReason"}},{"kind":"Field","name":{"kind":"Name","value":"overridden"}},{"kind":"Field","name":{"kind":"Name","value":"fallbackFrom"}},{"kind":"Field","name":{"kind":"Name","value":"contextWindow"}},{"kind":"Field","name":{"kind":"Name","value":"inputLimit"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"input"}},{"kind":"Field","name":{"kind":"Name","value":"cachedInput"}},{"kind":"Field","name":{"kind":"Name","value":"cacheWrite"}},{"kind":"Field","name":{"kind":"Name","value":"output"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"date"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shutdownDate"}},{"kind":"Field","name":{"kind":"Name","value":"daysLeft"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllowanceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateAllowance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}},{"kind":"Field","name":{"kind":"Name","value":"fullAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ApiStatusFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiStatus"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"connected"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"steps"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"causeMessage"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"latencyMs"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"retryAt"}},{"kind":"Field","name":{"kind":"Name","value":"upstream"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"host"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"latencyMs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"firstToken"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answers"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"p50Ms"}},{"kind":"Field","name":{"kind":"Name","value":"p95Ms"}}]}},{"kind":"Field","name":{"kind":"Name","value":"headroom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"requests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllowanceFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tokens"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllowanceFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]} as unknown as DocumentNode<FrameQuery, FrameQueryVariables>;
export const ApiStatusChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"ApiStatusChanged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"apiStatusChanged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ApiStatusFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllowanceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateAllowance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}},{"kind":"Field","name":{"kind":"Name","value":"fullAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ApiStatusFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiStatus"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"connected"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"steps"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"causeMessage"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"latencyMs"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"retryAt"}},{"kind":"Field","name":{"kind":"Name","value":"upstream"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"host"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"latencyMs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"firstToken"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answers"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"p50Ms"}},{"kind":"Field","name":{"kind":"Name","value":"p95Ms"}}]}},{"kind":"Field","name":{"kind":"Name","value":"headroom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"requests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllowanceFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tokens"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllowanceFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]} as unknown as DocumentNode<ApiStatusChangedSubscription, ApiStatusChangedSubscriptionVariables>;
export const PersonalityListDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PersonalityList"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personalities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"includeHidden"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ListedPersonality"}}]}},{"kind":"Field","name":{"kind":"Name","value":"personalityFileProblems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"file"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ListedPersonality"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Personality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tagline"}},{"kind":"Field","name":{"kind":"Name","value":"accent"}},{"kind":"Field","name":{"kind":"Name","value":"avatar"}},{"kind":"Field","name":{"kind":"Name","value":"servedBy"}},{"kind":"Field","name":{"kind":"Name","value":"builtIn"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"overridden"}},{"kind":"Field","name":{"kind":"Name","value":"coversOwn"}},{"kind":"Field","name":{"kind":"Name","value":"hidden"}},{"kind":"Field","name":{"kind":"Name","value":"isDefault"}}]}}]} as unknown as DocumentNode<PersonalityListQuery, PersonalityListQueryVariables>;
export const PersonalityByIdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PersonalityById"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personality"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WrittenPersonality"}}]}},{"kind":"Field","name":{"kind":"Name","value":"variants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedParameters"}}]}},{"kind":"Field","name":{"kind":"Name","value":"personalities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"includeHidden"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"servedBy"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ListedPersonality"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Personality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tagline"}},{"kind":"Field","name":{"kind":"Name","value":"accent"}},{"kind":"Field","name":{"kind":"Name","value":"avatar"}},{"kind":"Field","name":{"kind":"Name","value":"servedBy"}},{"kind":"Field","name":{"kind":"Name","value":"builtIn"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"overridden"}},{"kind":"Field","name":{"kind":"Name","value":"coversOwn"}},{"kind":"Field","name":{"kind":"Name","value":"hidden"}},{"kind":"Field","name":{"kind":"Name","value":"isDefault"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WrittenPersonality"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Personality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ListedPersonality"}},{"kind":"Field","name":{"kind":"Name","value":"greeting"}},{"kind":"Field","name":{"kind":"Name","value":"starters"}},{"kind":"Field","name":{"kind":"Name","value":"systemPrompt"}},{"kind":"Field","name":{"kind":"Name","value":"verbosity"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"temperature"}},{"kind":"Field","name":{"kind":"Name","value":"topP"}},{"kind":"Field","name":{"kind":"Name","value":"maxCompletionTokens"}}]}},{"kind":"Field","name":{"kind":"Name","value":"defaultVariant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<PersonalityByIdQuery, PersonalityByIdQueryVariables>;
export const CreatePersonalityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreatePersonality"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreatePersonalityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createPersonality"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PersonalityPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WrittenPersonality"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ListedPersonality"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Personality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tagline"}},{"kind":"Field","name":{"kind":"Name","value":"accent"}},{"kind":"Field","name":{"kind":"Name","value":"avatar"}},{"kind":"Field","name":{"kind":"Name","value":"servedBy"}},{"kind":"Field","name":{"kind":"Name","value":"builtIn"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"overridden"}},{"kind":"Field","name":{"kind":"Name","value":"coversOwn"}},{"kind":"Field","name":{"kind":"Name","value":"hidden"}},{"kind":"Field","name":{"kind":"Name","value":"isDefault"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WrittenPersonality"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Personality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ListedPersonality"}},{"kind":"Field","name":{"kind":"Name","value":"greeting"}},{"kind":"Field","name":{"kind":"Name","value":"starters"}},{"kind":"Field","name":{"kind":"Name","value":"systemPrompt"}},{"kind":"Field","name":{"kind":"Name","value":"verbosity"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"temperature"}},{"kind":"Field","name":{"kind":"Name","value":"topP"}},{"kind":"Field","name":{"kind":"Name","value":"maxCompletionTokens"}}]}},{"kind":"Field","name":{"kind":"Name","value":"defaultVariant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<CreatePersonalityMutation, CreatePersonalityMutationVariables>;
export const UpdatePersonalityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdatePersonality"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdatePersonalityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updatePersonality"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PersonalityPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WrittenPersonality"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ListedPersonality"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Personality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tagline"}},{"kind":"Field","name":{"kind":"Name","value":"accent"}},{"kind":"Field","name":{"kind":"Name","value":"avatar"}},{"kind":"Field","name":{"kind":"Name","value":"servedBy"}},{"kind":"Field","name":{"kind":"Name","value":"builtIn"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"overridden"}},{"kind":"Field","name":{"kind":"Name","value":"coversOwn"}},{"kind":"Field","name":{"kind":"Name","value":"hidden"}},{"kind":"Field","name":{"kind":"Name","value":"isDefault"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WrittenPersonality"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Personality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ListedPersonality"}},{"kind":"Field","name":{"kind":"Name","value":"greeting"}},{"kind":"Field","name":{"kind":"Name","value":"starters"}},{"kind":"Field","name":{"kind":"Name","value":"systemPrompt"}},{"kind":"Field","name":{"kind":"Name","value":"verbosity"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"temperature"}},{"kind":"Field","name":{"kind":"Name","value":"topP"}},{"kind":"Field","name":{"kind":"Name","value":"maxCompletionTokens"}}]}},{"kind":"Field","name":{"kind":"Name","value":"defaultVariant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<UpdatePersonalityMutation, UpdatePersonalityMutationVariables>;
export const DeletePersonalityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeletePersonality"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeletePersonalityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletePersonality"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<DeletePersonalityMutation, DeletePersonalityMutationVariables>;
export const RestorePersonalityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RestorePersonality"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RestorePersonalityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"restorePersonality"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PersonalityPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WrittenPersonality"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ListedPersonality"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Personality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tagline"}},{"kind":"Field","name":{"kind":"Name","value":"accent"}},{"kind":"Field","name":{"kind":"Name","value":"avatar"}},{"kind":"Field","name":{"kind":"Name","value":"servedBy"}},{"kind":"Field","name":{"kind":"Name","value":"builtIn"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"overridden"}},{"kind":"Field","name":{"kind":"Name","value":"coversOwn"}},{"kind":"Field","name":{"kind":"Name","value":"hidden"}},{"kind":"Field","name":{"kind":"Name","value":"isDefault"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WrittenPersonality"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Personality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ListedPersonality"}},{"kind":"Field","name":{"kind":"Name","value":"greeting"}},{"kind":"Field","name":{"kind":"Name","value":"starters"}},{"kind":"Field","name":{"kind":"Name","value":"systemPrompt"}},{"kind":"Field","name":{"kind":"Name","value":"verbosity"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"temperature"}},{"kind":"Field","name":{"kind":"Name","value":"topP"}},{"kind":"Field","name":{"kind":"Name","value":"maxCompletionTokens"}}]}},{"kind":"Field","name":{"kind":"Name","value":"defaultVariant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<RestorePersonalityMutation, RestorePersonalityMutationVariables>;
export const MovePersonalityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MovePersonality"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MovePersonalityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"movePersonality"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PersonalityPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<MovePersonalityMutation, MovePersonalityMutationVariables>;
export const SetDefaultPersonalityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetDefaultPersonality"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetDefaultPersonalityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setDefaultPersonality"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SetDefaultPersonalityPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SetDefaultPersonalityMutation, SetDefaultPersonalityMutationVariables>;
export const ImportPersonalitiesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ImportPersonalities"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ImportPersonalitiesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importPersonalities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImportPersonalitiesPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"created"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replaced"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PersonalityFileProblems"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"file"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"exists"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ImportPersonalitiesMutation, ImportPersonalitiesMutationVariables>;
export const ExportPersonalityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ExportPersonality"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personality"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"markdown"}}]}}]}}]} as unknown as DocumentNode<ExportPersonalityQuery, ExportPersonalityQueryVariables>;
export const ExportPersonalitiesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ExportPersonalities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personalitiesMarkdown"}}]}}]} as unknown as DocumentNode<ExportPersonalitiesQuery, ExportPersonalitiesQueryVariables>;
export const HomeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Home"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personalities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tagline"}},{"kind":"Field","name":{"kind":"Name","value":"accent"}},{"kind":"Field","name":{"kind":"Name","value":"avatar"}},{"kind":"Field","name":{"kind":"Name","value":"greeting"}},{"kind":"Field","name":{"kind":"Name","value":"sample"}},{"kind":"Field","name":{"kind":"Name","value":"sampleQuestion"}},{"kind":"Field","name":{"kind":"Name","value":"servedBy"}},{"kind":"Field","name":{"kind":"Name","value":"isDefault"}},{"kind":"Field","name":{"kind":"Name","value":"defaultVariant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<HomeQuery, HomeQueryVariables>;
export const UsagePageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UsagePage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"timeZone"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"by"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UsageDimension"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"simulated"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"others"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"usage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"timeZone"},"value":{"kind":"Variable","name":{"kind":"Name","value":"timeZone"}}},{"kind":"Argument","name":{"kind":"Name","value":"simulated"},"value":{"kind":"Variable","name":{"kind":"Name","value":"simulated"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requests"}},{"kind":"Field","name":{"kind":"Name","value":"answers"}},{"kind":"Field","name":{"kind":"Name","value":"completed"}},{"kind":"Field","name":{"kind":"Name","value":"stopped"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}},{"kind":"Field","name":{"kind":"Name","value":"interrupted"}},{"kind":"Field","name":{"kind":"Name","value":"inputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"cachedInputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"cacheWriteTokens"}},{"kind":"Field","name":{"kind":"Name","value":"outputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"reasoningTokens"}},{"kind":"Field","name":{"kind":"Name","value":"uncountedRequests"}},{"kind":"Field","name":{"kind":"Name","value":"cost"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"unpricedRequests"}},{"kind":"Field","name":{"kind":"Name","value":"averageFirstTokenMs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"days"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"by"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UsageGroup"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"personalities"},"name":{"kind":"Name","value":"groups"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"EnumValue","value":"PERSONALITY"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UsageGroup"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"variants"},"name":{"kind":"Name","value":"groups"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"EnumValue","value":"VARIANT"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UsageGroup"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"models"},"name":{"kind":"Name","value":"groups"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"EnumValue","value":"MODEL"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UsageGroup"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"personalities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"includeHidden"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"accent"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"others"},"name":{"kind":"Name","value":"usage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"timeZone"},"value":{"kind":"Variable","name":{"kind":"Name","value":"timeZone"}}},{"kind":"Argument","name":{"kind":"Name","value":"simulated"},"value":{"kind":"Variable","name":{"kind":"Name","value":"others"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requests"}},{"kind":"Field","name":{"kind":"Name","value":"answers"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UsageGroup"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UsageGroup"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requests"}},{"kind":"Field","name":{"kind":"Name","value":"answers"}},{"kind":"Field","name":{"kind":"Name","value":"inputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"outputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"uncountedRequests"}},{"kind":"Field","name":{"kind":"Name","value":"cost"}},{"kind":"Field","name":{"kind":"Name","value":"unpricedRequests"}}]}}]}}]} as unknown as DocumentNode<UsagePageQuery, UsagePageQueryVariables>;