import { expect, test } from 'vitest';
import type { Store } from '../../../domain/ports.ts';
import type { LedgerEntry } from '../../../domain/usage/ledger-entry.ts';
import { disposableStore } from '../../../testing/disposable-store.ts';
import { answerTo, generationOf, settled } from '../../../testing/stored-generations.ts';
import { newId } from '../../system/new-id.ts';

const viewerId = 'viewer-1';
const always = { after: { at: 0, id: '' }, before: Number.MAX_SAFE_INTEGER, limit: 99 };
const throughout = { from: 0, to: Number.MAX_SAFE_INTEGER };

function entry(changes: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    id: newId(),
    at: 5,
    kind: 'ANSWER',
    personality: { id: 'gpt', name: 'GPT-style' },
    variant: { id: 'fast', name: 'Fast' },
    model: 'gpt-6-luna',
    reasoningEffort: 'none',
    status: 'COMPLETED',
    usage: {
      inputTokens: 100,
      cachedInputTokens: 40,
      cacheWriteTokens: 30,
      outputTokens: 20,
      reasoningTokens: null,
      totalTokens: 120,
    },
    firstTokenMs: 300,
    totalMs: 900,
    cost: { amount: '0.0000002', currency: 'USD', priceDate: '2026-11-23', unknownReason: null },
    simulated: false,
    ...changes,
  };
}

const unpriced: LedgerEntry['cost'] = {
  amount: null,
  currency: 'USD',
  priceDate: null,
  unknownReason: 'Nobody said.',
};

/** What every store must keep of requests after their chats are gone. */
export function describeLedger(name: string, open: () => Promise<Store>): void {
  test(`${name} enters an answer when it ends, once, and keeps the entry when its chat is gone`, async () => {
    await using store = await disposableStore(open);
    const { record, ...rest } = generationOf();
    await store.beginGeneration(viewerId, { record, ...rest });
    const running = await store.listUsage(viewerId, always);
    const final = settled(record, 'Half');

    await store.finishGeneration(final);
    await store.finishGeneration(final);
    const entered = await store.listUsage(viewerId, always);
    await store.deleteConversation(viewerId, rest.conversation.id, 1_000);
    await store.purgeConversations(1_001, new AbortController().signal);

    expect(running).toEqual([]);
    expect(entered).toEqual([
      {
        id: record.id,
        at: record.message.createdAt,
        kind: 'ANSWER',
        personality: { id: 'gpt', name: 'GPT-style' },
        variant: { id: 'fast', name: 'Fast' },
        model: 'gpt-6-luna-2026',
        reasoningEffort: 'low',
        status: 'FAILED',
        usage: final.message.answer.usage,
        firstTokenMs: 3,
        totalMs: 40,
        cost: final.message.answer.cost,
        simulated: false,
      },
    ]);
    expect(await store.listUsage(viewerId, always)).toEqual(entered);
  });

  test(`${name} enters what a dead process left running, as far as anything is known of it`, async () => {
    await using store = await disposableStore(open);
    const [first, deleted] = [generationOf(), generationOf()];
    for (const chat of [first, deleted, answerTo(first)]) await store.beginGeneration(viewerId, chat);
    await store.deleteConversation(viewerId, deleted.conversation.id, 1_000);

    await store.recoverGenerations();
    await store.recoverGenerations();

    const entries = await store.listUsage(viewerId, always);
    expect(entries).toHaveLength(3);
    for (const { status, usage, totalMs, cost } of entries) {
      expect({ status, usage, totalMs }).toEqual({ status: 'INTERRUPTED', usage: null, totalMs: null });
      expect(cost).toMatchObject({ amount: null, unknownReason: expect.stringContaining('server ended') });
    }
  });

  test(`${name} gives back entries page by page, oldest first, those of one moment too`, async () => {
    await using store = await disposableStore(open);
    const entries = [
      entry({ at: 1 }),
      entry({ at: 2, id: 'a', kind: 'TITLE', personality: null, reasoningEffort: null }),
      entry({ at: 2, id: 'b', usage: null, firstTokenMs: null, totalMs: null, cost: unpriced }),
      entry({ at: 3, cost: null, simulated: true }),
    ];
    for (const each of entries.toReversed()) await store.enterUsage(viewerId, each);

    const page = await store.listUsage(viewerId, { ...always, limit: 2 });
    const rest = await store.listUsage(viewerId, { ...always, after: page.at(-1) ?? always.after });

    expect([page, rest]).toEqual([entries.slice(0, 2), entries.slice(2)]);
    expect(await store.listUsage(viewerId, { ...always, before: 3 })).toHaveLength(3);
  });

  test(`${name} adds up each period by itself, from its first moment to before its end`, async () => {
    await using store = await disposableStore(open);
    for (const at of [9, 10, 19, 20, 29, 30]) await store.enterUsage(viewerId, entry({ at }));

    const periods = [
      { from: 10, to: 20 },
      { from: 20, to: 30 },
      { from: 30, to: 30 },
    ];
    const days = await store.sumUsage(viewerId, { periods, by: 'MODEL', simulated: false });

    expect(days.map((groups) => groups.map(({ sums }) => sums.requests))).toEqual([[2], [2], []]);
  });

  test(`${name} adds money and tokens exactly, those of discarded tries too, and counts what is unknown beside them`, async () => {
    await using store = await disposableStore(open);
    const amounts = ['0.1', '0.2', '12', '0.000000000001', '22517998136.8524875'];
    for (const amount of amounts) {
      const cost = { amount, currency: 'USD', priceDate: '2026-11-23', unknownReason: null } as const;
      await store.enterUsage(viewerId, entry({ cost }));
    }
    await store.enterUsage(
      viewerId,
      entry({ usage: null, cost: unpriced, firstTokenMs: null, status: 'STOPPED' }),
    );
    await store.enterUsage(viewerId, entry({ status: 'FAILED', cost: unpriced }));
    await store.enterUsage(viewerId, entry({ status: 'INTERRUPTED' }));
    await store.enterUsage(viewerId, entry({ kind: 'TITLE', personality: null, firstTokenMs: 9_999 }));
    await store.enterUsage(viewerId, entry({ kind: 'DISCARDED', status: 'FAILED', cost: unpriced }));
    const billion = { inputTokens: 2 ** 31 - 1, outputTokens: 0, totalTokens: 2 ** 31 - 1 };
    const large = { ...billion, cachedInputTokens: 0, cacheWriteTokens: null, reasoningTokens: 0 };
    await store.enterUsage(viewerId, entry({ usage: large, simulated: true, cost: null }));

    const all = { periods: [throughout], by: 'MODEL' } as const;
    const [real] = await store.sumUsage(viewerId, { ...all, simulated: false });
    const [simulated] = await store.sumUsage(viewerId, { ...all, simulated: true });

    expect(real).toHaveLength(1);
    expect(real?.[0]?.sums).toEqual({
      requests: 9,
      answers: 8,
      completed: 5,
      stopped: 1,
      failed: 1,
      interrupted: 1,
      inputTokens: 900n,
      cachedInputTokens: 360n,
      cacheWriteTokens: 270n,
      outputTokens: 180n,
      reasoningTokens: 0n,
      uncounted: 1,
      cost: 22_517_998_149_152_487_500_001n + 400_000n,
      unpriced: 2,
      begun: 7,
      firstTokenMs: 2_100,
    });
    expect(simulated?.[0]?.sums).toMatchObject({ requests: 1, inputTokens: 2_147_483_647n, unpriced: 0 });
  });

  test(`${name} tells groups apart, names each as it was called last, and titles by themselves`, async () => {
    await using store = await disposableStore(open);
    const named = (at: number, id: string, name: string) => entry({ at, personality: { id, name } });
    const entries = [named(2, 'own', 'New name'), named(1, 'own', 'Zero'), named(3, 'gpt', 'GPT-style')];
    for (const each of entries) await store.enterUsage(viewerId, each);
    await store.enterUsage(viewerId, entry({ kind: 'TITLE', personality: null, model: 'other' }));

    const by = async (dimension: 'PERSONALITY' | 'VARIANT' | 'MODEL') =>
      (await store.sumUsage(viewerId, { periods: [throughout], by: dimension, simulated: false }))
        .flat()
        .map(({ key, name, sums }) => [key, name, sums.requests])
        .toSorted();

    expect(await by('PERSONALITY')).toEqual([
      [null, null, 1],
      ['gpt', 'GPT-style', 1],
      ['own', 'New name', 2],
    ]);
    expect(await by('VARIANT')).toEqual([['fast', 'Fast', 4]]);
    expect(await by('MODEL')).toEqual([
      ['gpt-6-luna', 'gpt-6-luna', 3],
      ['other', 'other', 1],
    ]);
  });

  test(`${name} keeps the ledgers of viewers apart`, async () => {
    await using store = await disposableStore(open);
    await store.enterUsage(viewerId, entry());

    expect(await store.listUsage('viewer-2', always)).toEqual([]);
    const all = { periods: [throughout], by: 'MODEL', simulated: false } as const;
    expect(await store.sumUsage('viewer-2', all)).toEqual([[]]);
  });
}
