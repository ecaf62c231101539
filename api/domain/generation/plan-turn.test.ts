import { expect, test } from 'vitest';
import { startChatInput } from '../../testing/start-chat-input.ts';
import { startTestGenerations } from '../../testing/test-generations.ts';
import { maximumAnswerBytes } from './answer-limits.ts';
import type { CreatedChat } from './create-chat.ts';

const conversationOf = (chat: CreatedChat) => ({
  kind: 'conversation' as const,
  conversationId: chat.conversation?.id ?? '',
});

test('a second question after an answer that is still being written is busy; another answer is not', async () => {
  await using hub = await startTestGenerations();
  const chat = await hub.generations.start(hub.viewer, startChatInput('One?'));
  const target = conversationOf(chat);

  const second = hub.generations.start(hub.viewer, startChatInput('Two?', { target }));
  const other = hub.generations.start(
    hub.viewer,
    startChatInput('', { target, turn: { kind: 'answer', messageId: chat.question.id } }),
  );

  await expect(second).rejects.toMatchObject({ code: 'BUSY', facts: { generationId: chat.record.id } });
  expect((await other).question.id).toBe(chat.question.id);
});

test('an edited first question is a sibling of the one it replaces', async () => {
  await using hub = await startTestGenerations();
  const chat = await hub.generations.start(hub.viewer, startChatInput('One?'));
  const turn = { kind: 'edit' as const, messageId: chat.question.id, content: 'Uno?' };

  const edited = await hub.generations.start(
    hub.viewer,
    startChatInput('', { target: conversationOf(chat), turn }),
  );

  expect(edited.question).toMatchObject({ content: 'Uno?', parentId: null });
  expect(await hub.store.findMessage(hub.viewer.id, edited.question.id)).toMatchObject({
    siblingIndex: 1,
    siblingCount: 2,
  });
});

test('continuing makes another answer that begins with the words of the first', async () => {
  await using hub = await startTestGenerations();
  const chat = await hub.generations.start(hub.viewer, startChatInput('One?'));
  const call = await hub.model.nextCall();
  call.observer.text('Half');
  await hub.generations.stop(hub.viewer, { generationId: chat.record.id });
  const turn = { kind: 'continue' as const, messageId: chat.record.message.id };

  const more = await hub.generations.start(
    hub.viewer,
    startChatInput('', { target: conversationOf(chat), turn }),
  );
  const reading = hub.events(more.record.id);
  const second = await hub.model.nextCall();
  second.observer.text(' and whole.');
  second.complete();
  const events = await reading;

  expect(events.map(({ type, seq }) => [type, seq])).toEqual([
    ['ChatStarted', 1],
    ['ChatSnapshot', 1],
    ['ChatDelta', 2],
    ['ChatCompleted', 3],
  ]);
  expect(events.at(-1)).toMatchObject({ message: { content: 'Half and whole.' } });
  expect(second.request.messages.at(-2)).toEqual({ role: 'assistant', content: 'Half' });
});

test.each([
  ['STOP', 'rejected', 'this one is complete'],
  ['CONTENT_FILTER', 'rejected', 'a filter ended this one'],
  ['REFUSAL', 'rejected', 'this one is complete'],
  ['TOOL_CALLS', 'rejected', 'this one is complete'],
  ['LENGTH', 'fulfilled', ''],
] as const)(
  'continuing an answer that was completed with %s is %s: %s',
  async (finishReason, result, why) => {
    await using hub = await startTestGenerations();
    const chat = await hub.generations.start(hub.viewer, startChatInput('One?'));
    const call = await hub.model.nextCall();
    call.observer.text('One.');
    call.complete({ finishReason });
    await hub.events(chat.record.id);
    const turn = { kind: 'continue' as const, messageId: chat.record.message.id };

    const input = startChatInput('', { target: conversationOf(chat), turn });
    const [more] = await Promise.allSettled([hub.generations.start(hub.viewer, input)]);

    expect(more).toMatchObject({
      status: result,
      ...(result === 'rejected'
        ? {
            reason: {
              code: 'BAD_INPUT',
              facts: { field: 'turn.continue.messageId', problem: expect.stringContaining(why) },
            },
          }
        : {}),
    });
  },
);

test.each([
  [maximumAnswerBytes, 'fulfilled'],
  [maximumAnswerBytes + 1, 'rejected'],
])('continuing an answer of %i bytes is %s', async (bytes, result) => {
  await using hub = await startTestGenerations();
  const chat = await hub.generations.start(hub.viewer, startChatInput('One?'));
  const call = await hub.model.nextCall();
  call.observer.text('é'.repeat(bytes / 2) + 'x'.repeat(bytes % 2));
  call.complete({ finishReason: 'LENGTH' });
  await hub.events(chat.record.id);
  const turn = { kind: 'continue' as const, messageId: chat.record.message.id };

  const input = startChatInput('', { target: conversationOf(chat), turn });
  const [more] = await Promise.allSettled([hub.generations.start(hub.viewer, input)]);

  expect(more?.status).toBe(result);
  if (more?.status === 'rejected') {
    expect(more.reason).toMatchObject({ code: 'BAD_INPUT', facts: { field: 'turn.continue.messageId' } });
  }
});

test('the model reads no answer without a word, of a stored chat or a temporary one', async () => {
  await using hub = await startTestGenerations();
  const chat = await hub.generations.start(hub.viewer, startChatInput('One?'));
  await hub.model.nextCall();
  await hub.generations.stop(hub.viewer, { generationId: chat.record.id });
  const history = [
    { role: 'USER' as const, content: 'One?' },
    { role: 'ASSISTANT' as const, content: '' },
  ];

  for (const target of [conversationOf(chat), { kind: 'temporary' as const, history }]) {
    await hub.generations.start(hub.viewer, startChatInput('Two?', { target }));
    const { request } = await hub.model.nextCall();
    expect(request.messages.slice(1)).toEqual([
      { role: 'user', content: 'One?' },
      { role: 'user', content: 'Two?' },
    ]);
  }
});
