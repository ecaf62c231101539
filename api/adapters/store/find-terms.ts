import type { TextRange } from '../../domain/conversations/conversation-store.ts';
import { type SearchTerm, unspaced } from './search-text.ts';

/** Characters that FTS5's `unicode61` treats as parts of words in indexed text. */
const letter = String.raw`[\p{L}\p{N}\p{Co}]`;
/** Marks that it ignores within a word; any other ends the word. */
const accent = String.raw`[\u0300-\u0304\u0306-\u030C\u030F\u0311\u031B\u0323-\u0328\u032D\u032E\u0330\u0331]`;
const spacedLetter = `[${letter}--${unspaced}]`;
const wordBegins = new RegExp(`(?<![${spacedLetter}${accent}])|(?=${unspaced})`, 'vy');
const nextWord = new RegExp(
  `[^${letter}]*([${letter}&&${unspaced}]|${spacedLetter}[${spacedLetter}${accent}]*)`,
  'vy',
);
const accents = new RegExp(accent, 'gv');

/** Lower-case letters that the index treats as others: accented ones and variant forms. */
const variants = new Map(
  [
    [0xaa, 0x24f],
    [0x370, 0x3ff],
    [0x1e00, 0x1fbe],
  ]
    .flatMap(([from = 0, to = 0]) => Array.from({ length: to - from + 1 }, (_, index) => from + index))
    .map((code) => String.fromCodePoint(code))
    .map((character) => [character, toPlain(character)] as const)
    .filter(([character, plain]) => character !== plain),
);
const variant = new RegExp(`[${[...variants.keys()].join('')}]`, 'g');

/** Maximum number of words compared for one term: gives up on a phrase that nearly matches everywhere. */
const mostCompared = 100_000;

interface FoundTerm extends TextRange {
  /** Index of the term. */
  readonly term: number;
}

/**
 * Finds the terms in a text by the rules of the index: as whole words, from where words begin. Reads only as far as the
 * caller iterates, and the regular expression engine skips words that cannot match.
 */
export function* findTerms(text: string, terms: readonly SearchTerm[]): Generator<FoundTerm> {
  const small = toSmall(text);
  const searches = terms.map((term) => findTerm(small, term));
  const next = searches.map((search) => search.next().value);
  for (;;) {
    let term = -1;
    let found: TextRange | undefined;
    for (const [index, other] of next.entries()) {
      if (other === undefined || (found !== undefined && found.start <= other.start)) continue;
      term = index;
      found = other;
    }
    if (found === undefined) return;
    yield { term, ...found };
    next[term] = searches[term]?.next().value;
  }
}

function* findTerm(small: string, { words, open }: SearchTerm): Generator<TextRange, undefined> {
  const wanted = words.flatMap(plainWords);
  const [first] = wanted;
  if (first === undefined) return;
  // If accents are separate characters, a word can only be searched for by its first letter.
  const needle = small.search(accents) === -1 ? first : String.fromCodePoint(first.codePointAt(0) ?? 0);
  let compared = 0;
  for (let start = small.indexOf(needle); start !== -1; start = small.indexOf(needle, start + 1)) {
    wordBegins.lastIndex = start;
    if (!wordBegins.test(small)) continue;
    if (compared > mostCompared) return;
    nextWord.lastIndex = start;
    const isThere = wanted.every((plain, index) => {
      compared += 1;
      const written = nextWord.exec(small)?.[1]?.replace(accents, '');
      return open && index === wanted.length - 1 ? written?.startsWith(plain) : written === plain;
    });
    if (isThere) yield { start, end: nextWord.lastIndex };
  }
}

function plainWords(typed: string): readonly string[] {
  const small = toSmall(typed);
  const words: string[] = [];
  nextWord.lastIndex = 0;
  for (let found = nextWord.exec(small); found !== null; found = nextWord.exec(small)) {
    words.push(found[1]?.replace(accents, '') ?? '');
  }
  return words;
}

/** A text of the same length, in which letters that the index treats as equal are equal. */
function toSmall(text: string): string {
  // The only letter whose lower-case form is longer.
  const small = text.replaceAll('İ', 'I').toLowerCase();
  return small.replace(variant, (character) => variants.get(character) ?? character);
}

function toPlain(character: string): string {
  const large = character.toUpperCase();
  const other = large.length === 1 ? large : character;
  const [first = other] = other.normalize('NFD').toLowerCase();
  return /[a-z]/.test(first) ? first : other.toLowerCase();
}
