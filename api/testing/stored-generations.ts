import { newId } from '../adapters/system/new-id.ts';
import type { Conversation, GenerationRecord, Message } from '../domain/conversations/records.ts';
import type { StoredGeneration } from '../domain/generation/generation-store.ts';

/** A conversation with its first question, whose answer has just begun. */
export function generationOf(
  changes: Partial<Conversation> = {},
  content = 'Why?',
): StoredGeneration & { readonly newQuestion: boolean } {
  const conversationId = newId();
  const question: Message = {
    id: newId(),
    conversationId,
    parentId: null,
    role: 'USER',
    content,
    createdAt: 1,
    answer: null,
  };
  const record = recordOf(conversationId, question.id);
  const conversation: Conversation = {
    id: conversationId,
    title: 'Why?',
    createdAt: 1,
    updatedAt: 1,
    pinned: false,
    archived: false,
    personalityId: 'gpt',
    variantId: 'fast',
    activeLeafId: record.message.id,
    ...changes,
  };
  return { record, conversation, question, newQuestion: true };
}

/** Another answer to the same question. */
export function answerTo({
  conversation,
  question,
}: StoredGeneration): StoredGeneration & { readonly newQuestion: boolean } {
  const record = recordOf(conversation.id, question.id);
  return {
    record,
    conversation: { ...conversation, activeLeafId: record.message.id },
    question,
    newQuestion: false,
  };
}

function recordOf(conversationId: string, questionId: string): GenerationRecord {
  const id = newId();
  return {
    id,
    requestId: newId(),
    inputDigest: 'digest',
    headSeq: 1,
    questionId,
    message: {
      id: newId(),
      conversationId,
      parentId: questionId,
      role: 'ASSISTANT',
      content: '',
      createdAt: 2,
      answer: {
        generationId: id,
        status: 'RUNNING',
        reasoning: '',
        personality: { id: 'gpt', name: 'GPT-style', systemPrompt: 'Be plain.' },
        variant: { id: 'fast', name: 'Fast' },
        model: 'gpt-6-luna',
        reasoningEffort: 'low',
        finishReason: null,
        usage: null,
        timing: null,
        cost: null,
        error: null,
        interruption: null,
        simulated: false,
        leftOutMessages: 0,
      },
    },
  };
}

/** The record once its answer has arrived and then broken off, with all figures set. */
export function settled(record: GenerationRecord, content: string): GenerationRecord {
  const { answer } = record.message;
  return {
    ...record,
    headSeq: 9,
    message: {
      ...record.message,
      content,
      answer: {
        ...answer,
        status: 'FAILED',
        reasoning: 'hm',
        model: 'gpt-6-luna-2026',
        usage: {
          inputTokens: 5,
          cachedInputTokens: null,
          cacheWriteTokens: 2,
          outputTokens: 7,
          reasoningTokens: 0,
          totalTokens: 12,
        },
        timing: { firstTokenMs: 3, totalMs: 40, tokensPerSecond: 12.5 },
        cost: { amount: '0.000004', currency: 'USD', priceDate: '2026-11-18', unknownReason: null },
        error: {
          code: 'STREAM_BROKEN',
          facts: { host: 'api.openai.com' },
          retryAfterMs: null,
          requestId: 'r-1',
        },
      },
    },
  };
}
