/**
 * Whether every typed word starts a word of the text, ignoring case, accents and punctuation; in scripts without spaces
 * it may stand anywhere. If nothing was typed, everything matches.
 */
export function matchesWords(typed: string, ...texts: readonly string[]): boolean {
  const words = texts.flatMap(wordsOf);
  return wordsOf(typed).every((part) =>
    words.some((word) => (unspaced.test(part) ? word.includes(part) : word.startsWith(part))),
  );
}

/** As the search of chats has it. */
const unspaced =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ı', 'i')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
