import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newChatState } from './chat-state.ts';
import { sampleAnswer, sampleStart } from './testing/sample-message.ts';
import { createScriptedChat, sampleChoice } from './testing/scripted-chat.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('stop names the generation, and only once', async () => {
  const { chat, stream, stops } = createScriptedChat();
  chat.ask({ kind: 'send', content: 'Why?', parentId: null });
  stream.attaches[0]?.event(sampleStart());
  await Promise.all([chat.stop(), chat.stop()]);
  expect(stops).toEqual([{ generationId: 'generation' }]);
  expect(chat.read().stopping.size).toBe(1);
  stream.attaches[0]?.event({
    __typename: 'ChatStopped',
    seq: 2,
    message: sampleAnswer({ status: 'STOPPED' }),
  });
  expect(chat.read().stopping.size).toBe(0);
});

test('what is stopped before the hub has it is stopped as soon as it has', async () => {
  const { chat, stream, stops, setStoppable } = createScriptedChat();
  setStoppable(false);
  chat.ask({ kind: 'send', content: 'Why?', parentId: null });
  await chat.stop();
  setStoppable(true);
  stream.attaches[0]?.event(sampleStart());
  expect(stops.at(-1)).toEqual({ generationId: 'generation' });
});

test('a stop that does not reach the hub says so and can be tried again', async () => {
  const { chat, stream, stops, setStoppable } = createScriptedChat();
  chat.ask({ kind: 'send', content: 'Why?', parentId: null });
  stream.attaches[0]?.event(sampleStart());
  setStoppable(new Error('offline'));
  await chat.stop();
  expect(chat.read()).toMatchObject({ stopping: new Set(), stopFailed: true });
  setStoppable(true);
  await chat.stop();
  expect(stops).toHaveLength(2);
  expect(chat.read().stopping.size).toBe(1);
  expect(chat.read().stopFailed).toBe(false);
});

test('a question that never reached the hub is called back by Stop, and stopped there when the hub is back', async () => {
  const { chat, stream, draft, memory, stops, setStoppable } = createScriptedChat();
  draft.write('Why?');
  chat.ask({ kind: 'send', content: 'Why?', parentId: null });
  setStoppable(new Error('offline'));
  await chat.stop();
  expect(chat.read()).toMatchObject({ pending: null, stopping: new Set() });
  expect(stream.attaches[0]?.closed).toBe(true);
  expect(draft.read()).toBe('Why?');
  expect(memory.kept).toBeNull();

  setStoppable(true);
  chat.catchUp();
  await Promise.resolve();
  chat.catchUp();
  expect(stops).toEqual([stops[0], stops[0]]);
});

test('every question that was called back is stopped when the hub is back, again until it has heard of it', async () => {
  const { chat, stops, setStoppable } = createScriptedChat();
  setStoppable(new Error('offline'));
  for (const content of ['Why?', 'How?']) {
    chat.ask({ kind: 'send', content, parentId: null });
    await chat.stop();
  }
  const [why, how] = stops;
  expect(why).not.toEqual(how);
  chat.catchUp();
  await Promise.resolve();
  setStoppable(true);
  chat.catchUp();
  expect(stops.slice(2)).toEqual([why, how, why, how]);
});

test('what was called back is stopped once it arrives, however late, and its words leave the field', async () => {
  const { chat, draft, stops, setStoppable } = createScriptedChat({
    ...newChatState(sampleChoice),
    conversationId: 'conversation',
  });
  draft.write('Why?');
  chat.ask({ kind: 'send', content: 'Why?', parentId: null });
  setStoppable(new Error('offline'));
  await chat.stop();
  draft.write('Why?\n\nAnd how?');
  setStoppable(false);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(draft.read()).toBe('Why?\n\nAnd how?');
  expect(new Set(stops.map(({ requestId }) => requestId)).size).toBe(1);

  setStoppable(true);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(draft.read()).toBe('And how?');
  const sent = stops.length;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(stops).toHaveLength(sent);
});

test('a new chat whose question arrives after it was called back becomes the conversation that it began', async () => {
  const { chat, stream, draft, stops, setStoppable } = createScriptedChat();
  draft.write('Why?');
  chat.ask({ kind: 'send', content: 'Why?', parentId: null }, {}, [sampleChoice]);
  setStoppable(new Error('offline'));
  await chat.stop();
  draft.write('Why?\n\nAnd how?');
  setStoppable(true);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(draft.read()).toBe('And how?');
  expect(stream.attaches).toHaveLength(2);
  stream.attaches[1]?.event(sampleStart());
  expect(chat.read()).toMatchObject({ conversationId: 'conversation', pending: null, comparison: null });
  expect(new Set(stops.map(({ requestId }) => requestId)).size).toBe(1);
});

test('a new chat that was left is not opened again by a question that arrives after it was called back', async () => {
  const { chat, stream, leave, draft, setStoppable } = createScriptedChat();
  chat.ask({ kind: 'send', content: 'Why?', parentId: null });
  setStoppable(new Error('offline'));
  await chat.stop();
  leave();
  setStoppable(true);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(draft.read()).toBe('');
  expect(stream.attaches).toHaveLength(1);
});

test('what was called back and never arrives is forgotten after a while', async () => {
  const { chat, draft, stops, setStoppable } = createScriptedChat();
  draft.write('Why?');
  chat.ask({ kind: 'send', content: 'Why?', parentId: null });
  setStoppable(new Error('offline'));
  await chat.stop();
  setStoppable(false);
  await vi.advanceTimersByTimeAsync(60_000);
  const sent = stops.length;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(stops).toHaveLength(sent);
  expect(draft.read()).toBe('Why?');
});

test('a stop that did not reach the hub is sent again until it does, and then no longer said to have failed', async () => {
  const { chat, stream, stops, setStoppable } = createScriptedChat();
  chat.ask({ kind: 'send', content: 'Why?', parentId: null });
  stream.attaches[0]?.event(sampleStart());
  setStoppable(new Error('offline'));
  await chat.stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(chat.read().stopFailed).toBe(true);
  setStoppable(true);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(chat.read().stopFailed).toBe(false);
  expect(stops.at(-1)).toEqual({ generationId: 'generation' });
});

test('a stop that was overtaken by the start is sent again, by the name that the answer has now', async () => {
  const { chat, stream, stops, setStoppable } = createScriptedChat();
  setStoppable(false);
  chat.ask({ kind: 'send', content: 'Why?', parentId: null });
  const stopping = chat.stop();
  stream.attaches[0]?.event(sampleStart());
  setStoppable(true);
  await stopping;
  expect(stops.at(-1)).toEqual({ generationId: 'generation' });
});

test('a stop that finds nothing to stop is over', async () => {
  const { chat, stream, setStoppable } = createScriptedChat();
  chat.ask({ kind: 'send', content: 'Why?', parentId: null });
  stream.attaches[0]?.event(sampleStart());
  setStoppable(false);
  await chat.stop();
  expect(chat.read().stopping.size).toBe(0);
});
