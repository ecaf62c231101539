/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Another answer to an earlier question: to try again, or to compare personalities and variants side by side. */
export type AnswerTurnInput = {
  /** The question to answer. Its existing answers stay as they are, and several may be written at once. The id of an answer is BAD_INPUT. */
  messageId: string;
};

/** What is known about the upstream API. CONNECTED, DEGRADED and RATE_LIMITED count as connected, the others do not. */
export type ApiState =
  /** Nothing is known yet, in the first seconds after the start. */
  | 'CHECKING'
  /** The last readings were good: chats can be expected to work. */
  | 'CONNECTED'
  /** Answers come, but slowly, or requests fail: some, or the last ones. Chatting is worth a try. */
  | 'DEGRADED'
  /** The upstream was reached, but nothing can be asked of it: the key may not be used like this, because of its account, the country or the address, or none of its models can answer. */
  | 'FORBIDDEN'
  /** The upstream refuses the key, or the key cannot be sent as it is. */
  | 'INVALID_KEY'
  /** There is no upstream to use: no key is set, the file that should hold it cannot be read, or the sandbox is switched on although there is a key. With the sandbox, chats work and their answers are simulated. */
  | 'NOT_CONFIGURED'
  /** The key is accepted, but its account has no credit left to spend. */
  | 'NO_CREDIT'
  /** The upstream asks to wait, until `retryAt` if it named a time. The key itself is fine. */
  | 'RATE_LIMITED'
  /** No answer came from the upstream, or what answered does not speak the API. After five failed requests in a row within thirty seconds the hub sends no questions until `retryAt`: an answer asked for meanwhile fails at once, and its error says that the question was not sent. The wait is about ten seconds; each trial that fails after it doubles it, up to about two minutes, and any other answer ends it, unless it breaks off before its first word. */
  | 'UNREACHABLE';

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

/** A personality of this viewer’s own. To duplicate one, copy the other one’s fields. */
export type CreatePersonalityInput = {
  /** Everything about it except its id. A refusal names the field within it. */
  draft: PersonalityDraftInput;
  /** Up to 40 characters from a-z, 0-9 and -, not the id of another personality or of one that can still be restored; it never changes. Null: one made from the name. */
  id?: string | null | undefined;
  /** Chosen by the client, unique among the personalities that the viewer creates. The same id means the same personality, before and after a restart and whatever was changed since, so that repeating a request after a lost connection does not create a second one; 1 to 128 letters, digits or the characters `_ . : -`, such as a UUID, else BAD_INPUT. With different input it is CONFLICT, and NOT_FOUND once the personality was deleted; it is forgotten when that is removed for good. Null: every call creates a new one. */
  requestId?: string | null | undefined;
};

/** Which conversation to delete, together with all its branches. */
export type DeleteConversationInput = {
  /** The `id` of a conversation of this viewer, else NOT_FOUND, which is also the result of deleting twice. */
  conversationId: string;
};

/** Which of the viewer’s own personalities to delete. */
export type DeletePersonalityInput = {
  /** A personality whose `source` is OWN, or one that `coversOwn`, of which the covered one is deleted. Others can be hidden, and are BAD_INPUT here. Deleting twice gives NOT_FOUND, or BAD_INPUT where the one that covered it is left. */
  personalityId: string;
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

/** How far a generation has got. All but RUNNING are final, except a FAILED with STORE_FAILED, which can still change. */
export type GenerationStatus =
  /** The model ended the answer, and the hub saw it end. */
  | 'COMPLETED'
  /** The upstream or this hub failed; the text so far is kept. With STORE_FAILED it could not be saved yet; once it is, the status becomes what it would have been. */
  | 'FAILED'
  /** The server stopped or died while the answer was being written; the text that was saved is kept. */
  | 'INTERRUPTED'
  /** The answer is being written. */
  | 'RUNNING'
  /** Someone called `stopChat` or deleted the conversation; the text so far is kept. */
  | 'STOPPED';

/** An earlier message of a temporary chat, as the client remembers it. */
export type HistoryMessageInput = {
  /** What was said. The whole history and the question together may have 200,000 bytes in UTF-8, else TOO_LONG. */
  content: string;
  /** Who said it. System prompts cannot be sent: the personality has its own. */
  role: Role;
};

/** Files to import personalities from: all of them, or none when anything is wrong with one. */
export type ImportPersonalitiesInput = {
  /** 1 to 200 files of 800,000 bytes in UTF-8 together, else BAD_INPUT or TOO_LONG; more than 200 personalities in them are reported as a problem. Send large ones over HTTP, as JSON that does not escape letters: a body may have 1 MiB, an operation over WebSocket 320 KiB. */
  files: Array<PersonalityFileInput>;
  /** True: a personality whose id exists already replaces that one, as `updatePersonality` would, even one deleted less than an hour ago. False: such an id is a problem, and nothing is imported; but a file that says just what was deleted restores it. */
  replace?: boolean;
};

/** What ended an answer that neither the model nor a person ended. */
export type InterruptionReason =
  /** The server died. A reader may have seen up to a second more than was saved, so show the text of the snapshot. */
  | 'CRASH'
  /** The process that ran it cannot be reached, and no more text will come. */
  | 'LOST'
  /** The server was shut down in an orderly way and did not wait any longer. */
  | 'SHUTDOWN';

/** Something that a personality may ask of a model besides its prompt. */
export type ModelParameter =
  /** `PersonalityParameters.maxCompletionTokens`; sent only to models in our table. */
  | 'MAX_COMPLETION_TOKENS'
  /** `PersonalityParameters.temperature`; models that reason first refuse it. */
  | 'TEMPERATURE'
  /** `PersonalityParameters.topP`; models that reason first refuse it. */
  | 'TOP_P'
  /** `Personality.verbosity`; GPT-5 and later accept it. */
  | 'VERBOSITY';

/** A new place in the list for one of its entries. */
export type MovePersonalityInput = {
  /** The `Personality.id` to place it before, hidden or not; null: after all others. */
  beforeId?: string | null | undefined;
  /** Which one to move; it may be hidden. */
  personalityId: string;
};

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

/** The text of a file with one or more personalities; docs/personalities.md describes the format. */
export type PersonalityFileInput = {
  /** Markdown with front matter, as `Personality.markdown` gives it. */
  content: string;
  /** Its name without a path, for messages; without `.md` it is also the id of a personality that gives none. No file of this name is written. */
  name: string;
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

/** Where a personality comes from, and so what can be done with it. */
export type PersonalitySource =
  /** Comes with ModelHub. It can be hidden, changed for this viewer and restored, but not deleted. */
  | 'BUILT_IN'
  /** Read when the server starts, from the folder `personalities` in its data directory. Here it can only be hidden; to change it, change the file or create a copy. */
  | 'FILE'
  /** Written by this viewer, who may change and delete it. */
  | 'OWN';

/** Which deleted conversation to bring back. */
export type RestoreConversationInput = {
  /** The `Conversation.id`, as the deletion returned it. */
  conversationId: string;
};

/** Which personality to bring back as it was before. */
export type RestorePersonalityInput = {
  /** A built-in that was changed, or a personality that was deleted less than an hour ago. */
  personalityId: string;
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

/** Which personality new chats begin with. */
export type SetDefaultPersonalityInput = {
  /** The one to begin with when no other is asked for; null: the first of the list. */
  personalityId?: string | null | undefined;
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

/** Where the trouble lies, which answers “is it me or OpenAI?”. That a client cannot reach this hub at all is a further case, which only the client can see. */
export type StatusCause =
  /** In the account that the key belongs to: its credit, rate limits, permissions, models or membership. */
  | 'ACCOUNT'
  /** In this hub: no key is in use, or what is set cannot be one, so the upstream is not asked; or the upstream refuses what the hub asks for. */
  | 'HUB'
  /** In the key: the upstream was reached and rejects it. */
  | 'KEY'
  /** Between this hub and the upstream, where no request got through: its name or address, nothing listening there, TLS, a proxy, a firewall, or the country that the hub is in. */
  | 'NETWORK'
  /** There is no trouble. */
  | 'NONE'
  /** It cannot be determined: before the first reading, and where a fault of the upstream and one of the network look the same, as when no answer ever comes. */
  | 'UNKNOWN'
  /** At the upstream: requests arrive, but no proper answer comes back, or what they ask for is refused. */
  | 'UPSTREAM';

/** Where a reading of the upstream comes from. */
export type StatusSource =
  /** A free request, sent because no chat had shown the state for a while. */
  | 'PROBE'
  /** A real chat; when it is answered, that also proves that there is credit. */
  | 'TRAFFIC';

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

/** The changes to a conversation. A field that is left out or null stays unchanged. */
export type UpdateConversationInput = {
  /** Any message of the branch to read from now on, on all devices; NOT_FOUND when it is not in this conversation. The hub follows the newest line of messages below it, and `Conversation.activeLeafId` becomes the answer at its end. */
  activeLeafId?: string | null | undefined;
  /** True takes it out of the default list; false puts it back. */
  archived?: boolean | null | undefined;
  /** The `id` of a conversation of this viewer, else NOT_FOUND. */
  conversationId: string;
  /** True lists it before all that are not pinned; false undoes that. */
  pinned?: boolean | null | undefined;
  /** A name of 1 to 200 characters on one line, else BAD_INPUT or TOO_LONG; surrounding space, embeddings, overrides and isolates of the writing direction and control characters other than NUL are dropped. From then on no automatic title replaces it. */
  title?: string | null | undefined;
};

/** The changes to a personality. A field that is left out or null stays unchanged. */
export type UpdatePersonalityInput = {
  /** Its complete new content. A built-in changes for this viewer alone; for one from a file this is BAD_INPUT. */
  draft?: PersonalityDraftInput | null | undefined;
  /** True hides it from lists, false shows it again; possible for every personality. */
  hidden?: boolean | null | undefined;
  /** The `id` of any personality; NOT_FOUND when there is none or it was deleted. */
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

/** What usage can be grouped by. */
export type UsageDimension =
  /** The model that answered, as the upstream named it. */
  | 'MODEL'
  /** The personality that answered. Titles, which no personality writes, are a group of their own. */
  | 'PERSONALITY'
  /** The variant that was asked, whichever model served it that day. */
  | 'VARIANT';

/** What a group of requests consists of. */
export type UsageGroupKind =
  /** One personality, variant or model, as `by` says. */
  | 'GROUP'
  /** The rest, when there are more groups than are listed. */
  | 'OTHERS'
  /** All titles that a model wrote for chats; no personality writes them. */
  | 'TITLES';

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

export type ApiErrorFieldsFragment = { code: ErrorCode, title: string, message: string, steps: Array<string>, retryable: boolean, retryAfterMs: number | null, requestId: string | null };

export type MessageFieldsFragment = { id: string, parentId: string | null, role: Role, content: string, createdAt: string, endedAt: string | null, status: GenerationStatus | null, generationId: string | null, reasoning: string | null, model: string | null, reasoningEffort: string | null, simulated: boolean, leftOutMessages: number, finishReason: FinishReason | null, interruption: InterruptionReason | null, personality: { personalityId: string, name: string } | null, variant: { variantId: string, name: string } | null, usage: { inputTokens: number, cachedInputTokens: number | null, cacheWriteTokens: number | null, outputTokens: number, reasoningTokens: number | null } | null, timing: { firstTokenMs: number | null, totalMs: number, tokensPerSecond: number | null } | null, cost: { amount: string | null, priceDate: string | null, unknownReason: string | null } | null, error: { code: ErrorCode, title: string, message: string, steps: Array<string>, retryable: boolean, retryAfterMs: number | null, requestId: string | null } | null };

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


export type ConversationPageQuery = { conversationRestorableUntil: string | null, conversation: { id: string, title: string, activeLeafId: string | null, personality: { id: string } | null, variant: { id: string }, messages: { edges: Array<{ node: { id: string, parentId: string | null, role: Role, content: string, createdAt: string, endedAt: string | null, status: GenerationStatus | null, generationId: string | null, reasoning: string | null, model: string | null, reasoningEffort: string | null, simulated: boolean, leftOutMessages: number, finishReason: FinishReason | null, interruption: InterruptionReason | null, personality: { personalityId: string, name: string } | null, variant: { variantId: string, name: string } | null, usage: { inputTokens: number, cachedInputTokens: number | null, cacheWriteTokens: number | null, outputTokens: number, reasoningTokens: number | null } | null, timing: { firstTokenMs: number | null, totalMs: number, tokensPerSecond: number | null } | null, cost: { amount: string | null, priceDate: string | null, unknownReason: string | null } | null, error: { code: ErrorCode, title: string, message: string, steps: Array<string>, retryable: boolean, retryAfterMs: number | null, requestId: string | null } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null, hasPreviousPage: boolean, startCursor: string | null } } } | null };

export type ChatStreamSubscriptionVariables = Exact<{
  input: ChatStreamInput;
}>;


export type ChatStreamSubscription = { chatStream:
    | { __typename: 'ChatCompleted', seq: number, message: { id: string, parentId: string | null, role: Role, content: string, createdAt: string, endedAt: string | null, status: GenerationStatus | null, generationId: string | null, reasoning: string | null, model: string | null, reasoningEffort: string | null, simulated: boolean, leftOutMessages: number, finishReason: FinishReason | null, interruption: InterruptionReason | null, personality: { personalityId: string, name: string } | null, variant: { variantId: string, name: string } | null, usage: { inputTokens: number, cachedInputTokens: number | null, cacheWriteTokens: number | null, outputTokens: number, reasoningTokens: number | null } | null, timing: { firstTokenMs: number | null, totalMs: number, tokensPerSecond: number | null } | null, cost: { amount: string | null, priceDate: string | null, unknownReason: string | null } | null, error: { code: ErrorCode, title: string, message: string, steps: Array<string>, retryable: boolean, retryAfterMs: number | null, requestId: string | null } | null } }
    | { __typename: 'ChatDelta', text: string, seq: number }
    | { __typename: 'ChatFailed', seq: number, message: { id: string, parentId: string | null, role: Role, content: string, createdAt: string, endedAt: string | null, status: GenerationStatus | null, generationId: string | null, reasoning: string | null, model: string | null, reasoningEffort: string | null, simulated: boolean, leftOutMessages: number, finishReason: FinishReason | null, interruption: InterruptionReason | null, personality: { personalityId: string, name: string } | null, variant: { variantId: string, name: string } | null, usage: { inputTokens: number, cachedInputTokens: number | null, cacheWriteTokens: number | null, outputTokens: number, reasoningTokens: number | null } | null, timing: { firstTokenMs: number | null, totalMs: number, tokensPerSecond: number | null } | null, cost: { amount: string | null, priceDate: string | null, unknownReason: string | null } | null, error: { code: ErrorCode, title: string, message: string, steps: Array<string>, retryable: boolean, retryAfterMs: number | null, requestId: string | null } | null } }
    | { __typename: 'ChatInterrupted', seq: number, message: { id: string, parentId: string | null, role: Role, content: string, createdAt: string, endedAt: string | null, status: GenerationStatus | null, generationId: string | null, reasoning: string | null, model: string | null, reasoningEffort: string | null, simulated: boolean, leftOutMessages: number, finishReason: FinishReason | null, interruption: InterruptionReason | null, personality: { personalityId: string, name: string } | null, variant: { variantId: string, name: string } | null, usage: { inputTokens: number, cachedInputTokens: number | null, cacheWriteTokens: number | null, outputTokens: number, reasoningTokens: number | null } | null, timing: { firstTokenMs: number | null, totalMs: number, tokensPerSecond: number | null } | null, cost: { amount: string | null, priceDate: string | null, unknownReason: string | null } | null, error: { code: ErrorCode, title: string, message: string, steps: Array<string>, retryable: boolean, retryAfterMs: number | null, requestId: string | null } | null } }
    | { __typename: 'ChatNotice', retryAt: string | null, seq: number, text: string }
    | { __typename: 'ChatReasoning', text: string, seq: number }
    | { __typename: 'ChatSnapshot', text: string, reasoning: string, seq: number }
    | { __typename: 'ChatStarted', generationId: string, seq: number, conversation: { id: string, title: string } | null, userMessage: { id: string, parentId: string | null, role: Role, content: string, createdAt: string, endedAt: string | null, status: GenerationStatus | null, generationId: string | null, reasoning: string | null, model: string | null, reasoningEffort: string | null, simulated: boolean, leftOutMessages: number, finishReason: FinishReason | null, interruption: InterruptionReason | null, personality: { personalityId: string, name: string } | null, variant: { variantId: string, name: string } | null, usage: { inputTokens: number, cachedInputTokens: number | null, cacheWriteTokens: number | null, outputTokens: number, reasoningTokens: number | null } | null, timing: { firstTokenMs: number | null, totalMs: number, tokensPerSecond: number | null } | null, cost: { amount: string | null, priceDate: string | null, unknownReason: string | null } | null, error: { code: ErrorCode, title: string, message: string, steps: Array<string>, retryable: boolean, retryAfterMs: number | null, requestId: string | null } | null }, message: { id: string, parentId: string | null, role: Role, content: string, createdAt: string, endedAt: string | null, status: GenerationStatus | null, generationId: string | null, reasoning: string | null, model: string | null, reasoningEffort: string | null, simulated: boolean, leftOutMessages: number, finishReason: FinishReason | null, interruption: InterruptionReason | null, personality: { personalityId: string, name: string } | null, variant: { variantId: string, name: string } | null, usage: { inputTokens: number, cachedInputTokens: number | null, cacheWriteTokens: number | null, outputTokens: number, reasoningTokens: number | null } | null, timing: { firstTokenMs: number | null, totalMs: number, tokensPerSecond: number | null } | null, cost: { amount: string | null, priceDate: string | null, unknownReason: string | null } | null, error: { code: ErrorCode, title: string, message: string, steps: Array<string>, retryable: boolean, retryAfterMs: number | null, requestId: string | null } | null } }
    | { __typename: 'ChatStopped', seq: number, message: { id: string, parentId: string | null, role: Role, content: string, createdAt: string, endedAt: string | null, status: GenerationStatus | null, generationId: string | null, reasoning: string | null, model: string | null, reasoningEffort: string | null, simulated: boolean, leftOutMessages: number, finishReason: FinishReason | null, interruption: InterruptionReason | null, personality: { personalityId: string, name: string } | null, variant: { variantId: string, name: string } | null, usage: { inputTokens: number, cachedInputTokens: number | null, cacheWriteTokens: number | null, outputTokens: number, reasoningTokens: number | null } | null, timing: { firstTokenMs: number | null, totalMs: number, tokensPerSecond: number | null } | null, cost: { amount: string | null, priceDate: string | null, unknownReason: string | null } | null, error: { code: ErrorCode, title: string, message: string, steps: Array<string>, retryable: boolean, retryAfterMs: number | null, requestId: string | null } | null } }
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


export type ConversationListQuery = { conversations: { edges: Array<{ node: { id: string, title: string, updatedAt: string, pinned: boolean, archived: boolean, answering: boolean }, excerpt: { messageId: string, text: string, matches: Array<{ start: number, end: number }> } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ConversationEntryQueryVariables = Exact<{
  id: string;
}>;


export type ConversationEntryQuery = { conversation: { id: string, title: string, updatedAt: string, pinned: boolean, archived: boolean, answering: boolean } | null };

export type ConversationChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type ConversationChangedSubscription = { conversationChanged: { conversationId: string, conversation: { activeLeafId: string | null, id: string, title: string, updatedAt: string, pinned: boolean, archived: boolean, answering: boolean } | null } };

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
    | { __typename: 'ApiError' }
    | { __typename: 'ConversationPayload', conversation: { id: string, title: string, updatedAt: string, pinned: boolean, archived: boolean, answering: boolean } }
   };

export type ApiStatusFieldsFragment = { state: ApiState, connected: boolean, code: ErrorCode | null, title: string, message: string, steps: Array<string>, cause: StatusCause, causeMessage: string, since: string, checkedAt: string | null, latencyMs: number | null, source: StatusSource | null, retryAt: string | null, upstream: { kind: UpstreamKind, host: string }, history: Array<{ ok: boolean, latencyMs: number | null }>, firstToken: { answers: number, since: string | null, p50Ms: number | null, p95Ms: number | null }, headroom: { model: string | null, at: string, requests: { limit: number, remaining: number, fullAt: string | null } | null, tokens: { limit: number, remaining: number, fullAt: string | null } | null } | null };

export type AllowanceFieldsFragment = { limit: number, remaining: number, fullAt: string | null };

export type FrameQueryVariables = Exact<{ [key: string]: never; }>;


export type FrameQuery = { apiStatus: { state: ApiState, connected: boolean, code: ErrorCode | null, title: string, message: string, steps: Array<string>, cause: StatusCause, causeMessage: string, since: string, checkedAt: string | null, latencyMs: number | null, source: StatusSource | null, retryAt: string | null, upstream: { kind: UpstreamKind, host: string }, history: Array<{ ok: boolean, latencyMs: number | null }>, firstToken: { answers: number, since: string | null, p50Ms: number | null, p95Ms: number | null }, headroom: { model: string | null, at: string, requests: { limit: number, remaining: number, fullAt: string | null } | null, tokens: { limit: number, remaining: number, fullAt: string | null } | null } | null }, variants: Array<{ id: string, name: string, description: string, model: string | null, available: boolean, unavailableReason: string | null, overridden: boolean, fallbackFrom: string | null, contextWindow: number | null, inputLimit: number | null, shutdownDate: string | null, daysLeft: number | null, price: { input: string, cachedInput: string, cacheWrite: string | null, output: string, date: string } | null }> };

export type ApiStatusChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type ApiStatusChangedSubscription = { apiStatusChanged: { state: ApiState, connected: boolean, code: ErrorCode | null, title: string, message: string, steps: Array<string>, cause: StatusCause, causeMessage: string, since: string, checkedAt: string | null, latencyMs: number | null, source: StatusSource | null, retryAt: string | null, upstream: { kind: UpstreamKind, host: string }, history: Array<{ ok: boolean, latencyMs: number | null }>, firstToken: { answers: number, since: string | null, p50Ms: number | null, p95Ms: number | null }, headroom: { model: string | null, at: string, requests: { limit: number, remaining: number, fullAt: string | null } | null, tokens: { limit: number, remaining: number, fullAt: string | null } | null } | null } };

export type ListedPersonalityFragment = { id: string, name: string, tagline: string, accent: number, avatar: string | null, servedBy: string, builtIn: boolean, source: PersonalitySource, overridden: boolean, coversOwn: boolean, hidden: boolean, isDefault: boolean };

export type WrittenPersonalityFragment = { greeting: string, starters: Array<string>, systemPrompt: string, verbosity: Verbosity | null, id: string, name: string, tagline: string, accent: number, avatar: string | null, servedBy: string, builtIn: boolean, source: PersonalitySource, overridden: boolean, coversOwn: boolean, hidden: boolean, isDefault: boolean, parameters: { temperature: number | null, topP: number | null, maxCompletionTokens: number | null }, defaultVariant: { id: string } };

export type PersonalityByIdQueryVariables = Exact<{
  id: string;
}>;


export type PersonalityByIdQuery = { personality: { greeting: string, starters: Array<string>, systemPrompt: string, verbosity: Verbosity | null, id: string, name: string, tagline: string, accent: number, avatar: string | null, servedBy: string, builtIn: boolean, source: PersonalitySource, overridden: boolean, coversOwn: boolean, hidden: boolean, isDefault: boolean, parameters: { temperature: number | null, topP: number | null, maxCompletionTokens: number | null }, defaultVariant: { id: string } } | null, variants: Array<{ id: string, name: string, acceptedParameters: Array<ModelParameter> }>, personalities: Array<{ id: string, name: string, servedBy: string }> };

export type CreatePersonalityMutationVariables = Exact<{
  input: CreatePersonalityInput;
}>;


export type CreatePersonalityMutation = { createPersonality:
    | { __typename: 'ApiError', message: string, field: string | null }
    | { __typename: 'PersonalityPayload', personality: { greeting: string, starters: Array<string>, systemPrompt: string, verbosity: Verbosity | null, id: string, name: string, tagline: string, accent: number, avatar: string | null, servedBy: string, builtIn: boolean, source: PersonalitySource, overridden: boolean, coversOwn: boolean, hidden: boolean, isDefault: boolean, parameters: { temperature: number | null, topP: number | null, maxCompletionTokens: number | null }, defaultVariant: { id: string } } }
   };

export type UpdatePersonalityMutationVariables = Exact<{
  input: UpdatePersonalityInput;
}>;


export type UpdatePersonalityMutation = { updatePersonality:
    | { __typename: 'ApiError', title: string, message: string, field: string | null }
    | { __typename: 'PersonalityPayload', personality: { greeting: string, starters: Array<string>, systemPrompt: string, verbosity: Verbosity | null, id: string, name: string, tagline: string, accent: number, avatar: string | null, servedBy: string, builtIn: boolean, source: PersonalitySource, overridden: boolean, coversOwn: boolean, hidden: boolean, isDefault: boolean, parameters: { temperature: number | null, topP: number | null, maxCompletionTokens: number | null }, defaultVariant: { id: string } } }
   };

export type RestorePersonalityMutationVariables = Exact<{
  input: RestorePersonalityInput;
}>;


export type RestorePersonalityMutation = { restorePersonality:
    | { __typename: 'ApiError', title: string, message: string }
    | { __typename: 'PersonalityPayload', personality: { greeting: string, starters: Array<string>, systemPrompt: string, verbosity: Verbosity | null, id: string, name: string, tagline: string, accent: number, avatar: string | null, servedBy: string, builtIn: boolean, source: PersonalitySource, overridden: boolean, coversOwn: boolean, hidden: boolean, isDefault: boolean, parameters: { temperature: number | null, topP: number | null, maxCompletionTokens: number | null }, defaultVariant: { id: string } } }
   };

export type ExportPersonalityQueryVariables = Exact<{
  id: string;
}>;


export type ExportPersonalityQuery = { personality: { markdown: string } | null };

export type ExportPersonalitiesQueryVariables = Exact<{ [key: string]: never; }>;


export type ExportPersonalitiesQuery = { personalitiesMarkdown: string };

export type PersonalityListQueryVariables = Exact<{ [key: string]: never; }>;


export type PersonalityListQuery = { personalities: Array<{ id: string, name: string, tagline: string, accent: number, avatar: string | null, servedBy: string, builtIn: boolean, source: PersonalitySource, overridden: boolean, coversOwn: boolean, hidden: boolean, isDefault: boolean }>, personalityFileProblems: Array<{ file: string, line: number | null, message: string }> };

export type DeletePersonalityMutationVariables = Exact<{
  input: DeletePersonalityInput;
}>;


export type DeletePersonalityMutation = { deletePersonality:
    | { __typename: 'ApiError', title: string }
    | { __typename: 'DeletePersonalityPayload' }
   };

export type MovePersonalityMutationVariables = Exact<{
  input: MovePersonalityInput;
}>;


export type MovePersonalityMutation = { movePersonality:
    | { __typename: 'ApiError', title: string }
    | { __typename: 'PersonalityPayload' }
   };

export type SetDefaultPersonalityMutationVariables = Exact<{
  input: SetDefaultPersonalityInput;
}>;


export type SetDefaultPersonalityMutation = { setDefaultPersonality:
    | { __typename: 'ApiError', title: string }
    | { __typename: 'SetDefaultPersonalityPayload' }
   };

export type ImportPersonalitiesMutationVariables = Exact<{
  input: ImportPersonalitiesInput;
}>;


export type ImportPersonalitiesMutation = { importPersonalities:
    | { __typename: 'ApiError', title: string, message: string }
    | { __typename: 'ImportPersonalitiesPayload', created: Array<{ id: string, name: string }>, replaced: Array<{ id: string, name: string }> }
    | { __typename: 'PersonalityFileProblems', problems: Array<{ file: string, line: number | null, message: string, exists: boolean }> }
   };

export type HomeQueryVariables = Exact<{ [key: string]: never; }>;


export type HomeQuery = { personalities: Array<{ id: string, name: string, tagline: string, accent: number, avatar: string | null, greeting: string, sample: string, sampleQuestion: string, servedBy: string, isDefault: boolean, defaultVariant: { id: string } }> };

export type UsageGroupFragment = { kind: UsageGroupKind, key: string | null, name: string, total: { requests: number, answers: number, inputTokens: string, outputTokens: string, uncountedRequests: number, cost: string, unpricedRequests: number } };

export type UsagePageQueryVariables = Exact<{
  from: string;
  to: string;
  timeZone: string;
  by: UsageDimension;
  simulated: boolean;
  others: boolean;
}>;


export type UsagePageQuery = { usage: { total: { requests: number, answers: number, stopped: number, failed: number, interrupted: number, inputTokens: string, cachedInputTokens: string, cacheWriteTokens: string, outputTokens: string, reasoningTokens: string, uncountedRequests: number, cost: string, unpricedRequests: number, averageFirstTokenMs: number | null }, days: Array<{ date: string, groups: Array<{ kind: UsageGroupKind, key: string | null, name: string, total: { requests: number, answers: number, inputTokens: string, outputTokens: string, uncountedRequests: number, cost: string, unpricedRequests: number } }> }>, personalities: Array<{ kind: UsageGroupKind, key: string | null, name: string, total: { requests: number, answers: number, inputTokens: string, outputTokens: string, uncountedRequests: number, cost: string, unpricedRequests: number } }>, variants: Array<{ kind: UsageGroupKind, key: string | null, name: string, total: { requests: number, answers: number, inputTokens: string, outputTokens: string, uncountedRequests: number, cost: string, unpricedRequests: number } }>, models: Array<{ kind: UsageGroupKind, key: string | null, name: string, total: { requests: number, answers: number, inputTokens: string, outputTokens: string, uncountedRequests: number, cost: string, unpricedRequests: number } }> }, personalities: Array<{ id: string, accent: number }>, others: { total: { requests: number } } };

export const ApiErrorFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ApiErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"steps"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]} as unknown as DocumentNode<ApiErrorFieldsFragment, unknown>;
export const MessageFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MessageFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Message"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"parentId"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"generationId"}},{"kind":"Field","name":{"kind":"Name","value":"reasoning"}},{"kind":"Field","name":{"kind":"Name","value":"personality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personalityId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"variantId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"reasoningEffort"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"leftOutMessages"}},{"kind":"Field","name":{"kind":"Name","value":"finishReason"}},{"kind":"Field","name":{"kind":"Name","value":"interruption"}},{"kind":"Field","name":{"kind":"Name","value":"usage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"cachedInputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"cacheWriteTokens"}},{"kind":"Field","name":{"kind":"Name","value":"outputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"reasoningTokens"}}]}},{"kind":"Field","name":{"kind":"Name","value":"timing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstTokenMs"}},{"kind":"Field","name":{"kind":"Name","value":"totalMs"}},{"kind":"Field","name":{"kind":"Name","value":"tokensPerSecond"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cost"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"priceDate"}},{"kind":"Field","name":{"kind":"Name","value":"unknownReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ApiErrorFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ApiErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"steps"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}}]} as unknown as DocumentNode<MessageFieldsFragment, unknown>;
export const ChatPersonalityFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChatPersonality"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Personality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tagline"}},{"kind":"Field","name":{"kind":"Name","value":"style"}},{"kind":"Field","name":{"kind":"Name","value":"accent"}},{"kind":"Field","name":{"kind":"Name","value":"avatar"}},{"kind":"Field","name":{"kind":"Name","value":"greeting"}},{"kind":"Field","name":{"kind":"Name","value":"starters"}},{"kind":"Field","name":{"kind":"Name","value":"servedBy"}},{"kind":"Field","name":{"kind":"Name","value":"hidden"}},{"kind":"Field","name":{"kind":"Name","value":"isDefault"}},{"kind":"Field","name":{"kind":"Name","value":"defaultVariant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<ChatPersonalityFragment, unknown>;
export const ListedConversationFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ListedConversation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conversation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"pinned"}},{"kind":"Field","name":{"kind":"Name","value":"archived"}},{"kind":"Field","name":{"kind":"Name","value":"answering"}}]}}]} as unknown as DocumentNode<ListedConversationFragment, unknown>;
export const AllowanceFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllowanceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateAllowance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}},{"kind":"Field","name":{"kind":"Name","value":"fullAt"}}]}}]} as unknown as DocumentNode<AllowanceFieldsFragment, unknown>;
export const ApiStatusFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ApiStatusFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiStatus"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"connected"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"steps"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"causeMessage"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"latencyMs"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"retryAt"}},{"kind":"Field","name":{"kind":"Name","value":"upstream"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"host"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"latencyMs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"firstToken"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answers"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"p50Ms"}},{"kind":"Field","name":{"kind":"Name","value":"p95Ms"}}]}},{"kind":"Field","name":{"kind":"Name","value":"headroom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"requests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllowanceFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tokens"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllowanceFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllowanceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateAllowance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}},{"kind":"Field","name":{"kind":"Name","value":"fullAt"}}]}}]} as unknown as DocumentNode<ApiStatusFieldsFragment, unknown>;
export const ListedPersonalityFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ListedPersonality"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Personality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tagline"}},{"kind":"Field","name":{"kind":"Name","value":"accent"}},{"kind":"Field","name":{"kind":"Name","value":"avatar"}},{"kind":"Field","name":{"kind":"Name","value":"servedBy"}},{"kind":"Field","name":{"kind":"Name","value":"builtIn"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"overridden"}},{"kind":"Field","name":{"kind":"Name","value":"coversOwn"}},{"kind":"Field","name":{"kind":"Name","value":"hidden"}},{"kind":"Field","name":{"kind":"Name","value":"isDefault"}}]}}]} as unknown as DocumentNode<ListedPersonalityFragment, unknown>;
export const WrittenPersonalityFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WrittenPersonality"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Personality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ListedPersonality"}},{"kind":"Field","name":{"kind":"Name","value":"greeting"}},{"kind":"Field","name":{"kind":"Name","value":"starters"}},{"kind":"Field","name":{"kind":"Name","value":"systemPrompt"}},{"kind":"Field","name":{"kind":"Name","value":"verbosity"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"temperature"}},{"kind":"Field","name":{"kind":"Name","value":"topP"}},{"kind":"Field","name":{"kind":"Name","value":"maxCompletionTokens"}}]}},{"kind":"Field","name":{"kind":"Name","value":"defaultVariant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ListedPersonality"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Personality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tagline"}},{"kind":"Field","name":{"kind":"Name","value":"accent"}},{"kind":"Field","name":{"kind":"Name","value":"avatar"}},{"kind":"Field","name":{"kind":"Name","value":"servedBy"}},{"kind":"Field","name":{"kind":"Name","value":"builtIn"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"overridden"}},{"kind":"Field","name":{"kind":"Name","value":"coversOwn"}},{"kind":"Field","name":{"kind":"Name","value":"hidden"}},{"kind":"Field","name":{"kind":"Name","value":"isDefault"}}]}}]} as unknown as DocumentNode<WrittenPersonalityFragment, unknown>;
export const UsageGroupFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UsageGroup"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UsageGroup"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requests"}},{"kind":"Field","name":{"kind":"Name","value":"answers"}},{"kind":"Field","name":{"kind":"Name","value":"inputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"outputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"uncountedRequests"}},{"kind":"Field","name":{"kind":"Name","value":"cost"}},{"kind":"Field","name":{"kind":"Name","value":"unpricedRequests"}}]}}]}}]} as unknown as DocumentNode<UsageGroupFragment, unknown>;
export const ChatPersonalitiesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ChatPersonalities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personalities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"includeHidden"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChatPersonality"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChatPersonality"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Personality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tagline"}},{"kind":"Field","name":{"kind":"Name","value":"style"}},{"kind":"Field","name":{"kind":"Name","value":"accent"}},{"kind":"Field","name":{"kind":"Name","value":"avatar"}},{"kind":"Field","name":{"kind":"Name","value":"greeting"}},{"kind":"Field","name":{"kind":"Name","value":"starters"}},{"kind":"Field","name":{"kind":"Name","value":"servedBy"}},{"kind":"Field","name":{"kind":"Name","value":"hidden"}},{"kind":"Field","name":{"kind":"Name","value":"isDefault"}},{"kind":"Field","name":{"kind":"Name","value":"defaultVariant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<ChatPersonalitiesQuery, ChatPersonalitiesQueryVariables>;
export const ConversationPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConversationPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"activeLeafId"}},{"kind":"Field","name":{"kind":"Name","value":"personality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"messages"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MessageFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"conversationRestorableUntil"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ApiErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"steps"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MessageFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Message"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"parentId"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"generationId"}},{"kind":"Field","name":{"kind":"Name","value":"reasoning"}},{"kind":"Field","name":{"kind":"Name","value":"personality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personalityId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"variantId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"reasoningEffort"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"leftOutMessages"}},{"kind":"Field","name":{"kind":"Name","value":"finishReason"}},{"kind":"Field","name":{"kind":"Name","value":"interruption"}},{"kind":"Field","name":{"kind":"Name","value":"usage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"cachedInputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"cacheWriteTokens"}},{"kind":"Field","name":{"kind":"Name","value":"outputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"reasoningTokens"}}]}},{"kind":"Field","name":{"kind":"Name","value":"timing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstTokenMs"}},{"kind":"Field","name":{"kind":"Name","value":"totalMs"}},{"kind":"Field","name":{"kind":"Name","value":"tokensPerSecond"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cost"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"priceDate"}},{"kind":"Field","name":{"kind":"Name","value":"unknownReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ApiErrorFields"}}]}}]}}]} as unknown as DocumentNode<ConversationPageQuery, ConversationPageQueryVariables>;
export const ChatStreamDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"ChatStream"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChatStreamInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"chatStream"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"seq"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChatDelta"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChatReasoning"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChatSnapshot"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"reasoning"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChatStarted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"generationId"}},{"kind":"Field","name":{"kind":"Name","value":"conversation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userMessage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MessageFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MessageFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChatNotice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"text"},"name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChatEnded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MessageFields"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ApiErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"steps"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MessageFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Message"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"parentId"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"generationId"}},{"kind":"Field","name":{"kind":"Name","value":"reasoning"}},{"kind":"Field","name":{"kind":"Name","value":"personality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personalityId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"variantId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"reasoningEffort"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"leftOutMessages"}},{"kind":"Field","name":{"kind":"Name","value":"finishReason"}},{"kind":"Field","name":{"kind":"Name","value":"interruption"}},{"kind":"Field","name":{"kind":"Name","value":"usage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"cachedInputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"cacheWriteTokens"}},{"kind":"Field","name":{"kind":"Name","value":"outputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"reasoningTokens"}}]}},{"kind":"Field","name":{"kind":"Name","value":"timing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstTokenMs"}},{"kind":"Field","name":{"kind":"Name","value":"totalMs"}},{"kind":"Field","name":{"kind":"Name","value":"tokensPerSecond"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cost"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"priceDate"}},{"kind":"Field","name":{"kind":"Name","value":"unknownReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ApiErrorFields"}}]}}]}}]} as unknown as DocumentNode<ChatStreamSubscription, ChatStreamSubscriptionVariables>;
export const StopChatDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StopChat"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StopChatInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stopChat"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<StopChatMutation, StopChatMutationVariables>;
export const ConversationListDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConversationList"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"archived"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"archived"},"value":{"kind":"Variable","name":{"kind":"Name","value":"archived"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ListedConversation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"excerpt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"messageId"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"matches"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ListedConversation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conversation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"pinned"}},{"kind":"Field","name":{"kind":"Name","value":"archived"}},{"kind":"Field","name":{"kind":"Name","value":"answering"}}]}}]} as unknown as DocumentNode<ConversationListQuery, ConversationListQueryVariables>;
export const ConversationEntryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConversationEntry"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ListedConversation"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ListedConversation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conversation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"pinned"}},{"kind":"Field","name":{"kind":"Name","value":"archived"}},{"kind":"Field","name":{"kind":"Name","value":"answering"}}]}}]} as unknown as DocumentNode<ConversationEntryQuery, ConversationEntryQueryVariables>;
export const ConversationChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"ConversationChanged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversationChanged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversationId"}},{"kind":"Field","name":{"kind":"Name","value":"conversation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ListedConversation"}},{"kind":"Field","name":{"kind":"Name","value":"activeLeafId"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ListedConversation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conversation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"pinned"}},{"kind":"Field","name":{"kind":"Name","value":"archived"}},{"kind":"Field","name":{"kind":"Name","value":"answering"}}]}}]} as unknown as DocumentNode<ConversationChangedSubscription, ConversationChangedSubscriptionVariables>;
export const UpdateConversationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateConversation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateConversationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateConversation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConversationPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ListedConversation"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ListedConversation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conversation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"pinned"}},{"kind":"Field","name":{"kind":"Name","value":"archived"}},{"kind":"Field","name":{"kind":"Name","value":"answering"}}]}}]} as unknown as DocumentNode<UpdateConversationMutation, UpdateConversationMutationVariables>;
export const DeleteConversationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteConversation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteConversationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteConversation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]} as unknown as DocumentNode<DeleteConversationMutation, DeleteConversationMutationVariables>;
export const RestoreConversationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RestoreConversation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RestoreConversationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"restoreConversation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConversationPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ListedConversation"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ListedConversation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conversation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"pinned"}},{"kind":"Field","name":{"kind":"Name","value":"archived"}},{"kind":"Field","name":{"kind":"Name","value":"answering"}}]}}]} as unknown as DocumentNode<RestoreConversationMutation, RestoreConversationMutationVariables>;
export const FrameDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Frame"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"apiStatus"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ApiStatusFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"variants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"unavailableReason"}},{"kind":"Field","name":{"kind":"Name","value":"overridden"}},{"kind":"Field","name":{"kind":"Name","value":"fallbackFrom"}},{"kind":"Field","name":{"kind":"Name","value":"contextWindow"}},{"kind":"Field","name":{"kind":"Name","value":"inputLimit"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"input"}},{"kind":"Field","name":{"kind":"Name","value":"cachedInput"}},{"kind":"Field","name":{"kind":"Name","value":"cacheWrite"}},{"kind":"Field","name":{"kind":"Name","value":"output"}},{"kind":"Field","name":{"kind":"Name","value":"date"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shutdownDate"}},{"kind":"Field","name":{"kind":"Name","value":"daysLeft"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllowanceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateAllowance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}},{"kind":"Field","name":{"kind":"Name","value":"fullAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ApiStatusFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiStatus"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"connected"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"steps"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"causeMessage"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"latencyMs"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"retryAt"}},{"kind":"Field","name":{"kind":"Name","value":"upstream"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"host"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"latencyMs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"firstToken"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answers"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"p50Ms"}},{"kind":"Field","name":{"kind":"Name","value":"p95Ms"}}]}},{"kind":"Field","name":{"kind":"Name","value":"headroom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"requests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllowanceFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tokens"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllowanceFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]} as unknown as DocumentNode<FrameQuery, FrameQueryVariables>;
export const ApiStatusChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"ApiStatusChanged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"apiStatusChanged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ApiStatusFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AllowanceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateAllowance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}},{"kind":"Field","name":{"kind":"Name","value":"fullAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ApiStatusFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiStatus"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"connected"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"steps"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"causeMessage"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"latencyMs"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"retryAt"}},{"kind":"Field","name":{"kind":"Name","value":"upstream"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"host"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"latencyMs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"firstToken"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answers"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"p50Ms"}},{"kind":"Field","name":{"kind":"Name","value":"p95Ms"}}]}},{"kind":"Field","name":{"kind":"Name","value":"headroom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"requests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllowanceFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tokens"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AllowanceFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]} as unknown as DocumentNode<ApiStatusChangedSubscription, ApiStatusChangedSubscriptionVariables>;
export const PersonalityByIdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PersonalityById"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personality"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WrittenPersonality"}}]}},{"kind":"Field","name":{"kind":"Name","value":"variants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedParameters"}}]}},{"kind":"Field","name":{"kind":"Name","value":"personalities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"includeHidden"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"servedBy"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ListedPersonality"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Personality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tagline"}},{"kind":"Field","name":{"kind":"Name","value":"accent"}},{"kind":"Field","name":{"kind":"Name","value":"avatar"}},{"kind":"Field","name":{"kind":"Name","value":"servedBy"}},{"kind":"Field","name":{"kind":"Name","value":"builtIn"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"overridden"}},{"kind":"Field","name":{"kind":"Name","value":"coversOwn"}},{"kind":"Field","name":{"kind":"Name","value":"hidden"}},{"kind":"Field","name":{"kind":"Name","value":"isDefault"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WrittenPersonality"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Personality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ListedPersonality"}},{"kind":"Field","name":{"kind":"Name","value":"greeting"}},{"kind":"Field","name":{"kind":"Name","value":"starters"}},{"kind":"Field","name":{"kind":"Name","value":"systemPrompt"}},{"kind":"Field","name":{"kind":"Name","value":"verbosity"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"temperature"}},{"kind":"Field","name":{"kind":"Name","value":"topP"}},{"kind":"Field","name":{"kind":"Name","value":"maxCompletionTokens"}}]}},{"kind":"Field","name":{"kind":"Name","value":"defaultVariant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<PersonalityByIdQuery, PersonalityByIdQueryVariables>;
export const CreatePersonalityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreatePersonality"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreatePersonalityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createPersonality"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PersonalityPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WrittenPersonality"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ListedPersonality"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Personality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tagline"}},{"kind":"Field","name":{"kind":"Name","value":"accent"}},{"kind":"Field","name":{"kind":"Name","value":"avatar"}},{"kind":"Field","name":{"kind":"Name","value":"servedBy"}},{"kind":"Field","name":{"kind":"Name","value":"builtIn"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"overridden"}},{"kind":"Field","name":{"kind":"Name","value":"coversOwn"}},{"kind":"Field","name":{"kind":"Name","value":"hidden"}},{"kind":"Field","name":{"kind":"Name","value":"isDefault"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WrittenPersonality"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Personality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ListedPersonality"}},{"kind":"Field","name":{"kind":"Name","value":"greeting"}},{"kind":"Field","name":{"kind":"Name","value":"starters"}},{"kind":"Field","name":{"kind":"Name","value":"systemPrompt"}},{"kind":"Field","name":{"kind":"Name","value":"verbosity"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"temperature"}},{"kind":"Field","name":{"kind":"Name","value":"topP"}},{"kind":"Field","name":{"kind":"Name","value":"maxCompletionTokens"}}]}},{"kind":"Field","name":{"kind":"Name","value":"defaultVariant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<CreatePersonalityMutation, CreatePersonalityMutationVariables>;
export const UpdatePersonalityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdatePersonality"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdatePersonalityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updatePersonality"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PersonalityPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WrittenPersonality"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ListedPersonality"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Personality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tagline"}},{"kind":"Field","name":{"kind":"Name","value":"accent"}},{"kind":"Field","name":{"kind":"Name","value":"avatar"}},{"kind":"Field","name":{"kind":"Name","value":"servedBy"}},{"kind":"Field","name":{"kind":"Name","value":"builtIn"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"overridden"}},{"kind":"Field","name":{"kind":"Name","value":"coversOwn"}},{"kind":"Field","name":{"kind":"Name","value":"hidden"}},{"kind":"Field","name":{"kind":"Name","value":"isDefault"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WrittenPersonality"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Personality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ListedPersonality"}},{"kind":"Field","name":{"kind":"Name","value":"greeting"}},{"kind":"Field","name":{"kind":"Name","value":"starters"}},{"kind":"Field","name":{"kind":"Name","value":"systemPrompt"}},{"kind":"Field","name":{"kind":"Name","value":"verbosity"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"temperature"}},{"kind":"Field","name":{"kind":"Name","value":"topP"}},{"kind":"Field","name":{"kind":"Name","value":"maxCompletionTokens"}}]}},{"kind":"Field","name":{"kind":"Name","value":"defaultVariant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<UpdatePersonalityMutation, UpdatePersonalityMutationVariables>;
export const RestorePersonalityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RestorePersonality"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RestorePersonalityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"restorePersonality"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PersonalityPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WrittenPersonality"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ListedPersonality"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Personality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tagline"}},{"kind":"Field","name":{"kind":"Name","value":"accent"}},{"kind":"Field","name":{"kind":"Name","value":"avatar"}},{"kind":"Field","name":{"kind":"Name","value":"servedBy"}},{"kind":"Field","name":{"kind":"Name","value":"builtIn"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"overridden"}},{"kind":"Field","name":{"kind":"Name","value":"coversOwn"}},{"kind":"Field","name":{"kind":"Name","value":"hidden"}},{"kind":"Field","name":{"kind":"Name","value":"isDefault"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WrittenPersonality"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Personality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ListedPersonality"}},{"kind":"Field","name":{"kind":"Name","value":"greeting"}},{"kind":"Field","name":{"kind":"Name","value":"starters"}},{"kind":"Field","name":{"kind":"Name","value":"systemPrompt"}},{"kind":"Field","name":{"kind":"Name","value":"verbosity"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"temperature"}},{"kind":"Field","name":{"kind":"Name","value":"topP"}},{"kind":"Field","name":{"kind":"Name","value":"maxCompletionTokens"}}]}},{"kind":"Field","name":{"kind":"Name","value":"defaultVariant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<RestorePersonalityMutation, RestorePersonalityMutationVariables>;
export const ExportPersonalityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ExportPersonality"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personality"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"markdown"}}]}}]}}]} as unknown as DocumentNode<ExportPersonalityQuery, ExportPersonalityQueryVariables>;
export const ExportPersonalitiesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ExportPersonalities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personalitiesMarkdown"}}]}}]} as unknown as DocumentNode<ExportPersonalitiesQuery, ExportPersonalitiesQueryVariables>;
export const PersonalityListDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PersonalityList"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personalities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"includeHidden"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ListedPersonality"}}]}},{"kind":"Field","name":{"kind":"Name","value":"personalityFileProblems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"file"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ListedPersonality"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Personality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tagline"}},{"kind":"Field","name":{"kind":"Name","value":"accent"}},{"kind":"Field","name":{"kind":"Name","value":"avatar"}},{"kind":"Field","name":{"kind":"Name","value":"servedBy"}},{"kind":"Field","name":{"kind":"Name","value":"builtIn"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"overridden"}},{"kind":"Field","name":{"kind":"Name","value":"coversOwn"}},{"kind":"Field","name":{"kind":"Name","value":"hidden"}},{"kind":"Field","name":{"kind":"Name","value":"isDefault"}}]}}]} as unknown as DocumentNode<PersonalityListQuery, PersonalityListQueryVariables>;
export const DeletePersonalityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeletePersonality"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeletePersonalityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletePersonality"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]} as unknown as DocumentNode<DeletePersonalityMutation, DeletePersonalityMutationVariables>;
export const MovePersonalityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MovePersonality"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MovePersonalityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"movePersonality"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]} as unknown as DocumentNode<MovePersonalityMutation, MovePersonalityMutationVariables>;
export const SetDefaultPersonalityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetDefaultPersonality"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetDefaultPersonalityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setDefaultPersonality"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]} as unknown as DocumentNode<SetDefaultPersonalityMutation, SetDefaultPersonalityMutationVariables>;
export const ImportPersonalitiesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ImportPersonalities"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ImportPersonalitiesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importPersonalities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImportPersonalitiesPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"created"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replaced"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PersonalityFileProblems"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"file"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"exists"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ImportPersonalitiesMutation, ImportPersonalitiesMutationVariables>;
export const HomeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Home"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"personalities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tagline"}},{"kind":"Field","name":{"kind":"Name","value":"accent"}},{"kind":"Field","name":{"kind":"Name","value":"avatar"}},{"kind":"Field","name":{"kind":"Name","value":"greeting"}},{"kind":"Field","name":{"kind":"Name","value":"sample"}},{"kind":"Field","name":{"kind":"Name","value":"sampleQuestion"}},{"kind":"Field","name":{"kind":"Name","value":"servedBy"}},{"kind":"Field","name":{"kind":"Name","value":"isDefault"}},{"kind":"Field","name":{"kind":"Name","value":"defaultVariant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<HomeQuery, HomeQueryVariables>;
export const UsagePageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UsagePage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"timeZone"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"by"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UsageDimension"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"simulated"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"others"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"usage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"timeZone"},"value":{"kind":"Variable","name":{"kind":"Name","value":"timeZone"}}},{"kind":"Argument","name":{"kind":"Name","value":"simulated"},"value":{"kind":"Variable","name":{"kind":"Name","value":"simulated"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requests"}},{"kind":"Field","name":{"kind":"Name","value":"answers"}},{"kind":"Field","name":{"kind":"Name","value":"stopped"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}},{"kind":"Field","name":{"kind":"Name","value":"interrupted"}},{"kind":"Field","name":{"kind":"Name","value":"inputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"cachedInputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"cacheWriteTokens"}},{"kind":"Field","name":{"kind":"Name","value":"outputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"reasoningTokens"}},{"kind":"Field","name":{"kind":"Name","value":"uncountedRequests"}},{"kind":"Field","name":{"kind":"Name","value":"cost"}},{"kind":"Field","name":{"kind":"Name","value":"unpricedRequests"}},{"kind":"Field","name":{"kind":"Name","value":"averageFirstTokenMs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"days"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"by"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UsageGroup"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"personalities"},"name":{"kind":"Name","value":"groups"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"EnumValue","value":"PERSONALITY"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UsageGroup"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"variants"},"name":{"kind":"Name","value":"groups"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"EnumValue","value":"VARIANT"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UsageGroup"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"models"},"name":{"kind":"Name","value":"groups"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"EnumValue","value":"MODEL"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UsageGroup"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"personalities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"includeHidden"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"accent"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"others"},"name":{"kind":"Name","value":"usage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"timeZone"},"value":{"kind":"Variable","name":{"kind":"Name","value":"timeZone"}}},{"kind":"Argument","name":{"kind":"Name","value":"simulated"},"value":{"kind":"Variable","name":{"kind":"Name","value":"others"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requests"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UsageGroup"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UsageGroup"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requests"}},{"kind":"Field","name":{"kind":"Name","value":"answers"}},{"kind":"Field","name":{"kind":"Name","value":"inputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"outputTokens"}},{"kind":"Field","name":{"kind":"Name","value":"uncountedRequests"}},{"kind":"Field","name":{"kind":"Name","value":"cost"}},{"kind":"Field","name":{"kind":"Name","value":"unpricedRequests"}}]}}]}}]} as unknown as DocumentNode<UsagePageQuery, UsagePageQueryVariables>;