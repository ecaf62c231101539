import type { Kysely, Selectable, Transaction } from 'kysely';
import { sql } from 'kysely';
import { toSearchQuery, toSearchText } from './search-text.ts';
import type { ConversationRow, Tables } from './tables.ts';

/** Matches that are read at once. */
const batchSize = 500;

export async function indexText(
  transaction: Transaction<Tables>,
  number: number,
  text: string,
): Promise<void> {
  if (text === '') return;
  await transaction
    .insertInto('search')
    .values({ rowid: number, text: toSearchText(text) })
    .execute();
}

/** Puts a new title where the index looks for it: with the conversation's first question. */
export async function indexTitle(
  transaction: Transaction<Tables>,
  { id, title }: Pick<Selectable<ConversationRow>, 'id' | 'title'>,
): Promise<void> {
  const first = await transaction
    .selectFrom('message')
    .select(['number', 'content'])
    .where('conversationId', '=', id)
    .orderBy('number')
    .limit(1)
    .executeTakeFirst();
  if (first === undefined) return;
  await transaction.deleteFrom('search').where('rowid', '=', first.number).execute();
  await indexText(transaction, first.number, `${title}\n${first.content}`);
}

/**
 * Conversations in which something matches, by their newest match. Matches are read newest first and only until the
 * page is full, so a word that stands everywhere is found as fast as one that stands nowhere.
 */
export async function searchConversations(
  database: Kysely<Tables>,
  viewerId: string,
  request: {
    readonly search: string;
    readonly archived: boolean;
    readonly limit: number;
    readonly after: { readonly id: string } | null;
  },
): Promise<readonly Selectable<ConversationRow>[]> {
  const query = toSearchQuery(request.search);
  if (query === null) return [];
  const found = new Map<string, Selectable<ConversationRow>>();
  let skipping = request.after;
  let before = Number.MAX_SAFE_INTEGER;
  const seen = new Set<string>();

  for (;;) {
    const matches = await sql<{ number: number; conversationId: string }>`
      select message.number, message.conversationId from search join message on message.number = search.rowid
      where search match ${query} and search.rowid < ${before} order by search.rowid desc limit ${batchSize}
    `.execute(database);
    const fresh = [...new Set(matches.rows.map(({ conversationId }) => conversationId))].filter(
      (id) => !seen.has(id),
    );
    const visible = await selectVisible(fresh);
    for (const id of fresh) {
      seen.add(id);
      const row = visible.get(id);
      if (skipping !== null) {
        if (id === skipping.id) skipping = null;
      } else if (row !== undefined) found.set(id, row);
      if (found.size === request.limit) return [...found.values()];
    }
    const last = matches.rows.at(-1);
    if (last === undefined || matches.rows.length < batchSize) return [...found.values()];
    before = last.number;
  }

  async function selectVisible(ids: readonly string[]): Promise<Map<string, Selectable<ConversationRow>>> {
    if (ids.length === 0) return new Map();
    const rows = await database
      .selectFrom('conversation')
      .selectAll()
      .where('viewerId', '=', viewerId)
      .where('deletedAt', 'is', null)
      .where('archived', '=', Number(request.archived))
      .where('id', 'in', ids)
      .execute();
    return new Map(rows.map((row) => [row.id, row]));
  }
}
