import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Kysely, type RawBuilder, type Selectable, sql, type Transaction } from 'kysely';
import type { ConversationStore, FoundConversation } from '../../domain/conversations/conversation-store.ts';
import { toSearchTerms, toSearchText } from '../../domain/search/search-text.ts';
import { toConversation } from './rows.ts';
import type { ConversationRow, Tables } from './tables.ts';
import { insertRow } from './write-row.ts';

/**
 * Matches read per step: few at first, which nearly always suffices. Reaching old ones costs as much as reading many.
 */
const steps = { first: 500, next: 5_000 };
/** Messages read at once when all are indexed. */
const indexedAtOnce = 100;
/** How much of the index SQLite collects in memory before it writes, in bytes: its default, and a third faster. */
const buffers = { usual: 1024 * 1024, large: 8 * 1024 * 1024 };

export async function indexText(transaction: Kysely<Tables>, number: number, text: string): Promise<void> {
  if (text === '') return;
  await insertRow(transaction, 'search', { rowid: number, text: toSearchText(text) });
}

/** Updates a title in the index, which stores it with the conversation's first question. */
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

/** Fills an empty index with all messages but unfinished answers, which are indexed once they have ended. */
export async function indexAll(database: Kysely<Tables>): Promise<void> {
  await setBuffer(database, buffers.large);
  for (let after = 0; ; ) {
    const { rows } = await sql<{ number: number; title: string | null; content: string }>`
      select number, content, iif(
          number = (select min(number) from message as first where first.conversationId = conversation.id), title, null
        ) as title
      from message join conversation on conversation.id = message.conversationId
      left join generation on generation.messageId = message.id
      where number > ${after} and status is not 'RUNNING' order by number limit ${indexedAtOnce}
    `.execute(database);
    for (const { number, title, content } of rows) {
      await indexText(database, number, title === null ? content : `${title}\n${content}`);
    }
    const last = rows.at(-1);
    if (last === undefined) break;
    after = last.number;
  }
  await setBuffer(database, buffers.usual);
}

async function setBuffer(database: Kysely<Tables>, bytes: number): Promise<void> {
  await sql`insert into search (search, rank) values ('hashsize', cast(${bytes} as integer))`.execute(
    database,
  );
}

/**
 * Conversations with a match, by their newest match. Matches are read newest first, and only until the page is full or
 * every conversation was found, so a word that occurs everywhere is found as fast as one that occurs nowhere. After the
 * first step, others can work between steps.
 */
export async function searchConversations(
  database: Kysely<Tables>,
  viewerId: string,
  { search, limit, after, archived }: Parameters<ConversationStore['searchConversations']>[1],
): Promise<readonly FoundConversation[]> {
  const query = toSearchQuery(search);
  if (query === null) return [];
  const visible = sql<boolean>`
    conversation.viewerId = ${viewerId} and conversation.archived = ${Number(archived)} and conversation.deletedAt is null
  `;
  const all = await database
    .selectFrom('conversation')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(visible)
    .executeTakeFirstOrThrow();
  const found: FoundConversation[] = [];
  const seen = new Set<string>();
  for await (const numbers of readMatches(database, query)) {
    for (const { match, ...row } of await selectMatched(database, numbers, visible)) {
      if (seen.has(row.id)) continue;
      seen.add(row.id);
      // Conversations with a newer match than `after` were on earlier pages.
      if (after === null || match < after) found.push({ conversation: toConversation(row), match });
      if (found.length === limit) return found;
    }
    if (seen.size >= all.count) break;
  }
  return found;
}

/** An FTS5 query that requires every term; null if there is none. What a person typed is never FTS5 syntax. */
export function toSearchQuery(typed: string): string | null {
  const terms = toSearchTerms(typed).map(({ words, open }) => `"${words.join(' ')}"${open ? '*' : ''}`);
  return terms.length === 0 ? null : terms.join(' ');
}

/** Numbers of all matching messages, newest first, in steps. */
async function* readMatches(database: Kysely<Tables>, query: string): AsyncGenerator<readonly number[]> {
  let before = Number.MAX_SAFE_INTEGER;
  for (let size = steps.first; ; size = steps.next) {
    const { rows } = await sql<{ number: number }>`
      select rowid as number from search
      where search match ${query} and rowid < ${before} order by rowid desc limit ${size}
    `.execute(database);
    yield rows.map(({ number }) => number);
    const last = rows.at(-1);
    if (last === undefined || rows.length < size) return;
    before = last.number;
    await nextTurn();
  }
}

/** The conversations of these messages, each with the number of its newest one, ordered by that number. */
async function selectMatched(
  database: Kysely<Tables>,
  numbers: readonly number[],
  visible: RawBuilder<boolean>,
): Promise<readonly (Selectable<ConversationRow> & { readonly match: number })[]> {
  const { rows } = await sql<Selectable<ConversationRow> & { readonly match: number }>`
    select conversation.*, max(message.number) as match from json_each(${JSON.stringify(numbers)}) as matched
    cross join message on message.number = matched.value
    cross join conversation on conversation.id = message.conversationId
    where ${visible} group by conversation.id order by match desc
  `.execute(database);
  return rows;
}
