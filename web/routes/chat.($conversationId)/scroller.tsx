import { type MutableRefObject, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { Opening } from '../../chat/chat-address.ts';
import { farAway, JumpToLatest } from '../../components/jump-to-latest.tsx';
import { useReadingPlace } from './use-reading-place.ts';

/** Pixels from the end that still count as being there. */
const atEnd = 8;

/**
 * The one element that scrolls. It follows its end while the reader is there, and otherwise leaves the reader in place.
 * In the server's HTML it is upside down, so that it opens at its end before any script has run. It is `relative`,
 * because words for screen readers only would otherwise lengthen the page itself, and contained, so that a new word
 * causes no layout around it.
 */
export function Scroller({
  of,
  opening,
  follows,
  turnKey,
  stays,
  fromTop,
  children,
}: {
  /** What is shown. A different one opens at its end, where it was left, or where its address led. */
  readonly of: object;
  readonly opening: Opening | null;
  /** Whether the end is followed. Set it to false to stay where the reader is, whatever arrives. */
  readonly follows: MutableRefObject<boolean>;
  /** Changes when the reader has asked something and wants to see the end. */
  readonly turnKey: string | null;
  /** The content grows in several places, so there is no end to follow. */
  readonly stays: boolean;
  /** The content is read from its beginning, which is shown first. */
  readonly fromTop: boolean;
  readonly children: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [isAway, setAway] = useState(false);
  const isStill = stays || fromTop;
  const staying = useRef(isStill);
  useEffect(() => {
    staying.current = isStill;
    if (isStill) follows.current = false;
  }, [isStill, follows]);

  const place = useReadingPlace(box, follows, opening);
  const goToEnd = useCallback(() => {
    place.stay();
    follows.current = true;
    if (box.current === null) return;
    anchor(box.current, false);
    box.current.scrollTop = box.current.scrollHeight;
  }, [follows, place]);

  useEffect(() => {
    const element = box.current;
    const inner = content.current;
    if (element === null || inner === null) return;
    const extent = () => element.scrollHeight - element.clientHeight;
    const rest = () => extent() - element.scrollTop;
    const isReversed = element.dataset.upright === undefined && !fromTop;
    const fromEnd = -element.scrollTop;
    element.dataset.upright = '';
    if (isReversed) {
      element.scrollTop = extent() - fromEnd;
      follows.current = fromEnd <= atEnd;
      if (follows.current) place.open(opening);
    }
    let top = element.scrollTop;
    let lowest = extent();
    const scrolled = () => {
      const movedUp = element.scrollTop < top - 1 && extent() >= lowest;
      if (movedUp) follows.current = false;
      else if (rest() <= atEnd) follows.current = !staying.current;
      else if (follows.current) element.scrollTop = element.scrollHeight;
      top = element.scrollTop;
      lowest = extent();
      anchor(element, !follows.current);
      setAway(rest() > farAway);
    };
    const pulled = (event: WheelEvent) => {
      if (event.deltaY < 0 && element.scrollHeight > element.clientHeight) follows.current = false;
    };
    const observer = new ResizeObserver(() => {
      place.goThere();
      if (follows.current) element.scrollTop = element.scrollHeight;
      scrolled();
    });
    // What the server drew is drawn anew, and the box is too short for a moment: nobody has scrolled up.
    const replacements = new MutationObserver((changes) => {
      if (changes.some(({ removedNodes }) => [...removedNodes].some(hasParts))) scrolled();
    });
    observer.observe(inner);
    observer.observe(element);
    replacements.observe(inner, { childList: true, subtree: true });
    element.addEventListener('scroll', scrolled, { passive: true });
    element.addEventListener('wheel', pulled, { passive: true });
    return () => {
      observer.disconnect();
      replacements.disconnect();
      element.removeEventListener('scroll', scrolled);
      element.removeEventListener('wheel', pulled);
    };
  }, [follows, place, fromTop, opening]);

  const shown = useRef(of);
  useEffect(() => {
    if (shown.current === of) return;
    shown.current = of;
    goToEnd();
    if (fromTop) {
      follows.current = false;
      box.current?.scrollTo(0, 0);
    }
    place.open(opening);
  }, [of, opening, fromTop, follows, goToEnd, place]);

  useEffect(() => {
    if (turnKey !== null) goToEnd();
  }, [turnKey, goToEnd]);

  return (
    <div className="relative min-h-0">
      <div
        ref={box}
        data-scroller=""
        className={`relative h-full contain-strict overflow-x-hidden overflow-y-auto overscroll-contain scrollbar-gutter-both ${fromTop ? '' : 'flex flex-col-reverse data-upright:block'}`}
      >
        <div ref={content} className="mb-auto">
          {children}
        </div>
      </div>
      {isAway && !isStill && (
        <JumpToLatest className="right-[max(1rem,calc((100%-var(--reading))/2+1.5rem))]" onJump={goToEnd} />
      )}
    </div>
  );
}

function hasParts(node: Node): boolean {
  return node instanceof Element && node.querySelector('.md-part') !== null;
}

/**
 * Whether the browser may anchor scrolling. While the end is followed, that would look as if the reader scrolled up.
 */
function anchor(box: HTMLElement, isKept: boolean): void {
  box.style.overflowAnchor = isKept ? '' : 'none';
}
