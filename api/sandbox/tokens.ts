/** Up to eight letters with the space before them, a run of punctuation, or leftover white space. */
const token = /\s?[\p{L}\p{M}\p{N}]{1,8}|\s?[^\p{L}\p{M}\p{N}\s]{1,4}|\s/gu;

/** Pieces that join up to the text again; about 1.3 per word, as with real tokenizers. */
export function splitTokens(text: string): string[] {
  return text.match(token) ?? [];
}

export function countTokens(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(token)) count++;
  return count;
}
