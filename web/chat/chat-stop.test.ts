import { expect, test } from 'vitest';
import { sampleAnswer, sampleStart } from './testing/sample-message.ts';
import { createScriptedChat } from './testing/scripted-chat.ts';

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
