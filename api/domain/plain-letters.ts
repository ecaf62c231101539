/** Lower-case Latin letters that Unicode does not take apart, as they are written where they cannot be typed. */
const spellings: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
};
const spelled = new RegExp(Object.keys(spellings).join('|'), 'g');

/** Spells such letters out in a text in lower case: `straße` becomes `strasse`. */
export function spellOut(text: string): string {
  return text.replace(spelled, (letter) => spellings[letter] ?? letter);
}
