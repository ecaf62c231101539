import { type Kysely, sql } from 'kysely';
import { positionsPerConversation } from './search-text.ts';
import type { Tables } from './tables.ts';

/** Up to this many hits are read out; beyond it a term is common, and conversations are asked one by one. */
const rareHits = 2_000;

/**
 * A condition on `conversation` that its title or a message matches the query. Two ways to the same answer: reading out
 * every hit of a rare term, and looking into each conversation, newest first, for a common one, of which a page is soon
 * full. Each is slow where the other is fast.
 */
export async function matchesSearch(database: Kysely<Tables>, query: string) {
  const { rows } = await sql<{ rowid: number }>`
    select rowid from search where search match ${query} limit ${rareHits + 1}`.execute(database);
  if (rows.length > rareHits) {
    return sql<boolean>`exists (
      select 1 from search where search match ${query}
        and search.rowid between conversation.number * ${positionsPerConversation}
          and conversation.number * ${positionsPerConversation} + ${positionsPerConversation - 1})`;
  }
  const numbers = new Set(rows.map(({ rowid }) => Math.floor(rowid / positionsPerConversation)));
  return sql<boolean>`conversation.number in (select value from json_each(${JSON.stringify([...numbers])}))`;
}
