import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Message } from '../../chat/chat-documents.ts';

/**
 * Characters that are rendered in full at once; the rest follows as the reader approaches. A line counts as a few at
 * least, since a block takes its time, however short.
 */
const nearCharacters = 12_000;
const charactersPerLine = 25;
/** Distance from the visible area at which messages are rendered in full. */
const margin = '1200px 0px';

/**
 * Tells which messages are rendered in full: those that are near from the start, and those that the reader has come
 * near since. Once in full, they stay so.
 */
export function useReached(
  list: RefObject<HTMLElement>,
  near: ReadonlySet<string>,
): (messageId: string) => boolean {
  const [reached, setReached] = useState<ReadonlySet<string>>(new Set());
  const [observer, setObserver] = useState<IntersectionObserver | null>(null);

  useEffect(() => {
    if (list.current === null) return;
    const created = new IntersectionObserver(
      (entries) => {
        const near = entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target);
        for (const element of near) created.unobserve(element);
        const ids = near.flatMap(
          (element) => (element instanceof HTMLElement && element.dataset.message) || [],
        );
        if (ids.length > 0) setReached((before) => new Set([...before, ...ids]));
      },
      // The margin applies to the scrolling box, and only if that is named as the root.
      { root: list.current.closest('[data-scroller]'), rootMargin: margin },
    );
    setObserver(created);
    return () => created.disconnect();
  }, [list]);

  useEffect(() => {
    for (const element of list.current?.querySelectorAll('[data-distant]') ?? []) observer?.observe(element);
  });

  const were = useRef(new Set<string>());
  useEffect(() => {
    for (const id of near) were.current.add(id);
  }, [near]);
  return (id) => near.has(id) || reached.has(id) || were.current.has(id);
}

/** The last messages, as many as are rendered in full at once. */
export function nearMessages(messages: readonly Message[]): ReadonlySet<string> {
  const near = new Set<string>();
  let characters = 0;
  for (const { id, content } of messages.toReversed()) {
    characters += Math.max(content.length, charactersPerLine * content.split('\n').length);
    if (characters > nearCharacters) break;
    near.add(id);
  }
  return near;
}
