import { spellOut } from '../plain-letters.ts';

/** A character with what may become one with it; bounded, as composing takes time by the square of a run of marks. */
const cluster = /.[\p{M}\u1160-\u11FF]{0,32}/gsu;
const endlessMarks = /\p{M}{33}/u;
/**
 * Accents that are no part of a letter, Hebrew points, Arabic vowel signs and what draws Arabic words out, and what
 * chooses a form of the character before it, such as an emoji's.
 */
const leftOut =
  /[\u0300-\u036F\uFE00-\uFE0F\u{E0100}-\u{E01EF}\u0591-\u05C7\u0610-\u061A\u0640\u064B-\u0652\u0670]/gu;

/** Latin and Greek letters, ё, those of unusual width and what is left out, if more is to do than lower case. */
const variants = new Map(
  [
    [0xaa, 0x24f],
    [0x300, 0x3ff],
    [0x401, 0x401],
    [0x451, 0x451],
    [0x591, 0x5c7],
    [0x610, 0x61a],
    [0x640, 0x640],
    [0x64b, 0x652],
    [0x670, 0x670],
    [0x1e00, 0x1fff],
    [0x2c60, 0x2c7f],
    [0xa720, 0xa7ff],
    [0xfb00, 0xfb06],
    [0xfe00, 0xfe0f],
    [0xff01, 0xffdc],
  ]
    .flatMap(([from = 0, to = 0]) => Array.from({ length: to - from + 1 }, (_, index) => from + index))
    .map((code) => String.fromCodePoint(code))
    .filter((character) => /[\p{L}\p{M}\uFF01-\uFFDC]/u.test(character))
    .map((character) => [character, toPlain(character)] as const)
    .filter(([character, plain]) => character.toLowerCase() !== plain),
);
/** Without the flag `u`, which makes it slow. */
const variant = new RegExp(
  `[\\uFF66-\\uFF9D][\\uFF9E\\uFF9F]|[${[...variants.keys()].join('')}]|\\uDB40[\\uDD00-\\uDDEF]`,
  'g',
);

interface FoldedText {
  readonly text: string;
  /** The index in the original of what is at `index` here, if a letter begins or has ended there. */
  place(index: number): number;
}

/**
 * The text with the same letters wherever search sees no difference: composed, in lower case, of usual width, Latin and
 * Greek ones without accents, Hebrew and Arabic ones without points.
 */
export function foldText(original: string): FoldedText {
  const isComposed = !endlessMarks.test(original) && original.normalize('NFC') === original;
  const composed = isComposed
    ? { text: original, place: (index: number) => index }
    : replaceParts(original, cluster, (part) => part.normalize('NFC'));
  const plain = replaceParts(composed.text, variant, (part) => variants.get(part) ?? toPlain(part));
  return {
    text: plain.text.toLowerCase().replaceAll('ς', 'σ'),
    place: (index) => composed.place(plain.place(index)),
  };
}

function replaceParts(original: string, pattern: RegExp, toNew: (part: string) => string): FoldedText {
  /** From which index in the new text on how much has to be added for the one in the original; ascending. */
  const shifts: { readonly from: number; readonly shift: number }[] = [];
  let shift = 0;
  const text = original.replace(pattern, (part, index: number) => {
    const replaced = toNew(part);
    if (replaced.length === part.length) return replaced;
    shifts.push({ from: index - shift + replaced.length, shift: shift + part.length - replaced.length });
    shift += part.length - replaced.length;
    return replaced;
  });
  return {
    text,
    place(index) {
      let [low, high] = [0, shifts.length];
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((shifts[middle]?.from ?? 0) <= index) low = middle + 1;
        else high = middle;
      }
      return index + (shifts[low - 1]?.shift ?? 0);
    },
  };
}

function toPlain(character: string): string {
  const small = character.normalize('NFKD').replace(leftOut, '').toLowerCase();
  return spellOut(small).normalize('NFC');
}
