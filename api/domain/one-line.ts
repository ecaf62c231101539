/** All line breaks in Unicode. */
export const lineBreak = /[\n\v\f\r\u0085\u2028\u2029]/;
/** Characters that make a line read in another order than it is written. */
export const directions = /[\u202a-\u202e\u2066-\u2069]/;
const unseen = new RegExp(`\\p{Cc}|${directions.source}`, 'gu');

/** A line without what is not seen, but could make it, and what stands beside it, look like something else. */
export function plainLine(line: string): string {
  return line.replaceAll('\t', ' ').replace(unseen, '');
}

/** Whether nothing of a line can be seen, whatever characters it has. */
export function isUnseen(line: string): boolean {
  // The blank of Braille is a sign like any other for Unicode.
  return /^[\s\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\u2800]*$/u.test(line);
}
