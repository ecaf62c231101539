import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Message } from './chat-documents.ts';
import type { ChatState } from './chat-state.ts';
import { runningGenerations, unstoredQuestion } from './shown-turns.ts';
import { storedChatState } from './stored-chat-state.ts';
import { busy } from './testing/busy.ts';
import { sampleAnswer, sampleQuestion, sampleStart } from './testing/sample-message.ts';
import { createScriptedChat, sampleChoice } from './testing/scripted-chat.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function stored(messages: readonly Message[]): ChatState {
  const conversation = {
    id: 'conversation',
    title: 'Why?',
    activeLeafId: messages.at(-1)?.id ?? null,
    personality: { id: 'claude' },
    variant: { id: 'smart' },
    messages: { edges: [], pageInfo: { hasNextPage: false, endCursor: null } },
  };
  return storedChatState(conversation, messages, sampleChoice);
}

test('a first question is shown at once, then stored under the name that the hub gives', () => {
  const { chat, stream, memory, shown } = createScriptedChat();
  chat.ask({ kind: 'send', content: 'Why?', parentId: null });
  expect(unstoredQuestion(chat.read())).toBe('Why?');
  expect(memory.kept?.turn).toEqual({ kind: 'send', content: 'Why?', parentId: null });
  expect(stream.attaches[0]?.input).toMatchObject({
    start: { personalityId: 'gpt', variantId: 'fast', target: null, turn: { send: { content: 'Why?' } } },
  });

  stream.attaches[0]?.event(sampleStart());
  expect(chat.read()).toMatchObject({ conversationId: 'conversation', title: 'Why?', leafId: 'answer' });
  expect(unstoredQuestion(chat.read())).toBeNull();
  expect(shown()).toEqual(['question', 'answer']);
  expect(memory.confirmed).toBe(true);
});

test('the end of an answer takes the place of what was streamed', () => {
  const { chat, stream } = createScriptedChat();
  chat.ask({ kind: 'send', content: 'Why?', parentId: null });
  stream.attaches[0]?.event(sampleStart());
  stream.attaches[0]?.event({ __typename: 'ChatCompleted', seq: 2, message: sampleAnswer() });
  expect(chat.read().live.size).toBe(0);
  expect(chat.read().messages.get('answer')?.content).toBe('Because.');
  expect(chat.read().ended.map(({ id }) => id)).toEqual(['answer']);
});

test('a running answer of a stored conversation is watched again', () => {
  const { chat, stream, shown } = createScriptedChat(
    stored([sampleQuestion(), sampleAnswer({ status: 'RUNNING', content: 'Be' })]),
  );
  expect(stream.attaches[0]?.input).toEqual({ watch: { generationId: 'generation' } });
  expect(runningGenerations(chat.read())[0]?.read().text).toBe('Be');
  stream.attaches[0]?.event(sampleStart());
  expect(shown()).toEqual(['question', 'answer']);
});

test('another start of a watched answer does not turn the page back to it', () => {
  const { chat, stream, shown } = createScriptedChat(
    stored([
      sampleQuestion(),
      sampleAnswer({ id: 'other' }),
      sampleAnswer({ status: 'RUNNING', content: 'Be' }),
    ]),
  );
  chat.turnTo('other');
  stream.attaches[0]?.event(sampleStart());
  expect(shown()).toEqual(['question', 'other']);
});

test('an edited question and its waiting answer stand where the old one stood', () => {
  const { chat, stream, shown } = createScriptedChat(
    stored([
      sampleQuestion(),
      sampleAnswer(),
      sampleQuestion({ id: 'second', parentId: 'answer' }),
      sampleAnswer({ id: 'reply', parentId: 'second' }),
    ]),
  );
  chat.ask({ kind: 'edit', messageId: 'second', content: 'How?' });
  expect(shown()).toEqual(['question', 'answer']);
  expect(unstoredQuestion(chat.read())).toBe('How?');
  expect(stream.attaches[0]?.input).toMatchObject({
    start: { target: { conversationId: 'conversation' }, turn: { edit: { messageId: 'second' } } },
  });
});

test('another answer and a continued one stand below the same question', () => {
  const { chat, shown } = createScriptedChat(stored([sampleQuestion(), sampleAnswer()]));
  chat.ask({ kind: 'answer', messageId: 'question' });
  expect(shown()).toEqual(['question']);
  const continued = createScriptedChat(stored([sampleQuestion(), sampleAnswer()]));
  continued.chat.ask({ kind: 'continue', messageId: 'answer' });
  expect(continued.shown()).toEqual(['question']);
});

test('a refused question goes back to where it was typed', () => {
  const { chat, stream, draft, memory } = createScriptedChat();
  chat.ask({ kind: 'send', content: 'Why?', parentId: null });
  stream.attaches[0]?.refused(busy);
  expect(chat.read()).toMatchObject({ pending: null, refusal: { error: busy, restored: true } });
  expect(draft.read()).toBe('Why?');
  expect(unstoredQuestion(chat.read())).toBeNull();
  expect(memory.kept).toBeNull();
});

test('a refused question does not overwrite what was typed since', () => {
  const { chat, stream, draft } = createScriptedChat();
  chat.ask({ kind: 'send', content: 'Why?', parentId: null });
  draft.write('And');
  stream.attaches[0]?.refused(busy);
  expect(draft.read()).toBe('And');
  expect(unstoredQuestion(chat.read())).toBe('Why?');
});

test('a refused question that is asked no more goes back to the field, before what stands there', () => {
  const { chat, stream, draft } = createScriptedChat(
    stored([sampleQuestion(), sampleAnswer({ id: 'other' }), sampleAnswer()]),
  );
  chat.ask({ kind: 'edit', messageId: 'question', content: 'How?' });
  stream.attaches[0]?.refused(busy);
  expect(unstoredQuestion(chat.read())).toBe('How?');
  draft.write('And');
  chat.turnTo('other');
  expect(chat.read().refusal).toBeNull();
  expect(draft.read()).toBe('How?\n\nAnd');
});

test('of two refused questions none is lost', () => {
  const { chat, stream, draft } = createScriptedChat();
  chat.ask({ kind: 'send', content: 'One', parentId: null });
  draft.write('Two');
  stream.attaches[0]?.refused(busy);
  chat.ask({ kind: 'send', content: 'Two', parentId: null });
  expect(draft.read()).toBe('One');
  stream.attaches[1]?.refused(busy);
  expect(unstoredQuestion(chat.read())).toBe('Two');
  chat.retry();
  stream.attaches[2]?.event(sampleStart());
  expect(draft.read()).toBe('One');
});

test('a retry asks the same with a new id, and of another variant when told so', () => {
  const { chat, stream, draft } = createScriptedChat();
  chat.ask({ kind: 'send', content: 'Why?', parentId: null });
  stream.attaches[0]?.refused(busy);
  chat.retry('balanced');
  const [first, second] = stream.attaches.map(({ input }) => input.start);
  expect(second?.requestId).not.toBe(first?.requestId);
  expect(second).toMatchObject({ variantId: 'balanced', turn: { send: { content: 'Why?' } } });
  expect(draft.read()).toBe('');
});

test('a start from before a reload is asked with its own id', () => {
  const { chat, stream } = createScriptedChat();
  chat.resume({
    requestId: 'kept',
    personalityId: 'gpt',
    variantId: null,
    conversationId: null,
    turn: { kind: 'send', content: 'Why?', parentId: null },
    since: 500,
  });
  expect(stream.attaches[0]?.input.start?.requestId).toBe('kept');
  expect(chat.read().pending?.generation.since).toBe(500);
});

test('an answer that is gone from the hub fails in its place, keeps its text and has ended', () => {
  const { chat, stream } = createScriptedChat(
    stored([sampleQuestion(), sampleAnswer({ status: 'RUNNING', content: 'Be' })]),
  );
  stream.attaches[0]?.refused({ ...busy, code: 'NOT_FOUND', retryable: false });
  expect(chat.read().messages.get('answer')).toMatchObject({
    status: 'FAILED',
    content: 'Be',
    error: { code: 'NOT_FOUND' },
  });
  expect(chat.read().ended).toEqual([chat.read().messages.get('answer')]);
});

test('an answer that began here and is gone from the hub fails in its place with what was heard of it', () => {
  const { chat, stream, shown } = createScriptedChat();
  chat.ask({ kind: 'send', content: 'Why?', parentId: null });
  stream.attaches[0]?.event(sampleStart());
  stream.attaches[0]?.event({ __typename: 'ChatSnapshot', seq: 2, text: 'Be', reasoning: '' });
  stream.attaches[0]?.refused({ ...busy, code: 'NOT_FOUND', retryable: false });
  expect(shown()).toEqual(['question', 'answer']);
  expect(chat.read()).toMatchObject({ refusal: null, pending: null });
  expect(runningGenerations(chat.read())).toEqual([]);
  expect(chat.read().messages.get('answer')).toMatchObject({
    status: 'FAILED',
    content: 'Be',
    error: { code: 'NOT_FOUND' },
  });
});

test('only one turn at a time waits for the hub', () => {
  const { chat, stream } = createScriptedChat();
  chat.ask({ kind: 'send', content: 'One', parentId: null });
  chat.ask({ kind: 'send', content: 'Two', parentId: null });
  expect(stream.attaches).toHaveLength(1);
});

test('leaving the page stops listening, coming back begins again', () => {
  const { chat, stream } = createScriptedChat();
  const detach = chat.attach();
  chat.ask({ kind: 'send', content: 'Why?', parentId: null });
  detach();
  expect(stream.attaches[0]?.closed).toBe(true);
  chat.attach();
  expect(stream.attaches[1]?.input).toEqual(stream.attaches[0]?.input);
});

test('an answer is continued by the personality that began it, whoever is chosen now', () => {
  const { chat, stream } = createScriptedChat(stored([sampleQuestion(), sampleAnswer()]));
  chat.choose({ personalityId: 'grok', variantId: 'max' });
  chat.ask({ kind: 'continue', messageId: 'answer' });
  expect(stream.attaches[0]?.input.start).toMatchObject({ personalityId: 'gpt', variantId: 'fast' });
});

test('a refused continuation is retried by the personality that began the answer', () => {
  const { chat, stream } = createScriptedChat(stored([sampleQuestion(), sampleAnswer()]));
  chat.choose({ personalityId: 'grok', variantId: 'max' });
  chat.ask({ kind: 'continue', messageId: 'answer' });
  stream.attaches[0]?.refused(busy);
  chat.retry();
  expect(stream.attaches[1]?.input.start).toMatchObject({ personalityId: 'gpt', variantId: 'fast' });
});
