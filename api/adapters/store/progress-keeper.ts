import { type Kysely, sql, type Transaction } from 'kysely';
import type { Store } from '../../domain/ports.ts';
import type { Tables } from './tables.ts';

type Progress = Parameters<Store['saveProgress']>[0];

interface Waiting {
  readonly progress: Progress;
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * Keeps what answers have so far, in one transaction for all that come in one turn of the event loop: alone, each would
 * cost as much as all the words that came since the last time cost on their way.
 */
export function createProgressKeeper(database: Kysely<Tables>): Store['saveProgress'] {
  let waiting: Waiting[] = [];

  async function keepAll(): Promise<void> {
    const together = waiting;
    waiting = [];
    try {
      await database.transaction().execute(async (transaction) => {
        for (const { progress } of together) await keep(transaction, progress);
      });
      for (const { resolve } of together) resolve();
    } catch (error) {
      for (const { reject } of together) reject(error);
    }
  }

  return (progress) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setImmediate(keepAll);
      waiting.push({ progress, resolve, reject });
    });
}

async function keep(
  transaction: Transaction<Tables>,
  { generationId, messageId, content, reasoning, headSeq }: Progress,
): Promise<void> {
  const { numAffectedRows } = await sql`
    update generation set reasoning = ${reasoning}, headSeq = ${headSeq}
    where id = ${generationId} and status = 'RUNNING'
  `.execute(transaction);
  if (numAffectedRows === 0n) return;
  await sql`update message set content = ${content} where id = ${messageId}`.execute(transaction);
}
