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

/** Who asks. Everything that is stored belongs to one viewer; what belongs to others does not exist for them. */
export interface Viewer {
  readonly id: string;
}

/** One page of a list that grows. Cursors are opaque and stay valid while the list changes. */
export interface Page<Item> {
  readonly edges: readonly { readonly cursor: string; readonly node: Item }[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

export interface PageRequest {
  /** How many at most, 1 to 500. */
  readonly first: number;
  /** Cursor to go on after; null: from the beginning. Rejects with BAD_CURSOR when it is none of ours. */
  readonly after: string | null;
}

/** A page of what stands between two places of a list, from either end of it. */
export interface RangeRequest {
  readonly end: 'FIRST' | 'LAST';
  /** How many at most, 1 to 500. */
  readonly size: number;
  /** Cursors to read between; null: no limit on that side. Rejects with BAD_CURSOR when they are none of ours. */
  readonly after: string | null;
  readonly before: string | null;
}

/** One page of a list of conversations. */
export interface ConversationPage extends Page<Conversation> {
  readonly edges: readonly ConversationEdge[];
}

export interface ConversationEdge {
  readonly cursor: string;
  readonly node: Conversation;
  /** Reads the line in which a search found it. Null: nothing was searched, or nothing but the title was found. */
  readonly readExcerpt: () => Promise<SearchExcerpt | null>;
}

/** What an import did, or why it did nothing. */
export type PersonalityImport =
  | { readonly created: readonly Personality[]; readonly replaced: readonly Personality[] }
  | { readonly problems: readonly PersonalityFileProblem[] };

/** The personalities that ModelHub comes with, those of the server's folder, and those that a viewer wrote. */
export interface Personalities {
  /** In the order in which they are shown; never empty, as the first is there also when all are hidden. */
  list(viewer: Viewer, request: { readonly includeHidden: boolean }): Promise<readonly Personality[]>;
  /** Hidden ones too. Null when there is none of that id for this viewer. */
  find(viewer: Viewer, id: string): Promise<Personality | null>;
  /** The same where there has to be one: rejects with NOT_FOUND, which names those that may be meant. */
  require(viewer: Viewer, id: string): Promise<Personality>;
  /** The same for several at once, by id. Null where there is none. */
  findAll(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, Personality | null>>;
  /** A personality that is not kept, to answer once. Throws BAD_INPUT or TOO_LONG, its field below `tryOut`. */
  draft(draft: UncheckedDraft): Personality;
  /** `id` null: one that says the name. Rejects with BAD_INPUT or TOO_LONG; then nothing was changed, as with all that follow. */
  create(
    viewer: Viewer,
    request: { readonly id: string | null; readonly draft: UncheckedDraft },
  ): Promise<Personality>;
  /** What is left out stays. Of a built-in, `draft` takes its place. */
  update(
    viewer: Viewer,
    id: string,
    changes: { readonly draft?: UncheckedDraft; readonly hidden?: boolean },
  ): Promise<Personality>;
  /** Of what the viewer wrote; it can be restored for an hour. */
  delete(viewer: Viewer, id: string): Promise<void>;
  /** A built-in as ModelHub comes with it, or what was deleted. Rejects with NOT_FOUND when that is gone for good. */
  restore(viewer: Viewer, id: string): Promise<Personality>;
  /** Puts it in front of another one; null: behind all. */
  move(viewer: Viewer, id: string, beforeId: string | null): Promise<Personality>;
  /** Null: none is. */
  setDefault(viewer: Viewer, id: string | null): Promise<Personality | null>;
  /** All of the files or nothing. Without `replace`, an id that exists is a problem. */
  import(
    viewer: Viewer,
    request: { readonly files: readonly PersonalityFile[]; readonly replace: boolean },
  ): Promise<PersonalityImport>;
  /** All that the viewer wrote, in the order in which it is shown, as one text file that `import` takes. */
  writeOwn(viewer: Viewer): Promise<string>;
  /** As one text file that `import` takes. */
  write(personalities: readonly Personality[]): string;
  /** Why files of the server's folder were left out at its start. */
  readonly fileProblems: readonly PersonalityFileProblem[];
}

/** What happened to a conversation. `conversation` is null exactly when it was deleted. */
export interface ConversationChange {
  readonly kind: 'CREATED' | 'UPDATED' | 'DELETED';
  readonly conversationId: string;
  readonly conversation: Conversation | null;
}

/** What a person may change; what is left out stays. */
export interface ConversationChanges {
  /** One line of 1 to 200 characters, without the space around it. */
  readonly title?: string;
  readonly pinned?: boolean;
  readonly archived?: boolean;
  /** A message of the branch to read; the newest line of answers below it is followed to its end. */
  readonly activeLeafId?: string;
}

export interface Conversations {
  /**
   * Newest first, pinned ones before all others; with `search` only those that contain its words, newest match first.
   * Cursors of a search are none of the plain list, and the other way round.
   */
  list(
    viewer: Viewer,
    request: PageRequest & { readonly search: string | null; readonly archived: boolean },
  ): Promise<ConversationPage>;
  /** Null when it does not exist for this viewer. */
  find(viewer: Viewer, id: string): Promise<Conversation | null>;
  /** All branches, parents before children, siblings in order of creation. Empty for an unknown conversation. */
  messages(viewer: Viewer, conversationId: string, request: RangeRequest): Promise<Page<PlacedMessage>>;
  /** A message of a chat that is kept. Null when it does not exist for this viewer, or its chat was deleted. */
  findMessage(viewer: Viewer, id: string): Promise<PlacedMessage | null>;
  /** Where a message stands among its siblings; 0 of 1 for messages of temporary chats. */
  place(viewer: Viewer, message: Message): Promise<PlacedMessage>;
  /** Rejects with NOT_FOUND, BAD_INPUT or TOO_LONG; then nothing was changed. */
  update(viewer: Viewer, id: string, changes: ConversationChanges): Promise<Conversation>;
  /** Stops its running answers and hides it; it can be restored for an hour, then it is gone. Rejects with NOT_FOUND. */
  delete(viewer: Viewer, id: string): Promise<void>;
  /** Rejects with NOT_FOUND when it is gone for good. */
  restore(viewer: Viewer, id: string): Promise<Conversation>;
  /** What changes from now on, also through other tabs and apps; ends when `signal` aborts. */
  watch(viewer: Viewer, signal: AbortSignal): AsyncIterable<ConversationChange>;
}

/** What a client asks for; the same shape as StartChatInput of the GraphQL schema. */
export interface StartChat {
  readonly requestId: string | null;
  /** Null exactly when `tryOut` is there. */
  readonly personalityId: string | null;
  readonly variantId: string | null;
  readonly target: ChatTarget;
  readonly turn: Turn;
  /** Answers in place of one that is kept, in temporary chats. */
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
  /** The question that is answered, as it stands in the tree. */
  readonly userMessage: Message;
}

export interface Generations {
  /** Creates the messages and starts the run, or finds the one that the same requestId started before. Rejects with HubError when refused; then nothing was created. */
  start(viewer: Viewer, input: StartChat): Promise<StartedChat>;
  /** Null when it does not exist for this viewer. */
  find(viewer: Viewer, id: string): Promise<GenerationRecord | null>;
  /** Whether an answer is being written in this conversation. */
  isAnswering(viewer: Viewer, conversationId: string): boolean;
  /**
   * Events of a generation until its terminal one. `after` null: ChatStarted, then what there is as a snapshot, then the rest;
   * a number: strictly after it. Rejects at once with NOT_FOUND or BAD_CURSOR. Ends when `signal` aborts; that never stops the run.
   */
  watch(
    viewer: Viewer,
    request: { readonly generationId: string; readonly after: number | null },
    signal: AbortSignal,
  ): Promise<AsyncIterable<ChatEvent>>;
  /** Ends a run and resolves with its final state; a run that has ended is left as it is. Rejects with NOT_FOUND. */
  stop(
    viewer: Viewer,
    target: { readonly generationId: string } | { readonly requestId: string },
  ): Promise<GenerationRecord>;
}

/** What was asked of the upstream and what it took: also for chats that are temporary or gone. Simulated answers are summed up apart. */
export interface UsageReports {
  /** Throws BAD_INPUT for what is no day, no time zone, or more than 400 days. */
  days(range: DayRange): CalendarDays;
  /** One for each of the days. */
  byDay(
    viewer: Viewer,
    days: CalendarDays,
    by: UsageDimension,
    simulated: boolean,
  ): Promise<readonly UsageDay[]>;
  /** Everything, simulated or not, oldest first and some at a time, so that it can be passed on as it is read. */
  entries(viewer: Viewer, days: CalendarDays): AsyncIterable<readonly LedgerEntry[]>;
}

/** Everything the outside may ask of ModelHub. */
export interface Hub {
  readonly personalities: Personalities;
  readonly variants: VariantCatalogue;
  readonly status: StatusMonitor;
  readonly conversations: Conversations;
  readonly chatFiles: ChatFiles;
  readonly generations: Generations;
  readonly usage: UsageReports;
}
