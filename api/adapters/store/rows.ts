import { hash } from 'node:crypto';
import type { Selectable } from 'kysely';
import type {
  Answer,
  Conversation,
  Cost,
  GenerationRecord,
  Message,
  PlacedMessage,
} from '../../domain/conversations/records.ts';
import type { Usage } from '../../domain/generation/model-exchange.ts';
import type { ConversationRow, GenerationRow, LedgerRow, MessageRow, PromptRow } from './tables.ts';

/** A message with what its generation and prompt add; the left-joined columns are null for questions. */
export type MessageSelection = Omit<Selectable<MessageRow>, 'number'> &
  Nullable<Omit<GenerationRow, keyof MessageRow>> & {
    generationId: string | null;
    promptPersonalityId: string | null;
    promptName: string | null;
    promptText: string | null;
  };
export type PlacedSelection = MessageSelection & { siblingIndex: number; siblingCount: number };

type Nullable<Row> = { [Column in keyof Row]: Row[Column] | null };

export function toConversation(row: Selectable<ConversationRow>): Conversation {
  const { id, title, createdAt, updatedAt, personalityId, activeLeafId } = row;
  return {
    id,
    title,
    createdAt,
    updatedAt,
    pinned: row.pinned === 1,
    archived: row.archived === 1,
    personalityId,
    variantId: row.variantId as Conversation['variantId'],
    activeLeafId,
  };
}

export function toMessage(row: MessageSelection): Message {
  const { id, conversationId, parentId, content, createdAt } = row;
  return {
    id,
    conversationId,
    parentId,
    role: row.role as Message['role'],
    content,
    createdAt,
    answer: toAnswer(row),
  };
}

export function toPlacedMessage(row: PlacedSelection): PlacedMessage {
  return { ...toMessage(row), siblingIndex: row.siblingIndex, siblingCount: row.siblingCount };
}

function toAnswer(row: MessageSelection): Answer | null {
  if (row.generationId === null) return null;
  return {
    generationId: row.generationId,
    status: row.status as Answer['status'],
    reasoning: row.reasoning ?? '',
    personality: {
      id: row.promptPersonalityId ?? '',
      name: row.promptName ?? '',
      systemPrompt: row.promptText ?? '',
    },
    variant: { id: row.variantId as Answer['variant']['id'], name: row.variantName ?? '' },
    model: row.model ?? '',
    reasoningEffort: row.reasoningEffort,
    finishReason: row.finishReason as Answer['finishReason'],
    usage: toUsage(row),
    timing:
      row.totalMs === null
        ? null
        : { firstTokenMs: row.firstTokenMs, totalMs: row.totalMs, tokensPerSecond: row.tokensPerSecond },
    cost: toCost(row),
    error: row.error === null ? null : JSON.parse(row.error),
    interruption: row.interruption as Answer['interruption'],
    simulated: row.simulated === 1,
    leftOutMessages: row.leftOutMessages ?? 0,
  };
}

type UsageColumns = Pick<LedgerRow, keyof Usage>;

export function toUsage(row: UsageColumns): Usage | null {
  const { inputTokens, cachedInputTokens, outputTokens, reasoningTokens, totalTokens } = row;
  if (inputTokens === null || outputTokens === null || totalTokens === null) return null;
  return { inputTokens, cachedInputTokens, outputTokens, reasoningTokens, totalTokens };
}

export function usageColumns(usage: Usage | null): UsageColumns {
  return {
    inputTokens: usage?.inputTokens ?? null,
    cachedInputTokens: usage?.cachedInputTokens ?? null,
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

/** The columns that change while a generation runs and when it ends. */
export function answerColumns(record: GenerationRecord, answer: Answer) {
  return {
    status: record.status,
    headSeq: record.headSeq,
    reasoning: answer.reasoning,
    model: answer.model,
    finishReason: answer.finishReason,
    ...usageColumns(answer.usage),
    firstTokenMs: answer.timing?.firstTokenMs ?? null,
    totalMs: answer.timing?.totalMs ?? null,
    tokensPerSecond: answer.timing?.tokensPerSecond ?? null,
    ...costColumns(answer.cost),
    error: answer.error && JSON.stringify(answer.error),
    interruption: answer.interruption,
    leftOutMessages: answer.leftOutMessages,
  } satisfies Partial<GenerationRow>;
}
