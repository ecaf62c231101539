import { expect, test } from 'vitest';
import { sampleConversation } from './testing/sample-conversation.ts';
import { createUnreadAnswers } from './unread-answers.ts';

const elsewhere = { wasAnswering: true, isOpen: false };

function change(answering: boolean | null) {
  const conversation = answering === null ? null : sampleConversation('tea', 1, { answering });
  return { conversationId: 'tea', conversation };
}

test('an answer that ends while another chat is open is unread until its chat is opened', () => {
  const unread = createUnreadAnswers();
  unread.take(change(false), elsewhere);
  expect([...unread.read()]).toEqual(['tea']);
  unread.opened('tea');
  expect([...unread.read()]).toEqual([]);
});

test('what ends before the eyes of its reader is read', () => {
  const unread = createUnreadAnswers();
  unread.take(change(false), { wasAnswering: true, isOpen: true });
  expect(unread.read().size).toBe(0);
});

test('a new name is no new answer', () => {
  const unread = createUnreadAnswers();
  unread.take(change(false), { wasAnswering: false, isOpen: false });
  expect(unread.read().size).toBe(0);
});

test.each([
  ['a further answer is being written', true],
  ['the chat is deleted', null],
])('nothing is unread any more once %s', (_case, answering) => {
  const unread = createUnreadAnswers();
  unread.take(change(false), elsewhere);
  unread.take(change(answering), elsewhere);
  expect(unread.read().size).toBe(0);
});
