import { expect, test } from 'vitest';
import type { Answer, Message } from '../domain/conversations/records.ts';
import { runOperation } from '../testing/run-operation.ts';
import { createStubHub, stubAnswer } from '../testing/stub-hub.ts';

const selection = `id role content createdAt endedAt parentId siblingIndex siblingCount generationId status reasoning
  personality { id name systemPrompt } variant { id name } model reasoningEffort simulated finishReason
  usage { inputTokens cachedInputTokens outputTokens reasoningTokens totalTokens }
  timing { firstTokenMs totalMs tokensPerSecond } cost { amount currency priceDate unknownReason }
  error { code title message steps retryable retryAfterMs requestId } interruption`;

async function shown(message: Message): Promise<unknown> {
  const hub = createStubHub({
    conversations: {
      messages: async () => ({
        edges: [{ cursor: message.id, node: { ...message, siblingIndex: 1, siblingCount: 3 } }],
        hasNextPage: false,
        hasPreviousPage: false,
      }),
    },
  });
  const { data, errors } = await runOperation(
    `{ conversation(id: "conversation-1") { messages { edges { node { ${selection} } } } } }`,
    {},
    hub,
  );
  expect(errors).toBeUndefined();
  return (data as { conversation: { messages: { edges: { node: unknown }[] } } }).conversation.messages
    .edges[0]?.node;
}

function answerWith(part: Partial<Answer>): Message {
  return { ...stubAnswer, answer: { ...stubAnswer.answer, ...part } };
}

test('shows an answer with its figures, durations in whole milliseconds', async () => {
  expect(await shown(stubAnswer)).toEqual({
    id: 'answer-1',
    role: 'ASSISTANT',
    content: 'See recursion.',
    createdAt: '2026-11-24T00:00:00.000Z',
    endedAt: '2026-11-24T00:00:00.901Z',
    parentId: 'question-1',
    siblingIndex: 1,
    siblingCount: 3,
    generationId: 'generation-1',
    status: 'COMPLETED',
    reasoning: null,
    personality: { id: 'claude', name: 'Claude', systemPrompt: 'Be warm.' },
    variant: { id: 'fast', name: 'Fast' },
    model: 'small-1',
    reasoningEffort: 'low',
    simulated: false,
    finishReason: 'STOP',
    usage: {
      inputTokens: 12,
      cachedInputTokens: null,
      outputTokens: 3,
      reasoningTokens: null,
      totalTokens: 15,
    },
    timing: { firstTokenMs: 412, totalMs: 901, tokensPerSecond: 88.5 },
    cost: { amount: '0.0002', currency: 'USD', priceDate: '2026-11-01', unknownReason: null },
    error: null,
    interruption: null,
  });
});

test('shows nothing on a question that only answers have', async () => {
  const question = { ...stubAnswer, role: 'USER', answer: null } as const;

  expect(await shown(question)).toMatchObject({
    role: 'USER',
    endedAt: null,
    generationId: null,
    status: null,
    reasoning: null,
    personality: null,
    variant: null,
    model: null,
    simulated: false,
    finishReason: null,
    usage: null,
    timing: null,
    cost: null,
    error: null,
    interruption: null,
  });
});

test('names no model where none could be asked', async () => {
  expect(await shown(answerWith({ model: '', status: 'FAILED' }))).toMatchObject({ model: null });
});

test.each([
  ['is being written', { status: 'RUNNING' }],
  ['was cut short by the death of the server', { status: 'INTERRUPTED', interruption: 'CRASH' }],
] as const)('names no end of an answer that %s', async (_how, part) => {
  expect(await shown(answerWith({ ...part, timing: null }))).toMatchObject({ endedAt: null });
});

test('describes a stored failure from the catalogue', async () => {
  const failed = answerWith({
    status: 'FAILED',
    error: { code: 'RATE_LIMITED', facts: {}, retryAfterMs: 20_000, requestId: 'req_1' },
  });

  expect(await shown(failed)).toMatchObject({
    status: 'FAILED',
    error: { code: 'RATE_LIMITED', retryable: true, retryAfterMs: 20_000, requestId: 'req_1' },
  });
});

test('shows reasoning, simulation and interruption where there are any', async () => {
  const interrupted = answerWith({
    status: 'INTERRUPTED',
    interruption: 'CRASH',
    reasoning: 'Hm.',
    simulated: true,
  });

  expect(await shown(interrupted)).toMatchObject({
    status: 'INTERRUPTED',
    interruption: 'CRASH',
    reasoning: 'Hm.',
    simulated: true,
  });
});
