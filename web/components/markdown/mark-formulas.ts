/**
 * Formulas travel through the Markdown parser as code spans that begin with a private character, so that nothing in
 * them is taken for Markdown, in whatever delimiters they were written: `$…$`, `$$…$$`, `\(…\)`, `\[…\]`.
 */
const sign = '\uE000';
const pipe = '\uE001';
const lineBreak = '\uE002';

const delimiters = [
  { open: '$$', close: '$$', display: true },
  { open: '\\[', close: '\\]', display: true },
  { open: '\\(', close: '\\)', display: false },
  { open: '$', close: '$', display: false },
] as const;

/** A dollar opens a formula before a character that is no space, and closes it after one, unless a digit follows: prices stay text. */
export const dollarFormula = /\$(?![\s$])((?:\\.|[^$\\`\n]|\n(?![ \t]*\n))*?[^\s\\`$])\$(?![\d$])/;

const fenced =
  /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?(?<fence>`{3,}|~{3,})[^\n]*\n(?:[\s\S]*?^[ \t>]*\k<fence>|[\s\S]*)/;
const code = /(?<!`)(?<ticks>`+)(?!`)[\s\S]*?[^`]\k<ticks>(?!`)/;
const bracketed = /\$\$([^$]+?)\$\$|\\\[([\s\S]+?)\\\]|\\\(([\s\S]+?)\\\)/;
const escaped = /\\[\\`$]/;
const anything = new RegExp(
  [fenced, code, escaped, bracketed, dollarFormula].map(({ source }) => source).join('|'),
  'gm',
);

export interface Formula {
  readonly tex: string;
  readonly display: boolean;
}

/** The source with every formula outside of code marked. */
export function markFormulas(source: string): string {
  if (!/[$]|\\[([]/.test(source)) return source;
  return source.replace(anything, (whole: string, ...groups: (string | undefined)[]) => {
    const index = groups.slice(2, 6).findIndex((tex) => tex !== undefined);
    const tex = groups[index + 2];
    if (index === -1 || tex === undefined || tex.includes(sign)) return whole;
    const body = tex.trim().replaceAll('|', pipe).replaceAll('\n', lineBreak).replaceAll('`', "'");
    return `\`${sign}${index}${body}\``;
  });
}

/** The formula that a code span stands for; null when it is code. */
export function formulaOf(value: string): Formula | null {
  const delimiter = value.startsWith(sign) ? delimiters[Number(value[1])] : undefined;
  return delimiter === undefined ? null : { tex: restored(value.slice(2)), display: delimiter.display };
}

/** What was written, for places that turned out to be code after all. */
export function unmarkFormulas(value: string): string {
  if (!value.includes(sign)) return value;
  return value.replace(/`\uE000([0-3])([^`]*)`/g, (_whole, index: string, body: string) => {
    const { open, close } = delimiters[Number(index)] ?? delimiters[3];
    return open + restored(body) + close;
  });
}

function restored(body: string): string {
  return body.replaceAll(pipe, '|').replaceAll(lineBreak, '\n');
}
