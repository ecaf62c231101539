/** Scripts that are written without spaces between words: each character is a term of its own. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/gu;

/** Longest text that is indexed, in UTF-16 code units; what follows is not found by search. */
const longestIndexed = 100_000;

/** A text as the search index takes it. */
export function toSearchText(text: string): string {
  return text.slice(0, longestIndexed).replace(unspaced, ' $& ');
}

/**
 * What a person typed as an FTS5 query: every word must occur, the beginning of a word is enough, words in quotes must
 * stand together. Null when nothing in it can be looked for. Nothing that is typed is FTS5 syntax.
 */
export function toSearchQuery(typed: string): string | null {
  const terms = [...typed.matchAll(/"([^"]*)"?|[^\s"]+/g)].flatMap(([whole, quoted]) => {
    const words = toWords(quoted ?? whole);
    if (words.length === 0) return [];
    const phrase = `"${words.join(' ')}"`;
    // The index holds beginnings of two and three letters; one letter would mean half the index.
    const open = quoted === undefined && (words.at(-1)?.length ?? 0) > 1;
    return [open ? `${phrase}*` : phrase];
  });
  return terms.length === 0 ? null : terms.join(' ');
}

function toWords(text: string): readonly string[] {
  return toSearchText(text).match(/[\p{L}\p{N}\p{M}\p{Co}]+/gu) ?? [];
}
