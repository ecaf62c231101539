import {
  closesFence,
  type Fence,
  fenceOf,
  formulaCloserOf,
  indentOf,
  isBlank,
  isDelimiterRow,
  isHeading,
  isQuote,
  isThematicBreak,
  isUnderline,
  type ListMarker,
  listMarkerOf,
  widthOf,
} from './line-kinds.ts';

/** A top-level part of an answer. `open`: it has not ended yet. `cut`: nor will it, because the answer broke off in it. */
export type Block = { readonly open: boolean; readonly cut?: true } & (
  | { readonly kind: 'prose'; readonly source: string }
  | { readonly kind: 'code'; readonly language: string; readonly code: string }
  | { readonly kind: 'formula'; readonly tex: string }
  | {
      readonly kind: 'list';
      /** Number of the first item; null for a bullet list. */
      readonly start: number | null;
      /** Markdown of each item, including its marker. */
      readonly items: readonly string[];
    }
  | {
      readonly kind: 'table';
      /** Header and delimiter row. */
      readonly head: string;
      /** Rows, in groups that are parsed one by one, each with the head. */
      readonly groups: readonly string[];
    }
);

/** A block that has not ended yet, up to its last complete line. */
export type OpenBlock =
  | { readonly kind: 'prose'; readonly source: string }
  | { readonly kind: 'code'; readonly fence: Fence; readonly code: string | null }
  | { readonly kind: 'formula'; readonly closer: string; readonly source: string; readonly tex: string }
  | {
      readonly kind: 'list';
      readonly start: number | null;
      readonly items: readonly string[];
      readonly item: string;
      readonly marker: ListMarker;
      readonly blanks: number;
    }
  | {
      readonly kind: 'table';
      readonly head: string;
      readonly groups: readonly string[];
      /** Those of the group that is not complete. */
      readonly rows: string;
    };

export interface Step {
  readonly done: readonly Block[];
  readonly open: OpenBlock | null;
}

/** A group also has at least the length of the head, so that parsing it again for each group costs little. */
const charactersPerGroup = 400;
const formulaLine = /^ {0,3}(?:\$\$((?:(?!\$\$).)+)\$\$|\\\[((?:(?!\\\]).)+)\\\])[ \t.,;]*$/;

/** Adds a complete line to the open block, or ends that block. */
export function takeLine(open: OpenBlock | null, written: string): Step {
  const line = written.endsWith('\r') ? written.slice(0, -1) : written;
  switch (open?.kind) {
    case undefined:
      return begin(line);
    case 'code':
      if (closesFence(line, open.fence.marker)) return end(open);
      return goOn({ ...open, code: append(open.code, outdent(line, open.fence.indent)) });
    case 'formula':
      return takeFormulaLine(open, line);
    case 'list':
      return takeListLine(open, line);
    case 'table':
      return isBlank(line) || interrupts(line) || listMarkerOf(line) !== null
        ? end(open, line)
        : goOn(withRow(open, line));
    case 'prose':
      return takeProseLine(open, line);
  }
}

function begin(line: string): Step {
  if (isBlank(line)) return { done: [], open: null };
  if (isHeading(line) || isThematicBreak(line)) {
    return { done: [{ kind: 'prose', source: line, open: false }], open: null };
  }
  const fence = fenceOf(line);
  if (fence !== null) return goOn({ kind: 'code', fence, code: null });
  const [, dollars, brackets] = formulaLine.exec(line) ?? [];
  const tex = dollars ?? brackets;
  if (tex !== undefined) return { done: [{ kind: 'formula', tex, open: false }], open: null };
  const closer = formulaCloserOf(line);
  if (closer !== null) {
    return goOn({ kind: 'formula', closer, source: line, tex: line.replace(/^ *(?:\$\$|\\\[)/, '') });
  }
  const marker = listMarkerOf(line);
  if (marker !== null) {
    return goOn({ kind: 'list', start: marker.number, items: [], item: line, marker, blanks: 0 });
  }
  return goOn({ kind: 'prose', source: line });
}

function takeProseLine(open: OpenBlock & { kind: 'prose' }, line: string): Step {
  if (isBlank(line)) return end(open);
  const marker = listMarkerOf(line);
  const startsList = marker !== null && !marker.empty && (marker.number ?? 1) === 1;
  if (startsList || (interrupts(line) && !isQuote(line) && !isThematicBreak(line))) return end(open, line);
  const cut = open.source.lastIndexOf('\n');
  const header = open.source.slice(cut + 1);
  if (!isQuote(header) && isDelimiterRow(line, header)) {
    const before = cut === -1 ? [] : settle({ kind: 'prose', source: open.source.slice(0, cut) });
    return { done: before, open: { kind: 'table', head: `${header}\n${line}`, groups: [], rows: '' } };
  }
  const longer = { kind: 'prose', source: `${open.source}\n${line}` } as const;
  const isEnd = isThematicBreak(line) || (isUnderline(line) && !isQuote(header));
  return isEnd ? end(longer) : goOn(longer);
}

function takeFormulaLine(open: OpenBlock & { kind: 'formula' }, line: string): Step {
  // Formulas contain no empty lines: what looked like one was text.
  if (isBlank(line)) return end({ kind: 'prose', source: open.source });
  const closing = line.indexOf(open.closer);
  const tex = append(open.tex, closing === -1 ? line : line.slice(0, closing));
  if (closing === -1) return goOn({ ...open, tex, source: append(open.source, line) });
  const rest = line.slice(closing + open.closer.length).replace(/^[ \t]*[.,;]?[ \t]*/, '');
  return end({ ...open, tex }, rest);
}

function takeListLine(open: OpenBlock & { kind: 'list' }, line: string): Step {
  if (isBlank(line)) return goOn({ ...open, blanks: open.blanks + 1 });
  const belongs = widthOf(/^[ \t]*/.exec(line)?.[0] ?? '') >= open.marker.contentIndent;
  if (belongs) {
    return goOn({ ...open, item: `${open.item}${'\n'.repeat(open.blanks + 1)}${line}`, blanks: 0 });
  }
  const marker = listMarkerOf(line);
  if (marker?.kind === open.marker.kind) {
    return goOn({ ...open, items: [...open.items, open.item], item: line, marker, blanks: 0 });
  }
  if (open.blanks === 0 && marker === null && !interrupts(line)) {
    return goOn({ ...open, item: `${open.item}\n${line}` });
  }
  return end(open, line);
}

function withRow(open: OpenBlock & { kind: 'table' }, line: string): OpenBlock {
  const rows = open.rows === '' ? line : `${open.rows}\n${line}`;
  if (rows.length < Math.max(charactersPerGroup, open.head.length)) return { ...open, rows };
  return { ...open, groups: [...open.groups, rows], rows: '' };
}

function goOn(open: OpenBlock): Step {
  return { done: [], open };
}

/** Ends a block. `next`: the line that ended it, if it belongs to what follows. */
function end(open: OpenBlock, next = ''): Step {
  const following = begin(next);
  return { done: [...settle(open), ...following.done], open: following.open };
}

export function settle(open: OpenBlock): readonly Block[] {
  switch (open.kind) {
    case 'prose':
      return [{ kind: 'prose', source: open.source, open: false }];
    case 'code':
      return [{ kind: 'code', language: open.fence.language, code: open.code ?? '', open: false }];
    case 'formula':
      return [{ kind: 'formula', tex: open.tex.trim(), open: false }];
    case 'list':
      return [{ kind: 'list', start: open.start, items: [...open.items, open.item], open: false }];
    case 'table': {
      const groups = open.rows === '' ? open.groups : [...open.groups, open.rows];
      return [{ kind: 'table', head: open.head, groups, open: false }];
    }
  }
}

function interrupts(line: string): boolean {
  return (
    isHeading(line) ||
    isQuote(line) ||
    isThematicBreak(line) ||
    fenceOf(line) !== null ||
    formulaCloserOf(line) !== null
  );
}

function append(text: string | null, line: string): string {
  return text === null ? line : `${text}\n${line}`;
}

function outdent(line: string, indent: number): string {
  return line.slice(Math.min(indent, indentOf(line)));
}
