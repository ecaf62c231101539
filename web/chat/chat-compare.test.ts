import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ApiError, ChatEvent } from './chat-documents.ts';
import { storedChatState } from './chat-state.ts';
import { columnsOf } from './columns.ts';
import { canChoose } from './comparison.ts';
import { runningGenerations, unstoredQuestion } from './shown-turns.ts';
import { sampleAnswer, sampleQuestion, sampleStart } from './testing/sample-message.ts';
import { createScriptedChat, sampleChoice } from './testing/scripted-chat.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const names = { gpt: 'GPT', claude: 'Claude', grok: 'Grok' };
type Name = keyof typeof names;

const limit: ApiError = {
  code: 'HUB_LIMIT',
  title: 'Too many at once',
  message: 'The hub is full.',
  steps: [],
  retryable: true,
  retryAfterMs: null,
  requestId: null,
};

function answerOf(by: Name, change: Partial<ReturnType<typeof sampleAnswer>> = {}) {
  return sampleAnswer({
    id: `answer-${by}`,
    generationId: `generation-${by}`,
    personality: { id: by, name: names[by] },
    ...change,
  });
}

function startOf(by: Name): ChatEvent {
  const message = answerOf(by, { content: '', status: 'RUNNING', finishReason: null });
  return sampleStart({ generationId: `generation-${by}`, message });
}

/** Three personalities are asked the first question of a chat. */
function compareThree() {
  const scripted = createScriptedChat();
  const { chat, stream, draft } = scripted;
  chat.lineUp({ by: 'personality', ids: Object.keys(names) });
  draft.write('Why?');
  chat.ask({ kind: 'send', content: 'Why?', parentId: null }, { personalityId: 'gpt', variantId: 'fast' }, [
    { personalityId: 'claude', variantId: 'fast' },
    { personalityId: 'grok', variantId: 'fast' },
  ]);
  return {
    ...scripted,
    start: (by: Name) => stream.attaches.at(-1)?.event(startOf(by)),
    columns: () =>
      columnsOf(chat.read()).map(
        ({ personalityId, message, refusal, generation }) =>
          `${personalityId} ${refusal?.error.code ?? message?.status ?? (generation ? 'on its way' : 'waiting')}`,
      ),
  };
}

test('one question is asked of several: of the first, then besides of the others as soon as the hub has it', () => {
  const { stream, start, columns, chat, shown } = compareThree();
  expect(stream.attaches).toHaveLength(1);
  expect(columns()).toEqual(['gpt on its way', 'claude waiting', 'grok waiting']);
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
  expect(chat.read().ended?.id).toBe('answer-grok');
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

test('a question that is answered already is asked of several besides, and all its answers stand side by side', () => {
  const messages = [
    sampleQuestion(),
    answerOf('gpt'),
    sampleQuestion({ id: 'next', parentId: 'answer-gpt' }),
    sampleAnswer({ id: 'single', parentId: 'next' }),
  ];
  const head = { id: 'conversation', title: 'Why?', activeLeafId: 'single', personality: null };
  const { chat, stream, shown } = createScriptedChat(
    storedChatState({ ...head, variant: { id: 'fast' } }, messages, sampleChoice),
  );
  chat.lineUp({ by: 'personality', ids: ['claude', 'grok'] });
  chat.ask({ kind: 'answer', messageId: 'question' }, { personalityId: 'claude', variantId: 'fast' }, [
    { personalityId: 'grok', variantId: 'fast' },
  ]);
  const names = () => columnsOf(chat.read()).map(({ personalityId }) => personalityId);
  expect(names()).toEqual(['claude', 'grok', 'gpt']);
  for (const by of ['claude', 'grok'] as const) stream.attaches.at(-1)?.event(startOf(by));
  expect(stream.attaches.map(({ input }) => input.start)).toMatchObject([
    { personalityId: 'claude', turn: { answer: { messageId: 'question' } } },
    { personalityId: 'grok', turn: { answer: { messageId: 'question' } } },
  ]);
  expect(names()).toEqual(['claude', 'grok', 'gpt']);
  expect(shown()).toEqual(['question']);
  expect(chat.read()).toMatchObject({ lineup: null, leafId: 'single' });
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

test('a comparison that never reached the hub is called back by Stop', async () => {
  const { chat, draft, stream, columns, setStoppable } = compareThree();
  setStoppable(new Error('offline'));
  await chat.stop();
  expect(draft.read()).toBe('Why?');
  expect(columns()).toEqual([]);
  expect(stream.attaches[0]?.closed).toBe(true);
  expect(chat.read()).toMatchObject({ pending: null, comparison: null });
});

test('whoever goes on with one while others are still asked stays with it, and stops those others', async () => {
  const { stream, start, chat, shown, branches, stops, setStoppable } = compareThree();
  start('gpt');
  setStoppable(false);
  chat.goOnWith('answer-gpt');
  expect(branches).toEqual(['answer-gpt']);
  expect(stops).toEqual([{ requestId: stream.attaches[1]?.input.start?.requestId }]);
  await Promise.resolve();
  setStoppable(true);
  start('claude');
  expect(stops.at(-1)).toEqual({ generationId: 'generation-claude' });
  expect(stream.attaches).toHaveLength(2);
  expect(branches).toEqual(['answer-gpt', 'answer-gpt']);
  expect(shown()).toEqual(['question', 'answer-gpt']);
  expect(chat.read()).toMatchObject({ comparison: null, refusal: null, pending: null });
});

test('going on with one stops the others that are still being written, and not that one', () => {
  const { start, chat, stops } = compareThree();
  for (const by of ['gpt', 'claude', 'grok'] as const) start(by);
  chat.goOnWith('answer-claude');
  expect(stops).toEqual([{ generationId: 'generation-gpt' }, { generationId: 'generation-grok' }]);
});

test('where every answer failed there is nothing to choose, and the next question is asked of one again', () => {
  const { start, stream, chat } = compareThree();
  for (const by of ['gpt', 'claude', 'grok'] as const) start(by);
  for (const [index, by] of (['gpt', 'claude', 'grok'] as const).entries()) {
    expect(canChoose(chat.read())).toBe(true);
    const message = answerOf(by, { status: 'FAILED', content: '', error: limit });
    stream.attaches[index]?.event({ __typename: 'ChatFailed', seq: 2, message });
  }
  expect(canChoose(chat.read())).toBe(false);
  chat.ask({ kind: 'send', content: 'How?', parentId: 'answer-gpt' });
  expect(chat.read().comparison).toBeNull();
});

test('what the hub keeps of the columns changes neither the branch nor who is asked next', () => {
  const { start, stream, chat, branches } = compareThree();
  start('gpt');
  stream.attaches[0]?.event({ __typename: 'ChatCompleted', seq: 2, message: answerOf('gpt') });
  start('claude');
  start('grok');
  for (const activeLeafId of ['answer-gpt', 'answer-claude', 'answer-grok']) {
    chat.hear({ conversationId: 'conversation', conversation: { title: 'Why?', activeLeafId } });
  }
  chat.compare(null);
  expect(chat.read()).toMatchObject({ leafId: 'answer-gpt', personalityId: 'gpt', variantId: 'fast' });
  expect(branches).toEqual(['answer-gpt']);
});

test.each([
  ['still being written', { status: 'RUNNING' as const }],
  ['written at the same time', { timing: { firstTokenMs: 1, totalMs: 5_000, tokensPerSecond: null } }],
])('answers %s of which none was chosen stand side by side when the chat is opened', (_, change) => {
  const messages = [
    sampleQuestion(),
    answerOf('gpt', change),
    answerOf('claude', { createdAt: '2026-01-01T00:00:01.000Z', variant: { id: 'max', name: 'Max' } }),
  ];
  const open = (activeLeafId: string, more: typeof messages = []) =>
    storedChatState(
      {
        id: 'conversation',
        title: 'Why?',
        activeLeafId,
        personality: { id: 'claude' },
        variant: { id: 'max' },
      },
      [...messages, ...more],
      sampleChoice,
    );
  expect(open('answer-claude')).toMatchObject({
    comparison: { questionId: 'question' },
    leafId: 'answer-gpt',
    personalityId: 'gpt',
    variantId: 'fast',
  });
  const chosen = { leafId: 'answer-gpt', personalityId: 'gpt', variantId: 'fast' };
  expect(open('answer-gpt')).toMatchObject({ comparison: null, ...chosen });
  const goneOn = [sampleQuestion({ id: 'next', parentId: 'answer-gpt' })];
  expect(open('answer-claude', goneOn)).toMatchObject({ comparison: null, leafId: 'answer-claude' });
  const later = [answerOf('grok', { createdAt: '2026-01-01T00:01:00.000Z' })];
  if ('timing' in change) expect(open('answer-grok', later).comparison).toBeNull();
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

test('answers of a stored question stand side by side when that is wanted, those that are written too', () => {
  const messages = [
    sampleQuestion(),
    answerOf('gpt'),
    answerOf('claude', { status: 'RUNNING', content: 'So' }),
    sampleQuestion({ id: 'next', parentId: 'answer-gpt' }),
    sampleAnswer({ id: 'single', parentId: 'next' }),
  ];
  const head = { id: 'conversation', title: 'Why?', activeLeafId: 'single', personality: null };
  const stored = (compared: string) =>
    storedChatState({ ...head, variant: { id: 'fast' } }, messages, sampleChoice, compared);
  const { chat, shown } = createScriptedChat(stored('question'));
  expect(shown()).toEqual(['question']);
  expect(columnsOf(chat.read()).map(({ message }) => message?.id)).toEqual(['answer-gpt', 'answer-claude']);
  expect(runningGenerations(chat.read()).map((one) => one.read().text)).toEqual(['So']);
  chat.compare(null);
  expect(shown()).toEqual(['question', 'answer-gpt', 'next', 'single']);
  chat.compare('question');
  expect(shown()).toEqual(['question']);
  expect(stored('next').comparison).toBeNull();
  expect(stored('elsewhere').comparison).toBeNull();
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
