const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The beginning of a text, at most `longest` UTF-16 code units, that ends inside nothing that is seen as one. */
export function cutCharacters(text: string, longest: number): string {
  const cutOff = graphemes.segment(text.slice(0, 2 * longest)).containing(longest);
  return cutOff === undefined ? text : text.slice(0, cutOff.index);
}
