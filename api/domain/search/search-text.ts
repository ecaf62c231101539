import { foldText } from './fold-text.ts';

/** Characters that the index treats as parts of words: its `categories` in `migrations.ts`. */
export const letter = String.raw`[\p{L}\p{N}\p{Co}\p{Mn}\p{Mc}]`;
/** Scripts written without spaces between words: each character is its own term. */
export const unspaced = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`;
const unspacedCharacters = new RegExp(unspaced, 'gv');
const everyWord = new RegExp(`${letter}+`, 'gv');

/** Longest text that is indexed, in UTF-16 code units; what follows is not found by search. */
export const longestIndexed = 100_000;

/** The text as it is indexed. */
export function toSearchText(text: string): string {
  return foldText(text.slice(0, longestIndexed)).text.replace(unspacedCharacters, ' $& ');
}

/** Consecutive words; `open`: the last one need only begin that way. */
export interface SearchTerm {
  readonly words: readonly string[];
  readonly open: boolean;
}

/**
 * Splits what a person typed: each word on its own, quoted ones together. Empty if nothing in it can be searched for.
 */
export function toSearchTerms(typed: string): readonly SearchTerm[] {
  return [...typed.matchAll(/"([^"]*)"?|[^\s"]+/g)].flatMap(([whole, quoted]) => {
    const words = toWords(quoted ?? whole);
    if (words.length === 0) return [];
    // The index has prefixes of two and three letters; a single letter would match half the index.
    return [{ words, open: quoted === undefined && (words.at(-1)?.length ?? 0) > 1 }];
  });
}

function toWords(text: string): readonly string[] {
  return toSearchText(text).match(everyWord) ?? [];
}
