import type { ConversationGroup } from '../../conversations/conversation-groups.ts';

/** In pixels, as in the style sheets. */
export const headingHeight = 32;
const excerptHeight = 32;

/** The list from top to bottom: headings, and rows with their position in their group. */
export interface Entry {
  readonly kind: 'heading' | 'row';
  readonly key: string;
  readonly group: number;
  /** From 0; meaningless for headings. */
  readonly index: number;
  /** Number of rows above it in its group that have an excerpt. */
  readonly excerpts: number;
  /** In pixels. */
  readonly height: number;
}

export function toEntries(groups: readonly ConversationGroup[], rowHeight: number): readonly Entry[] {
  return groups.flatMap(({ label, items }, group): Entry[] => {
    let excerpts = 0;
    const rows = items.map(({ id, excerpt }, index): Entry => {
      const row = { kind: 'row', key: id, group, index, excerpts } as const;
      if (excerpt == null) return { ...row, height: rowHeight };
      excerpts += 1;
      return { ...row, height: rowHeight + excerptHeight };
    });
    return [{ kind: 'heading', key: label, group, index: 0, excerpts: 0, height: headingHeight }, ...rows];
  });
}

/** Height of this many rows, `excerpts` of which have an excerpt, as a CSS value. */
export function heightOf(rows: number, excerpts: number): string {
  return `calc(var(--row) * ${rows} + 2rem * ${excerpts})`;
}

/**
 * The row `step` rows further on, or the first or last one; without a current row, the first. Null if there are no
 * rows.
 */
export function rowBeside(entries: readonly Entry[], key: string | null, step: number): string | null {
  const rows = entries.filter(({ kind }) => kind === 'row');
  const at = rows.findIndex((row) => row.key === key);
  const to = at === -1 ? 0 : Math.max(0, Math.min(rows.length - 1, at + step));
  return rows[to]?.key ?? null;
}
