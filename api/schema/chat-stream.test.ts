import { expect, test } from 'vitest';
import { HubError } from '../domain/errors/hub-error.ts';
import type { ChatEvent } from '../domain/generation/chat-event.ts';
import type { Personalities } from '../domain/personalities/personality.ts';
import { runSubscription } from '../testing/run-operation.ts';
import {
  completedEvent,
  createStubHub,
  deltaEvent,
  startedEvent,
  stubAnswer,
  stubGeneration,
  stubPersonality,
  stubQuestion,
} from '../testing/stub-hub.ts';

const document = `subscription Chat($input: ChatStreamInput!) {
  chatStream(input: $input) {
    __typename generationId seq at
    ... on ChatStarted { conversation { id } userMessage { id siblingCount } message { id } personality { id name } variant { id } model }
    ... on ChatSnapshot { text reasoning }
    ... on ChatDelta { text }
    ... on ChatReasoning { text }
    ... on ChatNotice { code notice: message retryAt cause }
    ... on ChatEnded { message { id } usage { totalTokens } timing { totalMs } cost { amount } }
    ... on ChatCompleted { finishReason model }
    ... on ChatFailed { error { code title steps } }
    ... on ChatInterrupted { reason }
  }
}`;

const watch = { input: { watch: { generationId: 'generation-1' } } };

test('gives each event by its type, in order, and ends with the stream', async () => {
  const hub = createStubHub();
  const ended = {
    generationId: 'generation-1',
    at: 0,
    message: stubAnswer,
    usage: null,
    timing: { firstTokenMs: null, totalMs: 7, tokensPerSecond: null },
    cost: null,
  };
  const events: ChatEvent[] = [
    startedEvent,
    { type: 'ChatSnapshot', generationId: 'generation-1', seq: 1, at: 0, text: 'a', reasoning: '' },
    deltaEvent(2, 'b'),
    { type: 'ChatReasoning', generationId: 'generation-1', seq: 3, at: 0, text: 'c' },
    {
      type: 'ChatNotice',
      generationId: 'generation-1',
      seq: 4,
      at: 0,
      code: 'RETRYING',
      message: 'Again.',
      retryAt: 1000,
      cause: 'OVERLOADED',
    },
    completedEvent(5),
    { ...ended, type: 'ChatStopped', seq: 6 },
    { ...ended, type: 'ChatFailed', seq: 7, error: new HubError('STALLED') },
    { ...ended, type: 'ChatInterrupted', seq: 8, reason: 'CRASH', timing: null },
  ];
  hub.events.push(...events);
  hub.events.end();

  const results = await runSubscription(document, watch, hub);

  expect(results.every(({ errors }) => errors === undefined)).toBe(true);
  expect(results.map(({ data }) => data?.chatStream)).toMatchObject([
    {
      __typename: 'ChatStarted',
      seq: 1,
      at: '2026-11-24T00:00:00.000Z',
      conversation: { id: 'conversation-1' },
      userMessage: { siblingCount: 1 },
      variant: { id: 'fast' },
    },
    { __typename: 'ChatSnapshot', text: 'a', reasoning: '' },
    { __typename: 'ChatDelta', seq: 2, text: 'b' },
    { __typename: 'ChatReasoning', text: 'c' },
    { __typename: 'ChatNotice', code: 'RETRYING', retryAt: '1970-01-01T00:00:01.000Z', cause: 'OVERLOADED' },
    { __typename: 'ChatCompleted', finishReason: 'STOP', usage: null, timing: { totalMs: 2 } },
    { __typename: 'ChatStopped', message: { id: 'answer-1' }, timing: { totalMs: 7 } },
    {
      __typename: 'ChatFailed',
      timing: { totalMs: 7 },
      error: { code: 'STALLED', title: expect.any(String) },
    },
    { __typename: 'ChatInterrupted', reason: 'CRASH', timing: null },
  ]);
});

test.each([
  ['was changed since as it is now', { ...stubPersonality, name: 'Renamed' }, { name: 'Renamed' }],
  ['is gone as null', null, null],
])('an answer is read with a personality that %s', async (_, now, expected) => {
  const findAll: Personalities['findAll'] = async (_viewer, ids) => new Map(ids.map((id) => [id, now]));
  const hub = createStubHub({ personalities: { findAll } });
  hub.events.push(startedEvent);
  hub.events.end();

  const [started] = await runSubscription(document, watch, hub);

  expect(started?.errors).toBeUndefined();
  expect(started?.data?.chatStream).toMatchObject({ personality: expected, variant: { id: 'fast' } });
});

test('starts an answer and reads it from the beginning', async () => {
  const calls: unknown[] = [];
  const hub = createStubHub({
    generations: {
      start: async (_viewer, { requestId }) => {
        calls.push({ start: requestId });
        return { record: stubGeneration, conversation: null, question: stubQuestion };
      },
      watch: async (_viewer, request, signal) => {
        calls.push({ watch: request });
        return hub.events.read(signal);
      },
    },
  });
  hub.events.end();

  await runSubscription(
    document,
    {
      input: { start: { requestId: 'r', personalityId: 'claude', turn: { send: { content: 'Hi' } } } },
    },
    hub,
  );

  expect(calls).toEqual([{ start: 'r' }, { watch: { generationId: 'generation-1', after: null } }]);
});

test('looks up once for each reader where each message stands, whatever fields are asked for', async () => {
  const lookups: string[] = [];
  const hub = createStubHub({
    conversations: {
      place: async (_viewer, message) => {
        lookups.push(message.id);
        return { ...message, siblingIndex: 1, siblingCount: 2 };
      },
    },
  });
  hub.events.push(startedEvent);
  hub.events.end();
  const place = '{ siblingIndex siblingCount }';
  const query = `subscription ($input: ChatStreamInput!) {
    chatStream(input: $input) { ... on ChatStarted { userMessage ${place} message ${place} again: message ${place} } }
  }`;

  const [result] = await runSubscription(query, watch, hub);
  await runSubscription(query, watch, hub);

  const placed = { siblingIndex: 1, siblingCount: 2 };
  expect(result?.data?.chatStream).toEqual({ userMessage: placed, message: placed, again: placed });
  expect(lookups.toSorted()).toEqual(['answer-1', 'answer-1', 'question-1', 'question-1']);
});

test('passes on where to resume', async () => {
  const requests: unknown[] = [];
  const hub = createStubHub({
    generations: {
      watch: async (_viewer, request, signal) => {
        requests.push(request);
        return hub.events.read(signal);
      },
    },
  });
  hub.events.end();

  for (const after of [undefined, null, 0, 7]) {
    await runSubscription(document, { input: { watch: { generationId: 'generation-1', after } } }, hub);
  }

  expect(requests.map((request) => (request as { after: unknown }).after)).toEqual([null, null, 0, 7]);
});

test.each(['../etc', 'x'.repeat(10_000)])(
  'refuses the id %.10s before the first event',
  async (generationId) => {
    const results = await runSubscription(document, { input: { watch: { generationId } } });

    expect(results).toHaveLength(1);
    expect(results[0]?.errors?.[0]?.originalError).toMatchObject({ code: 'BAD_INPUT' });
  },
);

test('a refusal of the domain comes before the first event', async () => {
  const hub = createStubHub({
    generations: {
      start: async () => {
        throw new HubError('BUSY', { facts: { generationId: 'generation-9' } });
      },
    },
  });

  const results = await runSubscription(
    document,
    { input: { start: { personalityId: 'claude', turn: { send: { content: 'Hi' } } } } },
    hub,
  );

  expect(results).toHaveLength(1);
  expect(results[0]?.data).toBeUndefined();
  expect(results[0]?.errors?.[0]?.originalError).toMatchObject({ code: 'BUSY' });
});

test.each([{}, { start: null }, { watch: { generationId: 'a' }, start: null }])(
  'wants exactly one of start and watch, not %o',
  async (input) => {
    const [result] = await runSubscription(document, { input });

    expect(result?.data).toBeUndefined();
    expect(result?.errors?.map(({ message }) => message).join()).toMatch(/exactly one key|must be non-null/i);
  },
);
