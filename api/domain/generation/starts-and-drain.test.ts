import { expect, test } from 'vitest';
import { fixedVariants } from '../../testing/fixed-variants.ts';
import { refuseEnds } from '../../testing/refuse-ends.ts';
import { startChatInput } from '../../testing/start-chat-input.ts';
import { startTestGenerations } from '../../testing/test-generations.ts';

test('past the hub’s cap a start is refused and the running chats go on', async () => {
  await using hub = await startTestGenerations({ maximumRunning: 1 });
  const chat = await hub.generations.start(hub.viewer, startChatInput('One?'));

  const second = hub.generations.start(hub.viewer, startChatInput('Two?'));

  await expect(second).rejects.toMatchObject({ code: 'HUB_LIMIT', facts: { limit: 1 } });
  const call = await hub.model.nextCall();
  call.complete();
  expect((await hub.events(chat.record.id)).at(-1)).toMatchObject({ type: 'ChatCompleted' });
  await expect(hub.generations.start(hub.viewer, startChatInput('Three?'))).resolves.toBeDefined();
});

test('draining refuses new starts, lets answers finish and interrupts what is left after the grace time', async () => {
  await using hub = await startTestGenerations();
  const quick = await hub.generations.start(hub.viewer, startChatInput('Quick?'));
  const slow = await hub.generations.start(hub.viewer, startChatInput('Slow?'));
  const [quickCall, slowCall] = [await hub.model.nextCall(), await hub.model.nextCall()];
  slowCall.observer.text('Not yet');
  const reading = [hub.events(quick.record.id), hub.events(slow.record.id)] as const;

  const drained = hub.generations.drain(25_000);
  const refused = hub.generations.start(hub.viewer, startChatInput('Late?'));
  quickCall.complete();
  await expect(refused).rejects.toMatchObject({ code: 'DRAINING' });
  const [quickEvents] = [await reading[0]];
  await hub.clock.advance(25_000);
  await drained;

  expect(quickEvents.at(-1)?.type).toBe('ChatCompleted');
  expect((await reading[1]).at(-1)).toMatchObject({ type: 'ChatInterrupted', reason: 'SHUTDOWN' });
  expect((await hub.store.findGeneration(hub.viewer.id, slow.record.id))?.record).toMatchObject({
    message: { content: 'Not yet', answer: { status: 'INTERRUPTED', interruption: 'SHUTDOWN' } },
  });
});

test('what the store refuses in a drain is kept before the drain ends', async () => {
  await using hub = await startTestGenerations({ wrapStore: refuseEnds(1) });
  const { record } = await hub.generations.start(hub.viewer, startChatInput('Why?'));
  (await hub.model.nextCall()).observer.text('Half');
  const reading = hub.events(record.id);

  const drained = hub.generations.drain(0);
  await hub.clock.advance(0);
  await drained;

  expect((await reading).at(-1)).toMatchObject({
    type: 'ChatFailed',
    error: { code: 'STORE_FAILED' },
    message: { answer: { status: 'FAILED', interruption: null } },
  });
  expect((await hub.store.findGeneration(hub.viewer.id, record.id))?.record).toMatchObject({
    message: { content: 'Half', answer: { status: 'INTERRUPTED', interruption: 'SHUTDOWN' } },
  });
});

test('of two questions after the same answer that come at once, one is answered and one is BUSY', async () => {
  await using hub = await startTestGenerations();
  const first = await hub.generations.start(hub.viewer, startChatInput('One?'));
  (await hub.model.nextCall()).complete();
  await hub.events(first.record.id);
  const target = { kind: 'conversation', conversationId: first.conversation?.id ?? '' } as const;

  const outcomes = await Promise.allSettled(
    ['Two?', 'Three?'].map((question) =>
      hub.generations.start(hub.viewer, startChatInput(question, { target })),
    ),
  );

  expect(outcomes).toMatchObject([{ status: 'fulfilled' }, { reason: { code: 'BUSY' } }]);
});

test('a start that is being written down when draining begins is interrupted, not forgotten', async () => {
  const writing = Promise.withResolvers<void>();
  const written = Promise.withResolvers<void>();
  await using hub = await startTestGenerations({
    wrapStore: (store) => ({
      ...store,
      async beginGeneration(...parameters) {
        writing.resolve();
        await written.promise;
        return store.beginGeneration(...parameters);
      },
    }),
  });
  const starting = hub.generations.start(hub.viewer, startChatInput('Late?'));
  await writing.promise;

  const drained = hub.generations.drain(0);
  await hub.clock.advance(0);
  written.resolve();
  const chat = await starting;
  await drained;

  expect((await hub.store.findGeneration(hub.viewer.id, chat.record.id))?.record).toMatchObject({
    message: { answer: { status: 'INTERRUPTED', interruption: 'SHUTDOWN' } },
  });
});

test('a drain ends the writing of titles before it waits for answers', async () => {
  const happened: string[] = [];
  await using hub = await startTestGenerations({
    titles: {
      write: async () => {
        happened.push('written');
      },
      close: async () => {
        happened.push('closed');
      },
    },
  });
  await hub.generations.start(hub.viewer, startChatInput('Why?'));
  const call = await hub.model.nextCall();

  const drained = hub.generations.drain(10_000);
  call.observer.text('Because.');
  call.complete();
  await drained;
  await hub.clock.advance(0);

  expect(happened).toEqual(['closed', 'written']);
});

test('a tier without a model asks a compatible server again before it gives up', async () => {
  const models: Record<string, string | null> = { fast: null };
  await using hub = await startTestGenerations({
    upstream: { kind: 'COMPATIBLE', host: 'localhost:11434' },
    variants: { list: () => [], find: (id) => fixedVariants(models).find(id) },
  });
  hub.status.onCheck(() => {
    models.fast = 'listed';
  });

  await hub.generations.start(hub.viewer, startChatInput('Why?'));

  expect((await hub.model.nextCall()).request.model).toBe('listed');
});

test('no model for a tier is a typed failure that names the server', async () => {
  await using hub = await startTestGenerations({
    upstream: { kind: 'COMPATIBLE', host: 'localhost:11434' },
    variants: fixedVariants({ fast: null }),
  });
  const chat = await hub.generations.start(hub.viewer, startChatInput('Why?'));

  expect((await hub.events(chat.record.id)).at(-1)).toMatchObject({
    error: { code: 'MODEL_UNAVAILABLE', facts: { host: 'localhost:11434' } },
    cost: null,
  });
});
