import { checkCharacters, mendCharacters } from '../check-characters.ts';
import { badInput, tooLong } from '../errors/hub-error.ts';
import { isUnseen, lineBreak, plainLine } from '../one-line.ts';
import { titleFrom } from './title-from.ts';

/** Longest title, in UTF-16 code units. */
const maximumTitleLength = 200;

/** The title in the form in which it is stored; throws BAD_INPUT or TOO_LONG naming `field` if it is not acceptable. */
export function checkTitle(field: string, title: string): string {
  if (isUnseen(title)) throw badInput(field, 'is empty');
  if (title.length > maximumTitleLength) {
    throw tooLong(field, maximumTitleLength, title.length, 'characters');
  }
  if (lineBreak.test(title)) throw badInput(field, 'has more than one line');
  checkCharacters(field, title);
  return plainLine(title);
}

/** As `checkTitle`, for a file: what cannot be seen cannot be mended in it, so it becomes the title of a new chat. */
export function checkFiledTitle(title: string): string {
  return title.trim() !== '' && isUnseen(title) ? titleFrom('') : checkTitle('', title);
}

/** Turns a title stored before these rules into one that `checkTitle` accepts. */
export function mendTitle(title: string): string {
  const line = plainLine(mendCharacters(title).split(lineBreak).join(' '));
  return isUnseen(line) ? titleFrom('') : line;
}
