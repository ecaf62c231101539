import { wordsOf } from '../question.ts';

const introduction =
  /^.*?\b(?:compare|comparison of|differences? between|table of|table comparing|choose between)\b/isu;
const separator = /,|\b(?:and|or|vs|versus|with|against)\b/iu;

/** Names of the two to four things to compare; placeholders if the question names fewer than two. */
function optionsOf(question: string): string[] {
  const placeholders = ['First option', 'Second option'];
  if (!/\b(?:or|vs|versus|compare|comparison|differences?|between|table)\b/iu.test(question))
    return placeholders;
  const subject = question
    .slice(0, 1_000)
    .replace(introduction, '')
    .replace(/\bvs\./giu, 'vs')
    .split(/[.?!:;\n]|\b(?:for|in|as|that)\b/iu)[0];
  const options = (subject ?? '')
    .split(separator)
    .map((part) =>
      wordsOf(part.replace(/\b(?:a|an|the|table|please)\b/giu, ''))
        .slice(0, 3)
        .join(' '),
    )
    .filter((name) => name !== '')
    .slice(0, 4);
  return options.length < 2 ? placeholders : options;
}

/** A GFM table. Its figures are about the words themselves, all that the sandbox can vouch for. */
export function tableExhibit(question: string): string {
  const options = optionsOf(question);
  const row = (name: string, cell: (option: string) => string) =>
    `| ${[name, ...options.map(cell)].join(' | ')} |`;
  return [
    row('', (option) => option),
    `|:---|${options.map(() => '---:').join('|')}|`,
    row('**What decides**', () => '*needs a model*'),
    row('Letters', (option) => String([...option.replaceAll(' ', '')].length)),
    row('Words', (option) => String(option.split(' ').length)),
    row('Begins with', (option) => `\`${[...option][0] ?? ''}\``),
    row('Recommended', () => '~~yes~~ **no**'),
  ].join('\n');
}
