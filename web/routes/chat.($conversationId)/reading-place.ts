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
  const { message: messageId = '' } = message.dataset;
  const block = (part !== message && firstOf(part.children)) || message;
  return {
    messageId,
    block: Array.from<Element>(blocksIn(box, messageId)).indexOf(block),
    below: topOf(block) - top,
  };
}

/**
 * Scrolls there. `endSuffices`: as far as the box goes, if the place is close to its end. False: the place is not laid out
 * yet, and something will grow when it is. Null: no such message.
 */
export function goToPlace(
  box: Element,
  { messageId, block, below }: ReadingPlace,
  endSuffices: boolean,
): boolean | null {
  const blocks = blocksIn(box, messageId);
  const [message] = blocks;
  if (message === undefined) return null;
  const found = blocks[block];
  // A part that was never in sight has the height of an average one, and its blocks extend beyond it.
  const isLaidOut = found?.checkVisibility({ contentVisibilityAuto: true }) ?? false;
  const target = isLaidOut ? found : found?.parentElement;
  const missing = () => topOf(target ?? message) - topOf(box) - (isLaidOut ? below : 0);
  box.scrollTop += missing();
  const rest = endSuffices ? box.scrollHeight - box.clientHeight - box.scrollTop : Number.POSITIVE_INFINITY;
  return isLaidOut && message.dataset.distant === undefined && Math.abs(Math.min(missing(), rest)) < 1;
}

/** A message and the blocks of its text; empty if there is no such message. */
export function blocksIn(box: Element, messageId: string): readonly HTMLElement[] {
  const message = box.querySelector<HTMLElement>(`[data-message="${CSS.escape(messageId)}"]`);
  return message === null ? [] : [message, ...message.querySelectorAll<HTMLElement>('.md-part > *')];
}

function topOf(element: Element): number {
  return element.getBoundingClientRect().top;
}
