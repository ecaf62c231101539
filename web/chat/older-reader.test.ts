import { expect, test } from 'vitest';
import type { ChatState } from './chat-state.ts';
import { siblingsOf } from './message-tree.ts';
import { storedChatState } from './stored-chat-state.ts';
import { sampleAnswer, sampleQuestion } from './testing/sample-message.ts';
import { createScriptedChat, sampleChoice } from './testing/scripted-chat.ts';

const newest = [
  sampleQuestion({ id: 'q3', parentId: 'a2' }),
  sampleAnswer({ id: 'a3', parentId: 'q3' }),
  sampleQuestion({ id: 'q1b', parentId: null, content: 'Asked anew' }),
];
const middle = [sampleQuestion({ id: 'q2', parentId: 'a1' }), sampleAnswer({ id: 'a2', parentId: 'q2' })];
const oldest = [sampleQuestion({ id: 'q1', parentId: null }), sampleAnswer({ id: 'a1', parentId: 'q1' })];

function opened(): ChatState {
  const conversation = {
    id: 'conversation',
    title: 'Why?',
    activeLeafId: 'a3',
    personality: { id: 'gpt' },
    variant: { id: 'fast' },
  };
  return storedChatState(conversation, newest, sampleChoice);
}

const settle = async () => {
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
};

test('a long chat shows its end at once and what came before as it arrives', async () => {
  const { chat, olderReads, shown } = createScriptedChat(opened(), 'before q3');
  expect(shown()).toEqual(['q3', 'a3']);
  expect(olderReads.map(({ before }) => before)).toEqual(['before q3']);
  olderReads[0]?.answer({ messages: middle, startCursor: 'before q2' });
  await settle();
  expect(shown()).toEqual(['q2', 'a2', 'q3', 'a3']);
  olderReads[1]?.answer({ messages: oldest, startCursor: null });
  await settle();
  expect(shown()).toEqual(['q1', 'a1', 'q2', 'a2', 'q3', 'a3']);
  expect(olderReads).toHaveLength(2);

  const { messages } = chat.read();
  const first = messages.get('q1');
  expect(first && siblingsOf(messages, first)).toMatchObject({ position: 1, count: 2, next: 'q1b' });
});

test('what is known of a message here is newer than what is read of it', async () => {
  const { chat, olderReads } = createScriptedChat(opened(), 'before q3');
  olderReads[0]?.answer({ messages: [sampleAnswer({ id: 'a3', content: 'Older' })], startCursor: null });
  await settle();
  expect(chat.read().messages.get('a3')?.content).toBe('Because.');
});

test('when the hub is not reached, the rest is read as soon as it is back', async () => {
  const { chat, olderReads, shown } = createScriptedChat(opened(), 'before q3');
  olderReads[0]?.fail(new Error('offline'));
  await settle();
  expect(olderReads).toHaveLength(1);
  chat.catchUp();
  olderReads[1]?.answer({ messages: [...oldest, ...middle], startCursor: null });
  await settle();
  expect(shown()).toHaveLength(6);
});

test('a chat that is left reads on only when somebody is back', async () => {
  const { chat, leave, olderReads, shown } = createScriptedChat(opened(), 'before q3');
  leave();
  olderReads[0]?.answer({ messages: middle, startCursor: 'before q2' });
  await settle();
  expect(olderReads).toHaveLength(1);
  chat.attach();
  olderReads[1]?.answer({ messages: oldest, startCursor: null });
  await settle();
  expect(shown()).toHaveLength(6);
});

test('a conversation that is gone has nothing older', async () => {
  const { chat, olderReads } = createScriptedChat(opened(), 'before q3');
  olderReads[0]?.answer(null);
  await settle();
  chat.catchUp();
  expect(olderReads).toHaveLength(1);
});
