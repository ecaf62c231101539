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
