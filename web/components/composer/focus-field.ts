/** Returns to typing. Does nothing on touch screens, where focus opens a keyboard over half of the page. */
export function focusField(field: HTMLElement | null): void {
  if (matchMedia('(pointer: fine)').matches) field?.focus();
}
