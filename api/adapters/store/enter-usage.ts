import type { Kysely } from 'kysely';
import type { AnswerMessage } from '../../domain/conversations/records.ts';
import { type LedgerEntry, ledgerEntryOf } from '../../domain/usage/ledger-entry.ts';
import { costColumns, usageColumns } from './rows.ts';
import type { Tables } from './tables.ts';
import { insertRow } from './write-row.ts';

/** Enters a finished answer in the ledger, unless the upstream was never asked. */
export async function enterAnswer(
  database: Kysely<Tables>,
  viewerId: string,
  answer: AnswerMessage,
): Promise<void> {
  const entry = ledgerEntryOf(answer);
  if (entry !== null) await enterUsage(database, viewerId, entry);
}

export async function enterUsage(
  database: Kysely<Tables>,
  viewerId: string,
  entry: LedgerEntry,
): Promise<void> {
  const { id, at, kind, personality, variant, model, reasoningEffort, status } = entry;
  await insertRow(database, 'ledger', {
    viewerId,
    at,
    id,
    kind,
    personalityId: personality?.id ?? null,
    personalityName: personality?.name ?? null,
    variantId: variant.id,
    variantName: variant.name,
    model,
    reasoningEffort,
    status,
    ...usageColumns(entry.usage),
    firstTokenMs: entry.firstTokenMs,
    totalMs: entry.totalMs,
    ...costColumns(entry.cost),
    simulated: Number(entry.simulated),
  });
}
