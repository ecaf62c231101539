import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { sampleConversation } from './testing/sample-conversation.ts';
import { createUnreadAnswers } from './unread-answers.ts';

const createAlone = () => createUnreadAnswers(null, () => true);

function change(answering: boolean | null) {
  const conversation = answering === null ? null : sampleConversation('tea', 1, { answering });
  return { conversationId: 'tea', conversation };
}

test('an answer that ends while another chat is open is unread until its chat is opened', () => {
  const unread = createAlone();
  unread.opened('coffee');
  unread.take(change(false), true);
  expect([...unread.read()]).toEqual(['tea']);
  unread.opened('tea');
  expect([...unread.read()]).toEqual([]);
});

test('what ends before the eyes of its reader is read', () => {
  const unread = createAlone();
  unread.opened('tea');
  unread.take(change(false), true);
  expect(unread.read().size).toBe(0);
});

test('a new name is no new answer', () => {
  const unread = createAlone();
  unread.take(change(false), false);
  expect(unread.read().size).toBe(0);
});

test.each([
  ['a further answer is being written', true],
  ['the chat is deleted', null],
])('nothing is unread any more once %s', (_case, answering) => {
  const unread = createAlone();
  unread.take(change(false), true);
  unread.take(change(answering), true);
  expect(unread.read().size).toBe(0);
});

test('what is open in a visible tab is read in all of them, what is open in a hidden one is not', async () => {
  const channel = randomUUID();
  const tabs = [new BroadcastChannel(channel), new BroadcastChannel(channel)] as const;
  try {
    let looks = 0;
    let isVisible = false;
    const here = createUnreadAnswers(tabs[0], () => true);
    const there = createUnreadAnswers(tabs[1], () => {
      looks += 1;
      return isVisible;
    });
    there.opened('tea');
    here.take(change(false), true);
    await expect.poll(() => looks).toBe(2);
    expect([...here.read()]).toEqual(['tea']);

    isVisible = true;
    there.opened('tea');
    await expect.poll(() => here.read().size).toBe(0);
    here.take(change(false), true);
    expect(here.read().size).toBe(1);
    await expect.poll(() => here.read().size).toBe(0);
  } finally {
    for (const tab of tabs) tab.close();
  }
});
