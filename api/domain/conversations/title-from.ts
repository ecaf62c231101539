import { cutGraphemes } from '../cut-graphemes.ts';

const longest = 60;
/** All line breaks in Unicode. */
export const lineBreak = /[\n\v\f\r\u0085\u2028\u2029]/;
/** Control characters, and those that make a line read in another order than it is written. */
const unseen = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** A line without what is not seen, but could make it, and what stands beside it, look like something else. */
export function plainLine(line: string): string {
  return line.replaceAll('\t', ' ').replace(unseen, '');
}

/** Whether nothing of a line can be seen, whatever characters it has. */
export function isUnseen(line: string): boolean {
  // The blank of Braille is a sign like any other for Unicode.
  return /^[\s\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\u2800]*$/u.test(line);
}

/** A provisional title: the first line with any text, without leading Markdown, cut between words. */
export function titleFrom(question: string): string {
  const line =
    question
      .split(lineBreak)
      .map((text) =>
        plainLine(text)
          .replace(/^[\s#>*\-`]+/, '')
          .trim(),
      )
      .find((text) => !isUnseen(text)) ?? 'New chat';
  if (line.length <= longest) return line;
  const cut = cutGraphemes(line, longest);
  const space = cut.lastIndexOf(' ');
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
