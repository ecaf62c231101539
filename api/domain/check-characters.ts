import { badInput } from './errors/hub-error.ts';

/**
 * Throws BAD_INPUT naming `field` for what is no text: NUL cannot be stored by every database, and a lone surrogate is
 * half a character. Neither survives the way to the model.
 */
export function checkCharacters(field: string, text: string): void {
  if (text.includes('\0') || !text.isWellFormed()) {
    throw badInput(field, 'contains a character that is not text');
  }
}

/** What came unchecked, such as from a model, as `checkCharacters` takes it. */
export function mendCharacters(text: string): string {
  return text.replaceAll('\0', '\ufffd').toWellFormed();
}
