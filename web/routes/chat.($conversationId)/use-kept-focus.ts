import { type RefObject, useCallback, useEffect, useRef } from 'react';

/**
 * Moves the focus on when the button just pressed disappears: from an arrow to the same arrow of the version now shown,
 * or to the other one at the first and the last; from a comparison back to the button that shows it.
 */
export function useKeptFocus(
  list: RefObject<HTMLElement>,
  comparedId: string | null,
  turnTo: (messageId: string) => void,
): (messageId: string) => void {
  /** The message that gets the focus as soon as it is rendered in full, and its button. */
  const wanted = useRef<{ readonly messageId: string; readonly label: string | null } | null>(null);
  const compared = useRef(comparedId);
  useEffect(() => {
    const messageId = compared.current;
    compared.current = comparedId;
    if (messageId !== null && comparedId === null)
      wanted.current = { messageId, label: 'Show the answers side by side' };
  }, [comparedId]);
  useEffect(() => {
    if (wanted.current === null) return;
    const { messageId, label } = wanted.current;
    const message = list.current?.querySelector(`[data-message="${messageId}"]:not([data-distant])`);
    if (message == null) return;
    wanted.current = null;
    if (document.activeElement !== document.body) return;
    const button =
      message.querySelector<HTMLElement>(`[aria-label="${label}"]:enabled`) ??
      message.querySelector<HTMLElement>('[aria-label^="Versions of"] button:enabled');
    // The reader stays at the beginning of that version.
    button?.focus({ preventScroll: true });
  });
  return useCallback(
    (messageId) => {
      wanted.current = { messageId, label: document.activeElement?.ariaLabel ?? null };
      turnTo(messageId);
    },
    [turnTo],
  );
}
