import type { PersonalityFileInput } from '../graphql/__generated__/graphql.ts';

/** Bytes sent at once: small enough for a request, however much of it JSON escapes. */
const largestPart = 500_000;
/** Separates two personalities in one file. */
const separator = '\n<!-- next personality -->\n';

/**
 * Splits files into parts to send one after another: small files together, a large one cut between its personalities.
 */
export function importParts(
  files: readonly PersonalityFileInput[],
): readonly (readonly PersonalityFileInput[])[] {
  return inGroups(files.flatMap(cut), ({ content }) => content);
}

/**
 * Each piece starts with blank lines in place of what precedes it, so that problems cite the file's own line numbers.
 */
function cut({ name, content }: PersonalityFileInput): readonly PersonalityFileInput[] {
  if (sizeOf(content) <= largestPart) return [{ name, content }];
  let above = 0;
  return inGroups(content.replace(/\r\n?/g, '\n').split(separator), (section) => section).map((sections) => {
    const piece = '\n'.repeat(above) + sections.join(separator);
    above = piece.split('\n').length + 1;
    return { name, content: piece };
  });
}

/** Keeps the order, and groups as many items as fit into one part. */
function inGroups<Item>(items: readonly Item[], textOf: (item: Item) => string): readonly Item[][] {
  const groups: Item[][] = [];
  let room = 0;
  for (const item of items) {
    const size = sizeOf(textOf(item));
    const last = groups.at(-1);
    if (last !== undefined && size <= room) last.push(item);
    else {
      groups.push([item]);
      room = largestPart;
    }
    room -= size;
  }
  return groups;
}

function sizeOf(text: string): number {
  return new Blob([text]).size;
}
