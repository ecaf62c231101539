import type { TextRange } from '../conversations/conversation-store.ts';

const fence = /^[ \t]*(?:```|~~~)/;
const fences = /^[ \t]*(?:```|~~~)/gm;
/** A thematic break, a heading's underline, or the line below a table's header. */
const drawnLine = /^[ \t]*(?:([-*_=])(?:[ \t]*\1){2,}|\|?[ \t]*:?-[-:| \t]*)[ \t]*$/;
/**
 * What begins a heading, a quotation, a list item or a table row. Hyphens, numbers and inner bars read well as they
 * are.
 */
const lineBeginning = /^(?:[ \t]*(?:>|\||#{1,6}(?=[ \t])|\*(?=[ \t])))+[ \t]*/;

/** Each capture group is a sign. Verbatim text contains no further signs. */
const inline = [
  { pattern: /(?<!`)(`+)(?!`).+?(?<!`)(\1)(?!`)/dg, verbatim: true },
  { pattern: /(\\)[!-/:-@[-`{-~]/dg, verbatim: true },
  { pattern: /(!?\[)[^[\]]+(\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?\))/dg, verbatim: false },
  { pattern: /(\*\*)(?=\S).+?(?<=\S)(\*\*)/dg, verbatim: false },
  { pattern: /(~~)(?=\S).+?(?<=\S)(~~)/dg, verbatim: false },
  { pattern: /(?<![\w*])(\*)(?=[^\s*]).*?(?<=[^\s*])(\*)(?![\w*])/dg, verbatim: false },
  { pattern: /(?<!\w)(__?)(?=[^\s_]).*?(?<=[^\s_])(\1)(?!\w)/dg, verbatim: false },
] as const;

/** A placeholder that no pattern takes for a space, a letter or a sign. */
const mask = '\uE000';

/**
 * Ranges of Markdown syntax in a part of a text; without them it reads as it would be rendered. Code is left alone, and
 * so are signs whose other half lies outside the part.
 */
export function findMarkdownSigns(text: string, part: TextRange): readonly TextRange[] {
  let lineStart = text.lastIndexOf('\n', part.start - 1) + 1;
  let inCode = [...text.slice(0, lineStart).matchAll(fences)].length % 2 === 1;
  const signs: TextRange[] = [];
  while (lineStart < part.end) {
    const newline = text.indexOf('\n', lineStart);
    const next = newline === -1 ? Number.POSITIVE_INFINITY : newline + 1;
    const start = Math.max(lineStart, part.start);
    const line = text.slice(start, Math.min(next - 1, part.end));
    const head = text.slice(lineStart, lineStart + 20);
    if (fence.test(head)) {
      inCode = !inCode;
      signs.push({ start, end: start + line.length });
    } else if (!inCode) {
      for (const sign of signsOf(line, start === lineStart)) {
        signs.push({ start: start + sign.start, end: start + sign.end });
      }
    }
    lineStart = next;
  }
  return signs;
}

function signsOf(line: string, isWhole: boolean): readonly TextRange[] {
  if (isWhole && drawnLine.test(line)) return [{ start: 0, end: line.length }];
  const end = isWhole ? (lineBeginning.exec(line)?.[0].length ?? 0) : 0;
  const rest = mask.repeat(end) + line.slice(end);
  return [{ start: 0, end }, ...inlineSigns(rest)];
}

function inlineSigns(line: string): readonly TextRange[] {
  const signs: TextRange[] = [];
  let rest = line;
  for (const { pattern, verbatim } of inline) {
    for (const { indices = [] } of [...rest.matchAll(pattern)]) {
      const [whole, ...groups] = indices;
      for (const [start, end] of groups) signs.push({ start, end });
      for (const [start, end] of verbatim && whole ? [whole] : groups) {
        rest = rest.slice(0, start) + mask.repeat(end - start) + rest.slice(end);
      }
    }
  }
  return signs;
}
