import type { Generated } from 'kysely';
import type { Answer, GenerationStatus, Message, StoredError } from '../../domain/conversations/records.ts';
import type { PersonalityDraft, PersonalityPreferences } from '../../domain/personalities/personality.ts';
import type { LedgerEntry } from '../../domain/usage/ledger-entry.ts';
import type { VariantId } from '../../domain/variants/variant.ts';
import type { JsonText } from './json-text.ts';

/** The tables as Kysely sees them. Times are milliseconds since the epoch, flags 0 or 1. */
export interface Tables {
  conversation: ConversationRow;
  message: MessageRow;
  generation: GenerationRow;
  prompt: PromptRow;
  search: SearchRow;
  personality: PersonalityRow;
  personalityPreferences: PersonalityPreferencesRow;
  ledger: LedgerRow;
}

/** A `deletedAt` that hides a conversation during its import: no purge removes it, and it cannot be restored. */
export const beingImported = Number.MAX_SAFE_INTEGER;
/** A `deletedAt` that makes the next purge begin or continue removing a conversation; it cannot be restored. */
export const longAgo = -1;
/** A `deletedAt` of a conversation whose messages are removed, but perhaps still contained in the search index. */
export const emptied = -2;

export interface ConversationRow {
  id: string;
  viewerId: string;
  title: string;
  createdAt: number;
  updatedAt: number;
  pinned: number;
  archived: number;
  personalityId: string;
  variantId: VariantId;
  activeLeafId: string | null;
  /**
   * Null unless the conversation was deleted recently: it is then hidden, and can be restored. `beingImported` during
   * its import.
   */
  deletedAt: number | null;
  /** 1 once a person or a model has named the conversation, or a model has failed to: no model is asked again. */
  named: number;
}

export interface MessageRow {
  /** In order of creation, over all conversations. */
  number: Generated<number>;
  id: string;
  conversationId: string;
  parentId: string | null;
  role: Message['role'];
  content: string;
  createdAt: number;
}

/** What a request to the upstream asked and used. */
interface AskedColumns {
  variantId: VariantId;
  variantName: string;
  model: string;
  reasoningEffort: string | null;
  inputTokens: number | null;
  cachedInputTokens: number | null;
  cacheWriteTokens: number | null;
  outputTokens: number | null;
  reasoningTokens: number | null;
  totalTokens: number | null;
  firstTokenMs: number | null;
  totalMs: number | null;
  costAmount: string | null;
  costPriceDate: string | null;
  costUnknownReason: string | null;
  simulated: number;
}

/** A generation and everything of its answer but the text: each has exactly one answer. */
export interface GenerationRow extends AskedColumns {
  id: string;
  viewerId: string;
  requestId: string | null;
  inputDigest: string;
  status: GenerationStatus;
  headSeq: number;
  conversationId: string;
  questionId: string;
  messageId: string;
  reasoning: string;
  promptId: string;
  finishReason: Answer['finishReason'];
  tokensPerSecond: number | null;
  error: JsonText<StoredError> | null;
  interruption: Answer['interruption'];
  leftOutMessages: number;
}

/** One request to the upstream and what it used, in order of time; kept when its chat is deleted. */
export interface LedgerRow extends AskedColumns {
  viewerId: string;
  at: number;
  id: string;
  kind: LedgerEntry['kind'];
  personalityId: string | null;
  personalityName: string | null;
  status: LedgerEntry['status'];
}

/** A personality as it was when it answered; `id` is a digest of the rest, so that each version is stored once. */
export interface PromptRow {
  id: string;
  personalityId: string;
  name: string;
  systemPrompt: string;
}

/**
 * Full-text index without its own content: one row per message that has ended. The row of a conversation's first
 * question includes the title.
 */
interface SearchRow {
  /** `message.number`. */
  rowid: number;
  text: string;
}

/** A personality that a viewer wrote. With the id of a built-in, it replaces that one. */
export interface PersonalityRow {
  /** In order of creation. */
  number: Generated<number>;
  viewerId: string;
  /** Unique per viewer. */
  id: string;
  draft: JsonText<PersonalityDraft>;
  /** Null unless the personality was deleted recently: it is then hidden, and can be restored. */
  deletedAt: number | null;
  /** Unique per viewer; null if it was created without one. */
  requestId: string | null;
  /** Of the input that created it; null if it was not created by such. */
  inputDigest: string | null;
}

interface PersonalityPreferencesRow {
  viewerId: string;
  preferences: JsonText<PersonalityPreferences>;
}
