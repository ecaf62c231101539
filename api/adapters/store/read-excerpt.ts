import { type Kysely, sql } from 'kysely';
import type { SearchExcerpt, TextRange } from '../../domain/conversations/conversation-store.ts';
import { cutExcerpt, surroundings } from '../../domain/search/cut-excerpt.ts';
import { findMarkdownSigns } from '../../domain/search/find-markdown-signs.ts';
import { findTerms } from '../../domain/search/find-terms.ts';
import { longestIndexed, type SearchTerm, toSearchTerms } from '../../domain/search/search-text.ts';
import type { Tables } from './tables.ts';

/** In characters: the indexed part and a little after it. */
const longestRead = longestIndexed + 1_000;
/** Words within this many UTF-16 code units fit into one excerpt. */
const reach = 80;
/** Matches examined when looking for a place with more of the words. */
const mostTried = 1_000;

/** Null if the message's own text has none of the words: the match was in the title indexed with it. */
export async function readExcerpt(
  database: Kysely<Tables>,
  viewerId: string,
  { search, match }: { readonly search: string; readonly match: number },
): Promise<SearchExcerpt | null> {
  const message = await database
    .selectFrom('message')
    .innerJoin('conversation', 'conversation.id', 'message.conversationId')
    .where('message.number', '=', match)
    .where('conversation.viewerId', '=', viewerId)
    .where('conversation.deletedAt', 'is', null)
    .select([
      'message.id',
      'message.role',
      sql<string>`substr(message.content, 1, ${longestRead})`.as('content'),
    ])
    .executeTakeFirst();
  return message === undefined ? null : excerptOf(message, toSearchTerms(search));
}

function excerptOf(
  { id, content, role }: { readonly id: string; readonly content: string; readonly role: string },
  terms: readonly SearchTerm[],
): SearchExcerpt | null {
  const indexed = content.slice(0, longestIndexed);
  const place = findPlace(indexed, terms);
  if (place === null) return null;
  const around = surroundings(content, place.start);
  const { start, end } = around;
  const part = indexed.slice(start, Math.max(end, place.end));
  const found = findTerms(part, terms).map((range) => ({
    start: start + range.start,
    end: start + range.end,
  }));
  // Questions are shown as typed.
  const signs = role === 'ASSISTANT' ? findMarkdownSigns(content, around) : [];
  const line = cutExcerpt(content, place.start, [...found], signs);
  return line && { messageId: id, ...line };
}

/** The first match at the earliest place where most of the terms are close together; null if there is none. */
function findPlace(text: string, terms: readonly SearchTerm[]): TextRange | null {
  /** The latest match of each term. */
  const seen = new Map<number, TextRange>();
  let place: TextRange | null = null;
  let most = 0;
  for (const { term, start, end } of findTerms(text, terms).take(mostTried)) {
    seen.delete(term);
    seen.set(term, { start, end });
    const together = [...seen.values()].filter((other) => other.start > start - reach);
    if (together.length <= most) continue;
    most = together.length;
    place = together[0] ?? null;
    if (most === terms.length) break;
  }
  return place;
}
