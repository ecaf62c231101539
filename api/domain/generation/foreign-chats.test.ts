import { expect, test } from 'vitest';
import { startChatInput } from '../../testing/start-chat-input.ts';
import { startTestGenerations } from '../../testing/test-generations.ts';
import type { StartChat } from './start-chat.ts';

const other = { id: 'someone else' };

test('nothing of a running or ended answer exists for another viewer, whose attempts change nothing', async () => {
  await using hub = await startTestGenerations();
  const { generations, viewer } = hub;
  const chat = await generations.start(viewer, startChatInput('Why?', { requestId: 'mine' }));
  const { id, message } = chat.record;
  const questionId = chat.question.id;
  const call = await hub.model.nextCall();
  call.observer.text('Because.');
  await hub.clock.advance(0);

  async function expectNothing(): Promise<void> {
    const kept = await generations.find(viewer, id);
    const target = { kind: 'conversation', conversationId: chat.conversation?.id ?? '' } as const;
    const starts: Partial<StartChat>[] = [
      { target },
      { target, turn: { kind: 'edit', messageId: questionId, content: 'Mine?' } },
      { target, turn: { kind: 'answer', messageId: questionId } },
      { target, turn: { kind: 'continue', messageId: message.id } },
    ];
    for (const start of starts) {
      const attempt = generations.start(other, startChatInput('Mine?', start));
      await expect(attempt).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    for (const target of [{ generationId: id }, { requestId: 'mine' }]) {
      await expect(generations.stop(other, target)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    const signal = new AbortController().signal;
    for (const after of [null, 0, 1]) {
      const watching = generations.watch(other, { generationId: id, after }, signal);
      await expect(watching).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await generations.find(other, id)).toBeNull();
    expect(await generations.find(viewer, id)).toEqual(kept);
  }

  await expectNothing();
  call.complete();
  expect(await hub.events(id)).toMatchObject([{}, {}, { type: 'ChatCompleted' }]);
  await expectNothing();
  expect(hub.model.calls).toHaveLength(1);
});

test('a requestId belongs to its viewer: the same one of another is another answer', async () => {
  await using hub = await startTestGenerations();
  const input = startChatInput('Why?', { requestId: 'same' });

  const [mine, theirs] = await Promise.all([
    hub.generations.start(hub.viewer, input),
    hub.generations.start(other, input),
  ]);

  expect(theirs.record.id).not.toBe(mine.record.id);
  expect(await hub.generations.find(other, mine.record.id)).toBeNull();
});
