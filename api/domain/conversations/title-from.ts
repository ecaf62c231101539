const longest = 60;
/** All line breaks in Unicode. */
export const lineBreak = /[\n\v\f\r\u0085\u2028\u2029]/;

/** A provisional title: the first line with any text, without leading Markdown, cut between words. */
export function titleFrom(question: string): string {
  const line =
    question
      .split(lineBreak)
      .map((text) => text.replace(/^[\s#>*\-`]+/, '').trim())
      .find((text) => text !== '') ?? 'New chat';
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest).replace(/[\ud800-\udbff]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
