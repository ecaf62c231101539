/** A line without anything that Markdown could interpret, and the marker of a list item that holds such a line. */
const plainLine = /^(?![ \t+-]|\d{1,9}[.)])(?!.*www\.)[^\n\r*_`~[\]<>&\\$|#!@/=\uE000]+$/;
const itemMarker = /^ {0,3}([-*+]|\d{1,9}[.)]) /;

export interface PlainText {
  readonly text: string;
  /** Whether the text is the content of a list item. */
  readonly isItem: boolean;
}

/** The text of a source that needs no parser, as is true of most lines; null if it needs one. */
export function plainText(source: string): PlainText | null {
  if (plainLine.test(source)) return { text: source.trimEnd(), isItem: false };
  const marker = itemMarker.exec(source)?.[0];
  const rest = marker === undefined ? '' : source.slice(marker.length);
  return plainLine.test(rest) ? { text: rest.trimEnd(), isItem: true } : null;
}
