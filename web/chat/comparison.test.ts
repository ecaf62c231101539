import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { columnsOf } from './columns.ts';
import { canChoose } from './comparison.ts';
import { runningGenerations } from './shown-turns.ts';
import { storedChatState } from './stored-chat-state.ts';
import { sampleAnswer, sampleQuestion } from './testing/sample-message.ts';
import { createScriptedChat, sampleChoice } from './testing/scripted-chat.ts';
import { answerOf, compareThree, limit, startOf } from './testing/scripted-comparison.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
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

test('whoever goes on with an earlier answer stays with it when the hub tells of another that had just begun', () => {
  const head = { id: 'conversation', title: 'Why?', activeLeafId: 'answer-gpt', personality: null };
  const { chat, stream, shown, branches, setStoppable } = createScriptedChat(
    storedChatState({ ...head, variant: { id: 'fast' } }, [sampleQuestion(), answerOf('gpt')], sampleChoice),
  );
  const hear = (activeLeafId: string) =>
    chat.applyChange({ conversationId: 'conversation', conversation: { title: 'Why?', activeLeafId } });
  setStoppable(false);
  chat.ask({ kind: 'answer', messageId: 'question' }, { personalityId: 'claude', variantId: 'fast' }, []);
  chat.goOnWith('answer-gpt');
  hear('answer-claude');
  stream.attaches[0]?.event(startOf('claude'));
  hear('answer-gpt');
  expect(branches).toEqual(['answer-gpt', 'answer-gpt']);
  expect(shown()).toEqual(['question', 'answer-gpt']);
});

test('going on with one stops the others that are still being written, and not that one', () => {
  const { start, chat, stops } = compareThree();
  for (const by of ['gpt', 'claude', 'grok'] as const) start(by);
  chat.goOnWith('answer-claude');
  expect(stops).toEqual([{ generationId: 'generation-gpt' }, { generationId: 'generation-grok' }]);
});

test('where every answer failed there is nothing to choose, and everyone is lined up again', () => {
  const { start, stream, chat } = compareThree();
  for (const by of ['gpt', 'claude', 'grok'] as const) start(by);
  const failed = (['gpt', 'claude', 'grok'] as const).map((by) =>
    answerOf(by, { status: 'FAILED', content: '', error: limit }),
  );
  for (const [index, message] of failed.entries()) {
    expect(chat.read().lineup).toBeNull();
    expect(canChoose(chat.read())).toBe(true);
    stream.attaches[index]?.event({ __typename: 'ChatFailed', seq: 2, message });
  }
  expect(canChoose(chat.read())).toBe(false);
  const lineup = { by: 'personality', ids: ['gpt', 'claude', 'grok'] };
  expect(chat.read().lineup).toEqual(lineup);

  const head = { id: 'conversation', title: 'Why?', activeLeafId: 'answer-grok', personality: null };
  const reopened = createScriptedChat(
    storedChatState(
      { ...head, variant: { id: 'fast' } },
      [sampleQuestion(), ...failed.map((message) => ({ ...message, endedAt: '2026-01-01T00:00:01.000Z' }))],
      sampleChoice,
    ),
  );
  expect(reopened.chat.read().lineup).toEqual(lineup);
  reopened.chat.goOnWith('answer-gpt');
  expect(reopened.chat.read().lineup).toBeNull();

  chat.lineUp(null);
  expect(chat.read().lineup).toBeNull();
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
    chat.applyChange({ conversationId: 'conversation', conversation: { title: 'Why?', activeLeafId } });
  }
  chat.compare(null);
  expect(chat.read()).toMatchObject({ leafId: 'answer-gpt', personalityId: 'gpt', variantId: 'fast' });
  expect(branches).toEqual(['answer-gpt']);
});

test.each([
  ['still being written', { status: 'RUNNING' as const }],
  ['written at the same time', { endedAt: '2026-01-01T00:00:05.000Z' }],
])('answers %s of which none was chosen stand side by side when the chat is opened', (_, change) => {
  const messages = [
    sampleQuestion(),
    answerOf('gpt', change),
    answerOf('claude', { createdAt: '2026-01-01T00:00:01.000Z', variant: { variantId: 'max', name: 'Max' } }),
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
  if ('endedAt' in change) expect(open('answer-grok', later).comparison).toBeNull();
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
