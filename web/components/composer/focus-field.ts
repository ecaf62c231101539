/** Back to typing; on touch screens only by touch, since focus there means a keyboard over half of the page. */
export function focusField(field: HTMLElement | null): void {
  if (matchMedia('(pointer: fine)').matches) field?.focus();
}
