import { expect, test } from 'vitest';
import { refuseEnds } from '../../testing/refuse-ends.ts';
import { startChatInput } from '../../testing/start-chat-input.ts';
import { generationOf } from '../../testing/stored-generations.ts';
import { startTestGenerations, type TestGenerations } from '../../testing/test-generations.ts';
import { HubError } from '../errors/hub-error.ts';
import type { StoredGeneration } from './generation-store.ts';

/** Stores an answer that is RUNNING although nobody writes it. */
async function keepLostAnswer({ store, viewer }: TestGenerations): Promise<StoredGeneration> {
  const lost = generationOf();
  await store.beginGeneration(viewer.id, lost);
  await store.saveProgress({ generationId: lost.record.id, content: 'Half', reasoning: '', headSeq: 4 });
  return lost;
}

const interrupted = {
  headSeq: 5,
  message: {
    content: 'Half',
    answer: {
      status: 'INTERRUPTED',
      interruption: 'LOST',
      cost: { amount: null, unknownReason: expect.stringContaining('server ended') },
    },
  },
};

test('an answer that is no longer being written ends as lost, for its readers and in its chat alike', async () => {
  await using hub = await startTestGenerations();
  const { record, conversation } = await keepLostAnswer(hub);

  const events = await hub.events(record.id);
  const messages = await hub.store.listMessages(hub.viewer.id, conversation.id, {
    end: 'LAST',
    limit: 1,
    afterId: null,
    beforeId: null,
  });

  expect(events.map(({ type, seq }) => [type, seq])).toEqual([
    ['ChatStarted', 1],
    ['ChatSnapshot', 4],
    ['ChatInterrupted', 5],
  ]);
  expect(events.at(-1)).toMatchObject({ reason: 'LOST', message: interrupted.message });
  expect(messages).toMatchObject([interrupted.message]);
  expect(await hub.events(record.id, 4)).toMatchObject([{ type: 'ChatInterrupted', reason: 'LOST' }]);
});

test('an answer whose personality is gone is still read', async () => {
  await using hub = await startTestGenerations();
  const { record, conversation, question } = generationOf();
  const { answer } = record.message;
  const gone = { ...answer, personality: { ...answer.personality, id: 'gone' } };
  await hub.store.beginGeneration(hub.viewer.id, {
    record: { ...record, message: { ...record.message, answer: gone } },
    conversation,
    question,
    newQuestion: true,
  });

  expect((await hub.events(record.id))[0]).toMatchObject({
    type: 'ChatStarted',
    message: { answer: { personality: { id: 'gone', name: 'GPT-style' } } },
  });
});

test.each<[string, (hub: TestGenerations, lost: StoredGeneration) => Promise<unknown>]>([
  ['looked up', ({ generations, viewer }, { record }) => generations.find(viewer, record.id)],
  ['stopped', ({ generations, viewer }, { record }) => generations.stop(viewer, { generationId: record.id })],
  [
    'stopped by its request',
    ({ generations, viewer }, { record }) => generations.stop(viewer, { requestId: record.requestId ?? '' }),
  ],
])('an answer that was lost is interrupted when it is %s', async (_, ask) => {
  await using hub = await startTestGenerations();

  expect(await ask(hub, await keepLostAnswer(hub))).toMatchObject(interrupted);
});

test('a question after an answer that was lost is not busy', async () => {
  await using hub = await startTestGenerations();
  const { conversation, record } = await keepLostAnswer(hub);
  const target = { kind: 'conversation', conversationId: conversation.id } as const;

  const started = await hub.generations.start(hub.viewer, startChatInput('And now?', { target }));
  const next = hub.generations.start(hub.viewer, startChatInput('And then?', { target }));

  expect(started.question.parentId).toBe(record.message.id);
  await expect(next).rejects.toMatchObject({
    code: 'BUSY',
    facts: { generationId: started.record.id },
  });
});

test('a question after an answer that has ended and is yet to be saved is not busy', async () => {
  await using hub = await startTestGenerations({ wrapStore: refuseEnds(1) });
  const first = await hub.generations.start(hub.viewer, startChatInput('Why?'));
  const call = await hub.model.nextCall();
  call.observer.text('All of it.');
  call.complete();
  expect((await hub.events(first.record.id)).at(-1)?.type).toBe('ChatFailed');
  const target = { kind: 'conversation', conversationId: first.conversation?.id ?? '' } as const;

  const next = await hub.generations.start(hub.viewer, startChatInput('And now?', { target }));

  expect(next.question.parentId).toBe(first.record.message.id);
  expect(await hub.generations.find(hub.viewer, first.record.id)).toMatchObject({
    message: { content: 'All of it.', answer: { status: 'COMPLETED' } },
  });
});

test('an answer whose end still waits to be kept is not lost', async () => {
  let refusing = true;
  await using hub = await startTestGenerations({
    wrapStore: (store) => ({
      ...store,
      finishGeneration: async (record) => {
        if (refusing) throw new HubError('STORE_FAILED');
        return store.finishGeneration(record);
      },
    }),
  });
  const { record, conversation } = await hub.generations.start(hub.viewer, startChatInput('Why?'));
  const call = await hub.model.nextCall();
  call.observer.text('All of it.');
  await hub.generations.stopConversation(hub.viewer, conversation?.id ?? '');

  await expect(hub.events(record.id)).rejects.toMatchObject({ code: 'STORE_FAILED' });
  refusing = false;

  expect((await hub.events(record.id)).at(-1)).toMatchObject({
    type: 'ChatStopped',
    message: { content: 'All of it.', answer: { status: 'STOPPED' } },
  });
});
