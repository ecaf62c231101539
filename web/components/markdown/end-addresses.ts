import { code, fenced } from './mark-formulas.ts';

/** Punctuation of Chinese and Japanese, which write no space between an address and what follows it. */
const punctuation = '\u3000-\u3003\u3008-\u301F\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF3D\uFF5B-\uFF65“”';
const address = new RegExp(
  `(?<![A-Za-z"'[<]|\\]\\()(https?://[^\\s<>${punctuation}]+?)(?=[*_~.,:;!?'")\\]]{0,9}[${punctuation}])`,
);
const anything = new RegExp([fenced, code, address].map(({ source }) => source).join('|'), 'gm');

/** The source with such addresses in angle brackets: bare, they would extend to the next space. */
export function endAddresses(source: string): string {
  if (!source.includes('://')) return source;
  return source.replace(anything, (whole: string, ...groups: (string | undefined)[]) =>
    groups[2] === undefined ? whole : `<${whole}>`,
  );
}
