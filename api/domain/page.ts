/** One page of a growing list. Cursors are opaque and stay valid while the list changes. */
export interface Page<Item> {
  readonly edges: readonly { readonly cursor: string; readonly node: Item }[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

export interface PageRequest {
  /** The most items to return, 1 to 500. */
  readonly first: number;
  /** Cursor to continue after; null: from the beginning. Rejects with BAD_CURSOR if it is not one of ours. */
  readonly after: string | null;
}

/** A page of the range between two positions of a list, from either end of the range. */
export interface RangeRequest {
  readonly end: 'FIRST' | 'LAST';
  /** The most items to return, 1 to 500. */
  readonly size: number;
  /** Cursors to read between; null: no limit on that side. Rejects with BAD_CURSOR if they are not ours. */
  readonly after: string | null;
  readonly before: string | null;
}
