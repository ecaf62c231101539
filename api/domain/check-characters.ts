import { badInput } from './errors/hub-error.ts';

/**
 * Throws BAD_INPUT naming `field` for characters that are not text: not every database can store NUL, and a lone
 * surrogate is half a character. Neither would reach the model intact.
 */
export function checkCharacters(field: string, text: string): void {
  if (text.includes('\0') || !text.isWellFormed()) {
    throw badInput(field, 'contains a character that is not text');
  }
}

/** Replaces what `checkCharacters` would refuse in unchecked text, such as a model's. */
export function mendCharacters(text: string): string {
  return text.replaceAll('\0', '\ufffd').toWellFormed();
}
