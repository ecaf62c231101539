import { countCells, isUndecided } from './line-kinds.ts';
import { type Block, type OpenBlock, settle, takeLine } from './take-line.ts';

/** An answer cut into blocks, with the state needed to continue from there. */
export interface Split {
  readonly text: string;
  /** All blocks in order. Those that have ended are the same objects in all later splits of the same answer. */
  readonly blocks: readonly Block[];
  readonly settled: readonly Block[];
  readonly open: OpenBlock | null;
  /** Start of the first incomplete line. */
  readonly scanned: number;
  readonly end: End;
}

/** Whether more will come: the answer is being written, broke off or came to its end. */
export type End = 'open' | 'cut' | 'whole';

const nothing: Split = { text: '', blocks: [], settled: [], open: null, scanned: 0, end: 'open' };

/**
 * Cuts an answer into blocks, continuing from an earlier split of its beginning: blocks that have ended are neither
 * read nor created again. Blocks can be parsed one by one, because what follows never changes them. A link with its
 * address defined elsewhere would change, so both the link and the definition are shown as text.
 */
export function splitBlocks(previous: Split | null, text: string, end: End): Split {
  if (previous !== null && previous.text === text && previous.end === end) return previous;
  const from =
    previous !== null && previous.end === 'open' && text.startsWith(previous.text) ? previous : nothing;

  const done: Block[] = [];
  let { open, scanned } = from;
  for (let at = text.indexOf('\n', scanned); at !== -1; at = text.indexOf('\n', scanned)) {
    const step = takeLine(open, text.slice(scanned, at));
    done.push(...step.done);
    open = step.open;
    scanned = at + 1;
  }
  const settled = done.length === 0 ? from.settled : [...from.settled, ...done];
  const rest = text.slice(scanned);
  const tail = end === 'whole' ? endOf(open, rest) : unfinishedEnd(open, rest, end === 'cut');
  return { text, blocks: [...settled, ...tail], settled, open, scanned, end };
}

function endOf(open: OpenBlock | null, lastLine: string): readonly Block[] {
  const step = lastLine === '' ? { done: [], open } : takeLine(open, lastLine);
  if (step.open === null) return step.done;
  // A formula that never ended was text.
  const { open: last } = step;
  return [...step.done, ...settle(last.kind === 'formula' ? { kind: 'prose', source: last.source } : last)];
}

/**
 * The end of an answer that is still being written, shown such that further text rarely changes it. Where it broke off,
 * it keeps that look, and nothing is held back.
 */
function unfinishedEnd(open: OpenBlock | null, lastLine: string, cut: boolean): readonly Block[] {
  const mayChange = open?.kind === 'code' ? /^ {0,3}[`~]+\s*$/.test(lastLine) : isUndecided(lastLine);
  const step = mayChange && !cut ? { done: [], open } : takeLine(open, lastLine);
  const blocks = step.open === null ? step.done : [...step.done, ...preview(step.open)];
  if (cut && step.open === null && blocks.at(-1)?.kind === 'formula') return blocks;
  const last = cut ? { open: false, cut } : { open: true };
  return blocks.map((block, index) => (index === blocks.length - 1 ? { ...block, ...last } : block));
}

/** Shows a table from its header row on, before the delimiter row confirms that it is one. */
function preview(open: OpenBlock): readonly Block[] {
  if (open.kind !== 'prose') return settle(open);
  const lines = open.source.split('\n');
  const delimiter = /^[ \t|:-]*$/.test(lines.at(-1) ?? '') ? 1 : 0;
  const at = lines.length - 1 - delimiter;
  const header = lines[at];
  if (header === undefined || !/^ {0,3}\|[ \t]*[^ \t|]/.test(header)) return settle(open);
  const head = `${header}\n${'|-'.repeat(countCells(header))}|`;
  const before = lines.slice(0, at).join('\n');
  const table: Block = { kind: 'table', head, groups: [], open: true };
  return before === '' ? [table] : [{ kind: 'prose', source: before, open: false }, table];
}
