import { type RefObject, useEffect, useMemo, useState } from 'react';
import { type Entry, headingHeight } from './row-entries.ts';

/** In pixels: the server renders enough rows for a window of this height. */
const assumedHeight = 720;
/** In pixels: this much is rendered above and below the visible part. */
const overscan = 320;
/** In pixels: the list is rendered again after scrolling this far. */
const step = 160;
/** More is read when this few rows are left. */
const nearEnd = 15;

export interface RowWindow {
  /** Rendered rows by group; groups out of sight have none. */
  readonly rowsOf: ReadonlyMap<number, readonly Entry[]>;
  readonly isNearEnd: boolean;
  /** Scrolls just far enough to show the row. */
  scrollTo(key: string): void;
}

/**
 * Which rows must be rendered: those near the visible part, and the row `kept` wherever it is. All heights are known,
 * so nothing has to be measured; measuring is what makes libraries for this heavy.
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
      // The heading of the row's group sticks to the top.
      const highest = (tops[index] ?? 0) - headingHeight;
      const lowest = (tops[index + 1] ?? 0) - element.clientHeight;
      element.scrollTop = Math.max(lowest, Math.min(highest, element.scrollTop));
    },
  };
}

/** The top of each entry, followed by the bottom of the last one. */
function topsOf(entries: readonly Entry[]): readonly number[] {
  const tops = [0];
  for (const { height } of entries) tops.push((tops.at(-1) ?? 0) + height);
  return tops;
}
