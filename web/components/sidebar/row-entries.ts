import type { ConversationGroup } from '../../chat/conversation-groups.ts';

/** In pixels; as high as the style sheets make them. */
export const headingHeight = 32;
const excerptHeight = 32;

/** What stands in the list one below the other: headings, and rows with their place in their group. */
export interface Entry {
  readonly kind: 'heading' | 'row';
  readonly key: string;
  readonly group: number;
  /** From 0; of headings it has no meaning. */
  readonly index: number;
  /** How many rows above it in its group have an excerpt. */
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

/** How high so many rows are of which so many have an excerpt, for the style sheets. */
export function heightOf(rows: number, excerpts: number): string {
  return `calc(var(--row) * ${rows} + 2rem * ${excerpts})`;
}

/** The row so many rows further, or the outermost one; from none, the first. Null when there are no rows. */
export function rowBeside(entries: readonly Entry[], key: string | null, step: number): string | null {
  const rows = entries.filter(({ kind }) => kind === 'row');
  const at = rows.findIndex((row) => row.key === key);
  const to = at === -1 ? 0 : Math.max(0, Math.min(rows.length - 1, at + step));
  return rows[to]?.key ?? null;
}
