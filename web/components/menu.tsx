import type { LucideIcon } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { placeBelow } from './place-below.ts';

export interface MenuItem {
  readonly label: string;
  readonly icon: LucideIcon;
  /** The key that does the same without the menu, as an `aria-keyshortcuts` value. */
  readonly shortcut?: string;
  readonly dangerous?: boolean;
  readonly onSelect: () => void;
}

/**
 * A menu that is open while rendered. Arrows, Home, End and first letters move; closing returns focus to the opener.
 */
export function Menu({
  label,
  opener,
  items,
  onClose,
}: {
  readonly label: string;
  readonly opener: HTMLElement;
  readonly items: readonly MenuItem[];
  /** Called after it has closed and before the selected action runs. */
  readonly onClose: () => void;
}) {
  const menu = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  close.current = onClose;

  useEffect(() => {
    const element = menu.current;
    if (element === null) return;
    const toggled = (event: Event) => {
      if (event instanceof ToggleEvent && event.newState === 'closed') close.current();
    };
    const place = () => placeBelow(element, opener);
    element.addEventListener('toggle', toggled);
    window.addEventListener('resize', place);
    opener.focus();
    opener.setAttribute('aria-expanded', 'true');
    if (!element.matches(':popover-open')) element.showPopover();
    place();
    element.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    return () => {
      element.removeEventListener('toggle', toggled);
      window.removeEventListener('resize', place);
      opener.setAttribute('aria-expanded', 'false');
    };
  }, [opener]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')];
    const at = all.findIndex((one) => one.contains(document.activeElement));
    const to = {
      ArrowDown: (at + 1) % all.length,
      ArrowUp: (at - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
      Tab: at,
      Escape: at,
    }[event.key];
    const next = to ?? findByLetter(all, at, event.key);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Tab' || event.key === 'Escape') {
      menu.current?.hidePopover();
      // The browser's event comes later, and the opener may be pressed again before it.
      close.current();
    } else all[next]?.focus();
  }

  return (
    <div
      ref={menu}
      popover="auto"
      role="menu"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      className="reveal fixed inset-auto m-0 min-w-44 overflow-auto rounded-md border border-hairline bg-raised p-1.5 shadow-float"
    >
      {items.map(({ label, icon: Icon, shortcut, dangerous = false, onSelect }) => (
        <button
          key={label}
          type="button"
          role="menuitem"
          tabIndex={-1}
          aria-keyshortcuts={shortcut}
          onClick={() => {
            menu.current?.hidePopover();
            close.current();
            onSelect();
          }}
          className={`flex min-h-9 w-full items-center gap-2.5 rounded-sm px-2.5 text-start text-ui -outline-offset-2 hover:bg-sunken focus:bg-sunken coarse:min-h-11 ${dangerous ? 'text-bad' : ''}`}
        >
          <Icon size={16} strokeWidth={1.75} className="shrink-0" />
          <span className="flex-1">{label}</span>
          {shortcut !== undefined && (
            <span aria-hidden="true" className="pl-4 text-xs text-muted coarse:hidden">
              {shortcut === 'Delete' ? 'Del' : shortcut}
            </span>
          )}
        </button>
      ))}
    </div>
  );
}

function findByLetter(items: readonly HTMLElement[], at: number, key: string): number | undefined {
  if (key.length !== 1 || key === ' ') return undefined;
  const starts = (element: HTMLElement) =>
    element.innerText.trim().toLowerCase().startsWith(key.toLowerCase());
  const behind = items.findIndex((item, index) => index > at && starts(item));
  const found = behind === -1 ? items.findIndex(starts) : behind;
  return found === -1 ? undefined : found;
}
