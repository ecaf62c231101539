import { expect, test } from 'vitest';
import { fixedVariants } from '../../testing/fixed-variants.ts';
import { refuseEnds } from '../../testing/refuse-ends.ts';
import { startChatInput } from '../../testing/start-chat-input.ts';
import { startTestGenerations } from '../../testing/test-generations.ts';
import type { ConversationChange } from '../conversations/conversation-feed.ts';
import { HubError } from '../errors/hub-error.ts';
import type { Store } from '../ports.ts';
import type { ChatEvent } from './chat-event.ts';
import type { CreatedChat } from './create-chat.ts';

const types = (events: readonly ChatEvent[]) => events.map(({ type }) => type);
const conversationOf = (chat: CreatedChat) => ({
  kind: 'conversation' as const,
  conversationId: chat.conversation?.id ?? '',
});

test('streams an answer from its start to its proved end and keeps it', async () => {
  await using hub = await startTestGenerations();
  const chat = await hub.generations.start(hub.viewer, startChatInput('Why is the sky blue?'));
  const reading = hub.events(chat.record.id);
  const call = await hub.model.nextCall();
  call.observer.text('Because ');
  await hub.clock.advance(500);
  call.observer.text('of Rayleigh.');
  await hub.clock.advance(500);
  const usage = {
    inputTokens: 9,
    cachedInputTokens: 0,
    cacheWriteTokens: 0,
    outputTokens: 5,
    reasoningTokens: 0,
    totalTokens: 14,
  };
  call.complete({ model: 'model-fast-2026', usage });

  const events = await reading;

  expect(types(events)).toEqual(['ChatStarted', 'ChatDelta', 'ChatDelta', 'ChatCompleted']);
  expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  expect(events.at(-1)).toMatchObject({
    finishReason: 'STOP',
    model: 'model-fast-2026',
    usage,
    timing: { firstTokenMs: 0, totalMs: 1000, tokensPerSecond: 5 },
    message: { content: 'Because of Rayleigh.', answer: { status: 'COMPLETED', model: 'model-fast-2026' } },
  });
  const kept = await hub.store.findGeneration(hub.viewer.id, chat.record.id);
  expect(kept?.record).toMatchObject({
    headSeq: 4,
    message: { content: 'Because of Rayleigh.', answer: { status: 'COMPLETED' } },
  });
  expect(hub.status.reports).toEqual([0]);
});

test.each([
  [1, 'its oldest message was left out'],
  [3, 'its 3 oldest messages were left out'],
])('a chat that is longer than the model reads says so first: %i too many', async (tooMany, words) => {
  const [fast] = fixedVariants().list();
  if (fast === undefined) throw new Error('there are four');
  const facts = { id: 'small', contextWindow: 8_000, price: null, shutdownDate: null, daysLeft: null };
  const small = { ...fast, facts };
  await using hub = await startTestGenerations({ variants: { list: () => [small], find: () => small } });
  const history = [
    ...Array.from({ length: tooMany }, () => ({ role: 'USER' as const, content: 'x'.repeat(20_000) })),
    { role: 'USER' as const, content: 'And short?' },
  ];

  const input = startChatInput('Go on', { target: { kind: 'temporary', history } });
  const chat = await hub.generations.start(hub.viewer, input);
  const reading = hub.events(chat.record.id);
  const call = await hub.model.nextCall();
  call.observer.text('So.');
  call.complete();

  const events = await reading;
  expect(types(events)).toEqual(['ChatStarted', 'ChatNotice', 'ChatDelta', 'ChatCompleted']);
  expect(events[1]).toMatchObject({ code: 'TRIMMED', message: expect.stringContaining(words) });
  expect(events.at(-1)).toMatchObject({ message: { answer: { leftOutMessages: tooMany } } });
});

test('an answer of a compatible server has no price, even from a model with a name of OpenAI', async () => {
  await using hub = await startTestGenerations({ upstream: { kind: 'COMPATIBLE', host: 'localhost:11434' } });
  const chat = await hub.generations.start(hub.viewer, startChatInput('Why?'));
  const call = await hub.model.nextCall();
  call.observer.text('So.');
  const counts = {
    inputTokens: 9,
    cachedInputTokens: 0,
    cacheWriteTokens: 0,
    outputTokens: 5,
    reasoningTokens: 0,
    totalTokens: 14,
  };
  call.complete({ model: 'gpt-4o', usage: counts });

  const last = (await hub.events(chat.record.id)).at(-1);

  expect(last).toMatchObject({ cost: { amount: null, unknownReason: expect.stringMatching(/no prices/) } });
});

test('sends the personality as it stands, then the branch, then the question', async () => {
  await using hub = await startTestGenerations();
  const first = await hub.generations.start(hub.viewer, startChatInput('One?'));
  const firstCall = await hub.model.nextCall();
  firstCall.observer.text('First.');
  firstCall.complete();
  await hub.events(first.record.id);

  await hub.generations.start(hub.viewer, startChatInput('Two?', { target: conversationOf(first) }));

  const { request } = await hub.model.nextCall();
  expect(request.messages.map(({ role }) => role)).toEqual(['system', 'user', 'assistant', 'user']);
  expect(request.messages.slice(1).map(({ content }) => content)).toEqual(['One?', 'First.', 'Two?']);
  expect(request).toMatchObject({
    model: 'model-fast',
    reasoningEffort: null,
    maxCompletionTokens: null,
  });
});

test('a chat that is renamed while a question is admitted is announced by its new name', async () => {
  let rename = async (_store: Store) => {};
  await using hub = await startTestGenerations({
    wrapStore: (store) => ({
      ...store,
      async beginGeneration(...parameters) {
        await rename(store);
        return store.beginGeneration(...parameters);
      },
    }),
  });
  const first = await hub.generations.start(hub.viewer, startChatInput('One?'));
  (await hub.model.nextCall()).complete();
  await hub.events(first.record.id);
  const target = conversationOf(first);
  rename = async (store) => {
    await store.updateConversation(hub.viewer.id, target.conversationId, { title: 'Named' });
  };
  const changes: ConversationChange[] = [];
  void (async () => {
    for await (const change of hub.feed.watch(hub.viewer.id, new AbortController().signal))
      changes.push(change);
  })();

  const { record } = await hub.generations.start(hub.viewer, startChatInput('Two?', { target }));

  await expect
    .poll(() => changes.at(-1))
    .toMatchObject({
      kind: 'UPDATED',
      conversation: { title: 'Named', activeLeafId: record.message.id },
    });
});

test('fifty identical starts at once are one generation and one upstream call', async () => {
  await using hub = await startTestGenerations();
  const input = startChatInput('Once?', { requestId: 'request-1' });

  const chats = await Promise.all(Array.from({ length: 50 }, () => hub.generations.start(hub.viewer, input)));

  expect(new Set(chats.map(({ record }) => record.id)).size).toBe(1);
  expect(hub.model.calls).toHaveLength(1);
});

test('a repeat of a request finds its generation again, also after the log was forgotten', async () => {
  await using hub = await startTestGenerations();
  const input = startChatInput('Once?', { requestId: 'request-1' });
  const chat = await hub.generations.start(hub.viewer, input);
  const call = await hub.model.nextCall();
  call.observer.text('Yes.');
  call.complete();
  await hub.events(chat.record.id);
  await hub.clock.advance(11 * 60_000);

  const again = await hub.generations.start(hub.viewer, input);
  const events = await hub.events(again.record.id);

  expect(again.record.id).toBe(chat.record.id);
  expect(events.map(({ type, seq }) => [type, seq])).toEqual([
    ['ChatStarted', 1],
    ['ChatSnapshot', 2],
    ['ChatCompleted', 3],
  ]);
  expect(events[1]).toMatchObject({ text: 'Yes.' });
  expect(hub.model.calls).toHaveLength(1);
});

test('the same request id with another input is a conflict, during and after the start', async () => {
  await using hub = await startTestGenerations();
  const start = (content: string) =>
    hub.generations.start(hub.viewer, startChatInput(content, { requestId: 'request-1' }));

  const [, during] = await Promise.allSettled([start('One?'), start('Two?')]);
  const after = start('Three?');

  expect(during).toMatchObject({ status: 'rejected', reason: { code: 'CONFLICT' } });
  await expect(after).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(hub.model.calls).toHaveLength(1);
});

test('a reader that leaves does not stop the run', async () => {
  await using hub = await startTestGenerations();
  const chat = await hub.generations.start(hub.viewer, startChatInput('Why?'));
  const call = await hub.model.nextCall();
  const leaving = new AbortController();
  const request = { generationId: chat.record.id, after: null };
  const reader = (await hub.generations.watch(hub.viewer, request, leaving.signal))[Symbol.asyncIterator]();
  await reader.next();
  leaving.abort();
  await reader.next();

  call.observer.text('Still here.');
  call.complete();
  const events = await hub.events(chat.record.id);

  expect(events.at(-1)).toMatchObject({ type: 'ChatCompleted', message: { content: 'Still here.' } });
});

test('stop ends the upstream call, keeps the text and says the same when asked again', async () => {
  await using hub = await startTestGenerations();
  const chat = await hub.generations.start(hub.viewer, startChatInput('Why?'));
  const call = await hub.model.nextCall();
  call.observer.text('Half a');

  const stopped = await hub.generations.stop(hub.viewer, { generationId: chat.record.id });
  const again = await hub.generations.stop(hub.viewer, { generationId: chat.record.id });

  expect(call.signal.aborted).toBe(true);
  expect(stopped).toMatchObject({ message: { content: 'Half a', answer: { status: 'STOPPED' } } });
  expect(again).toEqual(stopped);
  expect((await hub.events(chat.record.id)).at(-1)).toMatchObject({ type: 'ChatStopped' });
});

test('stop by request id works while the start is still under way', async () => {
  await using hub = await startTestGenerations();
  const starting = hub.generations.start(hub.viewer, startChatInput('Why?', { requestId: 'request-1' }));

  const stopped = await hub.generations.stop(hub.viewer, { requestId: 'request-1' });

  const { id } = (await starting).record;
  expect(stopped).toMatchObject({ id, message: { answer: { status: 'STOPPED' } } });
});

test('stopping what does not exist, or is another viewer’s, is not found', async () => {
  await using hub = await startTestGenerations();
  const chat = await hub.generations.start(hub.viewer, startChatInput('Why?'));
  const other = { id: 'someone else' };

  await expect(hub.generations.stop(hub.viewer, { requestId: 'no such' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  await expect(hub.generations.stop(other, { generationId: chat.record.id })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  expect(await hub.generations.find(other, chat.record.id)).toBeNull();
});

test('a temporary chat answers from its own history and leaves nothing in the store', async () => {
  await using hub = await startTestGenerations();
  const history = [
    { role: 'USER' as const, content: 'One?' },
    { role: 'ASSISTANT' as const, content: 'First.' },
  ];
  const chat = await hub.generations.start(
    hub.viewer,
    startChatInput('Two?', { target: { kind: 'temporary', history }, requestId: 'request-1' }),
  );
  const call = await hub.model.nextCall();
  call.observer.text('Second.');
  call.complete();

  const events = await hub.events(chat.record.id);

  expect(chat.conversation).toBeNull();
  expect(events.at(-1)).toMatchObject({
    type: 'ChatCompleted',
    message: { content: 'Second.', conversationId: null },
  });
  expect(call.request.messages.slice(1).map(({ content }) => content)).toEqual(['One?', 'First.', 'Two?']);
  expect(await hub.store.findGeneration(hub.viewer.id, chat.record.id)).toBeNull();
});

test('keeps the text about each second while it grows', async () => {
  await using hub = await startTestGenerations();
  const chat = await hub.generations.start(hub.viewer, startChatInput('Why?'));
  const call = await hub.model.nextCall();
  call.observer.text('Early words');

  await hub.clock.advance(1_000);

  await expect
    .poll(async () => (await hub.store.findGeneration(hub.viewer.id, chat.record.id))?.record.message.content)
    .toBe('Early words');
});

test('an answer that cannot be kept is shown with all that is known of it, and kept once the store works again', async () => {
  await using hub = await startTestGenerations({ wrapStore: refuseEnds(2) });
  const input = startChatInput('Why?', { requestId: 'request-1' });
  const { record } = await hub.generations.start(hub.viewer, input);
  const call = await hub.model.nextCall();
  call.observer.text('All of it.');
  call.complete({ model: 'model-fast-2026' });

  const events = await hub.events(record.id);
  const kept = async () => (await hub.store.findGeneration(hub.viewer.id, record.id))?.record;

  expect(events.at(-1)).toMatchObject({
    type: 'ChatFailed',
    error: { code: 'STORE_FAILED' },
    message: {
      content: 'All of it.',
      answer: { status: 'FAILED', model: 'model-fast-2026', finishReason: null },
    },
  });
  await hub.clock.advance(5_000);
  expect(await kept()).toMatchObject({ message: { answer: { status: 'RUNNING' } } });
  await hub.clock.advance(5_000);
  const whole = { message: { content: 'All of it.', answer: { status: 'COMPLETED', error: null } } };
  await expect.poll(kept).toMatchObject(whole);
  expect(await hub.generations.find(hub.viewer, record.id)).toMatchObject(whole);
  expect(await hub.generations.start(hub.viewer, input)).toMatchObject({ record: whole });
  expect((await hub.events(record.id)).at(-1)).toMatchObject({
    type: 'ChatCompleted',
    message: whole.message,
  });
});

test('others hear of an end that cannot be kept yet, and again when it is kept', async () => {
  await using hub = await startTestGenerations({ wrapStore: refuseEnds(1) });
  const changes = hub.feed.watch(hub.viewer.id, new AbortController().signal);
  const { record, conversation } = await hub.generations.start(hub.viewer, startChatInput('Why?'));
  const call = await hub.model.nextCall();
  call.observer.text('All of it.');
  call.complete();
  expect((await hub.events(record.id)).at(-1)?.type).toBe('ChatFailed');
  expect((await changes.next()).value).toMatchObject({ kind: 'CREATED' });

  const change = { kind: 'UPDATED', conversationId: conversation?.id };
  expect((await changes.next()).value).toMatchObject(change);
  expect(hub.generations.isAnswering(hub.viewer, conversation?.id ?? '')).toBe(false);
  await hub.clock.advance(5_000);
  expect((await changes.next()).value).toMatchObject(change);
});

test.each([
  ['that the store has logged is not logged again', new HubError('STORE_FAILED'), []],
  [
    'that no store logs is logged',
    new TypeError('odd'),
    [
      expect.stringMatching(/^error the text so far could not be kept odd/),
      expect.stringMatching(/^error the answer could not be kept odd/),
    ],
  ],
])('a failure to keep the text and its end %s', async (_what, failure, lines) => {
  const refuse = () => Promise.reject(failure);
  await using hub = await startTestGenerations({
    wrapStore: (store) => ({ ...store, saveProgress: refuse, finishGeneration: refuse }),
  });
  const chat = await hub.generations.start(hub.viewer, startChatInput('Why?'));
  const call = await hub.model.nextCall();
  call.observer.text('All of it.');
  await hub.clock.advance(1_000);
  call.complete();

  await hub.events(chat.record.id);

  expect(hub.log.lines).toEqual(lines);
});

test('a deleted chat is not read from what is still remembered of its answers', async () => {
  await using hub = await startTestGenerations();
  const { record, conversation } = await hub.generations.start(hub.viewer, startChatInput('Why?'));
  const call = await hub.model.nextCall();
  await hub.store.deleteConversation(hub.viewer.id, conversation?.id ?? '', 1);

  await hub.generations.stopConversation(hub.viewer, conversation?.id ?? '');

  expect(call.signal.aborted).toBe(true);
  expect(await hub.generations.find(hub.viewer, record.id)).toBeNull();
});
