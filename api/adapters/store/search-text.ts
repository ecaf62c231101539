/** Scripts that are written without spaces between words: each character is a term of its own. */
export const unspaced = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]`;
const unspacedCharacters = new RegExp(unspaced, 'gv');

/** Longest text that is indexed, in UTF-16 code units; what follows is not found by search. */
export const longestIndexed = 100_000;

/** A text as the search index takes it. */
export function toSearchText(text: string): string {
  return text.slice(0, longestIndexed).replace(unspacedCharacters, ' $& ');
}

/** Words that must stand together; `open`: of the last one the beginning is enough. */
export interface SearchTerm {
  readonly words: readonly string[];
  readonly open: boolean;
}

/** What a person typed, each word by itself and those in quotes together; empty when nothing in it can be looked for. */
export function toSearchTerms(typed: string): readonly SearchTerm[] {
  return [...typed.matchAll(/"([^"]*)"?|[^\s"]+/g)].flatMap(([whole, quoted]) => {
    const words = toWords(quoted ?? whole);
    if (words.length === 0) return [];
    // The index holds beginnings of two and three letters; one letter would mean half the index.
    return [{ words, open: quoted === undefined && (words.at(-1)?.length ?? 0) > 1 }];
  });
}

/** The same as an FTS5 query: every term must occur. Null when there is none. Nothing that is typed is FTS5 syntax. */
export function toSearchQuery(typed: string): string | null {
  const terms = toSearchTerms(typed).map(({ words, open }) => `"${words.join(' ')}"${open ? '*' : ''}`);
  return terms.length === 0 ? null : terms.join(' ');
}

function toWords(text: string): readonly string[] {
  return toSearchText(text).match(/[\p{L}\p{N}\p{M}\p{Co}]+/gu) ?? [];
}
