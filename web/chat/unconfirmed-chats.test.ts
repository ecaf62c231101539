import { expect, test, vi } from 'vitest';
import { newChatState } from './chat-state.ts';
import { busy } from './testing/busy.ts';
import { sampleAnswer, sampleStart } from './testing/sample-message.ts';
import { createScriptedChat, sampleChoice } from './testing/scripted-chat.ts';
import { comeBack, leave, unconfirmedChat } from './unconfirmed-chats.ts';

/** A conversation with a pending question. */
function asking() {
  const scripted = createScriptedChat({ ...newChatState(sampleChoice), conversationId: 'conversation' });
  scripted.chat.ask({ kind: 'send', content: 'Why?', parentId: null });
  return { ...scripted, detach: vi.fn<() => void>() };
}

test('a chat in which nothing is on its way is let go at once', () => {
  const { chat } = createScriptedChat();
  const detach = vi.fn<() => void>();
  leave(chat, detach, true);
  expect(detach).toHaveBeenCalledOnce();
});

test('a chat that was left with a question on its way is let go when the hub has it', async () => {
  const { chat, stream, detach } = asking();
  leave(chat, detach, true);
  expect(detach).not.toHaveBeenCalled();
  expect(unconfirmedChat('conversation')).toBe(chat);
  stream.attaches[0]?.event(sampleStart());
  await Promise.resolve();
  expect(detach).toHaveBeenCalledOnce();
  expect(unconfirmedChat('conversation')).toBeUndefined();
});

test('a new chat that was left is let go when the hub has its question, or does not take it', async () => {
  for (const tell of ['event', 'refused'] as const) {
    const { chat, stream } = createScriptedChat();
    const detach = vi.fn<() => void>();
    chat.ask({ kind: 'send', content: 'Why?', parentId: null });
    leave(chat, detach, true);
    expect(detach).not.toHaveBeenCalled();
    expect(unconfirmedChat(null)).toBeUndefined();
    if (tell === 'event') stream.attaches[0]?.event(sampleStart());
    else stream.attaches[0]?.refused(busy);
    await Promise.resolve();
    expect(detach).toHaveBeenCalledOnce();
  }
});

test('a new chat whose question was not sent is let go at once, since it is the draft of the next one', () => {
  const { chat } = createScriptedChat();
  const detach = vi.fn<() => void>();
  chat.ask({ kind: 'send', content: 'Why?', parentId: null });
  leave(chat, detach, false);
  expect(detach).toHaveBeenCalledOnce();
});

test('whoever comes back before the hub has the question goes on with the same chat', async () => {
  const { chat, stream, detach } = asking();
  leave(chat, detach, true);
  comeBack(chat);
  stream.attaches[0]?.event(sampleStart());
  await Promise.resolve();
  expect(detach).not.toHaveBeenCalled();
  expect(stream.attaches).toHaveLength(1);
});

test('all who are to answer are asked before the chat is let go', async () => {
  const { chat, stream } = createScriptedChat({
    ...newChatState(sampleChoice),
    conversationId: 'conversation',
  });
  const detach = vi.fn<() => void>();
  chat.ask({ kind: 'send', content: 'Why?', parentId: null }, {}, [
    { personalityId: 'claude', variantId: null },
  ]);
  leave(chat, detach, true);
  stream.attaches[0]?.event(sampleStart());
  await Promise.resolve();
  expect(detach).not.toHaveBeenCalled();
  const message = sampleAnswer({ id: 'other', content: '', status: 'RUNNING' });
  stream.attaches[1]?.event(sampleStart({ generationId: 'second', message }));
  await Promise.resolve();
  expect(detach).toHaveBeenCalledOnce();
});

test('what the hub refused meanwhile is shown when the reader comes back', async () => {
  const { chat, stream, detach } = asking();
  leave(chat, detach, true);
  stream.attaches[0]?.refused(busy);
  await Promise.resolve();
  expect(unconfirmedChat('conversation')).toBe(chat);
  expect(chat.read().refusal?.error.title).toBe('Busy');
  comeBack(chat);
});
