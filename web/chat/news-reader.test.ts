import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Message } from './chat-documents.ts';
import type { ChatState } from './chat-state.ts';
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

const first = [sampleQuestion(), sampleAnswer()];
const next = [
  sampleQuestion({ id: 'q2', parentId: 'answer' }),
  sampleAnswer({ id: 'a2', parentId: 'q2', status: 'RUNNING', content: '', generationId: 'g2' }),
];

function stored(messages: readonly Message[], activeLeafId: string): ChatState {
  const conversation = {
    id: 'conversation',
    title: 'Why?',
    activeLeafId,
    personality: { id: 'gpt' },
    variant: { id: 'fast' },
    messages: { edges: [], pageInfo: { hasNextPage: false, endCursor: null } },
  };
  return storedChatState(conversation, messages, sampleChoice);
}

const change = (activeLeafId: string, title = 'Why?') => ({
  conversationId: 'conversation',
  conversation: { title, activeLeafId },
});
const settle = () => vi.advanceTimersByTimeAsync(0);

test('a question that another tab asked is read, shown and watched while it is answered', async () => {
  const { chat, reads, stream, shown } = createScriptedChat(stored(first, 'answer'));
  chat.applyChange(change('a2'));
  reads[0]?.answer({ title: 'Why?', activeLeafId: 'a2', messages: next, endCursor: 'behind a2' });
  await settle();
  expect(shown()).toEqual(['question', 'answer', 'q2', 'a2']);
  expect(stream.attaches[0]?.input).toEqual({ watch: { generationId: 'g2' } });

  chat.catchUp();
  expect(reads[1]?.after).toBe('behind a2');
});

test('a new title needs no reading, and other chats are none of our business', () => {
  const { chat, reads } = createScriptedChat(stored(first, 'answer'));
  chat.applyChange(change('answer', 'The sky'));
  chat.applyChange({ conversationId: 'other', conversation: null });
  expect(chat.read()).toMatchObject({ title: 'The sky', deleted: false });
  expect(reads).toHaveLength(0);
});

test('what this page asked itself is not read again', () => {
  const { chat, stream, reads, shown } = createScriptedChat(stored(first, 'answer'));
  chat.ask({ kind: 'send', content: 'And?', parentId: 'answer' });
  chat.applyChange(change('a2'));
  stream.attaches[0]?.event(
    sampleStart({
      generationId: 'g2',
      userMessage: next[0] ?? sampleQuestion(),
      message: next[1] ?? sampleAnswer(),
    }),
  );
  expect(reads).toHaveLength(0);
  expect(shown()).toEqual(['question', 'answer', 'q2', 'a2']);
});

test('a page follows the branch that another tab turned to, unless its reader turned to one of their own', () => {
  const versions = [...first, sampleAnswer({ id: 'other' })];
  const following = createScriptedChat(stored(versions, 'other'));
  following.chat.applyChange(change('answer'));
  expect(following.shown()).toEqual(['question', 'answer']);

  const third = sampleAnswer({ id: 'third' });
  const staying = createScriptedChat(stored([...versions, third], 'third'));
  staying.chat.turnTo('answer');
  expect(staying.branches).toEqual(['answer']);
  staying.chat.applyChange(change('other'));
  expect(staying.shown()).toEqual(['question', 'answer']);
});

test('the page stays where it turned last, whatever it hears of its own earlier turns', () => {
  const { chat, shown } = createScriptedChat(stored([...first, sampleAnswer({ id: 'other' })], 'other'));
  chat.turnTo('answer');
  chat.turnTo('other');
  chat.applyChange(change('answer'));
  expect(shown()).toEqual(['question', 'other']);
  chat.applyChange(change('other'));
  expect(shown()).toEqual(['question', 'other']);

  chat.applyChange(change('answer'));
  expect(shown()).toEqual(['question', 'answer']);
});

test('nothing is heard of a branch that the hub keeps already, and the page goes on following other tabs', () => {
  const { chat, shown } = createScriptedChat(stored([...first, sampleAnswer({ id: 'other' })], 'other'));
  chat.compare('question');
  chat.compare(null);
  for (const [activeLeafId, followed] of [
    ['answer', 'answer'],
    ['other', 'other'],
  ] as const) {
    chat.applyChange(change(activeLeafId));
    expect(shown()).toEqual(['question', followed]);
  }
});

test('a turn that the hub was told of before the connection broke is waited for no longer, and other tabs are followed', async () => {
  const { chat, reads, shown } = createScriptedChat(
    stored([...first, sampleAnswer({ id: 'other' })], 'other'),
  );
  chat.turnTo('answer');
  chat.catchUp();
  reads[0]?.answer({ title: 'Why?', activeLeafId: 'other', messages: [], endCursor: null });
  await settle();
  expect(shown()).toEqual(['question', 'answer']);
  chat.turnTo('other');
  chat.applyChange(change('answer'));
  expect(shown()).toEqual(['question', 'answer']);
});

test('an echo of an earlier state does not turn the page back', () => {
  const { chat, shown } = createScriptedChat(stored([...first, sampleAnswer({ id: 'other' })], 'other'));
  chat.turnTo('answer');
  chat.applyChange(change('other', 'Named meanwhile'));
  expect(shown()).toEqual(['question', 'answer']);
  chat.applyChange(change('answer'));
  expect(shown()).toEqual(['question', 'answer']);
});

test('a chat that was deleted says so until it is brought back', async () => {
  const { chat, reads } = createScriptedChat(stored(first, 'answer'));
  chat.applyChange({ conversationId: 'conversation', conversation: null });
  expect(chat.read().deleted).toBe(true);
  chat.applyChange(change('answer'));
  expect(chat.read().deleted).toBe(false);
  chat.catchUp();
  reads[0]?.answer(null);
  await settle();
  expect(chat.read().deleted).toBe(true);
});

test.each(['before', 'after'])(
  'a question refused %s the deletion is heard of returns to the field',
  (order) => {
    const { chat, stream, draft } = createScriptedChat(stored(first, 'answer'));
    const hearOfDeletion = () => chat.applyChange({ conversationId: 'conversation', conversation: null });
    chat.ask({ kind: 'edit', messageId: 'question', content: 'How?' });
    if (order === 'after') hearOfDeletion();
    stream.attaches[0]?.refused(busy);
    if (order === 'before') hearOfDeletion();
    expect(chat.read()).toMatchObject({ deleted: true, pending: null, refusal: null });
    expect(draft.read()).toBe('How?');
  },
);

test('of two questions asked at once in two tabs each tab keeps its own in sight and counts both in the order of the hub', async () => {
  const { chat, stream, reads, shown } = createScriptedChat(stored(first, 'answer'));
  chat.ask({ kind: 'send', content: 'And?', parentId: 'answer' });
  chat.applyChange(change('a2'));
  const own = {
    userMessage: sampleQuestion({ id: 'own', parentId: 'answer' }),
    message: sampleAnswer({
      id: 'mine',
      parentId: 'own',
      status: 'RUNNING',
      content: '',
      generationId: 'g3',
    }),
  };
  stream.attaches[0]?.event({ ...sampleStart(), generationId: 'g3', ...own });
  chat.applyChange(change('mine'));
  expect(shown()).toEqual(['question', 'answer', 'own', 'mine']);

  reads[0]?.answer({
    title: 'Why?',
    activeLeafId: 'a2',
    messages: [...next, own.userMessage, own.message],
    endCursor: 'behind both',
  });
  await settle();
  expect(shown()).toEqual(['question', 'answer', 'own', 'mine']);
  expect([...chat.read().messages.keys()]).toEqual(['question', 'answer', 'q2', 'a2', 'own', 'mine']);
  expect(chat.read().messages.get('mine')).toBe(own.message);
});
