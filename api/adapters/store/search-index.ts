import type { Kysely, Selectable, Transaction } from 'kysely';
import { sql } from 'kysely';
import type { FoundConversation, Store } from '../../domain/ports.ts';
import { toConversation } from './rows.ts';
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
  { search, limit, after, archived }: Parameters<Store['searchConversations']>[1],
): Promise<readonly FoundConversation[]> {
  const query = toSearchQuery(search);
  if (query === null) return [];
  const found: FoundConversation[] = [];
  const seen = new Set<string>();
  for await (const matches of readMatches(database, query)) {
    const next: Match[] = [];
    for (const match of matches) {
      if (seen.has(match.conversationId)) continue;
      seen.add(match.conversationId);
      // What has a newer match than `after` was on the pages before.
      if (after === null || match.number < after) next.push(match);
    }
    const rows = await selectVisible(database, viewerId, archived, next);
    for (const { number, conversationId } of next) {
      const row = rows.get(conversationId);
      if (row !== undefined) found.push({ conversation: toConversation(row), match: number });
      if (found.length === limit) return found;
    }
  }
  return found;
}

interface Match {
  /** Of the message. */
  readonly number: number;
  readonly conversationId: string;
}

/** All matches, newest first, in batches. */
async function* readMatches(database: Kysely<Tables>, query: string): AsyncGenerator<readonly Match[]> {
  let before = Number.MAX_SAFE_INTEGER;
  for (;;) {
    const { rows } = await sql<Match>`
      select message.number, message.conversationId from search join message on message.number = search.rowid
      where search match ${query} and search.rowid < ${before} order by search.rowid desc limit ${batchSize}
    `.execute(database);
    yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < batchSize) return;
    before = last.number;
  }
}

async function selectVisible(
  database: Kysely<Tables>,
  viewerId: string,
  archived: boolean,
  matches: readonly Match[],
): Promise<ReadonlyMap<string, Selectable<ConversationRow>>> {
  if (matches.length === 0) return new Map();
  const ids = matches.map(({ conversationId }) => conversationId);
  const rows = await database
    .selectFrom('conversation')
    .selectAll()
    .where('viewerId', '=', viewerId)
    .where('deletedAt', 'is', null)
    .where('archived', '=', Number(archived))
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
