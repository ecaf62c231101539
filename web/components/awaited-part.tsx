import { useEffect, useRef } from 'react';
import { onMissing } from './lazy-module.ts';
import { useHubAway } from './use-hub-away.ts';

/** Stands where a part of the page was asked for until it is fetched, and says so if that must wait for the hub. */
export function AwaitedPart({
  onGiveUp,
  takesFocus = false,
  className = 'px-4 py-3 text-ui',
}: {
  /** Called on Escape, when the focus moves elsewhere, and when only a reload can bring the part. */
  readonly onGiveUp?: () => void;
  /** In a dialog: keys must reach neither the page below nor the button that closes it. */
  readonly takesFocus?: boolean;
  readonly className?: string;
}) {
  const isHubAway = useHubAway();
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // Set before the dialog opens, since it then focuses the element with this attribute.
    if (takesFocus) place.current?.setAttribute('autofocus', '');
    if (onGiveUp === undefined) return;
    const acted = (event: Event) => {
      const isGivenUp =
        event instanceof KeyboardEvent
          ? event.key === 'Escape'
          : place.current?.parentElement?.contains(event.target as Node) === false;
      if (!isGivenUp) return;
      event.preventDefault();
      onGiveUp();
    };
    window.addEventListener('keydown', acted, true);
    window.addEventListener('focusin', acted);
    const unsubscribe = onMissing((what) => {
      if (what === 'part') onGiveUp();
    });
    return () => {
      window.removeEventListener('keydown', acted, true);
      window.removeEventListener('focusin', acted);
      unsubscribe();
    };
  }, [takesFocus, onGiveUp]);
  return (
    <p
      ref={place}
      role="status"
      tabIndex={takesFocus ? -1 : undefined}
      className={`outline-none empty:sr-only ${className}`}
    >
      {isHubAway && 'Opens as soon as the hub can be reached again.'}
    </p>
  );
}
