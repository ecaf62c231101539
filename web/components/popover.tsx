import { type ReactNode, useEffect, useId, useRef } from 'react';
import { placeBelow } from './place-below.ts';

/**
 * A button and what it opens, using the browser's own popover, which brings top layer, Esc, light dismiss and focus
 * return. Placed below its button and kept within the window.
 */
export function Popover({
  label,
  button,
  buttonId,
  buttonTitle,
  buttonClassName,
  className = '',
  onOpen,
  children,
}: {
  /** Names the popover for screen readers. */
  readonly label: string;
  readonly button: ReactNode;
  /** Lets other code find and press the button. */
  readonly buttonId?: string;
  /** For a button that shows only an icon. */
  readonly buttonTitle?: string | undefined;
  readonly buttonClassName: string;
  readonly className?: string;
  readonly onOpen?: () => void;
  readonly children: ReactNode;
}) {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const opened = useRef(onOpen);
  opened.current = onOpen;

  useEffect(() => {
    const floating = panel.current;
    if (floating === null) return;
    const place = () => {
      if (opener.current !== null && floating.matches(':popover-open')) placeBelow(floating, opener.current);
    };
    // Content that is fetched on first use arrives after the popover was placed.
    const observer = new ResizeObserver(place);
    observer.observe(floating);
    const toggled = () => {
      const open = floating.matches(':popover-open');
      opener.current?.setAttribute('aria-expanded', String(open));
      if (open) opened.current?.();
      if (open) place();
    };
    // It may have been opened before hydration.
    toggled();
    floating.addEventListener('toggle', toggled);
    window.addEventListener('resize', place);
    return () => {
      observer.disconnect();
      floating.removeEventListener('toggle', toggled);
      window.removeEventListener('resize', place);
    };
  }, []);

  return (
    <>
      <button
        ref={opener}
        id={buttonId}
        title={buttonTitle}
        type="button"
        aria-haspopup="dialog"
        aria-expanded="false"
        className={buttonClassName}
        popovertarget={id}
      >
        {button}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        className={`reveal fixed inset-auto m-0 overflow-auto rounded-md border border-hairline bg-raised shadow-float ${className}`}
      >
        {children}
      </div>
    </>
  );
}
