import { styleText } from 'node:util';

type Style = 'bold' | 'dim' | 'green' | 'yellow' | 'red';

/** The answer goes to stdout, so that it can be piped; everything about it goes to stderr. */
export interface Terminal {
  line(words: string, style?: Style): void;
  /** A remark at the current point of the answer, even in the middle of a line. */
  aside(words: string): void;
  /** Shows the answer so far, by writing only what is new. */
  show(text: string): void;
}

export function openTerminal(): Terminal {
  let shown = '';

  function note(words: string, style?: Style): void {
    process.stderr.write(style === undefined ? words : styleText(style, words, { stream: process.stderr }));
  }

  function aside(words: string): void {
    note(shown === '' || shown.endsWith('\n') ? `⟨${words}⟩\n` : `⟨${words}⟩`, 'yellow');
  }

  return {
    line: (words, style) => note(`${words}\n`, style),
    aside,
    show(text) {
      if (!text.startsWith(shown)) {
        process.stdout.write('\n\n');
        shown = '';
        aside('the hub has different text; here it is from the beginning');
      }
      const added = text.slice(shown.length);
      shown = text;
      process.stdout.write(process.stdout.isTTY ? withoutControls(added) : added);
    },
  };
}

/** A model may write sequences that a terminal would obey. Without these two characters they are only text. */
function withoutControls(text: string): string {
  return text.replaceAll('\u001b', '␛').replaceAll('\u009b', '␛');
}
