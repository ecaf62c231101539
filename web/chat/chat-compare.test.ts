import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { columnsOf, comparedLineup } from './columns.ts';
import { unstoredQuestion } from './shown-turns.ts';
import { sampleQuestion, sampleStart } from './testing/sample-message.ts';
import { createScriptedChat } from './testing/scripted-chat.ts';
import { answerOf, compareThree, limit, startOf } from './testing/scripted-comparison.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('one question is asked of several: of the first, then besides of the others as soon as the hub has it', () => {
  const { stream, start, columns, chat, shown } = compareThree();
  expect(stream.attaches).toHaveLength(1);
  expect(columns()).toEqual(['gpt on its way', 'claude waiting', 'grok waiting']);
  expect(comparedLineup(columnsOf(chat.read()))).toEqual({
    by: 'personality',
    ids: ['gpt', 'claude', 'grok'],
    personalityId: 'gpt',
    variantId: 'fast',
  });
  expect(unstoredQuestion(chat.read())).toBe('Why?');
  start('gpt');
  start('claude');
  start('grok');
  expect(stream.attaches.map(({ input }) => input.start)).toMatchObject([
    { personalityId: 'gpt', target: null, turn: { send: { content: 'Why?' } } },
    {
      personalityId: 'claude',
      variantId: 'fast',
      target: { conversationId: 'conversation' },
      turn: { answer: { messageId: 'question' } },
    },
    { personalityId: 'grok', turn: { answer: { messageId: 'question' } } },
  ]);
  expect(columns()).toEqual(['gpt RUNNING', 'claude RUNNING', 'grok RUNNING']);
  expect(shown()).toEqual(['question']);
  expect(chat.read()).toMatchObject({ leafId: 'answer-gpt', lineup: null, pending: null });
});

test('the answers stream together, whatever their order, and end one by one', () => {
  const { stream, start, columns, chat } = compareThree();
  for (const by of ['gpt', 'claude', 'grok'] as const) start(by);
  const [gpt, claude, grok] = stream.attaches;
  const soFar = (text: string) => ({ __typename: 'ChatSnapshot' as const, seq: 2, text, reasoning: '' });
  grok?.event(soFar('No.'));
  gpt?.event(soFar('Well'));
  grok?.event({ __typename: 'ChatCompleted', seq: 3, message: answerOf('grok', { content: 'No.' }) });
  gpt?.event({ ...soFar('Well then'), seq: 3 });
  claude?.event(soFar('Perhaps'));
  expect(columnsOf(chat.read()).map(({ generation }) => generation?.read().text)).toEqual([
    'Well then',
    'Perhaps',
    undefined,
  ]);
  expect(columns()).toEqual(['gpt RUNNING', 'claude RUNNING', 'grok COMPLETED']);
});

test('all that ended are known, also those that ended while others were being asked', () => {
  const { stream, start, chat } = compareThree();
  const end = (at: number, by: 'gpt' | 'claude') =>
    stream.attaches[at]?.event({ __typename: 'ChatCompleted', seq: 2, message: answerOf(by) });
  const endedIds = () => chat.read().ended.map(({ id }) => id);
  start('gpt');
  end(0, 'gpt');
  expect(endedIds()).toEqual(['answer-gpt']);
  start('claude');
  start('grok');
  end(1, 'claude');
  expect(endedIds()).toEqual(['answer-gpt', 'answer-claude']);
});

test('a further start that is refused fails in its own column, and the others go on', () => {
  const { stream, start, columns, chat } = compareThree();
  start('gpt');
  stream.attaches.at(-1)?.refused(limit);
  start('grok');
  expect(columns()).toEqual(['gpt RUNNING', 'claude HUB_LIMIT', 'grok RUNNING']);
  expect(chat.read().refusal).toBeNull();

  chat.ask({ kind: 'answer', messageId: 'question' }, { personalityId: 'claude', variantId: 'fast' });
  expect(columns()).toEqual(['gpt RUNNING', 'claude on its way', 'grok RUNNING']);
  start('claude');
  expect(columns()).toEqual(['gpt RUNNING', 'claude RUNNING', 'grok RUNNING']);
  expect(columnsOf(chat.read()).map(({ key }) => key)).toEqual([
    'gpt fast 0',
    'claude fast 0',
    'grok fast 0',
  ]);
});

test('a first start that is refused gives the question back and asks nobody, and the lineup stands', () => {
  const { stream, draft, chat, columns } = compareThree();
  stream.attaches[0]?.refused(limit);
  expect(draft.read()).toBe('Why?');
  expect(stream.attaches).toHaveLength(1);
  expect(columns()).toEqual([]);
  expect(chat.read()).toMatchObject({
    comparison: null,
    refusal: { restored: true, error: { code: 'HUB_LIMIT' } },
    lineup: { ids: ['gpt', 'claude', 'grok'] },
  });

  chat.retry();
  stream.attaches.at(-1)?.event(startOf('gpt'));
  expect(stream.attaches.at(-1)?.input.start).toMatchObject({ personalityId: 'claude' });
  const ids = stream.attaches.map(({ input }) => input.start?.requestId);
  expect(new Set(ids).size).toBe(3);
});

test('whoever was refused is asked again, whatever else is chosen meanwhile, on another variant if wanted', () => {
  const { stream, chat, start } = compareThree();
  chat.choose({ personalityId: 'llama', variantId: 'smart' });
  stream.attaches[0]?.refused(limit);
  const asked = () => stream.attaches.slice(-3).map(({ input }) => input.start);
  chat.retry();
  for (const by of ['gpt', 'claude', 'grok'] as const) start(by);
  expect(asked()).toMatchObject(
    ['gpt', 'claude', 'grok'].map((personalityId) => ({ personalityId, variantId: 'fast' })),
  );

  const again = compareThree();
  again.stream.attaches[0]?.refused(limit);
  again.chat.retry('max');
  again.start('gpt');
  expect(again.stream.attaches.slice(1).map(({ input }) => input.start)).toMatchObject([
    { personalityId: 'gpt', variantId: 'max' },
    { personalityId: 'claude', variantId: 'max' },
  ]);
});

test('what failed makes room for the next try of the same personality', () => {
  const { stream, start, columns, chat } = compareThree();
  for (const by of ['gpt', 'claude', 'grok'] as const) start(by);
  const failed = answerOf('gpt', { status: 'FAILED', error: limit });
  stream.attaches[0]?.event({ __typename: 'ChatFailed', seq: 2, message: failed });
  expect(columns()).toEqual(['gpt FAILED', 'claude RUNNING', 'grok RUNNING']);
  chat.ask({ kind: 'answer', messageId: 'question' }, { personalityId: 'gpt', variantId: 'fast' });
  stream.attaches
    .at(-1)
    ?.event(
      sampleStart({ message: answerOf('gpt', { id: 'again', status: 'RUNNING', generationId: 'again' }) }),
    );
  expect(columns()).toEqual(['gpt RUNNING', 'claude RUNNING', 'grok RUNNING']);
});

test('a column that ended too early is continued in its place', async () => {
  const { start, stream, chat, columns } = compareThree();
  for (const by of ['gpt', 'claude', 'grok'] as const) start(by);
  const stopped = answerOf('gpt', { status: 'STOPPED', content: 'Because' });
  stream.attaches[0]?.event({ __typename: 'ChatStopped', seq: 2, message: stopped });
  chat.ask({ kind: 'continue', messageId: 'answer-gpt' });
  expect(stream.attaches.at(-1)?.input.start).toMatchObject({
    personalityId: 'gpt',
    turn: { continue: { messageId: 'answer-gpt' } },
  });
  expect(columns()).toEqual(['gpt on its way', 'claude RUNNING', 'grok RUNNING']);
  expect(columnsOf(chat.read())[0]?.generation?.read().text).toBe('Because');
  const message = answerOf('gpt', { id: 'longer', status: 'RUNNING', content: 'Because' });
  stream.attaches.at(-1)?.event(sampleStart({ generationId: 'longer', message }));
  expect(columns()).toEqual(['gpt RUNNING', 'claude RUNNING', 'grok RUNNING']);
});

test('one is stopped by name and the others go on; Stop stops them all', async () => {
  const { stops, start, chat } = compareThree();
  for (const by of ['gpt', 'claude', 'grok'] as const) start(by);
  const [, claude] = columnsOf(chat.read());
  await chat.stop(claude?.generation ?? undefined);
  expect(stops).toEqual([{ generationId: 'generation-claude' }]);
  await chat.stop();
  expect(stops.slice(1)).toEqual([{ generationId: 'generation-gpt' }, { generationId: 'generation-grok' }]);
});

test('whoever waits for the question when all is stopped is not asked', async () => {
  const { stops, stream, start, chat, columns, setStoppable } = compareThree();
  setStoppable(false);
  await chat.stop();
  setStoppable(true);
  start('gpt');
  expect(stops.at(-1)).toEqual({ generationId: 'generation-gpt' });
  expect(stream.attaches).toHaveLength(1);
  expect(columns()).toEqual(['gpt RUNNING']);
});

test.each([
  ['somebody goes on with another answer', 'goOnWith'],
  ['all is stopped', 'stop'],
] as const)('whoever waits for answers that are being stopped is not asked once %s', async (_when, how) => {
  const { stream, start, chat, setStoppable } = compareThree();
  start('gpt');
  await chat.stop(chat.read().live.get('answer-gpt'));
  setStoppable(false);
  await chat.stop(chat.read().pending?.generation);
  if (how === 'goOnWith') chat.goOnWith('answer-gpt');
  else await chat.stop();
  start('claude');
  expect(stream.attaches.map(({ input }) => input.start?.personalityId)).toEqual(['gpt', 'claude']);
});

test('a comparison that never reached the hub is called back by Stop', async () => {
  const { chat, draft, stream, columns, setStoppable } = compareThree();
  setStoppable(new Error('offline'));
  await chat.stop();
  expect(draft.read()).toBe('Why?');
  expect(columns()).toEqual([]);
  expect(stream.attaches[0]?.closed).toBe(true);
  expect(chat.read()).toMatchObject({ pending: null, comparison: null });
});

test('the tab remembers whom to ask until the last one was', () => {
  const { start, memory } = compareThree();
  const first = memory.kept;
  expect(first?.others?.map(({ personalityId }) => personalityId)).toEqual(['claude', 'grok']);
  start('gpt');
  expect(memory.confirmed).toBe(false);
  start('claude');
  start('grok');
  expect(memory).toEqual({ kept: first, confirmed: true });
});

test('a start that is resumed asks the same others by the same ids', () => {
  const { memory, start, stream } = compareThree();
  start('gpt');
  const again = createScriptedChat();
  if (memory.kept !== null) again.chat.resume(memory.kept);
  again.stream.attaches[0]?.event(startOf('gpt'));
  const starts = (attaches: typeof stream.attaches) => attaches.map(({ input }) => input.start);
  expect(starts(again.stream.attaches)).toEqual(starts(stream.attaches));
});

test('a temporary chat compares too: each takes along what was said before', () => {
  const { chat, stream } = createScriptedChat();
  chat.setTemporary(true);
  chat.ask({ kind: 'send', content: 'Why?', parentId: null }, {}, [
    { personalityId: 'claude', variantId: 'fast' },
  ]);
  stream.attaches[0]?.event({ ...sampleStart({ conversation: null, message: answerOf('gpt') }) });
  expect(stream.attaches[1]?.input.start).toMatchObject({
    personalityId: 'claude',
    target: { temporary: { history: [] } },
    turn: { send: { content: 'Why?' } },
  });
  stream.attaches[1]?.event(
    sampleStart({
      conversation: null,
      userMessage: sampleQuestion({ id: 'copy' }),
      message: answerOf('claude', { parentId: 'copy' }),
    }),
  );
  expect(columnsOf(chat.read()).map(({ message }) => message?.id)).toEqual(['answer-gpt', 'answer-claude']);
});
