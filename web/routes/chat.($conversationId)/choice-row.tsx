import { type Option, OptionRow } from './option-row.tsx';

/** One of several, as a native radio button. The pointer and Enter choose and close; arrow keys only choose. */
export function ChoiceRow({
  group,
  value,
  onChoose,
  ...option
}: Option & {
  readonly group: string;
  readonly value: string;
  readonly onChoose: (value: string) => void;
}) {
  return (
    <OptionRow
      {...option}
      input={{
        type: 'radio',
        name: group,
        value,
        onChange: () => onChoose(value),
        onClick({ currentTarget, detail }) {
          // Arrow keys cause clicks too, but with a `detail` of 0. The choice is made after this event.
          if (detail > 0) setTimeout(() => closePopover(currentTarget));
        },
        onKeyDown(event) {
          if (event.key !== 'Enter') return;
          // Otherwise the same key press would activate the button that regains the focus, and reopen the popover.
          event.preventDefault();
          closePopover(event.currentTarget);
        },
      }}
    />
  );
}

/** Closes the popover that contains the element; the browser restores the focus. */
function closePopover(element: HTMLElement): void {
  element.closest<HTMLElement>('[popover]')?.hidePopover();
}
