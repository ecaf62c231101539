import { isProse } from './mark-formulas.ts';

/**
 * How a line of Markdown may start a block. Each pattern allows up to three spaces of indentation, as CommonMark does.
 */

export interface Fence {
  readonly indent: number;
  /** The run of backticks or tildes; the closing run is at least as long. */
  readonly marker: string;
  readonly language: string;
}

export interface ListMarker {
  /** A list continues only with the same kind: `-`, `*`, `+`, `.` or `)`. */
  readonly kind: string;
  /** The first number of an ordered list; null for bullets. */
  readonly number: number | null;
  /** Column where the item's content begins: lines indented that far belong to the item. */
  readonly contentIndent: number;
  readonly empty: boolean;
}

const fence = /^( {0,3})(`{3,}(?=[^`]*$)|~{3,})[ \t]*([^\s{]*)/;
const listItem = /^( {0,3})([-*+]|(\d{1,9})([.)]))([ \t]*)(.*)/s;
const thematicBreak = /^ {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$/;
const delimiterRow = /^ {0,3}\|?[ \t]*:?-+:?(?:[ \t]*\|[ \t]*:?-+:?)*[ \t]*(?:\|[ \t]*)?$/;

const undecided =
  /^(?:[-*+=_]+|\d{1,9}[.)]?|#{1,6}|`{1,2}|(?:`{3,}|~{3,})[^\s`]*|~{1,2}|\$\$?|\\\[?|[-*+] \[[ xX]?\]?)?$/;

export const isBlank = (line: string) => /^[ \t]*$/.test(line);
export const isHeading = (line: string) => /^ {0,3}#{1,6}(?:[ \t]|$)/.test(line);
export const isQuote = (line: string) => /^ {0,3}>/.test(line);
/** Whether the line makes a heading of the paragraph before it. */
export const isUnderline = (line: string) => /^ {0,3}(?:=+|-+)[ \t]*$/.test(line);
export const isThematicBreak = (line: string) => thematicBreak.test(line);
export const indentOf = (line: string) => /^ */.exec(line)?.[0].length ?? 0;

/** Width in columns of white space that starts in column `from`: a tab reaches to the next multiple of four. */
export function widthOf(space: string, from = 0): number {
  let column = from;
  for (const character of space) column += character === '\t' ? 4 - (column % 4) : 1;
  return column - from;
}

export function fenceOf(line: string): Fence | null {
  const [, indent = '', marker, language = ''] = fence.exec(line) ?? [];
  return marker === undefined ? null : { indent: indent.length, marker, language };
}

export function closesFence(line: string, marker: string): boolean {
  const run = /^ {0,3}(`+|~+)[ \t]*$/.exec(line)?.[1];
  return run !== undefined && run.length >= marker.length && run[0] === marker[0];
}

export function listMarkerOf(line: string): ListMarker | null {
  const found = listItem.exec(line);
  if (found === null || isThematicBreak(line)) return null;
  const [, indent = '', marker = '', digits, delimiter, spaces = '', content] = found;
  if (spaces === '' && content !== '') return null;
  const end = indent.length + marker.length;
  const width = widthOf(spaces, end);
  return {
    kind: delimiter ?? marker,
    number: digits === undefined ? null : Number(digits),
    contentIndent: end + (content === '' || width > 4 ? 1 : width),
    empty: content === '',
  };
}

/** Whether the line turns the line before it into the header of a table. */
export function isDelimiterRow(line: string, header: string): boolean {
  return (
    header.includes('|') &&
    delimiterRow.test(line) &&
    (line.includes('|') || line.includes(':')) &&
    countCells(line) === countCells(header)
  );
}

/** Number of cells in a table row; escaped pipes are text. */
export function countCells(row: string): number {
  const bare = row.trim().replace(/\\./g, '').replace(/^\|/, '').replace(/\|$/, '');
  return bare.split('|').length;
}

/** The closing delimiter of a display formula that starts on this line and continues below; null if none does. */
export function formulaCloserOf(line: string): '$$' | '\\]' | null {
  const [, opener, rest = ''] = /^ {0,3}(\$\$|\\\[)(.*)$/.exec(line) ?? [];
  if (opener === '$$') return rest.includes('$$') || isProse(rest) ? null : '$$';
  if (opener === '\\[') return rest.includes(']') ? null : '\\]';
  return null;
}

/** Whether a last line may yet turn into something else, so that showing it now would make it jump. */
export function isUndecided(line: string): boolean {
  return undecided.test(line.trim());
}
