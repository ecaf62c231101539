import Check from 'lucide-react/icons/check';
import type { ReactNode } from 'react';
import type { VariantWarning } from '../../components/serving-text.ts';

/** One of several, as a native radio button. The pointer and Enter choose and close; arrow keys only choose. */
export function ChoiceRow({
  group,
  value,
  checked,
  onChoose,
  mark = null,
  name,
  aside = null,
  note,
  warning = null,
}: {
  readonly group: string;
  readonly value: string;
  readonly checked: boolean;
  readonly onChoose: (value: string) => void;
  readonly mark?: ReactNode;
  readonly name: string;
  readonly aside?: ReactNode;
  readonly note: string;
  readonly warning?: VariantWarning | null;
}) {
  return (
    <label className="relative flex min-h-11 items-center gap-2.5 rounded-sm px-2.5 py-1 hover:bg-sunken has-focus-visible:outline-2 has-focus-visible:outline-accent">
      <input
        type="radio"
        name={group}
        value={value}
        checked={checked}
        onChange={() => onChoose(value)}
        onClick={(event) => {
          const { currentTarget, detail } = event;
          // Arrow keys cause clicks too, but with a `detail` of 0. The choice is made after this event.
          if (detail > 0) setTimeout(() => closePopover(currentTarget));
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          // Otherwise the same key press would activate the button that regains the focus, and reopen the popover.
          event.preventDefault();
          closePopover(event.currentTarget);
        }}
        className="absolute inset-0 appearance-none outline-none"
      />
      {mark}
      <span className="min-w-0 flex-1">
        <span className="flex flex-wrap items-baseline gap-x-2">
          <span className="text-ui font-medium">{name}</span>
          {aside}
        </span>
        <span className="block text-sm text-pretty text-muted">
          <bdi>{note}</bdi>
        </span>
        {warning !== null && (
          <span className={`block text-sm ${warning.tone === 'bad' ? 'text-bad' : 'text-warn'}`}>
            {warning.words}
          </span>
        )}
      </span>
      <Check size={16} strokeWidth={1.75} className={`shrink-0 ${checked ? '' : 'invisible'}`} />
    </label>
  );
}

/** Closes the popover that contains the element; the browser restores the focus. */
function closePopover(element: HTMLElement): void {
  element.closest<HTMLElement>('[popover]')?.hidePopover();
}
