import { useLocation } from '@remix-run/react';
import { type MutableRefObject, type RefObject, useEffect, useMemo, useRef } from 'react';
import { goToPlace, type ReadingPlace, readingPlace } from './reading-place.ts';

/** Events by which the reader moves elsewhere. */
const acts = ['wheel', 'pointerdown', 'keydown'];

/**
 * Stores the reading place in the history entry that is left, unless the end is being followed. `open` is called when
 * the box shows something else, `goThere` when its content grows: messages arrive one after another, and so does their
 * height.
 */
export function useReadingPlace(box: RefObject<HTMLElement>, follows: MutableRefObject<boolean>) {
  const { key } = useLocation();
  const entry = useRef(key);
  const ways = useMemo(() => {
    /** Null once the reader is there or has moved elsewhere. */
    let wanted: ReadingPlace | null = null;
    function goThere(): void {
      if (wanted === null || box.current === null) return;
      const isThere = goToPlace(box.current, wanted);
      if (isThere !== null) follows.current = false;
      if (isThere) wanted = null;
    }
    return {
      goThere,
      open() {
        wanted = placeOfEntry();
        goThere();
      },
      stay() {
        wanted = null;
      },
      keep() {
        if (wanted !== null || box.current === null) return;
        const place = follows.current ? null : readingPlace(box.current);
        // The page being left may still be visible when the history has already moved on.
        const isHere = (history.state?.key ?? 'default') === entry.current;
        if (isHere && place !== placeOfEntry()) history.replaceState({ ...history.state, place }, '');
      },
    };
  }, [box, follows]);

  useEffect(() => {
    if (entry.current === key) return;
    entry.current = key;
    ways.open();
  }, [key, ways]);

  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    element.addEventListener('scrollend', ways.keep);
    for (const act of acts) element.addEventListener(act, ways.stay, { passive: true });
    return () => {
      element.removeEventListener('scrollend', ways.keep);
      for (const act of acts) element.removeEventListener(act, ways.stay);
    };
  }, [box, ways]);
  return ways;
}

function placeOfEntry(): ReadingPlace | null {
  return history.state?.place ?? null;
}
