import X from 'lucide-react/icons/x';
import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { IconButton } from './icon-button.tsx';

const places = {
  centre:
    'mx-auto mt-[14dvh] mb-auto w-[min(32rem,calc(100vw-2rem))] rounded-md border border-hairline bg-raised',
  left: 'm-0 h-dvh max-h-none w-[min(20rem,85vw)] border-r border-hairline bg-paper',
} as const;

/**
 * The browser's own modal dialog: it traps focus, closes on Esc and returns focus. A click on the backdrop also closes
 * it. `left` is a drawer.
 */
export function Dialog({
  open,
  onClose,
  title,
  place = 'centre',
  hideTitle = false,
  children,
}: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly place?: keyof typeof places;
  readonly hideTitle?: boolean;
  readonly children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const wasOpen = useRef(false);
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    if (open && !element.open) element.showModal();
    if (!open && element.open) element.close();
    if (wasOpen.current && !open) restoreCaret(document.activeElement);
    wasOpen.current = open;
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does by keyboard what a click on the backdrop does.
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      // Left to itself it tells only later that it was closed, and would close what was opened meanwhile.
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={(event) => {
        if (open && !event.currentTarget.open) onClose();
      }}
      // The target of a click on the backdrop is the dialog itself, but outside its box.
      onClick={(event) => {
        const { target, currentTarget } = event;
        if (target === currentTarget && isOutside(event, currentTarget.getBoundingClientRect())) onClose();
      }}
      className={`reveal p-0 shadow-float ${places[place]}`}
    >
      {open && (
        <div className={`${place === 'left' ? 'flex h-full flex-col' : ''}`}>
          <div
            className={
              hideTitle
                ? 'sr-only'
                : 'flex items-center justify-between gap-4 py-2 pr-2 pl-5 text-ui font-semibold'
            }
          >
            <h2 id={titleId}>{title}</h2>
            <IconButton label="Close" icon={X} onClick={onClose} />
          </div>
          {children}
        </div>
      )}
    </dialog>
  );
}

/**
 * Chromium returns focus before the dialog's own fields are removed, and leaves the caret in one of them: what is typed
 * next would be lost.
 */
function restoreCaret(focused: Element | null): void {
  if (!(focused instanceof HTMLTextAreaElement || focused instanceof HTMLInputElement)) return;
  const { selectionStart, selectionEnd } = focused;
  if (selectionStart !== null) focused.setSelectionRange(selectionStart, selectionEnd);
}

function isOutside({ clientX, clientY }: MouseEvent, box: DOMRect): boolean {
  return clientX < box.left || clientX > box.right || clientY < box.top || clientY > box.bottom;
}
