import type { ChatFiles } from './chat-files/chat-files.ts';
import type { SearchExcerpt } from './conversations/conversation-store.ts';
import type { Conversation, GenerationRecord, Message, PlacedMessage } from './conversations/records.ts';
import type { ChatEvent } from './generation/chat-event.ts';
import type { UncheckedDraft } from './personalities/check-draft.ts';
import type { Personality } from './personalities/personality.ts';
import type { PersonalityFile, PersonalityFileProblem } from './personalities/personality-format.ts';
import type { StatusMonitor } from './status/api-status.ts';
import type { CalendarDays, DayRange } from './usage/calendar-days.ts';
import type { LedgerEntry } from './usage/ledger-entry.ts';
import type { UsageDimension } from './usage/ledger-store.ts';
import type { UsageDay } from './usage/usage-sums.ts';
import type { VariantCatalogue } from './variants/variant.ts';

/** Whoever is asking. Everything stored belongs to one viewer; what belongs to others does not exist for them. */
export interface Viewer {
  readonly id: string;
}

/** One page of a growing list. Cursors are opaque and stay valid while the list changes. */
export interface Page<Item> {
  readonly edges: readonly { readonly cursor: string; readonly node: Item }[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

export interface PageRequest {
  /** The most items to return, 1 to 500. */
  readonly first: number;
  /** Cursor to continue after; null: from the beginning. Rejects with BAD_CURSOR if it is not one of ours. */
  readonly after: string | null;
}

/** A page of the range between two positions of a list, from either end of the range. */
export interface RangeRequest {
  readonly end: 'FIRST' | 'LAST';
  /** The most items to return, 1 to 500. */
  readonly size: number;
  /** Cursors to read between; null: no limit on that side. Rejects with BAD_CURSOR if they are not ours. */
  readonly after: string | null;
  readonly before: string | null;
}

export interface ConversationPage extends Page<Conversation> {
  readonly edges: readonly ConversationEdge[];
}

export interface ConversationEdge {
  readonly cursor: string;
  readonly node: Conversation;
  /** Reads the excerpt that a search found. Null if nothing was searched for, or only the title matches. */
  readonly readExcerpt: () => Promise<SearchExcerpt | null>;
}

/** What an import did, or why it did nothing. */
export type PersonalityImport =
  | { readonly created: readonly Personality[]; readonly replaced: readonly Personality[] }
  | { readonly problems: readonly PersonalityFileProblem[] };

export interface CreatePersonality {
  readonly requestId: string | null;
  readonly id: string | null;
  readonly draft: UncheckedDraft;
}

/** Built-in personalities, those from the server's folder, and those that a viewer wrote. */
export interface Personalities {
  /** In display order; never empty, since the first is listed even if all are hidden. */
  list(viewer: Viewer, request: { readonly includeHidden: boolean }): Promise<readonly Personality[]>;
  /** May be hidden. Rejects with NOT_FOUND, naming those that may have been meant, if this viewer has none of that id. */
  require(viewer: Viewer, id: string): Promise<Personality>;
  /** By id, hidden ones too. Null where this viewer has none. */
  findAll(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, Personality | null>>;
  /** A personality for one answer that is not stored. Throws BAD_INPUT or TOO_LONG, its field below `tryOut`. */
  draft(draft: UncheckedDraft): Personality;
  /**
   * Creates one, or finds the one that the same `requestId` created before. `id` null: derived from the name. Rejects
   * with BAD_INPUT, TOO_LONG, CONFLICT, or NOT_FOUND if it was deleted. If this or any of the following rejects, nothing
   * was changed.
   */
  create(viewer: Viewer, request: CreatePersonality): Promise<Personality>;
  /** What is left out stays as it is. For a built-in, `draft` replaces it. */
  update(
    viewer: Viewer,
    id: string,
    changes: { readonly draft?: UncheckedDraft; readonly hidden?: boolean },
  ): Promise<Personality>;
  /** Deletes one that the viewer wrote; it can be restored for an hour. */
  delete(viewer: Viewer, id: string): Promise<void>;
  /**
   * Restores a built-in to its original, or brings back a deleted one. Rejects with NOT_FOUND if that is gone for good.
   */
  restore(viewer: Viewer, id: string): Promise<Personality>;
  /** Puts it in front of another one; null: at the end. */
  move(viewer: Viewer, id: string, beforeId: string | null): Promise<Personality>;
  /** Null: no default. */
  setDefault(viewer: Viewer, id: string | null): Promise<Personality | null>;
  /** Imports all of the files or nothing. Without `replace`, an existing id is a problem. */
  import(
    viewer: Viewer,
    request: { readonly files: readonly PersonalityFile[]; readonly replace: boolean },
  ): Promise<PersonalityImport>;
  /** Everything that the viewer wrote, in display order, as one text file that `import` accepts. */
  writeOwn(viewer: Viewer): Promise<string>;
  /** As one text file that `import` accepts. */
  write(personalities: readonly Personality[]): string;
  /** Why files of the server's folder were left out at startup. */
  readonly fileProblems: readonly PersonalityFileProblem[];
}

/** A change to a conversation. `conversation` is null exactly when it was deleted. */
export interface ConversationChange {
  readonly kind: 'CREATED' | 'UPDATED' | 'DELETED';
  readonly conversationId: string;
  readonly conversation: Conversation | null;
}

/** What a person may change; what is left out stays as it is. */
export interface ConversationChanges {
  /** One line of 1 to 200 characters, without surrounding space. */
  readonly title?: string;
  readonly pinned?: boolean;
  readonly archived?: boolean;
  /** A message of the branch to show, which is then followed to its leaf, taking the newest child at each step. */
  readonly activeLeafId?: string;
}

export interface Conversations {
  /**
   * Newest first, pinned ones before all others; with `search` only those that contain its words, newest match first.
   * Cursors of a search are not valid for the plain list, nor the other way round.
   */
  list(
    viewer: Viewer,
    request: PageRequest & { readonly search: string | null; readonly archived: boolean },
  ): Promise<ConversationPage>;
  /** Null if it does not exist for this viewer. */
  find(viewer: Viewer, id: string): Promise<Conversation | null>;
  /** All branches, parents before children, siblings in order of creation. Empty for an unknown conversation. */
  messages(viewer: Viewer, conversationId: string, request: RangeRequest): Promise<Page<PlacedMessage>>;
  /** A message of a stored chat. Null if it does not exist for this viewer, or its chat was deleted. */
  findMessage(viewer: Viewer, id: string): Promise<PlacedMessage | null>;
  /** Adds a message's place among its siblings; 0 of 1 for messages of temporary chats. */
  place(viewer: Viewer, message: Message): Promise<PlacedMessage>;
  /** Rejects with NOT_FOUND, BAD_INPUT or TOO_LONG; then nothing was changed. */
  update(viewer: Viewer, id: string, changes: ConversationChanges): Promise<Conversation>;
  /** Stops its running answers and hides it; it can be restored for an hour. Rejects with NOT_FOUND. */
  delete(viewer: Viewer, id: string): Promise<void>;
  /** In milliseconds since the epoch; null if it was not deleted, is gone for good or does not exist for this viewer. */
  restorableUntil(viewer: Viewer, id: string): Promise<number | null>;
  /** Rejects with NOT_FOUND if it is gone for good. */
  restore(viewer: Viewer, id: string): Promise<Conversation>;
  /** Changes from now on, including those made in other tabs and apps; ends when `signal` aborts. */
  watch(viewer: Viewer, signal: AbortSignal): AsyncIterable<ConversationChange>;
}

/** What a client asks for; has the shape of StartChatInput in the GraphQL schema. */
export interface StartChat {
  readonly requestId: string | null;
  /** Null exactly when `tryOut` is given. */
  readonly personalityId: string | null;
  readonly variantId: string | null;
  readonly target: ChatTarget;
  readonly turn: Turn;
  /** In temporary chats: a draft that answers in place of a stored personality. */
  readonly tryOut?: UncheckedDraft;
}

export type ChatTarget =
  | { readonly kind: 'new' }
  | { readonly kind: 'conversation'; readonly conversationId: string }
  | { readonly kind: 'temporary'; readonly history: readonly HistoryMessage[] };

interface HistoryMessage {
  readonly role: 'USER' | 'ASSISTANT';
  readonly content: string;
}

export type Turn =
  | { readonly kind: 'send'; readonly content: string; readonly parentId: string | null }
  | { readonly kind: 'edit'; readonly messageId: string; readonly content: string }
  | { readonly kind: 'answer'; readonly messageId: string }
  | { readonly kind: 'continue'; readonly messageId: string };

export interface StartedChat {
  readonly generation: GenerationRecord;
  readonly conversation: Conversation | null;
  /** The question being answered, as it is in the tree. */
  readonly userMessage: Message;
}

export interface Generations {
  /**
   * Creates the messages and starts the run, or finds the one that the same requestId started before. Rejects with a
   * HubError if refused; then nothing was created.
   */
  start(viewer: Viewer, input: StartChat): Promise<StartedChat>;
  /** Null if it does not exist for this viewer. */
  find(viewer: Viewer, id: string): Promise<GenerationRecord | null>;
  /** Whether an answer is being written in this conversation. */
  isAnswering(viewer: Viewer, conversationId: string): boolean;
  /**
   * Events of a generation until its terminal one. `after` null: ChatStarted, a snapshot of what there is, then the
   * rest; a number: strictly after that event. Rejects at once with NOT_FOUND or BAD_CURSOR. Ends when `signal` aborts;
   * that never stops the run.
   */
  watch(
    viewer: Viewer,
    request: { readonly generationId: string; readonly after: number | null },
    signal: AbortSignal,
  ): Promise<AsyncIterable<ChatEvent>>;
  /** Stops a run and resolves with its final state; a run that has ended is left as it is. Rejects with NOT_FOUND. */
  stop(
    viewer: Viewer,
    target: { readonly generationId: string } | { readonly requestId: string },
  ): Promise<GenerationRecord>;
}

/**
 * What was asked of the upstream and what it used, including for chats that were temporary or are gone. Simulated
 * answers are summed separately.
 */
export interface UsageReports {
  /** Throws BAD_INPUT for an invalid day or time zone, or for more than 400 days. */
  days(range: DayRange): CalendarDays;
  /** One result per day. */
  byDay(
    viewer: Viewer,
    days: CalendarDays,
    by: UsageDimension,
    simulated: boolean,
  ): Promise<readonly UsageDay[]>;
  /** Everything, simulated or not, oldest first and in batches, so that it can be passed on as it is read. */
  entries(viewer: Viewer, days: CalendarDays): AsyncIterable<readonly LedgerEntry[]>;
}

/** Everything that ModelHub offers to the transports. */
export interface Hub {
  readonly personalities: Personalities;
  readonly variants: VariantCatalogue;
  readonly status: StatusMonitor;
  readonly conversations: Conversations;
  readonly chatFiles: ChatFiles;
  readonly generations: Generations;
  readonly usage: UsageReports;
}
