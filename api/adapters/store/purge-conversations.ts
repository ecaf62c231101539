import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

/** Pages of the search index that are rewritten at once: a few milliseconds. */
const pagesPerStep = 16;

/**
 * Removes for good what was deleted before that time, so that none of the files holds its text afterwards. Does so in
 * short steps, between which others use the database; ends early when `signal` aborts. Returns how many it removed.
 */
export async function purgeConversations(
  database: Kysely<Tables>,
  deletedBefore: number,
  signal: AbortSignal,
): Promise<number> {
  let purged = 0;
  while (!signal.aborted && (await purgeOne(database, deletedBefore))) {
    purged++;
    await nextTurn();
  }
  if (purged === 0) return 0;
  // Rows that are deleted from the index are only marked there, until a merge leaves them out. What an abort leaves of
  // this one is done by the merges that come with ordinary writes.
  for (let pages = -pagesPerStep; !signal.aborted; pages = pagesPerStep) {
    if (!(await mergeIndex(database, pages))) break;
    await nextTurn();
  }
  await sql`pragma wal_checkpoint(truncate)`.execute(database);
  return purged;
}

/** False when there was none left. */
function purgeOne(database: Kysely<Tables>, deletedBefore: number): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    const gone = await transaction
      .selectFrom('conversation')
      .select('id')
      .where('deletedAt', '<', deletedBefore)
      .limit(1)
      .executeTakeFirst();
    if (gone === undefined) return false;
    const numbers = transaction.selectFrom('message').select('number').where('conversationId', '=', gone.id);
    await transaction.deleteFrom('search').where('rowid', 'in', numbers).execute();
    await transaction.deleteFrom('conversation').where('id', '=', gone.id).execute();
    return true;
  });
}

/**
 * One step of a merge of the whole index, which negative `pages` begin and positive ones go on with. False when there
 * was nothing left to do. https://www.sqlite.org/fts5.html#the_merge_command
 */
function mergeIndex(database: Kysely<Tables>, pages: number): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    const changes = async () => {
      const { rows } = await sql<{ count: number }>`select total_changes() as count`.execute(transaction);
      return rows[0]?.count ?? 0;
    };
    const before = await changes();
    await sql`insert into search (search, rank) values ('merge', ${pages})`.execute(transaction);
    return (await changes()) - before >= 2;
  });
}
