/** Where someone is reading: a block of a message, and how many pixels below the top of the visible area it begins. */
export interface ReadingPlace {
  readonly messageId: string;
  readonly block: number;
  readonly below: number;
}

/**
 * The place of the first thing that begins in the box, which is also what browsers anchor; null if there is no message.
 */
export function readingPlace(box: Element): ReadingPlace | null {
  const { top, bottom } = box.getBoundingClientRect();
  const firstOf = (elements: Iterable<Element>) => {
    const all = [...elements];
    return (
      all.find((one) => topOf(one) >= top && topOf(one) < bottom) ?? all.findLast((one) => topOf(one) < top)
    );
  };
  // The contents of a part that is out of sight have no position yet.
  const part = firstOf(box.querySelectorAll('[data-message], .md-part'));
  const message = part?.closest<HTMLElement>('[data-message]');
  if (!part || !message) return null;
  const block = (part !== message && firstOf(part.children)) || message;
  return {
    messageId: message.dataset.message ?? '',
    block: blocksOf(message).indexOf(block),
    below: topOf(block) - top,
  };
}

/** Scrolls there. False: the place is not laid out yet, and something will grow when it is. Null: no such message. */
export function goToPlace(box: Element, { messageId, block, below }: ReadingPlace): boolean | null {
  const message = box.querySelector<HTMLElement>(`[data-message="${CSS.escape(messageId)}"]`);
  if (message === null) return null;
  const found = blocksOf(message)[block];
  // A part that was never in sight has the height of an average one, and its blocks extend beyond it.
  const isLaidOut = found?.checkVisibility({ contentVisibilityAuto: true }) ?? false;
  const target = isLaidOut ? found : found?.parentElement;
  const missing = () => topOf(target ?? message) - topOf(box) - (isLaidOut ? below : 0);
  box.scrollTop += missing();
  return isLaidOut && message.dataset.distant === undefined && Math.abs(missing()) < 1;
}

/** A message and the blocks of its text. */
function blocksOf(message: Element): readonly Element[] {
  return [message, ...message.querySelectorAll('.md-part > *')];
}

function topOf(element: Element): number {
  return element.getBoundingClientRect().top;
}
