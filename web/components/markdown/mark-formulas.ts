/**
 * Formulas pass through the Markdown parser as code spans that start with a private-use character, so that nothing
 * inside them is parsed as Markdown. Accepted delimiters: `$…$`, `$$…$$`, `\(…\)`, `\[…\]`.
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

/**
 * A dollar opens a formula only before a non-space character, and closes it only after one. Next to a letter or digit
 * it belongs to a price, a name or a shell variable; only an ordinal suffix may follow, as in `$n$th`.
 */
export const dollarFormula =
  /(?<![A-Za-z\d])\$(?![\s$])((?:\\.|[^$\\`\n]|\n(?![ \t]*\n))*?[^\s\\`$])\$(?![\d$]|(?!(?:st|nd|rd|th)\b)[A-Za-z])/;

/** `\(` opens a formula, but not in a path such as `C:\(x86\)`. */
export const parenthesisOpener = /(?<![A-Za-z\d]|[A-Za-z]:)\\\(/;

export const fenced =
  /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?(?<fence>`{3,}|~{3,})[^\n]*\n(?:[\s\S]*?^[ \t>]*\k<fence>|[\s\S]*)/;
export const code = /(?<!`)(?<ticks>`+)(?!`)[\s\S]*?[^`]\k<ticks>(?!`)/;
const dollars = /(?<![A-Za-z\d])\$\$([^$]+?)\$\$(?![A-Za-z\d])/;
const brackets = /\\\[([\s\S]+?)\\\]/;
const parentheses = new RegExp(`${parenthesisOpener.source}([\\s\\S]+?)\\\\\\)`);
const escaped = /\\[\\`$]/;
const anything = new RegExp(
  [fenced, code, escaped, dollars, brackets, parentheses, dollarFormula]
    .map(({ source }) => source)
    .join('|'),
  'gm',
);

export interface FormulaText {
  readonly tex: string;
  readonly display: boolean;
}

/** The source with every formula outside code marked. */
export function markFormulas(source: string): string {
  if (!/[$]|\\[([]/.test(source)) return source;
  return source.replace(anything, (whole: string, ...groups: (string | undefined)[]) => {
    const index = groups.slice(2, 6).findIndex((tex) => tex !== undefined);
    const tex = groups[index + 2];
    if (index === -1 || tex === undefined || tex.includes(sign)) return whole;
    const at = Number(groups[6]);
    if (index === 1 && !isTex(tex) && !standsAlone(source, at, whole)) return whole;
    if (index !== 3 && isProse(tex)) return whole;
    const body = tex.trim().replaceAll('|', pipe).replaceAll('\n', lineBreak).replaceAll('`', "'");
    return `\`${sign}${index}${body}\``;
  });
}

/** Whether the text between formula delimiters is really just words. */
export function isProse(tex: string): boolean {
  const rest = tex.replace(/\\[A-Za-z]+(?:\{[^{}]*\})?/g, '|');
  if (/[A-Za-z]{3}[\s,.;:!?…]+[A-Za-z]{2}|[A-Za-z]{2}[\s,.;:!?…]+[A-Za-z]{3}/.test(rest)) return true;
  return /^\s[A-Za-z\s,.;:!?…]+$/.test(rest) && /[A-Za-z]{2}/.test(rest);
}

/** Commands, powers, single-letter indices or equations. */
function isTex(text: string): boolean {
  return /\\[A-Za-z]|[\^=]|\b[A-Za-z]_[\w{]/.test(text);
}

/** Whether nothing but a list or quotation marker shares the formula's lines. */
function standsAlone(source: string, at: number, whole: string): boolean {
  const before = source.slice(source.lastIndexOf('\n', at - 1) + 1, at);
  return (
    /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?$/.test(before) &&
    /^[ \t.,;]*(?:\n|$)/.test(source.slice(at + whole.length, at + whole.length + 99))
  );
}

/** The formula that a code span stands for; null if it is code. */
export function formulaOf(value: string): FormulaText | null {
  const delimiter = value.startsWith(sign) ? delimiters[Number(value[1])] : undefined;
  return delimiter === undefined ? null : { tex: restored(value.slice(2)), display: delimiter.display };
}

/** Restores the original text, for places that turned out to be code after all. */
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
