import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Kysely, sql, type Transaction } from 'kysely';
import { checkpoint } from './checkpoint.ts';
import { listed } from './listed.ts';
import { emptied, longAgo, type Tables } from './tables.ts';

/** Messages removed per step, unless they exceed `bytesPerStep`; takes a few milliseconds. */
const messagesPerStep = 200;
const bytesPerStep = 1024 * 1024;
/** Pages of the search index rewritten per step; takes a few milliseconds. */
const pagesPerStep = 16;

/**
 * Permanently removes conversations deleted before a time, so that none of the files contains their text afterwards.
 * Works in short steps, between which others use the database. Ends early if `signal` aborts; the next call continues
 * from there. Returns the number of conversations removed completely.
 */
export async function purgeConversations(
  database: Kysely<Tables>,
  deletedBefore: number,
  signal: AbortSignal,
): Promise<number> {
  while (!signal.aborted && (await emptySome(database, deletedBefore))) await nextTurn();
  // Rows deleted from the index are only marked until a merge drops them. Until then the emptied conversations stay, so
  // that the next call merges if this one is interrupted.
  const isDue = await hasEmptied(database);
  for (let pages = -pagesPerStep; isDue && !signal.aborted; pages = pagesPerStep) {
    if (!(await mergeIndex(database, pages))) break;
    await nextTurn();
  }
  const purged = signal.aborted ? 0 : await purgeEmptied(database);
  // Even if nothing was left to remove: an earlier process may have been killed before its checkpoint.
  await checkpoint(database);
  return purged;
}

/** Removes some messages of a conversation, or marks it as emptied if it has none left. False if there is none. */
function emptySome(database: Kysely<Tables>, deletedBefore: number): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    const gone = await transaction
      .selectFrom('conversation')
      .select('id')
      .where('deletedAt', '>', emptied)
      .where('deletedAt', '<', deletedBefore)
      // A conversation that is partly removed comes first.
      .orderBy('deletedAt')
      .limit(1)
      .executeTakeFirst();
    if (gone === undefined) return false;
    const messages = await selectStep(transaction, gone.id);
    // So that setting the clock back cannot make it restorable.
    await transaction
      .updateTable('conversation')
      .set({ deletedAt: messages.length === 0 ? emptied : longAgo })
      .where('id', '=', gone.id)
      .execute();
    if (messages.length === 0) return true;
    const numbers = listed(messages.map(({ number }) => number));
    const ids = listed(messages.map(({ id }) => id));
    await transaction.deleteFrom('search').where('rowid', 'in', numbers).execute();
    const generations = await transaction
      .deleteFrom('generation')
      .where('messageId', 'in', ids)
      .returning('promptId')
      .execute();
    await purgePrompts(transaction, [...new Set(generations.map(({ promptId }) => promptId))]);
    await transaction.deleteFrom('message').where('number', 'in', numbers).execute();
    return true;
  });
}

async function hasEmptied(database: Kysely<Tables>): Promise<boolean> {
  const one = database.selectFrom('conversation').select('id').where('deletedAt', '=', emptied).limit(1);
  return (await one.executeTakeFirst()) !== undefined;
}

/** Removes the emptied conversations themselves. Returns how many. */
async function purgeEmptied(database: Kysely<Tables>): Promise<number> {
  const { numDeletedRows } = await database
    .deleteFrom('conversation')
    .where('deletedAt', '=', emptied)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** The oldest messages of a conversation, as many as one step removes: at least one, if there is any. */
async function selectStep(
  transaction: Transaction<Tables>,
  conversationId: string,
): Promise<readonly { readonly number: number; readonly id: string }[]> {
  const messages = await transaction
    .selectFrom('message')
    .leftJoin('generation', 'generation.messageId', 'message.id')
    .where('message.conversationId', '=', conversationId)
    .select(['message.number', 'message.id'])
    // SQLite reads the sizes from row headers, without reading the text.
    .select(sql<number>`octet_length(content) + coalesce(octet_length(reasoning), 0)`.as('bytes'))
    .orderBy('message.number')
    .limit(messagesPerStep)
    .execute();
  let size = 0;
  let bytes = 0;
  for (; size < messages.length && bytes < bytesPerStep; size++) bytes += messages[size]?.bytes ?? 0;
  return messages.slice(0, size);
}

/** Removes those of the prompts that no answer refers to any longer. */
async function purgePrompts(transaction: Transaction<Tables>, ids: readonly string[]): Promise<void> {
  await transaction
    .deleteFrom('prompt')
    .where('id', 'in', listed(ids))
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('generation').select('id').whereRef('promptId', '=', 'prompt.id'))),
    )
    .execute();
}

/**
 * One step of merging the whole index: negative `pages` begin a merge, positive ones continue it. False if there was
 * nothing left to do. https://www.sqlite.org/fts5.html#the_merge_command
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
