import X from 'lucide-react/icons/x';
import { useEffect, useRef, useState } from 'react';
import { IconButton } from './icon-button.tsx';

/** Long enough to read, reach by keyboard and think about. The timer starts anew after hover or focus. */
const shownMs = 20_000;

export interface ToastMessage {
  /** New for every message. */
  readonly id: number;
  readonly words: string;
  readonly action: {
    readonly label: string;
    readonly run: () => void;
    /** CSS selector of what the message is about, which gets the focus that the message had. */
    readonly about?: string;
  } | null;
}

/**
 * One message about what has just been done. It disappears by itself, but never while it is hovered or focused. When it
 * goes with the focus in it, the focus goes to what it is about if that is there, or back to where it came from.
 */
export function Toast({
  message,
  onClose,
}: {
  readonly message: ToastMessage | null;
  readonly onClose: () => void;
}) {
  const [held, setHeld] = useState(false);
  /** The message whose action was taken, once; its button stays, so that it keeps the focus. */
  const taken = useRef<ToastMessage>();
  useEffect(() => {
    if (message === null || held) return;
    const timer = setTimeout(onClose, shownMs);
    return () => clearTimeout(timer);
  }, [message, held, onClose]);
  /** Where the focus came from; null while it is not here. */
  const origin = useRef<HTMLElement | null>(null);
  useEffect(
    () => () => {
      setHeld(false);
      if (origin.current !== null && document.activeElement === document.body) {
        const about = document.querySelector<HTMLElement>(message?.action?.about ?? ':not(*)');
        (about ?? origin.current).focus();
      }
      origin.current = null;
    },
    [message],
  );
  return (
    <div
      role="status"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={({ relatedTarget }) => {
        setHeld(true);
        origin.current ??= (relatedTarget ?? document.body) as HTMLElement;
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        setHeld(false);
        if (!currentTarget.contains(relatedTarget)) origin.current = null;
      }}
      className="fixed bottom-34 left-2 z-20 drawer:bottom-50"
    >
      {message !== null && (
        <div
          key={message.id}
          className="reveal flex min-h-11 w-88 drawer:w-[min(19rem,calc(85vw-1rem))] items-center gap-1 rounded-md border border-hairline bg-raised pr-1 pl-4 text-ui shadow-float"
        >
          <p className="my-2 line-clamp-3 min-w-0 flex-1 wrap-anywhere">{message.words}</p>
          {message.action !== null && (
            <button
              type="button"
              onClick={() => {
                if (taken.current !== message) message.action?.run();
                taken.current = message;
              }}
              className="target inline-flex items-center justify-center rounded-sm px-3 font-medium hover:bg-sunken"
            >
              {message.action.label}
            </button>
          )}
          <IconButton label="Dismiss" icon={X} onClick={onClose} />
        </div>
      )}
    </div>
  );
}
