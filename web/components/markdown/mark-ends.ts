import { code, fenced } from './mark-formulas.ts';

/*
 * Markdown finds the ends of addresses and of emphasis by the spaces around them, which Chinese and Japanese do not write.
 */

const signs = '\u3000-\u3003\u3008-\u301F\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF3D\uFF5B-\uFF65';
const address = `(?<![A-Za-z"'[<]|\\]\\()(https?://[^\\s<>“”${signs}]{1,2000}?)(?=[*_~.,:;!?'")\\]]{0,9}[“”${signs}])`;

const letters = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}ー';
const anySign = '[\\p{P}\\p{S}]';
const anyLetter = '[^\\s\\p{P}\\p{S}]';
/** A single asterisk there is more often a sign of multiplication. */
const run = '(?<![\\\\*~])(?:\\*{2,3}(?!\\*)|~~(?!~))';
const closer = `((?<=[${signs}])${run}(?=${anyLetter})|(?<=${anySign})${run}(?=[${letters}]))`;
const opener = `((?<=[${letters}])${run}(?=${anySign})|(?<=${anyLetter})${run}(?=[${signs}]))`;

const anything = new RegExp([fenced.source, code.source, address, closer, opener].join('|'), 'gmu');

/** Most texts have none of these, and need no search. */
const concerned = new RegExp(`[${signs}${letters}“”]`, 'u');

/** Not a sign of punctuation for the parser: beside one, it would take no emphasis to end or to begin. */
const mark = '\uE003';

/** The source with such addresses in angle brackets and such emphasis marked. */
export function markEnds(source: string): string {
  if (!concerned.test(source)) return source;
  return source.replace(anything, (whole: string, ...groups: (string | undefined)[]) => {
    const [, , address, closer, opener] = groups;
    if (address !== undefined) return `<${whole}>${mark}`;
    if (closer !== undefined) return mark + whole;
    return opener === undefined ? whole : whole + mark;
  });
}

/** Restores the original text, except for the addresses. */
export function unmarkEnds(text: string): string {
  return text.replaceAll(mark, '');
}
