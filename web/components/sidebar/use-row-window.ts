import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback } from 'react';
import type { Entry } from './row-entries.ts';

/** A window of this size is filled by the server. */
const assumedWindow = { width: 264, height: 720 };
const headingHeight = 32;
/** So near to the end of what was read, more is read. */
const nearEnd = 15;

export interface RowWindow {
  /** Rows by group; groups out of sight have none. */
  readonly rowsOf: ReadonlyMap<number, readonly Entry[]>;
  readonly isNearEnd: boolean;
  /** Scrolls as little as brings the row into sight. */
  scrollTo(key: string): void;
}

/** Which rows must be in the page: those near the window, and one more wherever it is. */
export function useRowWindow(
  box: RefObject<HTMLElement>,
  entries: readonly Entry[],
  kept: string | null,
): RowWindow {
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => box.current,
    estimateSize: (index) => entries[index]?.height ?? 0,
    // A new function makes it measure anew.
    getItemKey: useCallback((index: number) => entries[index]?.key ?? index, [entries]),
    overscan: 8,
    initialRect: assumedWindow,
    scrollPaddingStart: headingHeight,
    useFlushSync: false,
    rangeExtractor(range) {
      const index = entries.findIndex(({ key }) => key === kept);
      const shown = defaultRangeExtractor(range);
      return index === -1 || shown.includes(index) ? shown : [...shown, index];
    },
  });
  const shown = virtualizer.getVirtualItems().flatMap(({ index }) => entries[index] ?? []);
  return {
    rowsOf: Map.groupBy(
      shown.filter(({ kind }) => kind === 'row').sort((one, other) => one.index - other.index),
      ({ group }) => group,
    ),
    isNearEnd: (virtualizer.range?.endIndex ?? 0) >= entries.length - nearEnd,
    scrollTo(key) {
      const index = entries.findIndex((entry) => entry.key === key);
      if (index >= 0) virtualizer.scrollToIndex(index);
    },
  };
}
