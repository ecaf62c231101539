import { dollarFormula, parenthesisOpener } from './mark-formulas.ts';

interface Mark {
  readonly mark: string;
  readonly at: number;
  readonly end: number;
}

const complete = new RegExp(
  [
    /(?<!`)(`+)(?!`)[\s\S]*?[^`]\1(?!`)/,
    /\\\([\s\S]*?\\\)/,
    /\\[^(]/,
    /(?<=\])\([^)\n]*\)/,
    /<[^<>\s]+>/,
    dollarFormula,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);
const started = new RegExp(
  [/`+/, parenthesisOpener, /\*{1,3}|_{1,3}|~~|!?\[|\](?:\([^)\n]*$)?/].map(({ source }) => source).join('|'),
  'g',
);

/** Longer blocks are shown unrepaired. */
const longest = 6_000;

/**
 * Closes what is still open at the end of a text (emphasis, code, a link, a formula), so that it has its final look
 * from the first letter on. Only for text that is still being written or broke off.
 */
export function repairInline(source: string): string {
  if (source.length > longest || insideFence(source)) return source;
  const paragraph = source.split(/\n[ \t>]*\n/).at(-1) ?? '';
  return source.slice(0, source.length - paragraph.length) + repairParagraph(paragraph);
}

function repairParagraph(text: string): string {
  const masked = text.replace(complete, (whole) => '\uFFFC'.repeat(whole.length));
  let opened: readonly Mark[] = [];
  for (const { 0: mark, index: at } of masked.matchAll(started)) {
    const found = { mark, at, end: at + mark.length };
    if (mark.startsWith('`')) return closeAll(opened, text, found.end < text.length ? mark : null, at);
    if (mark === '\\(') return closeAll(opened, asCode(text, at, found.end), '', at);
    if (mark.startsWith('](') || (mark === ']' && found.end === text.length)) {
      return closeAll(opened, text.slice(0, at), '', at);
    }
    opened = mark === ']' ? withoutBracket(opened) : withMark(opened, masked, found);
  }
  return closeAll(opened, text, '', text.length);
}

function withoutBracket(opened: readonly Mark[]): readonly Mark[] {
  const open = opened.findLastIndex(({ mark }) => mark.endsWith('['));
  return open === -1 ? opened : opened.slice(0, open);
}

function withMark(opened: readonly Mark[], text: string, found: Mark): readonly Mark[] {
  if (found.mark.endsWith('[')) return [...opened, found];
  const before = text[found.at - 1] ?? ' ';
  const after = text[found.end] ?? '';
  const open = opened.findLastIndex(({ mark }) => mark === found.mark);
  if (open !== -1 && !/\s/.test(before)) return opened.slice(0, open);
  return /\w/.test(before) || /\s/.test(after) ? opened : [...opened, found];
}

/**
 * The text with everything in `opened` closed. Marks without content are removed. `last` closes the end of the text;
 * null: the text is cut at `at`.
 */
function closeAll(opened: readonly Mark[], text: string, last: string | null, at: number): string {
  let closed = last === null ? text.slice(0, at).trimEnd() : text.trimEnd() + last;
  for (const mark of opened.toReversed()) {
    if (mark.mark.endsWith('[')) closed = closed.slice(0, mark.at) + closed.slice(mark.end);
    else if (closed.length <= mark.end) closed = closed.slice(0, mark.at).trimEnd();
    else closed += mark.mark;
  }
  return closed;
}

/** An unfinished formula is shown as its source, since half a formula cannot be typeset. */
function asCode(text: string, at: number, end: number): string {
  const tex = text.slice(end).trim();
  return tex === '' || tex.includes('`') ? text.slice(0, at) : `${text.slice(0, at)}\`${tex}\``;
}

function insideFence(source: string): boolean {
  let fence = '';
  for (const [, run = ''] of source.matchAll(/^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?(`{3,}|~{3,})/gm)) {
    if (fence === '') fence = run;
    else if (run.startsWith(fence)) fence = '';
  }
  return fence !== '';
}
