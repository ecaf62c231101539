import type { ChatEvent, Message } from '../chat-documents.ts';

const question: Message = {
  id: 'question',
  parentId: null,
  role: 'USER',
  content: 'Why?',
  createdAt: '2026-01-01T00:00:00.000Z',
  endedAt: null,
  status: null,
  generationId: null,
  reasoning: null,
  personality: null,
  variant: null,
  model: null,
  reasoningEffort: null,
  simulated: false,
  leftOutMessages: 0,
  finishReason: null,
  interruption: null,
  usage: null,
  timing: null,
  cost: null,
  error: null,
};

/** A question for tests. */
export function sampleQuestion(change: Partial<Message> = {}): Message {
  return { ...question, ...change };
}

/** A finished answer for tests. */
export function sampleAnswer(change: Partial<Message> = {}): Message {
  return {
    ...question,
    id: 'answer',
    parentId: 'question',
    role: 'ASSISTANT',
    content: 'Because.',
    status: 'COMPLETED',
    generationId: 'generation',
    personality: { personalityId: 'gpt', name: 'GPT' },
    variant: { variantId: 'fast', name: 'Fast' },
    model: 'gpt-6-luna',
    finishReason: 'STOP',
    ...change,
  };
}

/** The first event of an attach, for tests. */
export function sampleStart(
  change: Partial<Extract<ChatEvent, { __typename: 'ChatStarted' }>> = {},
): Extract<ChatEvent, { __typename: 'ChatStarted' }> {
  return {
    __typename: 'ChatStarted',
    seq: 1,
    generationId: 'generation',
    conversation: { id: 'conversation', title: 'Why?' },
    userMessage: sampleQuestion(),
    message: sampleAnswer({ content: '', status: 'RUNNING', finishReason: null }),
    ...change,
  };
}
