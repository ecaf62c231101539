import { expect, test } from 'vitest';
import type { ModelCall } from '../../testing/scripted-model.ts';
import { startChatInput } from '../../testing/start-chat-input.ts';
import { startTestGenerations } from '../../testing/test-generations.ts';
import { HubError } from '../errors/hub-error.ts';
import { attemptAnswer } from './attempt-answer.ts';
import type { ChatEvent } from './chat-event.ts';
import { createRetryPolicy } from './retry-policy.ts';

const types = (events: readonly ChatEvent[]) => events.map(({ type }) => type);

test('tries again before the first delta, says so, and then answers as if nothing had been', async () => {
  await using hub = await startTestGenerations();
  const chat = await hub.generations.start(hub.viewer, startChatInput('Why?'));
  const reading = hub.events(chat.record.id);
  (await hub.model.nextCall()).fail(new HubError('OVERLOADED'));
  await hub.clock.advance(1_000);
  const second = await hub.model.nextCall();
  await hub.clock.advance(50);
  second.observer.text('Now.');
  second.complete();

  const events = await reading;

  expect(types(events)).toEqual(['ChatStarted', 'ChatNotice', 'ChatDelta', 'ChatCompleted']);
  expect(events[1]).toMatchObject({
    code: 'RETRYING',
    message: 'Model at capacity. Trying again.',
    cause: 'OVERLOADED',
  });
  expect(events.at(-1)).toMatchObject({ timing: { firstTokenMs: 1050 } });
  expect(hub.log.lines).toEqual([
    expect.stringMatching(/^info .*"code":"OVERLOADED","model":"\S+","retry":0/),
  ]);
  // The answered attempt began after a quarter of a second.
  expect(hub.status.reports).toEqual(['OVERLOADED', 800]);
});

test('an answer that ends without a word still proves that the upstream works', async () => {
  await using hub = await startTestGenerations();
  const chat = await hub.generations.start(hub.viewer, startChatInput('Why?'));
  (await hub.model.nextCall()).complete({ finishReason: 'LENGTH' });

  const events = await hub.events(chat.record.id);

  expect(types(events)).toEqual(['ChatStarted', 'ChatCompleted']);
  expect(hub.status.reports).toEqual([null]);
});

test('never asks again once a delta was shown, and keeps the partial answer with its cause', async () => {
  await using hub = await startTestGenerations();
  const chat = await hub.generations.start(hub.viewer, startChatInput('Why?'));
  const call = await hub.model.nextCall();
  call.observer.text('Half');
  const facts = { host: 'stood-in-for.example', networkCode: 'ECONNRESET' };
  call.fail(new HubError('STREAM_BROKEN', { requestId: 'r-1', facts }));

  const events = await hub.events(chat.record.id);
  await hub.clock.advance(60_000);

  expect(hub.model.calls).toHaveLength(1);
  expect(events.at(-1)).toMatchObject({
    type: 'ChatFailed',
    error: { code: 'STREAM_BROKEN' },
    message: {
      content: 'Half',
      answer: { status: 'FAILED', error: { code: 'STREAM_BROKEN', requestId: 'r-1' } },
    },
  });
  const [line = ''] = hub.log.lines;
  const model = call.request.model;
  expect(JSON.parse(line.slice(line.indexOf('{')))).toEqual({
    code: 'STREAM_BROKEN',
    model,
    retry: 0,
    requestId: 'r-1',
    networkCode: 'ECONNRESET',
    upstream: 'OPENAI',
    host: 'api.openai.com',
  });
});

test('gives up after two retries and waits as long as the upstream asked, but not longer than twenty seconds', async () => {
  await using hub = await startTestGenerations();
  const chat = await hub.generations.start(hub.viewer, startChatInput('Why?'));
  (await hub.model.nextCall()).fail(new HubError('RATE_LIMITED', { retryAfterMs: 5_000 }));
  await hub.clock.advance(4_999);
  const before = hub.model.calls.length;
  await hub.clock.advance(1);
  (await hub.model.nextCall()).fail(new HubError('RATE_LIMITED', { retryAfterMs: 300_000 }));

  const events = await hub.events(chat.record.id);

  expect([before, hub.model.calls.length]).toEqual([1, 2]);
  expect(events.at(-1)).toMatchObject({
    type: 'ChatFailed',
    error: { code: 'RATE_LIMITED', retryAfterMs: 300_000 },
  });
});

test('stop works while a retry is waited for', async () => {
  await using hub = await startTestGenerations();
  const chat = await hub.generations.start(hub.viewer, startChatInput('Why?'));
  (await hub.model.nextCall()).fail(new HubError('RATE_LIMITED', { retryAfterMs: 15_000 }));
  await hub.clock.advance(10);

  const stopped = await hub.generations.stop(hub.viewer, { generationId: chat.record.id });

  expect(stopped.message.answer.status).toBe('STOPPED');
  expect(hub.model.calls).toHaveLength(1);
});

test('what is stopped before its first try asks nothing, and says so', async () => {
  await using hub = await startTestGenerations();
  await hub.generations.start(hub.viewer, startChatInput('Why?'));
  const { request, observer } = await hub.model.nextCall();

  const outcome = await attemptAnswer(
    { ...hub, chatModel: hub.model, retryPolicy: createRetryPolicy(() => 0.5) },
    { request, observer, signal: AbortSignal.abort('STOP'), shown: () => false, onRetry() {} },
  );

  expect(outcome).toEqual({ kind: 'stopped', reason: 'STOP', billing: 'UNASKED' });
  expect(hub.model.calls).toHaveLength(1);
});

test('a refusal of the monitor is a failed answer without an upstream call, with the question kept', async () => {
  await using hub = await startTestGenerations();
  hub.status.refuse(new HubError('NOT_CONFIGURED'));
  const chat = await hub.generations.start(hub.viewer, startChatInput('Why?'));

  const events = await hub.events(chat.record.id);

  expect(events.at(-1)).toMatchObject({ type: 'ChatFailed', error: { code: 'NOT_CONFIGURED' }, cost: null });
  expect(hub.model.calls).toHaveLength(0);
  expect(hub.log.lines).toEqual([]);
  expect(await hub.store.findMessage(hub.viewer.id, chat.question.id)).toMatchObject({
    content: 'Why?',
  });
});

const refused = { amount: '0', currency: 'USD', priceDate: null, unknownReason: null };
const unknown = { amount: null, unknownReason: expect.any(String) };

test.each([
  ['was refused by the API', new HubError('OVERLOADED'), refused],
  ['never reached it', new HubError('UNREACHABLE', { facts: { reason: 'DNS' } }), refused],
  ['may have reached it', new HubError('UNREACHABLE', { facts: { reason: 'RESET' } }), unknown],
  ['had no answer in time', new HubError('TIMEOUT'), unknown],
])('a failed answer is billed as its tries were: the first %s', async (_, failure, cost) => {
  await using hub = await startTestGenerations();
  const chat = await hub.generations.start(hub.viewer, startChatInput('Why?'));
  (await hub.model.nextCall()).fail(failure);
  await hub.clock.advance(1_000);
  (await hub.model.nextCall()).fail(new HubError('INVALID_KEY'));

  const events = await hub.events(chat.record.id);

  expect(events.at(-1)).toMatchObject({ type: 'ChatFailed', error: { code: 'INVALID_KEY' }, cost });
});

test('what was accepted once may have been billed, also when the monitor refuses the second try', async () => {
  await using hub = await startTestGenerations();
  const chat = await hub.generations.start(hub.viewer, startChatInput('Why?'));
  const call = await hub.model.nextCall();
  call.observer.opened();
  call.fail(new HubError('OVERLOADED'));
  hub.status.refuse(new HubError('UNREACHABLE'));
  await hub.clock.advance(60_000);

  const events = await hub.events(chat.record.id);

  expect(events.at(-1)).toMatchObject({ type: 'ChatFailed', error: { code: 'UNREACHABLE' }, cost: unknown });
});

test.each([
  ['before the upstream was at work', false, 'TIMEOUT'],
  ['while the model was thinking', true, 'TIMEOUT, begun'],
])('a time-out %s is reported as such', async (_when, opened, report) => {
  await using hub = await startTestGenerations();
  const chat = await hub.generations.start(hub.viewer, startChatInput('Why?'));
  const reading = hub.events(chat.record.id);
  const call = await hub.model.nextCall();
  if (opened) call.observer.opened();
  await hub.clock.advance(60_000);
  call.fail(new HubError('TIMEOUT'));
  await reading;

  expect(hub.status.reports).toEqual([report]);
});

test.each([
  ['ends', (call: ModelCall) => call.complete()],
  ['breaks off', (call: ModelCall) => call.fail(new HubError('STREAM_BROKEN'))],
])('the status knows of an answer from its first delta until it %s', async (_how, end) => {
  await using hub = await startTestGenerations();
  const chat = await hub.generations.start(hub.viewer, startChatInput('Why?'));
  const reading = hub.events(chat.record.id);
  const call = await hub.model.nextCall();
  expect(hub.status.answering).toBe(0);
  call.observer.reasoning('Hm');
  call.observer.text('Be');
  call.observer.text('cause');
  expect(hub.status.answering).toBe(1);

  end(call);
  await reading;

  expect(hub.status.answering).toBe(0);
});
