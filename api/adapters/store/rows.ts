import { hash } from 'node:crypto';
import type { Selectable } from 'kysely';
import type {
  Answer,
  AnswerMessage,
  Conversation,
  Cost,
  GenerationRecord,
  Message,
  PlacedMessage,
} from '../../domain/conversations/records.ts';
import type { Usage } from '../../domain/generation/model-exchange.ts';
import { fromJson, toJson } from './json-text.ts';
import type { ConversationRow, GenerationRow, LedgerRow, MessageRow, PromptRow } from './tables.ts';

/** A message with its generation's and prompt's columns. */
export type AnswerSelection = MessageColumns & AnswerColumns;
/** Any message: the left-joined columns are null for questions. */
export type MessageSelection = MessageColumns & (AnswerColumns | { [Column in keyof AnswerColumns]: null });
export type PlacedSelection = MessageSelection & { siblingIndex: number; siblingCount: number };

type MessageColumns = Omit<Selectable<MessageRow>, 'number'>;
type AnswerColumns = Omit<GenerationRow, keyof MessageRow | UnreadColumn> & {
  generationId: string;
  promptPersonalityId: string;
  promptName: string;
  promptText: string;
};
type UnreadColumn =
  | 'viewerId'
  | 'requestId'
  | 'inputDigest'
  | 'headSeq'
  | 'questionId'
  | 'messageId'
  | 'promptId';

export function toConversation(row: Selectable<ConversationRow>): Conversation {
  const { id, title, createdAt, updatedAt, personalityId, variantId, activeLeafId } = row;
  return {
    id,
    title,
    createdAt,
    updatedAt,
    pinned: row.pinned === 1,
    archived: row.archived === 1,
    personalityId,
    variantId,
    activeLeafId,
  };
}

export function conversationColumns(conversation: Conversation) {
  const { pinned, archived } = conversation;
  return { ...conversation, pinned: Number(pinned), archived: Number(archived) };
}

export function toMessage(row: MessageSelection): Message {
  return row.generationId === null ? { ...textOf(row), answer: null } : toAnswerMessage(row);
}

export function toAnswerMessage(row: AnswerSelection): AnswerMessage {
  return { ...textOf(row), answer: toAnswer(row) };
}

export function toPlacedMessage(row: PlacedSelection): PlacedMessage {
  return { ...toMessage(row), siblingIndex: row.siblingIndex, siblingCount: row.siblingCount };
}

function textOf({ id, conversationId, parentId, role, content, createdAt }: MessageColumns) {
  return { id, conversationId, parentId, role, content, createdAt };
}

function toAnswer(row: AnswerColumns): Answer {
  const { generationId, status, reasoning, model, reasoningEffort, finishReason, interruption } = row;
  const { totalMs, firstTokenMs, tokensPerSecond } = row;
  return {
    generationId,
    status,
    reasoning,
    personality: { id: row.promptPersonalityId, name: row.promptName, systemPrompt: row.promptText },
    variant: { id: row.variantId, name: row.variantName },
    model,
    reasoningEffort,
    finishReason,
    usage: toUsage(row),
    timing: totalMs === null ? null : { firstTokenMs, totalMs, tokensPerSecond },
    cost: toCost(row),
    error: row.error === null ? null : fromJson(row.error),
    interruption,
    simulated: row.simulated === 1,
    leftOutMessages: row.leftOutMessages,
  };
}

type UsageColumns = Pick<LedgerRow, keyof Usage>;

export function toUsage(row: UsageColumns): Usage | null {
  const { inputTokens, cachedInputTokens, cacheWriteTokens, outputTokens, reasoningTokens, totalTokens } =
    row;
  if (inputTokens === null || outputTokens === null || totalTokens === null) return null;
  return { inputTokens, cachedInputTokens, cacheWriteTokens, outputTokens, reasoningTokens, totalTokens };
}

export function usageColumns(usage: Usage | null): UsageColumns {
  return {
    inputTokens: usage?.inputTokens ?? null,
    cachedInputTokens: usage?.cachedInputTokens ?? null,
    cacheWriteTokens: usage?.cacheWriteTokens ?? null,
    outputTokens: usage?.outputTokens ?? null,
    reasoningTokens: usage?.reasoningTokens ?? null,
    totalTokens: usage?.totalTokens ?? null,
  };
}

type CostColumns = Pick<LedgerRow, 'costAmount' | 'costPriceDate' | 'costUnknownReason'>;

export function costColumns(cost: Cost | null): CostColumns {
  return {
    costAmount: cost?.amount ?? null,
    costPriceDate: cost?.priceDate ?? null,
    costUnknownReason: cost?.unknownReason ?? null,
  };
}

export function toCost({ costAmount, costPriceDate, costUnknownReason }: CostColumns): Cost | null {
  if (costAmount === null && costUnknownReason === null) return null;
  return { amount: costAmount, currency: 'USD', priceDate: costPriceDate, unknownReason: costUnknownReason };
}

export function promptRow({ personality }: Answer): PromptRow {
  const { id: personalityId, name, systemPrompt } = personality;
  const id = hash('sha256', JSON.stringify([personalityId, name, systemPrompt]), 'base64url');
  return { id, personalityId, name, systemPrompt };
}

/** The columns that change while a generation runs or when it ends. */
export function answerColumns({ headSeq, message: { answer } }: GenerationRecord) {
  return {
    status: answer.status,
    headSeq,
    reasoning: answer.reasoning,
    model: answer.model,
    finishReason: answer.finishReason,
    ...usageColumns(answer.usage),
    firstTokenMs: answer.timing?.firstTokenMs ?? null,
    totalMs: answer.timing?.totalMs ?? null,
    tokensPerSecond: answer.timing?.tokensPerSecond ?? null,
    ...costColumns(answer.cost),
    error: answer.error && toJson(answer.error),
    interruption: answer.interruption,
    leftOutMessages: answer.leftOutMessages,
  } satisfies Partial<GenerationRow>;
}
