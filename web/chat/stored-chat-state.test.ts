import { expect, test } from 'vitest';
import type { Chat } from './chat.ts';
import type { Message } from './chat-documents.ts';
import { withNews } from './chat-state.ts';
import { shownMessages } from './shown-turns.ts';
import { storedChatState } from './stored-chat-state.ts';
import { sampleAnswer, sampleQuestion } from './testing/sample-message.ts';
import { createScriptedChat, sampleChoice } from './testing/scripted-chat.ts';

const messages = [
  sampleQuestion({ id: 'q1', parentId: null }),
  sampleAnswer({ id: 'a1', parentId: 'q1' }),
  sampleQuestion({ id: 'q2', parentId: 'a1' }),
  sampleAnswer({ id: 'a2', parentId: 'q2' }),
  sampleQuestion({ id: 'q1b', parentId: null, content: 'Asked anew' }),
  sampleAnswer({ id: 'a1b', parentId: 'q1b' }),
  sampleAnswer({ id: 'a2b', parentId: 'q2' }),
];

function stored(messages: readonly Message[], activeLeafId: string, messageId: string | null) {
  const head = { id: 'conversation', title: 'Why?', activeLeafId, personality: null };
  return storedChatState(
    { ...head, variant: { id: 'fast' } },
    messages,
    sampleChoice,
    null,
    messageId === null ? null : { messageId, words: [] },
  );
}

function branch(activeLeafId: string, messageId: string | null): readonly string[] {
  return shownMessages(stored(messages, activeLeafId, messageId)).map(({ id }) => id);
}

test('a chat opens on the newest branch with the message that its address names, or on the active one', () => {
  expect(branch('a1b', 'a1')).toEqual(['q1', 'a1', 'q2', 'a2b']);
  expect(branch('a1b', 'a2')).toEqual(['q1', 'a1', 'q2', 'a2']);
  for (const messageId of [null, 'gone', 'q1b']) expect(branch('a1b', messageId)).toEqual(['q1b', 'a1b']);
  for (const messageId of [null, 'gone', 'q1']) {
    expect(branch('a2', messageId)).toEqual(['q1', 'a1', 'q2', 'a2']);
  }
});

test('any of the answers that nobody chose from yet is shown beside the others, on whatever branch', () => {
  const second = { createdAt: '2026-01-01T00:00:01.000Z', endedAt: '2026-01-01T00:00:05.000Z' };
  const compared = [
    sampleQuestion(),
    sampleAnswer({ id: 'gpt', endedAt: second.endedAt }),
    sampleAnswer({ id: 'claude', ...second }),
    sampleQuestion({ id: 'anew' }),
    sampleAnswer({ id: 'other', parentId: 'anew' }),
  ];
  for (const messageId of ['question', 'gpt', 'claude']) {
    const state = stored(compared, 'other', messageId);
    expect(state.comparison?.questionId, messageId).toBe('question');
  }
  expect(stored(compared, 'other', null).comparison).toBeNull();
});

test.each<[string, (chat: Chat) => void]>([
  ['turns to another version', (chat) => chat.turnTo('a2b')],
  ['compares answers', (chat) => chat.compare('q2')],
  ['chooses one of them', (chat) => chat.goOnWith('a2')],
  ['asks', (chat) => chat.ask({ kind: 'send', content: 'How?', parentId: 'a2' })],
])('the chat stays where its address led until the reader %s', (_, act) => {
  const { chat } = createScriptedChat(stored(messages, 'a1b', 'a2'));
  chat.choose({ variantId: 'max' });
  expect(chat.read().opening).toEqual({ messageId: 'a2', words: [] });
  act(chat);
  expect(chat.read().opening).toBeNull();
});

test('an address that names an unknown message leads nowhere', () => {
  expect(stored(messages, 'a1b', 'gone').opening).toBeNull();
});

test('the chat leaves where its address led when it follows the hub to another branch', () => {
  const turned = { title: 'Why?', activeLeafId: 'a2b' };
  expect(withNews(stored(messages, 'a2', 'a1'), turned)).toMatchObject({ leafId: 'a2b', opening: null });
  const elsewhere = withNews(stored(messages, 'a1b', 'a1'), turned);
  expect(elsewhere.opening?.messageId).toBe('a1');
});
