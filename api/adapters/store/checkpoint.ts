import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

/** Moves all changes into the database file and empties the log, which still contains deleted text. */
export async function checkpoint(database: Kysely<Tables>): Promise<void> {
  await sql`pragma wal_checkpoint(truncate)`.execute(database);
}
