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

/** In the place of when it was deleted: no purge takes it, and it cannot be restored. */
export const beingImported = Number.MAX_SAFE_INTEGER;
/** In the same place: the next purge takes it, or goes on with it, and it cannot be restored. */
export const longAgo = -1;

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
  /** Null unless it was deleted, a short while ago: then nobody sees it, and it can be restored. `beingImported` when it is on its way in. */
  deletedAt: number | null;
  /** 1 once a person or a model has named it, or a model was asked in vain: no model is asked again. */
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

/** A generation and everything of its answer but the text: there is exactly one answer for each. */
export interface GenerationRow {
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
  variantId: VariantId;
  variantName: string;
  model: string;
  finishReason: Answer['finishReason'];
  inputTokens: number | null;
  cachedInputTokens: number | null;
  /** Null in what was written before 30 November 2026. */
  cacheWriteTokens: number | null;
  outputTokens: number | null;
  reasoningTokens: number | null;
  totalTokens: number | null;
  firstTokenMs: number | null;
  totalMs: number | null;
  tokensPerSecond: number | null;
  costAmount: string | null;
  costPriceDate: string | null;
  costUnknownReason: string | null;
  error: JsonText<StoredError> | null;
  interruption: Answer['interruption'];
  simulated: number;
  leftOutMessages: number;
  reasoningEffort: string | null;
}

/** What one request to the upstream took, in order of time; stays when its chat is deleted. */
export interface LedgerRow {
  viewerId: string;
  at: number;
  id: string;
  kind: LedgerEntry['kind'];
  personalityId: string | null;
  personalityName: string | null;
  variantId: VariantId;
  variantName: string;
  model: string;
  reasoningEffort: string | null;
  status: LedgerEntry['status'];
  inputTokens: number | null;
  cachedInputTokens: number | null;
  /** Null in what was written before 30 November 2026. */
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

/** A personality as it was when it answered; `id` is a digest of the rest, so that each wording is kept once. */
export interface PromptRow {
  id: string;
  personalityId: string;
  name: string;
  systemPrompt: string;
}

/**
 * Full-text index without content of its own: one row for each message that has ended. That of a conversation's first
 * question holds the title too.
 */
interface SearchRow {
  /** `message.number`. */
  rowid: number;
  text: string;
}

/** A personality that a viewer wrote. With the id of a built-in, it stands in its place. */
export interface PersonalityRow {
  /** In order of creation. */
  number: Generated<number>;
  viewerId: string;
  /** Unique for its viewer. */
  id: string;
  draft: JsonText<PersonalityDraft>;
  /** Null unless it was deleted, a short while ago: then nobody sees it, and it can be restored. */
  deletedAt: number | null;
}

interface PersonalityPreferencesRow {
  viewerId: string;
  preferences: JsonText<PersonalityPreferences>;
}
