import { useLocation } from '@remix-run/react';
import { type MutableRefObject, type RefObject, useEffect, useRef, useState } from 'react';
import type { Opening } from '../../chat/chat-address.ts';
import { createLazyModule, useLoadedModule } from '../../components/lazy-module.ts';
import { isInList } from './is-in-list.ts';
import { blocksIn, goToPlace, type ReadingPlace, readingPlace } from './reading-place.ts';

/** Finds and marks the words that a search led to. */
const wordFinder = createLazyModule(() => import('./found-words.ts'));

/** Pixels above a message, or the words in it, that the reader is led to. */
const lead = 48;
/** Events by which the reader moves elsewhere. */
const acts = ['wheel', 'pointerdown', 'keydown'];

/**
 * Stores the reading place in the history entry that is left, unless the end is being followed. `open` is called when
 * the box shows something else, `goThere` when its content grows: messages arrive one after another, and so does their
 * height. What is opened in an entry without a place begins where its address led, with the focus, unless the reader
 * moves through the list or is typing. The words there are marked.
 */
export function useReadingPlace(
  box: RefObject<HTMLElement>,
  follows: MutableRefObject<boolean>,
  opening: Opening | null,
) {
  const { key } = useLocation();
  const entry = useRef(key);
  const [ways] = useState(() => {
    /** Null once the reader is there or has moved elsewhere. */
    let wanted: ReadingPlace | null = null;
    /** Looked for in the message that the address names; null for a place that was stored. */
    let words: readonly string[] | null = null;
    let takesFocus = false;
    /** Until the message is on the page, which may not grow by it: columns take the place that was kept for them. */
    let arrival: MutationObserver | undefined;
    function goThere(): void {
      arrival?.disconnect();
      if (wanted === null || box.current === null) return;
      const blocks = blocksIn(box.current, wanted.messageId);
      const module = wordFinder.read();
      if (words !== null && module !== null)
        wanted = { ...wanted, ...module.placeOfWords(words, blocks, lead) };
      const isThere = goToPlace(box.current, wanted, words !== null);
      if (isThere !== null) follows.current = false;
      else {
        arrival = new MutationObserver(goThere);
        arrival.observe(box.current, { childList: true, subtree: true });
      }
      if (!isThere || (module === null && words?.length)) return;
      wanted = null;
      const [message] = blocks;
      if (!takesFocus || message === undefined || isInList()) return;
      // Whoever uses a screen reader reads on from there.
      message.tabIndex = -1;
      message.focus({ preventScroll: true });
    }
    return {
      goThere,
      open(opening: Opening | null) {
        const place = placeOfEntry();
        const isLed = place === undefined && opening !== null;
        words = isLed ? opening.words : null;
        takesFocus = isLed;
        wanted = isLed ? { messageId: opening.messageId, block: 0, below: lead } : (place ?? null);
        goThere();
      },
      stay() {
        wanted = null;
        arrival?.disconnect();
      },
      close: () => arrival?.disconnect(),
      leaveFocus() {
        takesFocus = false;
      },
      keep() {
        if (wanted !== null || box.current === null) return;
        const place = follows.current ? null : readingPlace(box.current);
        // The page being left may still be visible when the history has already moved on.
        const isHere = (history.state?.key ?? 'default') === entry.current;
        if (isHere && place !== placeOfEntry()) history.replaceState({ ...history.state, place }, '');
      },
    };
  });

  useEffect(() => {
    if (entry.current === key) return;
    entry.current = key;
    ways.open(null);
  }, [key, ways]);

  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    element.addEventListener('scrollend', ways.keep);
    for (const act of acts) element.addEventListener(act, ways.stay, { passive: true });
    // Finding the words may take longer than beginning to type.
    document.addEventListener('input', ways.leaveFocus);
    return () => {
      document.removeEventListener('input', ways.leaveFocus);
      element.removeEventListener('scrollend', ways.keep);
      for (const act of acts) element.removeEventListener(act, ways.stay);
      ways.close();
    };
  }, [box, ways]);

  const module = useLoadedModule(wordFinder);
  useEffect(() => {
    if (box.current === null || !opening?.words.length) return;
    wordFinder.load();
    ways.goThere();
    return module?.markWords(box.current, opening);
  }, [box, opening, module, ways]);
  return ways;
}

/** Null: its end. Undefined: the reader has not been there yet. */
function placeOfEntry(): ReadingPlace | null | undefined {
  return history.state?.place;
}
