const longest = 60;
/** Whatever begins a new line in Unicode. */
export const lineBreak = /[\n\v\f\r\u0085\u2028\u2029]/;

/** A title by rule: the first line that says something, without Markdown's marks, cut at a word. */
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
