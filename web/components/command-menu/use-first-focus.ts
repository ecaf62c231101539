import { type RefObject, useLayoutEffect } from 'react';

/** Gives the field the focus when it appears in a dialog, also in place of what waited for its code. */
export function useFirstFocus(field: RefObject<HTMLInputElement>): void {
  useLayoutEffect(() => {
    // Set before the dialog opens, since it then focuses the element with this attribute.
    field.current?.setAttribute('autofocus', '');
    // The dialog may already be open.
    field.current?.focus();
  }, [field]);
}
