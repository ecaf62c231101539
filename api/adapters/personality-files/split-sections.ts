/** The text of one personality in a file, or why there is none. */
export type Section =
  | {
      readonly frontMatter: string;
      readonly body: string;
      /** Line on which it begins, counted from 1. */
      readonly line: number;
      readonly bodyLine: number;
    }
  | { readonly line: number; readonly problem: string };

const fence = /^---[ \t]*$/;

/** Splits a file into its personalities, each of which begins with front matter. */
export function splitSections(text: string, separator: string): readonly Section[] {
  const sections: Section[] = [];
  let lines: string[] = [];
  let first = 1;
  for (const [index, line] of text.split('\n').entries()) {
    if (line !== separator) {
      lines.push(line);
      continue;
    }
    sections.push(toSection(lines, first));
    lines = [];
    first = index + 2;
  }
  return [...sections, toSection(lines, first)];
}

function toSection(lines: readonly string[], first: number): Section {
  const start = lines.findIndex((line) => line.trim() !== '');
  if (start === -1) return { line: first, problem: 'There is no personality here: nothing is written.' };
  if (!fence.test(lines[start] ?? '')) {
    return {
      line: first + start,
      problem: 'A personality must begin with front matter: a line of three hyphens.',
    };
  }
  const end = lines.findIndex((line, index) => index > start && fence.test(line));
  if (end === -1) {
    return { line: first + start, problem: 'The front matter must end with a second line of three hyphens.' };
  }
  const body = lines.slice(end + 1);
  const leading = body.findIndex((line) => line.trim() !== '');
  return {
    frontMatter: lines.slice(start + 1, end).join('\n'),
    body: body.join('\n'),
    line: first + start,
    bodyLine: first + end + 1 + Math.max(leading, 0),
  };
}
