/** Escapes one line of text, so that Markdown shows it literally. */
export function escaped(line: string): string {
  return line.replaceAll(/[\\`*_<>[\]#|~&]/g, '\\$&');
}

/** Quotes what a person typed, keeping its line breaks. The quotation closes whatever block was opened in it. */
export function quoted(typed: string): string {
  return typed
    .split(/\r\n?|\n/)
    .map((line, index, lines) => {
      const goesOn = line !== '' && (lines[index + 1] ?? '') !== '';
      return `> ${line}${goesOn ? '  ' : ''}`.trimEnd() + (goesOn ? '  ' : '');
    })
    .join('\n');
}
