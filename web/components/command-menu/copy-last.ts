/**
 * Copies the last answer, or the last code block in any of them; resolves to the message to show. `answers`: oldest
 * first.
 */
export async function copyLast(
  what: 'answer' | 'code',
  answers: readonly string[],
  copy: (text: string) => Promise<void>,
): Promise<string> {
  const text = what === 'answer' ? (answers.at(-1) ?? null) : lastCode(answers);
  if (text === null) return `There is no ${what} in this chat yet.`;
  return copy(text).then(
    () => `Copied the last ${what === 'code' ? 'code block' : what}.`,
    () => 'The browser did not allow copying.',
  );
}

/** The last fenced code block in these answers, oldest first; null if there is none. */
function lastCode(answers: readonly string[]): string | null {
  for (const answer of answers.toReversed()) {
    const code = lastBlock(answer);
    if (code !== null) return code;
  }
  return null;
}

/** The last fenced code block, closed or not. */
function lastBlock(markdown: string): string | null {
  let code: string[] | null = null;
  let fence: string | null = null;
  let indent = 0;
  for (const line of markdown.split('\n')) {
    if (fence === null) {
      const [, space = '', opening] = /^( *(?:[-*+] +|\d+[.)] +)? *)(`{3,}(?=[^`]*$)|~{3,})/.exec(line) ?? [];
      if (opening === undefined) continue;
      fence = opening;
      indent = space.length;
      code = [];
    } else if (isClosing(line.trim(), fence)) fence = null;
    else code?.push(line.slice(Math.min(indent, line.length - line.trimStart().length)));
  }
  return code === null ? null : code.join('\n');
}

function isClosing(line: string, fence: string): boolean {
  return line.length >= fence.length && line === fence.charAt(0).repeat(line.length);
}
