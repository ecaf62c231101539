import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

/** Brings all changes to the file itself and empties the log, where what was deleted still stands. */
export async function checkpoint(database: Kysely<Tables>): Promise<void> {
  await sql`pragma wal_checkpoint(truncate)`.execute(database);
}
