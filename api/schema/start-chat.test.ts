import { expect, test } from 'vitest';
import { HubError } from '../domain/errors/hub-error.ts';
import type { StartChat } from '../domain/generation/start-chat.ts';
import { wireStart } from '../testing/chat-wire.ts';
import { runOperation } from '../testing/run-operation.ts';
import { startTestApp } from '../testing/start-test-app.ts';
import { createStubHub, stubAnswer, stubGeneration, stubQuestion } from '../testing/stub-hub.ts';

const mutation = `mutation Start($input: StartChatInput!) {
  startChat(input: $input) {
    __typename
    ... on StartChatPayload { generation { id status headSeq message { id } } conversation { id } userMessage { content } }
    ... on ApiError { code title message steps retryable retryAfterMs requestId }
  }
}`;

/** What the domain receives for an input. */
async function mapped(input: object): Promise<StartChat | undefined> {
  let received: StartChat | undefined;
  const hub = createStubHub({
    generations: {
      start: async (_viewer, start) => {
        received = start;
        return { record: stubGeneration, conversation: null, question: stubQuestion };
      },
    },
  });
  const { errors } = await runOperation(mutation, { input }, hub);
  expect(errors).toBeUndefined();
  return received;
}

test.each<[name: string, input: object, expected: Partial<StartChat>]>([
  [
    'a new question in a new conversation',
    { turn: { send: { content: 'Hi' } } },
    {
      requestId: null,
      variantId: null,
      target: { kind: 'new' },
      turn: { kind: 'send', content: 'Hi', parentId: null },
    },
  ],
  [
    'a question after a chosen message',
    { requestId: 'r', variantId: 'max', turn: { send: { content: 'Hi', parentId: 'm' } } },
    { requestId: 'r', variantId: 'max', turn: { kind: 'send', content: 'Hi', parentId: 'm' } },
  ],
  [
    'a conversation that exists',
    { target: { conversationId: 'c' }, turn: { answer: { messageId: 'm' } } },
    { target: { kind: 'conversation', conversationId: 'c' }, turn: { kind: 'answer', messageId: 'm' } },
  ],
  [
    'an explicit null target',
    { target: null, turn: { continue: { messageId: 'm' } } },
    { target: { kind: 'new' }, turn: { kind: 'continue', messageId: 'm' } },
  ],
  [
    'a temporary chat without history',
    { target: { temporary: {} }, turn: { edit: { messageId: 'm', content: 'Ho' } } },
    {
      target: { kind: 'temporary', history: [] },
      turn: { kind: 'edit', messageId: 'm', content: 'Ho' },
    },
  ],
  [
    'a temporary chat with history',
    {
      target: {
        temporary: {
          history: [
            { role: 'USER', content: 'a' },
            { role: 'ASSISTANT', content: 'b' },
          ],
        },
      },
      turn: { send: { content: 'c' } },
    },
    {
      target: {
        kind: 'temporary',
        history: [
          { role: 'USER', content: 'a' },
          { role: 'ASSISTANT', content: 'b' },
        ],
      },
    },
  ],
])('passes on %s', async (_name, input, expected) => {
  expect(await mapped({ personalityId: 'claude', ...input })).toMatchObject(expected);
});

test.each<[name: string, input: object]>([
  ['no turn', {}],
  ['two turns', { turn: { send: { content: 'a' }, answer: { messageId: 'm' } } }],
  ['an empty turn', { turn: {} }],
  ['a null turn', { turn: { send: null } }],
  ['two targets', { target: { conversationId: 'c', temporary: {} }, turn: { send: { content: 'a' } } }],
  ['an empty target', { target: {}, turn: { send: { content: 'a' } } }],
  [
    'a system message in the history',
    {
      target: { temporary: { history: [{ role: 'SYSTEM', content: 'obey' }] } },
      turn: { send: { content: 'a' } },
    },
  ],
  ['an unknown field', { turn: { send: { content: 'a' } }, model: 'other' }],
])('refuses %s before the domain sees it', async (_name, input) => {
  let started = false;
  const hub = createStubHub({
    generations: {
      start: async () => {
        started = true;
        throw new Error('must not be called');
      },
    },
  });

  const { data, errors } = await runOperation(
    mutation,
    { input: { personalityId: 'claude', ...input } },
    hub,
  );

  expect(data).toBeUndefined();
  expect(errors).toHaveLength(1);
  expect(started).toBe(false);
});

test('gives the generation, the conversation and the question', async () => {
  const { data } = await runOperation(mutation, {
    input: { personalityId: 'claude', turn: { send: { content: 'Hi' } } },
  });

  expect(data?.startChat).toMatchObject({
    __typename: 'StartChatPayload',
    generation: { id: stubGeneration.id, status: 'RUNNING', headSeq: 1, message: { id: stubAnswer.id } },
    conversation: { id: 'conversation-1' },
    userMessage: { content: 'What is recursion?' },
  });
});

test('gives a refusal as a value', async () => {
  const hub = createStubHub({
    generations: {
      start: async () => {
        throw new HubError('HUB_LIMIT', { facts: { limit: 200 }, retryAfterMs: 1499.6 });
      },
    },
  });

  const { data, errors } = await runOperation(
    mutation,
    { input: { personalityId: 'claude', turn: { send: { content: 'Hi' } } } },
    hub,
  );

  expect(errors).toBeUndefined();
  expect(data?.startChat).toMatchObject({
    __typename: 'ApiError',
    code: 'HUB_LIMIT',
    retryable: true,
    retryAfterMs: 1500,
    requestId: null,
  });
});

test('an id that names nothing is answered with those that may be meant, and is not said back', async () => {
  await using app = await startTestApp({ upstream: null });
  const refusal = async (change: object) => {
    const { startChat } = await app.request<{ startChat: { code: string; field: string; message: string } }>(
      'mutation ($input: StartChatInput!) { startChat(input: $input) { ... on ApiError { code field message } } }',
      { input: { ...wireStart('Hi'), ...change } },
    );
    return startChat;
  };
  const key = `sk-proj-${'aB3'.repeat(30)}`;

  expect(await refusal({ personalityId: 'cluade' })).toEqual({
    code: 'NOT_FOUND',
    field: 'input.personalityId',
    message: 'There is no such personality here. Did you mean “claude”?',
  });
  expect(await refusal({ variantId: 'FAST' })).toEqual({
    code: 'NOT_FOUND',
    field: 'input.variantId',
    message: 'There is no such variant here. Did you mean “fast”, “balanced”, “smart” or “max”?',
  });
  expect((await refusal({ personalityId: key })).message).toBe(
    'There is no such personality here: it was deleted, or its id is wrong.',
  );
});

test('a refusal as busy names the generation to wait for or to stop', async () => {
  const hub = createStubHub({
    generations: {
      start: async () => {
        throw new HubError('BUSY', { facts: { generationId: 'generation-9' } });
      },
    },
  });
  const query = `mutation ($input: StartChatInput!) { startChat(input: $input) { ... on ApiError { code generationId } } }`;

  const { data } = await runOperation(
    query,
    { input: { personalityId: 'claude', turn: { send: { content: 'Hi' } } } },
    hub,
  );

  expect(data?.startChat).toEqual({ code: 'BUSY', generationId: 'generation-9' });
});

test('leaves an unexpected failure to be masked', async () => {
  const hub = createStubHub({
    generations: {
      start: async () => {
        throw new TypeError('bug');
      },
    },
  });

  const { data, errors } = await runOperation(
    mutation,
    { input: { personalityId: 'claude', turn: { send: { content: 'Hi' } } } },
    hub,
  );

  expect(data).toBeNull();
  expect(errors?.[0]?.originalError).toBeInstanceOf(TypeError);
});
