import type { FiledChat } from './chat-files/chat-file.ts';
import type { ChatIds } from './chat-files/other-ids.ts';
import type { Conversation, GenerationRecord, Message, PlacedMessage } from './conversations/records.ts';
import type { ModelCompletion, ModelObserver, ModelRequest } from './generation/model-exchange.ts';
import type { UncheckedDraft } from './personalities/check-draft.ts';
import type { PersonalityDraft, PersonalityPreferences } from './personalities/personality.ts';
import type { LedgerEntry } from './usage/ledger-entry.ts';
import type { UsageGroup } from './usage/usage-sums.ts';

/** Time as the domain sees it, so that tests can own it. */
export interface Clock {
  /** Milliseconds since the epoch; may jump when the machine's clock is set. */
  now(): number;
  /** Milliseconds from an arbitrary origin; never goes back. Durations are differences of this. */
  monotonic(): number;
  /** Calls back once after `milliseconds`; the returned function cancels and may be called any number of times. A pending timer never keeps the process alive. */
  after(milliseconds: number, callback: () => void): () => void;
}

/** Random numbers in [0, 1), for jitter. */
export type Random = () => number;

/** Ids that sort by creation time (UUID version 7). */
export type NewId = () => string;

/** Chat completion on the upstream. */
export interface ChatModel {
  /**
   * Runs one request to its proved end: resolves only when a finish reason was seen.
   * Deltas reach `observer` synchronously and in order, before the promise settles. Rejects with a HubError of an
   * upstream code; when `signal` aborted, rejects with the signal's reason. Never retries. Owns its sockets and
   * timers: none is left when the promise has settled.
   */
  complete(request: ModelRequest, observer: ModelObserver, signal: AbortSignal): Promise<ModelCompletion>;
}

/** One model as the upstream lists it. */
export interface UpstreamModel {
  readonly id: string;
  /** ISO date on which the upstream retires the model; null when it names none. */
  readonly shutdownDate: string | null;
}

/** The cheapest question that proves the way to the upstream and the key. Never runs a completion. */
export interface ModelCatalogue {
  /** Rejects with a HubError of an upstream code, or with the signal's reason. Never retries. */
  list(signal: AbortSignal): Promise<readonly UpstreamModel[]>;
}

export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Structured log. Fields are ours: never prompts, answers, upstream text or secrets. */
export interface Log {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  /** `error` is printed by class, code and our own stack only. */
  error(event: string, error: unknown, fields?: LogFields): void;
}

/** A text file of personalities. */
export interface PersonalityFile {
  /** Without a path; only for messages, and for the id of a personality that names none. */
  readonly name: string;
  readonly content: string;
}

/** What is wrong with such a file. */
export interface PersonalityFileProblem {
  readonly file: string;
  /** Counted from 1; null when it is about the whole file. */
  readonly line: number | null;
  /** One sentence. */
  readonly message: string;
  /** Only that there is a personality of that id already. */
  readonly exists: boolean;
}

/** One personality of a file, its values not yet checked. */
export interface ParsedPersonality {
  /** Null: the file names none. */
  readonly id: string | null;
  readonly draft: UncheckedDraft;
  /** The name by which the file calls a field of the draft, and its line; the first line for what is not there. */
  whereIs(field: string): { readonly key: string; readonly line: number };
}

/** Reads one personality of a file as far as it can be read. */
export type PersonalitySection = () => {
  readonly personality: ParsedPersonality | null;
  readonly problems: readonly PersonalityFileProblem[];
};

/** How personalities are written as text. */
export interface PersonalityFormat {
  /** Cuts a file into its personalities, without reading them yet. */
  sections(file: PersonalityFile): readonly PersonalitySection[];
  /** One file. The same text for the same personalities; what is read of it are the same personalities. */
  write(personalities: readonly StoredPersonality[]): string;
}

/** A personality as a viewer wrote it; with the id of a built-in it stands in its place. */
export interface StoredPersonality {
  readonly id: string;
  readonly draft: PersonalityDraft;
}

/** A generation with what its readers are told first. */
export interface StoredGeneration {
  readonly record: GenerationRecord;
  readonly conversation: Conversation;
  /** What is answered, also by an answer that goes on with another one. */
  readonly question: Message;
}

/** Where a conversation stands in the list. */
export type ConversationPosition = Pick<Conversation, 'pinned' | 'updatedAt' | 'id'>;

/** A conversation that a search found. */
export interface FoundConversation {
  readonly conversation: Conversation;
  /** Where its newest match stands: the greater, the newer. No two conversations share one. */
  readonly match: number;
}

/** Where an entry stands in the ledger. */
export type LedgerPosition = Pick<LedgerEntry, 'at' | 'id'>;

/** What the requests of a ledger can be told apart by. */
export type UsageDimension = 'PERSONALITY' | 'VARIANT' | 'MODEL';

/** Where conversations live. Every method rejects with STORE_FAILED when the store cannot do it; then nothing was changed. */
export interface Store {
  /**
   * In one transaction: writes the conversation (new or changed), the question if it is new, the answer and the
   * generation. Rejects with NOT_FOUND when the conversation was deleted meanwhile.
   */
  beginGeneration(
    viewerId: string,
    generation: StoredGeneration & { readonly newQuestion: boolean },
  ): Promise<void>;
  /** Keeps the text that a running generation has so far. */
  saveProgress(progress: {
    readonly generationId: string;
    readonly messageId: string;
    readonly content: string;
    readonly reasoning: string;
    readonly headSeq: number;
  }): Promise<void>;
  /** In one transaction: the final answer and state, and its entry in the ledger, if the generation is still RUNNING. False when it was not. */
  finishGeneration(record: GenerationRecord): Promise<boolean>;
  /** At start: what was RUNNING when the last process died becomes INTERRUPTED by CRASH, with the text that was kept, and enters the ledger. Returns how many. */
  recoverGenerations(): Promise<number>;
  findGeneration(viewerId: string, id: string): Promise<StoredGeneration | null>;
  /** Rejects with NOT_FOUND when its conversation was deleted: the id is taken all the same. */
  findGenerationByRequest(viewerId: string, requestId: string): Promise<StoredGeneration | null>;

  findConversation(viewerId: string, id: string): Promise<Conversation | null>;
  /** Pinned first, then by last change, newest first. Returns at most `limit`, after the row with these sort values. */
  listConversations(
    viewerId: string,
    request: {
      readonly limit: number;
      readonly after: ConversationPosition | null;
      readonly archived: boolean;
    },
  ): Promise<readonly Conversation[]>;
  /** Those whose title or messages contain all words of `search`, as a person types them; newest match first. */
  searchConversations(
    viewerId: string,
    request: {
      readonly search: string;
      readonly limit: number;
      /** The `match` to go on after. */
      readonly after: number | null;
      readonly archived: boolean;
    },
  ): Promise<readonly FoundConversation[]>;
  /** Null when it does not exist for this viewer. A title that is set here is never replaced by an automatic one. */
  updateConversation(
    viewerId: string,
    id: string,
    changes: Partial<Pick<Conversation, 'title' | 'pinned' | 'archived' | 'activeLeafId'>>,
  ): Promise<Conversation | null>;
  /** Null when it does not exist for this viewer or has been named before. */
  nameConversation(viewerId: string, id: string, title: string): Promise<Conversation | null>;
  /** Hides a conversation; `deletedAt` in milliseconds since the epoch. False when it does not exist for this viewer. */
  deleteConversation(viewerId: string, id: string, deletedAt: number): Promise<boolean>;
  /** Brings back what was deleted at that time or later, or was not deleted at all. Null when there is no such conversation. */
  restoreConversation(viewerId: string, id: string, deletedSince: number): Promise<Conversation | null>;
  /**
   * Removes for good what was deleted before that time, in steps that hold nobody up; ends early when `signal` aborts.
   * Returns how many.
   */
  purgeConversations(deletedBefore: number, signal: AbortSignal): Promise<number>;
  /**
   * In order of creation, which puts parents before children: at most `limit` from one end of what stands between two
   * messages. Rejects with BAD_CURSOR when one of them is not in the conversation.
   */
  listMessages(
    viewerId: string,
    conversationId: string,
    request: {
      readonly end: 'FIRST' | 'LAST';
      readonly limit: number;
      readonly afterId: string | null;
      readonly beforeId: string | null;
    },
  ): Promise<readonly PlacedMessage[]>;
  findMessage(viewerId: string, id: string): Promise<PlacedMessage | null>;
  /**
   * Where the newest line of descent from a message ends: at each step to the child that was created last. Null when
   * the message does not exist in this conversation of this viewer.
   */
  findLeaf(viewerId: string, conversationId: string, messageId: string): Promise<string | null>;
  /** From the first question down to this message, inclusive; empty when it does not exist for this viewer. */
  listPath(viewerId: string, messageId: string): Promise<readonly Message[]>;
  /** All that a viewer wrote, oldest first. */
  listPersonalities(viewerId: string): Promise<readonly StoredPersonality[]>;
  /** The ids of what a viewer deleted at that time or later, in milliseconds since the epoch. */
  listDeletedPersonalityIds(viewerId: string, deletedSince: number): Promise<readonly string[]>;
  /** Null when this viewer wrote none of that id. */
  findPersonality(viewerId: string, id: string): Promise<PersonalityDraft | null>;
  /** In one transaction: writes all of them, new, changed, or in the place of deleted ones. */
  savePersonalities(viewerId: string, personalities: readonly StoredPersonality[]): Promise<void>;
  /** Hides what a viewer wrote; `deletedAt` in milliseconds since the epoch. False when there is none of that id. */
  deletePersonality(viewerId: string, id: string, deletedAt: number): Promise<boolean>;
  /** Brings back what was deleted at that time or later, or was not deleted at all. False when there is nothing. */
  restorePersonality(viewerId: string, id: string, deletedSince: number): Promise<boolean>;
  /** Removes for good what was deleted before that time. Returns how many. */
  purgePersonalities(deletedBefore: number): Promise<number>;
  readPersonalityPreferences(viewerId: string): Promise<PersonalityPreferences>;
  savePersonalityPreferences(viewerId: string, preferences: PersonalityPreferences): Promise<void>;
  /** The ids of what `listPath` gives, which are less to hold. */
  listPathIds(viewerId: string, messageId: string): Promise<readonly string[]>;

  /** Conversations in the order of their ids, archived or not: at most `limit`, after the one with `afterId`. */
  readConversations(
    viewerId: string,
    request: { readonly limit: number; readonly afterId: string | null },
  ): Promise<readonly Conversation[]>;
  /** Whether any of these ids is taken, by whomever, also by what was deleted. */
  hasAnyOf(ids: ChatIds): Promise<boolean>;
  /**
   * Writes a whole conversation in steps that hold nobody up. Nobody sees it before its last message is there, and
   * nothing restores it. What a failure leaves of it is removed by the next purge.
   */
  importConversation(viewerId: string, chat: FiledChat): Promise<void>;
  /** Gives up what was being imported when the last process ended: the next purge removes it. */
  recoverImports(): Promise<void>;

  /** Enters what no kept answer stands for: those of temporary chats, and titles. */
  enterUsage(viewerId: string, entry: LedgerEntry): Promise<void>;
  /** For each period, from `from` to before `to`, the groups of its requests in no order. Lets others use the store between two periods. */
  sumUsage(
    viewerId: string,
    request: {
      readonly periods: readonly { readonly from: number; readonly to: number }[];
      readonly by: UsageDimension;
      readonly simulated: boolean;
    },
  ): Promise<readonly (readonly UsageGroup[])[]>;
  /** Oldest first: at most `limit` from behind a position to before a moment. */
  listUsage(
    viewerId: string,
    request: { readonly after: LedgerPosition; readonly before: number; readonly limit: number },
  ): Promise<readonly LedgerEntry[]>;
  /** Resolves when the store can be read. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
