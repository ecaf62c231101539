/** Where somebody reads: a block of a message, and how far below the top edge of what is seen it begins, in pixels. */
export interface ReadingPlace {
  readonly messageId: string;
  readonly block: number;
  readonly below: number;
}

/** By what begins first in the box, which is what browsers keep in its place too; null: no message is there. */
export function readingPlace(box: Element): ReadingPlace | null {
  const { top, bottom } = box.getBoundingClientRect();
  const firstOf = (elements: Iterable<Element>) => {
    const all = [...elements];
    return (
      all.find((one) => topOf(one) >= top && topOf(one) < bottom) ?? all.findLast((one) => topOf(one) < top)
    );
  };
  // What is inside a part that is out of sight has no place yet.
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

/** Scrolls there. False: the place is not laid out yet, and something grows when it is; null: no such message. */
export function goToPlace(box: Element, { messageId, block, below }: ReadingPlace): boolean | null {
  const message = box.querySelector<HTMLElement>(`[data-message="${CSS.escape(messageId)}"]`);
  if (message === null) return null;
  const found = blocksOf(message)[block];
  // A part that was never in sight has the height of an average one, its blocks reach beyond it.
  const isLaidOut = found?.checkVisibility({ contentVisibilityAuto: true }) ?? false;
  const target = isLaidOut ? found : found?.parentElement;
  const missing = () => topOf(target ?? message) - topOf(box) - (isLaidOut ? below : 0);
  box.scrollTop += missing();
  return isLaidOut && message.dataset.distant === undefined && Math.abs(missing()) < 1;
}

/** A message and what its text is made of. */
function blocksOf(message: Element): readonly Element[] {
  return [message, ...message.querySelectorAll('.md-part > *')];
}

function topOf(element: Element): number {
  return element.getBoundingClientRect().top;
}
