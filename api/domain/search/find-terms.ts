import type { TextRange } from '../conversations/conversation-store.ts';
import { foldText } from './fold-text.ts';
import { letter, type SearchTerm, unspaced } from './search-text.ts';

const spacedLetter = `[${letter}--${unspaced}]`;
const wordBegins = new RegExp(`(?<!${spacedLetter})|(?=${unspaced})`, 'vy');
const nextWord = new RegExp(`[^${letter}]*([${letter}&&${unspaced}]|${spacedLetter}+)`, 'vy');

/** Maximum number of words compared for one term: gives up on a phrase that nearly matches everywhere. */
const mostCompared = 100_000;

interface FoundTerm extends TextRange {
  /** Index of the term. */
  readonly term: number;
}

/**
 * Finds the terms in a text by the rules of the index: as whole words, from where words begin. Looks only as far as the
 * caller iterates.
 */
export function* findTerms(text: string, terms: readonly SearchTerm[]): Generator<FoundTerm> {
  const folded = foldText(text);
  const searches = terms.map((term) => findTerm(folded.text, term));
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
    yield { term, start: folded.place(found.start), end: folded.place(found.end) };
    next[term] = searches[term]?.next().value;
  }
}

function* findTerm(folded: string, { words, open }: SearchTerm): Generator<TextRange, undefined> {
  const [first] = words;
  if (first === undefined) return;
  let compared = 0;
  for (let start = folded.indexOf(first); start !== -1; start = folded.indexOf(first, start + 1)) {
    wordBegins.lastIndex = start;
    if (!wordBegins.test(folded)) continue;
    if (compared > mostCompared) return;
    nextWord.lastIndex = start;
    const isThere = words.every((word, index) => {
      compared += 1;
      const written = nextWord.exec(folded)?.[1];
      return open && index === words.length - 1 ? written?.startsWith(word) : written === word;
    });
    if (isThere) yield { start, end: nextWord.lastIndex };
  }
}
