import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';
import { insertRow } from './write-row.ts';

/** More than a long question takes, with its entries in the search index. */
const bytes = 256 * 1024;

/** Writes to the disk and leaves nothing of it; rejects if nothing can be written. */
export async function tryWriting(database: Kysely<Tables>): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const id = 'written to see whether that is possible';
    const systemPrompt = ' '.repeat(bytes);
    await insertRow(transaction, 'prompt', { id, personalityId: '', name: '', systemPrompt });
    await transaction.deleteFrom('prompt').where('id', '=', id).execute();
  });
}
