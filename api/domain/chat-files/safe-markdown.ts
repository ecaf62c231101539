/** Text in a line of Markdown, as it is. */
export function escaped(line: string): string {
  return line.replaceAll(/[\\`*_<>[\]#|~&]/g, '\\$&');
}

/** What a person typed, as a quotation that keeps its lines. It ends whatever was begun in it. */
export function quoted(typed: string): string {
  return typed
    .split(/\r\n?|\n/)
    .map((line, index, lines) => {
      const goesOn = line !== '' && (lines[index + 1] ?? '') !== '';
      return `> ${line}${goesOn ? '  ' : ''}`.trimEnd() + (goesOn ? '  ' : '');
    })
    .join('\n');
}

const fence = /^ {0,3}(`{3,}|~{3,})(.*)$/;
/** HTML that goes on to its own end, however far that is. */
const openEndedHtml = /^( {0,3})<(?=!|\?|(?:script|pre|style|textarea)\b)/i;

/** Markdown that neither leaves a fence open nor begins HTML that would swallow what follows it. */
export function confined(markdown: string): string {
  let open: string | null = null;
  const lines = markdown.split('\n').map((line) => {
    const [, marks = '', rest = ''] = fence.exec(line) ?? [];
    if (open === null) {
      if (marks !== '' && !(marks.startsWith('`') && rest.includes('`'))) open = marks;
      return open === null ? line.replace(openEndedHtml, '$1&lt;') : line;
    }
    const closes = marks.startsWith(open) && rest.trim() === '';
    if (closes) open = null;
    return line;
  });
  if (open !== null) lines.push(open);
  return lines.join('\n');
}
