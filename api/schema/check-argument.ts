import { checkCharacters } from '../domain/check-characters.ts';
import { badCursor, badInput, tooLong } from '../domain/errors/hub-error.ts';
import type { PageRequest, RangeRequest } from '../domain/page.ts';

const longestCursor = 500;
const longestSearch = 200;
/** Maximum page size of a list. */
export const largestPage = 500;

interface PageArguments {
  readonly first: number;
  readonly after?: string | null | undefined;
}

interface RangeArguments extends PageArguments {
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** Validates connection arguments and turns them into a page request. */
export function checkPage({ first, after }: PageArguments): PageRequest {
  return { first: checkSize('first', first), after: checkCursor('after', after) };
}

/** Like `checkPage`, for a list readable from both ends: `last` wins over `first`, which always has a value. */
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

/** The trimmed search text; null if it is empty. */
export function checkSearch(search: string | null | undefined): string | null {
  const words = search?.trim() ?? '';
  if (words.length > longestSearch) throw tooLong('search', longestSearch, words.length, 'characters');
  checkCharacters('search', words);
  return words === '' ? null : words;
}
