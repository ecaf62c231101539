const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * The beginning of a text, at most `longest` UTF-16 code units, that ends inside nothing that is seen as one, unless that
 * is longer by itself.
 */
export function cutGraphemes(text: string, longest: number): string {
  const cutOff = graphemes.segment(text.slice(0, 2 * longest)).containing(longest);
  if (cutOff === undefined) return text;
  return cutOff.index > 0
    ? text.slice(0, cutOff.index)
    : text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '');
}
