import type { Conversation, GenerationRecord, Message } from '../conversations/records.ts';
import { titleFrom } from '../conversations/title-from.ts';
import type { Personality } from '../personalities/personality.ts';
import type { NewId } from '../ports.ts';
import type { Variant } from '../variants/variant.ts';
import type { TurnPlan } from './plan-turn.ts';

/** The records that a start creates, before anything is asked. */
export interface CreatedChat {
  readonly record: GenerationRecord;
  /** Null for a temporary chat, which is never stored. */
  readonly conversation: Conversation | null;
  /** The question being answered, even when the answer continues another one. */
  readonly question: Message;
}

interface ChatCreation {
  readonly requestId: string | null;
  readonly inputDigest: string;
  readonly personality: Personality;
  readonly variant: Variant;
  readonly temporary: boolean;
  readonly simulated: boolean;
  readonly leftOutMessages: number;
  /** As it will be sent; null if it will not be. */
  readonly reasoningEffort: string | null;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly newId: NewId;
}

export function createChat(plan: TurnPlan, creation: ChatCreation): CreatedChat {
  const { now, newId, temporary } = creation;
  const conversationId = temporary ? null : (plan.conversation?.id ?? newId());
  const question: Message = plan.question ?? {
    id: newId(),
    conversationId,
    parentId: plan.parentId,
    role: 'USER',
    content: plan.content,
    createdAt: now,
    answer: null,
  };
  const record = createRecord(plan, question, creation);
  return {
    record,
    question,
    conversation:
      conversationId === null
        ? null
        : continuedConversation(plan, conversationId, record.message.id, creation),
  };
}

function createRecord(plan: TurnPlan, question: Message, creation: ChatCreation): GenerationRecord {
  const { personality, variant, now, newId } = creation;
  const generationId = newId();
  return {
    id: generationId,
    requestId: creation.requestId,
    inputDigest: creation.inputDigest,
    headSeq: 1,
    questionId: question.id,
    message: {
      id: newId(),
      conversationId: question.conversationId,
      parentId: question.id,
      role: 'ASSISTANT',
      content: plan.prefix,
      createdAt: now,
      answer: {
        generationId,
        status: 'RUNNING',
        reasoning: '',
        personality: { id: personality.id, name: personality.name, systemPrompt: personality.systemPrompt },
        variant: { id: variant.id, name: variant.name },
        model: variant.model ?? '',
        reasoningEffort: creation.reasoningEffort,
        finishReason: null,
        usage: null,
        timing: null,
        cost: null,
        error: null,
        interruption: null,
        simulated: creation.simulated,
        leftOutMessages: creation.leftOutMessages,
      },
    },
  };
}

function continuedConversation(
  plan: TurnPlan,
  id: string,
  activeLeafId: string,
  { personality, variant, now }: ChatCreation,
): Conversation {
  const earlier = plan.conversation ?? {
    id,
    title: titleFrom(plan.content),
    createdAt: now,
    pinned: false,
    archived: false,
  };
  return { ...earlier, updatedAt: now, personalityId: personality.id, variantId: variant.id, activeLeafId };
}
