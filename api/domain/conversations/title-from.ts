import { cutGraphemes } from '../cut-graphemes.ts';
import { isUnseen, lineBreak, plainLine } from '../one-line.ts';

const longest = 60;

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
