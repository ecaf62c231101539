import { badCursor, badInput } from '../domain/errors.ts';
import type { PageRequest } from '../domain/hub.ts';

const longestCursor = 500;
const longestSearch = 200;
const largestPage = 500;

/** Turns connection arguments into a request for a page; `otherwise` is the page size when `first` is given as null. */
export function checkPage(
  {
    first,
    after,
  }: { readonly first?: number | null | undefined; readonly after?: string | null | undefined },
  otherwise: number,
): PageRequest {
  const size = first ?? otherwise;
  if (size < 1 || size > largestPage) throw badInput('first', `must be from 1 to ${largestPage}`);
  if (after !== undefined && after !== null && (after === '' || after.length > longestCursor)) {
    throw badCursor('after');
  }
  return { first: size, after: after ?? null };
}

/** Returns the words to look for; null when there are none. */
export function checkSearch(search: string | null | undefined): string | null {
  const words = search?.trim() ?? '';
  if (words.length > longestSearch) {
    throw badInput('search', `is longer than ${longestSearch} characters`);
  }
  if (words.includes('\0') || !words.isWellFormed())
    throw badInput('search', 'contains characters that are no text');
  return words === '' ? null : words;
}

/** Returns the seq to go on after; null for a snapshot. */
export function checkAfter(after: number | null | undefined): number | null {
  if (after !== undefined && after !== null && after < 0) {
    throw badCursor('watch.after');
  }
  return after ?? null;
}
