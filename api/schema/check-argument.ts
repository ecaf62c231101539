import { checkCharacters } from '../domain/check-characters.ts';
import { badCursor, badInput } from '../domain/errors/hub-error.ts';
import type { PageRequest, RangeRequest } from '../domain/hub.ts';

const longestCursor = 500;
const longestSearch = 200;
/** The most that one page of a list may have. */
export const largestPage = 500;

interface PageArguments {
  readonly first: number;
  readonly after?: string | null | undefined;
}

interface RangeArguments extends PageArguments {
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** Turns connection arguments into a request for a page. */
export function checkPage({ first, after }: PageArguments): PageRequest {
  return { first: checkSize('first', first), after: checkCursor('after', after) };
}

/** The same for a list that can be read from both ends: `last` wins over `first`, which always has a value. */
export function checkRange({ first, after, last, before }: RangeArguments): RangeRequest {
  const cursors = { after: checkCursor('after', after), before: checkCursor('before', before) };
  return last === undefined || last === null
    ? { end: 'FIRST', size: checkSize('first', first), ...cursors }
    : { end: 'LAST', size: checkSize('last', last), ...cursors };
}

function checkSize(field: 'first' | 'last', size: number): number {
  if (size < 1 || size > largestPage) throw badInput(field, `must be from 1 to ${largestPage}`);
  return size;
}

function checkCursor(field: 'after' | 'before', cursor: string | null | undefined): string | null {
  if (cursor === undefined || cursor === null) return null;
  if (cursor === '' || cursor.length > longestCursor) throw badCursor(field);
  return cursor;
}

/** Returns the words to look for; null when there are none. */
export function checkSearch(search: string | null | undefined): string | null {
  const words = search?.trim() ?? '';
  if (words.length > longestSearch) {
    throw badInput('search', `is longer than ${longestSearch} characters`);
  }
  checkCharacters('search', words);
  return words === '' ? null : words;
}
