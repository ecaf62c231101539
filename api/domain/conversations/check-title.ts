import { checkCharacters, mendCharacters } from '../check-characters.ts';
import { badInput, tooLong } from '../errors/hub-error.ts';
import { lineBreak, titleFrom } from './title-from.ts';

/** Longest title, in UTF-16 code units. */
const maximumTitleLength = 200;

/** Returns the title if it is acceptable, else throws BAD_INPUT or TOO_LONG naming `field`. */
export function checkTitle(field: string, title: string): string {
  if (title.trim() === '') throw badInput(field, 'is empty');
  if (title.length > maximumTitleLength) {
    throw tooLong(field, maximumTitleLength, title.length, 'characters');
  }
  if (lineBreak.test(title)) throw badInput(field, 'has more than one line');
  checkCharacters(field, title);
  return title;
}

/** Turns a title stored before these rules into one that `checkTitle` accepts. */
export function mendTitle(title: string): string {
  const line = mendCharacters(title).split(lineBreak).join(' ');
  return line.trim() === '' ? titleFrom('') : line;
}
