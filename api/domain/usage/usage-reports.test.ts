import { expect, test } from 'vitest';
import { startChatInput } from '../../testing/start-chat-input.ts';
import { generationOf } from '../../testing/stored-generations.ts';
import { startTestGenerations, type TestGenerations } from '../../testing/test-generations.ts';
import { HubError } from '../errors/hub-error.ts';
import type { StartChat } from '../generation/start-chat.ts';
import { createUsageReports } from './usage-reports.ts';

const used = {
  inputTokens: 1_000,
  cachedInputTokens: 0,
  cacheWriteTokens: 0,
  outputTokens: 100,
  reasoningTokens: 0,
  totalTokens: 1_100,
};

async function entered(hub: TestGenerations) {
  const reports = createUsageReports(hub);
  const days = reports.days({ from: null, to: null, timeZone: 'UTC' });
  return (await Array.fromAsync(reports.entries(hub.viewer, days))).flat();
}

async function ask(hub: TestGenerations, input: StartChat = startChatInput('Why?')) {
  const { record, conversation } = await hub.generations.start(hub.viewer, input);
  const call = await hub.model.nextCall();
  const ended = () => hub.events(record.id);
  return { call, ended, generation: record, conversation };
}

test('an answer is entered with what the upstream said of it', async () => {
  await using hub = await startTestGenerations();
  const { call, ended, generation } = await ask(hub);
  call.observer.text('Because.');
  call.complete({ model: 'gpt-6-luna', usage: used });
  await ended();

  expect(await entered(hub)).toEqual([
    {
      id: generation.id,
      at: generation.message.createdAt,
      kind: 'ANSWER',
      personality: { id: 'gpt', name: expect.any(String) },
      variant: { id: 'fast', name: 'fast' },
      model: 'gpt-6-luna',
      reasoningEffort: null,
      status: 'COMPLETED',
      usage: used,
      firstTokenMs: 0,
      totalMs: 0,
      cost: { amount: '0.00015', currency: 'USD', priceDate: '2026-11-30', unknownReason: null },
      simulated: false,
    },
  ]);
});

test('answers that were stopped or failed are entered too, with what nobody counted as unknown', async () => {
  await using hub = await startTestGenerations();
  const stopped = await ask(hub);
  stopped.call.observer.text('Half');
  await hub.generations.stop(hub.viewer, { generationId: stopped.generation.id });
  const failed = await ask(hub);
  failed.call.observer.opened();
  failed.call.observer.text('Half');
  failed.call.fail(new HubError('STREAM_BROKEN'));
  await failed.ended();

  const entries = await entered(hub);
  expect(
    entries.map(({ status, usage, cost }) => [status, usage, cost?.amount, cost?.unknownReason]),
  ).toEqual(
    ['STOPPED', 'FAILED'].map((status) => [status, null, null, expect.stringContaining('ended early')]),
  );
});

test('what the upstream said of an answer before it ended early is kept, money included', async () => {
  await using hub = await startTestGenerations();
  const { call, ended } = await ask(hub);
  call.observer.opened();
  call.observer.noted({ model: 'gpt-6-luna', usage: null, serviceTier: null });
  call.observer.noted({ model: 'gpt-6-luna', usage: used, serviceTier: null });
  call.fail(new HubError('EMPTY_ANSWER'));
  await hub.clock.advance(60_000);
  for (const again of hub.model.calls.slice(1)) again.fail(new HubError('EMPTY_ANSWER'));
  await ended();

  expect(await entered(hub)).toMatchObject([
    { status: 'FAILED', model: 'gpt-6-luna', usage: used, cost: { amount: '0.00015' } },
  ]);
});

test.each([
  ['stored', { kind: 'new' }],
  ['temporary', { kind: 'temporary', history: [] }],
] as const)(
  'a try of a %s chat that was counted and made again is an entry of its own',
  async (_kind, target) => {
    await using hub = await startTestGenerations();
    const { call, ended, generation } = await ask(hub, startChatInput('Why?', { target }));
    call.observer.opened();
    call.observer.noted({ model: 'gpt-6-luna', usage: { ...used, outputTokens: 900 }, serviceTier: null });
    call.fail(new HubError('EMPTY_ANSWER'));
    await hub.clock.advance(1_000);
    const again = await hub.model.nextCall();
    again.observer.opened();
    again.observer.text('Because.');
    again.complete({ model: 'gpt-6-luna', usage: used });
    const end = (await ended()).at(-1);

    const { createdAt } = generation.message;
    expect(end).toMatchObject({ type: 'ChatCompleted', usage: used, cost: { amount: '0.00015' } });
    expect(await entered(hub)).toMatchObject([
      { id: generation.id, kind: 'ANSWER', usage: used, cost: { amount: '0.00015' } },
      {
        at: createdAt,
        kind: 'DISCARDED',
        status: 'FAILED',
        personality: { id: 'gpt' },
        usage: { inputTokens: 1_000, outputTokens: 900 },
        firstTokenMs: null,
        cost: { amount: '0.00055' },
      },
    ]);
  },
);

test('an answer that the upstream refused is entered as one that failed and cost nothing', async () => {
  await using hub = await startTestGenerations();
  const { call, ended } = await ask(hub);
  call.fail(new HubError('INVALID_KEY'));
  await ended();

  const [groups] = await hub.store.sumUsage(hub.viewer.id, {
    periods: [{ from: 0, to: Number.MAX_SAFE_INTEGER }],
    by: 'MODEL',
    simulated: false,
  });

  expect(groups).toMatchObject([{ sums: { answers: 1, failed: 1, cost: 0n, unpriced: 0, uncounted: 0 } }]);
});

test('what was refused before anything was asked is no entry', async () => {
  await using hub = await startTestGenerations();
  hub.status.refuse(new HubError('NO_CREDIT'));
  const { record } = await hub.generations.start(hub.viewer, startChatInput('Why?'));
  await hub.events(record.id);

  expect(await entered(hub)).toEqual([]);
});

test('answers of temporary chats are entered, and go on when they cannot be', async () => {
  let broken = false;
  await using hub = await startTestGenerations({
    wrapStore: (store) => ({
      ...store,
      enterUsage: (...parameters) =>
        broken ? Promise.reject(new HubError('STORE_FAILED')) : store.enterUsage(...parameters),
    }),
  });
  const temporary = startChatInput('Why?', { target: { kind: 'temporary', history: [] } });
  for (const expected of [1, 1]) {
    const { call, ended } = await ask(hub, temporary);
    call.complete({ usage: used });

    expect((await ended()).at(-1)?.type).toBe('ChatCompleted');
    expect(await entered(hub)).toHaveLength(expected);
    broken = true;
  }
});

test('an answer whose chat is deleted while it is written is entered as stopped', async () => {
  await using hub = await startTestGenerations();
  const { call, conversation } = await ask(hub);
  call.observer.text('Half');

  await hub.generations.stopConversation(hub.viewer, conversation?.id ?? '');
  await hub.store.deleteConversation(hub.viewer.id, conversation?.id ?? '', 1);
  await hub.store.purgeConversations(2, new AbortController().signal);

  expect(await entered(hub)).toMatchObject([{ status: 'STOPPED' }]);
});

test('an answer that was lost is entered once somebody finds it so', async () => {
  await using hub = await startTestGenerations();
  const lost = generationOf();
  const createdAt = hub.clock.now();
  const record = { ...lost.record, message: { ...lost.record.message, createdAt } };
  await hub.store.beginGeneration(hub.viewer.id, { ...lost, record });

  await hub.generations.find(hub.viewer, record.id);

  expect(await entered(hub)).toMatchObject([
    { id: record.id, status: 'INTERRUPTED', cost: { amount: null } },
  ]);
});

test('each day has its groups, and days without use have none', async () => {
  await using hub = await startTestGenerations();
  const reports = createUsageReports(hub);
  const first = await ask(hub);
  first.call.complete({ usage: used });
  await first.ended();
  await hub.clock.advance(2 * 86_400_000);
  const second = await ask(hub, startChatInput('Why?', { personalityId: 'grok' }));
  second.call.complete();
  await second.ended();

  const days = reports.days({ from: null, to: null, timeZone: 'UTC' });
  const byDay = await reports.byDay(hub.viewer, days, 'PERSONALITY', false);

  expect(byDay).toHaveLength(30);
  expect(byDay.slice(-3).map(({ groups }) => groups.map(({ key, sums }) => [key, sums.uncounted]))).toEqual([
    [['gpt', 0]],
    [],
    [['grok', 1]],
  ]);
  expect((await reports.byDay(hub.viewer, days, 'MODEL', true)).flatMap(({ groups }) => groups)).toEqual([]);
});

test('an export of many entries has each of them once', async () => {
  await using hub = await startTestGenerations();
  const { call, ended } = await ask(hub);
  call.complete();
  await ended();
  const [entry] = await entered(hub);
  if (entry === undefined) throw new Error('there is one');
  const ids = Array.from({ length: 1_000 }, (_, index) => `more-${index}`);
  for (const id of ids) await hub.store.enterUsage(hub.viewer.id, { ...entry, id });

  const found = (await entered(hub)).map(({ id }) => id);

  expect(found.toSorted()).toEqual([entry.id, ...ids].toSorted());
});
