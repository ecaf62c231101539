import type { SearchExcerpt, TextRange } from '../conversations/conversation-store.ts';

/** Longest excerpt, and the most text in it before the match, in UTF-16 code units. */
const longest = 120;
const lead = 32;
/** A word cut off at the end is dropped unless it is longer than this. */
const longestWordLeftOut = 24;
/** How much text is considered on either side of the match: enough even where lines are indented. */
const margin = 240;
/** More than any line that people write would have. */
export const mostMatches = 20;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The part of a text from which the excerpt around `place` is cut. */
export function surroundings(text: string, place: number): TextRange {
  return { start: Math.max(0, place - margin), end: Math.min(text.length, place + margin) };
}

/**
 * One line around a match: keeps the matches inside it, drops Markdown signs outside matches, cuts between words where
 * possible and never inside a grapheme. Null if one grapheme is longer than an excerpt.
 */
export function cutExcerpt(
  text: string,
  place: number,
  found: readonly TextRange[],
  signs: readonly TextRange[] = [],
): Omit<SearchExcerpt, 'messageId'> | null {
  const around = surroundings(text, place);
  const leftOut = signs.filter((sign) => !found.some((range) => begins(range, sign) || ends(range, sign)));
  const { line, at } = toLine(text, around, leftOut);
  const characters = graphemes.segment(line);
  const floor = (index: number) => characters.containing(index)?.index ?? line.length;
  const ceil = (index: number) => {
    const character = characters.containing(index);
    return character === undefined || character.index === index
      ? index
      : character.index + character.segment.length;
  };
  const inLine = found.map(({ start, end }) => ({ start: floor(at(start)), end: ceil(at(end)) }));

  const first = floor(at(place));
  const start = first <= lead && around.start === 0 ? 0 : cutFront(Math.max(1, first - lead));
  const end = cutBack(start + longest);
  if (start > first || end <= first) return null;
  const before = start > 0 ? '…' : '';
  const after = end < line.length || around.end < text.length ? '…' : '';
  const shift = before.length - start;
  return {
    text: `${before}${line.slice(start, end)}${after}`,
    matches: merged(inLine, start, end).map((range) => ({
      start: range.start + shift,
      end: range.end + shift,
    })),
  };

  function cutFront(from: number): number {
    const space = line.indexOf(' ', from - 1);
    return space !== -1 && space < first ? space + 1 : ceil(from);
  }

  function cutBack(to: number): number {
    if (to >= line.length && around.end === text.length) return line.length;
    const end = floor(Math.min(to, line.length - 1));
    const space = line.lastIndexOf(' ', end);
    return space > Math.max(first, end - longestWordLeftOut) ? space : end;
  }
}

const begins = (range: TextRange, sign: TextRange) => sign.start <= range.start && range.start < sign.end;
const ends = (range: TextRange, sign: TextRange) => sign.start < range.end && range.end <= sign.end;

/** Puts a part of a text on one line, and maps each code unit to its place in the line. */
function toLine(text: string, { start, end }: TextRange, leftOut: readonly TextRange[]) {
  const places: number[] = [];
  let line = '';
  for (let index = start; index < end; index++) {
    places.push(line.length);
    if (leftOut.some((sign) => sign.start <= index && index < sign.end)) continue;
    const unit = text.charAt(index);
    if (!/[\s\p{Cc}]/u.test(unit)) line += unit;
    else if (!line.endsWith(' ') && (line !== '' || start > 0)) line += ' ';
  }
  if (end === text.length) line = line.trimEnd();
  return { line, at: (index: number) => Math.min(line.length, places[index - start] ?? line.length) };
}

/** Clips ranges to the visible part and merges those that touch. */
function merged(ranges: readonly TextRange[], start: number, end: number): readonly TextRange[] {
  const seen: TextRange[] = [];
  for (const range of ranges) {
    const clipped = { start: Math.max(start, range.start), end: Math.min(end, range.end) };
    if (clipped.start >= clipped.end) continue;
    const last = seen.at(-1);
    if (last !== undefined && clipped.start <= last.end) {
      seen[seen.length - 1] = { start: last.start, end: Math.max(last.end, clipped.end) };
    } else seen.push(clipped);
  }
  return seen.slice(0, mostMatches);
}
