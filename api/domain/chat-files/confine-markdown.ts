/** A block that a line is inside: a quotation, or a list item. `indent`: width of what precedes the item's text. */
interface Container {
  readonly kind: 'QUOTE' | 'ITEM';
  readonly indent: number;
  /** For an item that is only a marker so far: a blank line ends it. */
  readonly isEmpty: boolean;
}

/** Most nested containers tracked; whatever opens deeper is taken to end with them. */
const deepest = 32;

const quote = /^ {0,3}> ?/;
const item = /^( {0,3}(?:[-+*]|(\d{1,9})[.)]))( +|$)/;
const heading = /^ {0,3}#{1,6}(?: |$)/;
const underline = /^ {0,3}(?:=+|-+) *$/;
const fence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
/** Where HTML that could span several lines would begin. */
const html = /^( {0,3})<(?=[!?/]|[a-z][a-z\d-]*(?:[\s/>]|$))/i;

/** Approximate length of a piece, in characters. Callers yield to other work between pieces. */
const pieceLength = 64 * 1024;
/** The second alternative is for a search that begins inside a CRLF. */
const lineBreak = /\r\n?|(?<!\r)\n/g;

/**
 * Yields Markdown, in pieces, that cannot swallow what follows: open fences are closed, lines that would start HTML
 * become text. What is open inside a quotation or list ends with it, at the next text that starts in the first column.
 * The blocks are those of CommonMark (https://spec.commonmark.org/0.31.2/#phase-1-block-structure).
 */
export function* confined(markdown: string): Generator<string> {
  if (!/```|~~~|</.test(markdown)) {
    yield markdown;
    return;
  }
  let containers: readonly Container[] = [];
  let fenced: string | null = null;
  let isParagraph = false;
  const confine = (original: string): string => {
    const line = withoutTabs(original);
    const { depth, rest: unread } = inside(containers, line);
    const isWithin = depth === containers.length;
    if (fenced !== null && isWithin) {
      if (closes(unread, fenced)) fenced = null;
      return original;
    }
    fenced = null;
    const goesOn = isParagraph && isWithin;
    const { opened, rest } = openContainers(unread, deepest - depth, goesOn);
    const marks = fence.exec(rest)?.[1] ?? null;
    const isText = marks === null && rest.trim() !== '' && !isRule(rest) && !heading.test(rest);
    const safe = isText ? withoutHtml(original, line, rest) : original;
    // A paragraph continues even without the markers of its containers (lazy continuation).
    if (isParagraph && !isWithin && opened.length === 0 && isText) return safe;
    const outer = containers.slice(0, depth);
    containers =
      unread.trim() === '' ? outer : [...outer.map((one) => ({ ...one, isEmpty: false })), ...opened];
    fenced = marks;
    const isLater = goesOn && opened.length === 0;
    isParagraph = isText && (isLater ? !underline.test(rest) : !rest.startsWith('    '));
    return safe;
  };
  let separator = '';
  for (const lines of inPieces(markdown)) {
    // Everything that a blank line can end has ended with the first one.
    const isAnotherBlank = (line: string, index: number) => line === '' && lines[index - 1] === '';
    yield separator +
      lines.map((line, index) => (isAnotherBlank(line, index) ? line : confine(line))).join('\n');
    separator = '\n';
  }
  if (fenced !== null && containers.length === 0) yield `\n${fenced}`;
}

/** Splits a text into lines, grouped in pieces. */
function* inPieces(text: string): Generator<string[]> {
  for (let start = 0; ; ) {
    lineBreak.lastIndex = start + pieceLength;
    const end = lineBreak.exec(text);
    yield text.slice(start, end?.index).split(lineBreak);
    if (end === null) return;
    start = end.index + end[0].length;
  }
}

/** How many of the containers the line continues, and the rest of it after their markers. */
function inside(containers: readonly Container[], line: string): { depth: number; rest: string } {
  let rest = line;
  for (const [depth, { kind, indent, isEmpty }] of containers.entries()) {
    const isBlank = rest.trim() === '';
    if (kind === 'QUOTE') {
      if (!quote.test(rest)) return { depth, rest };
      rest = rest.replace(quote, '');
    } else if (isBlank ? isEmpty : !rest.startsWith(' '.repeat(indent))) return { depth, rest };
    else rest = rest.slice(indent);
  }
  return { depth: containers.length, rest };
}

/** The containers that a line opens. Some cannot interrupt a paragraph. */
function openContainers(
  line: string,
  most: number,
  isAfterText: boolean,
): { opened: readonly Container[]; rest: string } {
  const opened: Container[] = [];
  let rest = line;
  while (opened.length < most) {
    const mayBeAnything = !isAfterText || opened.length > 0;
    const [, mark = '', number = '1', space = ''] = isRule(rest) ? [] : (item.exec(rest) ?? []);
    const isEmpty = rest.length === mark.length + space.length;
    if (quote.test(rest)) {
      opened.push({ kind: 'QUOTE', indent: 0, isEmpty: false });
      rest = rest.replace(quote, '');
    } else if (mark !== '' && (mayBeAnything || (number === '1' && !isEmpty))) {
      const indent = mark.length + (isEmpty || space.length > 4 ? 1 : space.length);
      opened.push({ kind: 'ITEM', indent, isEmpty });
      rest = rest.slice(indent);
    } else break;
  }
  return { opened, rest };
}

/** The line unchanged, unless HTML begins at `rest`. */
function withoutHtml(original: string, line: string, rest: string): string {
  const start = html.exec(rest)?.[1];
  if (start === undefined) return original;
  const at = line.length - rest.length + start.length;
  return `${line.slice(0, at)}&lt;${line.slice(at + 1)}`;
}

function closes(line: string, marks: string): boolean {
  const [, closing = ''] = /^ {0,3}(`+|~+) *$/.exec(line) ?? [];
  return closing.startsWith(marks);
}

/** Expands tabs to stops every four columns, as CommonMark does. */
function withoutTabs(line: string): string {
  if (!line.includes('\t')) return line;
  const parts = line.split('\t');
  const last = parts.pop() ?? '';
  return parts.map((part) => part + ' '.repeat(4 - (part.length % 4))).join('') + last;
}

/** In two steps, since a single expression would take long on a long line that is almost a rule. */
function isRule(line: string): boolean {
  return /^ {0,3}(?:[* ]+|[_ ]+|[- ]+)$/.test(line) && /^ *(\S) *\1 *\1/.test(line);
}
