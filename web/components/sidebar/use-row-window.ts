import { type RefObject, useEffect, useMemo, useState } from 'react';
import { type Entry, headingHeight } from './row-entries.ts';

/** In pixels: a window of this height is filled by the server. */
const assumedHeight = 720;
/** In pixels: so much is there above and below what is seen. */
const overscan = 320;
/** In pixels: the list is drawn anew when it was scrolled so far. */
const step = 160;
/** So near to the end of what was read, more is read. */
const nearEnd = 15;

export interface RowWindow {
  /** Rows by group; groups out of sight have none. */
  readonly rowsOf: ReadonlyMap<number, readonly Entry[]>;
  readonly isNearEnd: boolean;
  /** Scrolls as little as brings the row into sight. */
  scrollTo(key: string): void;
}

/**
 * Which rows must be in the page: those near the window, and one more wherever it is. All heights are known, so there
 * is nothing to measure, which is what makes the libraries for this heavy.
 */
export function useRowWindow(
  box: RefObject<HTMLElement>,
  entries: readonly Entry[],
  kept: string | null,
): RowWindow {
  const tops = useMemo(() => topsOf(entries), [entries]);
  const [seen, setSeen] = useState({ top: 0, height: assumedHeight });

  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const look = () => {
      const top = Math.floor(element.scrollTop / step) * step;
      const height = element.clientHeight;
      setSeen((before) => (before.top === top && before.height === height ? before : { top, height }));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [box]);

  const first = seen.top - overscan;
  const last = seen.top + step + seen.height + overscan;
  const isNear = (index: number) => (tops[index + 1] ?? 0) > first && (tops[index] ?? 0) < last;
  const shown = entries.filter(({ kind, key }, index) => kind === 'row' && (isNear(index) || key === kept));
  return {
    rowsOf: Map.groupBy(shown, ({ group }) => group),
    isNearEnd: (tops[entries.length - nearEnd] ?? 0) < last,
    scrollTo(key) {
      const index = entries.findIndex((entry) => entry.key === key);
      const element = box.current;
      if (index === -1 || element === null) return;
      // The heading of its group stays at the top.
      const highest = (tops[index] ?? 0) - headingHeight;
      const lowest = (tops[index + 1] ?? 0) - element.clientHeight;
      element.scrollTop = Math.max(lowest, Math.min(highest, element.scrollTop));
    },
  };
}

/** Where each entry begins, and behind them where the last one ends. */
function topsOf(entries: readonly Entry[]): readonly number[] {
  const tops = [0];
  for (const { height } of entries) tops.push((tops.at(-1) ?? 0) + height);
  return tops;
}
