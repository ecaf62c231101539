import { expect, test } from 'vitest';
import type { Answer, Message } from '../domain/conversations/records.ts';
import { wireStart } from '../testing/chat-wire.ts';
import { runOperation } from '../testing/run-operation.ts';
import { startTestApp } from '../testing/start-test-app.ts';
import { createStubHub, stubAnswer, stubConversation, stubGeneration } from '../testing/stub-hub.ts';

const selection = `id role content createdAt endedAt parentId siblingIndex siblingCount generationId status reasoning
  personality { personalityId name systemPrompt } variant { variantId name } model reasoningEffort simulated finishReason
  usage { inputTokens cachedInputTokens cacheWriteTokens outputTokens reasoningTokens totalTokens }
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

test('shows an answer with its figures', async () => {
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
    personality: { personalityId: 'claude', name: 'Claude', systemPrompt: 'Be warm.' },
    variant: { variantId: 'fast', name: 'Fast' },
    model: 'small-1',
    reasoningEffort: 'low',
    simulated: false,
    finishReason: 'STOP',
    usage: {
      inputTokens: 12,
      cachedInputTokens: null,
      cacheWriteTokens: null,
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

test('all messages of a page ask once for the conversation that they are in', async () => {
  const asked: string[] = [];
  const hub = createStubHub({
    conversations: {
      find: async (_viewer, id) => {
        asked.push(id);
        return stubConversation;
      },
    },
  });

  const { data } = await runOperation(
    '{ conversation(id: "conversation-1") { messages { edges { node { conversation { title } } } } } }',
    {},
    hub,
  );

  const node = { conversation: { title: stubConversation.title } };
  expect(data).toEqual({ conversation: { messages: { edges: [{ node }, { node }] } } });
  expect(asked).toEqual(['conversation-1', 'conversation-1']);
});

test('gives a message of a kept chat with what surrounds it, and none once the chat is deleted', async () => {
  await using app = await startTestApp({ upstream: null });
  const { startChat } = await app.request<{
    startChat: { userMessage: { id: string }; conversation: { id: string; activeLeafId: string } };
  }>(
    `mutation ($input: StartChatInput!) {
      startChat(input: $input) { ... on StartChatPayload { userMessage { id } conversation { id activeLeafId } } }
    }`,
    { input: wireStart('/simulate stall') },
  );
  const { userMessage, conversation } = startChat;
  const ask = () =>
    app.request(
      `query ($question: ID!, $answer: ID!) {
        question: message(id: $question) { role content siblingCount conversation { id title } }
        answer: message(id: $answer) { role status parentId conversation { id } }
        unknown: message(id: "nothing") { id }
      }`,
      { question: userMessage.id, answer: conversation.activeLeafId },
    );

  const kept = await ask();
  await app.request(
    'mutation ($id: ID!) { deleteConversation(input: { conversationId: $id }) { __typename } }',
    { id: conversation.id },
  );

  expect(kept).toEqual({
    question: {
      role: 'USER',
      content: '/simulate stall',
      siblingCount: 1,
      conversation: { id: conversation.id, title: '/simulate stall' },
    },
    answer: {
      role: 'ASSISTANT',
      status: 'RUNNING',
      parentId: userMessage.id,
      conversation: { id: conversation.id },
    },
    unknown: null,
  });
  expect(await ask()).toEqual({ question: null, answer: null, unknown: null });
});

test('a message of a temporary chat is in no conversation', async () => {
  const hub = createStubHub({
    generations: {
      find: async () => ({ ...stubGeneration, message: { ...stubAnswer, conversationId: null } }),
    },
  });

  const { data } = await runOperation(
    '{ generation(id: "generation-1") { message { conversation { id } } } }',
    {},
    hub,
  );

  expect(data).toEqual({ generation: { message: { conversation: null } } });
});
