import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { LedgerEntry } from '../../domain/usage/ledger-entry.ts';
import type { LedgerStore, UsageDimension } from '../../domain/usage/ledger-store.ts';
import type { UsageGroup, UsageSums } from '../../domain/usage/usage-sums.ts';
import { enterUsage } from './enter-usage.ts';
import { toCost, toUsage } from './rows.ts';
import type { LedgerRow, Tables } from './tables.ts';

/** Stores requests to the upstream with what they used. */
export function createLedgerStore(database: Kysely<Tables>): LedgerStore {
  return {
    enterUsage: (viewerId, entry) => enterUsage(database, viewerId, entry),

    async sumUsage(viewerId, { periods, by, simulated }) {
      const sums: UsageGroup[][] = [];
      for (const { from, to } of periods) {
        const { rows } = await sql<SumRow>`
          select ${groupOf[by]}, max(at) as newest,
            sum(kind <> 'DISCARDED') as requests,
            sum(kind = 'ANSWER') as answers,
            sum(kind = 'ANSWER' and status = 'COMPLETED') as completed,
            sum(kind = 'ANSWER' and status = 'STOPPED') as stopped,
            sum(kind = 'ANSWER' and status = 'FAILED') as failed,
            sum(kind = 'ANSWER' and status = 'INTERRUPTED') as interrupted,
            ${exactSum(sql`inputTokens`)} as inputTokens,
            ${exactSum(sql`cachedInputTokens`)} as cachedInputTokens,
            ${exactSum(sql`cacheWriteTokens`)} as cacheWriteTokens,
            ${exactSum(sql`outputTokens`)} as outputTokens,
            ${exactSum(sql`reasoningTokens`)} as reasoningTokens,
            sum(inputTokens is null and costAmount is null) as uncounted,
            ${exactSum(sql`cast(costAmount as integer)`)} as dollars,
            ${exactSum(costFraction)} as picodollars,
            sum(kind <> 'DISCARDED' and costUnknownReason is not null) as unpriced,
            sum(kind = 'ANSWER' and firstTokenMs is not null) as begun,
            coalesce(sum(firstTokenMs) filter (where kind = 'ANSWER'), 0) as firstTokenMs
          from ledger
          where viewerId = ${viewerId} and at >= ${from} and at < ${to} and simulated = ${Number(simulated)}
          group by groupKey
        `.execute(database);
        sums.push(rows.map(toGroup));
        await nextTurn();
      }
      return sums;
    },

    async listUsage(viewerId, { after, before, limit }) {
      const rows = await database
        .selectFrom('ledger')
        .selectAll()
        .where('viewerId', '=', viewerId)
        .where(sql<boolean>`(at, id) > (${after.at}, ${after.id})`)
        .where('at', '<', before)
        .orderBy('at')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(toEntry);
    },
  };
}

function toEntry(row: LedgerRow): LedgerEntry {
  const { id, at, kind, personalityId, personalityName, variantId, variantName } = row;
  const { model, reasoningEffort, status, firstTokenMs, totalMs } = row;
  return {
    id,
    at,
    kind,
    personality: personalityId === null ? null : { id: personalityId, name: personalityName ?? '' },
    variant: { id: variantId, name: variantName },
    model,
    reasoningEffort,
    status,
    usage: toUsage(row),
    firstTokenMs,
    totalMs,
    cost: toCost(row),
    simulated: row.simulated === 1,
  };
}

/** Names are those of the newest request: SQLite takes bare columns from the row with the maximum. */
const groupOf: Record<UsageDimension, ReturnType<typeof sql>> = {
  PERSONALITY: sql`personalityId as groupKey, personalityName as groupName`,
  VARIANT: sql`variantId as groupKey, variantName as groupName`,
  MODEL: sql`model as groupKey, model as groupName`,
};

/** The digits after the decimal point, in units of 10⁻¹². */
const costFraction = sql`cast(substr(costAmount || '000000000000', instr(costAmount || '.', '.') + 1, 12) as integer)`;

/** As text, since it may exceed what a JavaScript number holds. */
const exactSum = (value: ReturnType<typeof sql>) => sql`cast(coalesce(sum(${value}), 0) as text)`;

type ExactSums =
  | 'inputTokens'
  | 'cachedInputTokens'
  | 'cacheWriteTokens'
  | 'outputTokens'
  | 'reasoningTokens';

interface SumRow
  extends Omit<UsageSums, ExactSums | 'cost'>,
    Record<ExactSums | 'dollars' | 'picodollars', string> {
  readonly groupKey: string | null;
  readonly groupName: string | null;
  readonly newest: number;
}

function toGroup({ groupKey, groupName, newest, dollars, picodollars, ...sums }: SumRow): UsageGroup {
  return {
    key: groupKey,
    name: groupName,
    sums: {
      ...sums,
      inputTokens: BigInt(sums.inputTokens),
      cachedInputTokens: BigInt(sums.cachedInputTokens),
      cacheWriteTokens: BigInt(sums.cacheWriteTokens),
      outputTokens: BigInt(sums.outputTokens),
      reasoningTokens: BigInt(sums.reasoningTokens),
      cost: BigInt(dollars) * 10n ** 12n + BigInt(picodollars),
    },
  };
}
