import type { PersonalityFileInput } from '../graphql/__generated__/graphql.ts';

/** Bytes that are sent at once: however much of it JSON escapes, a request takes them. */
const largestPart = 500_000;
/** Stands between two personalities of one file. */
const separator = '\n<!-- next personality -->\n';

/** The files as they can be sent one after the other: together while they are small, a large one cut between its personalities. */
export function importParts(
  files: readonly PersonalityFileInput[],
): readonly (readonly PersonalityFileInput[])[] {
  return inGroups(files.flatMap(cut), ({ content }) => content);
}

/** In pieces that begin with empty lines for what stands above them, so that problems name the line of the file. */
function cut({ name, content }: PersonalityFileInput): readonly PersonalityFileInput[] {
  if (sizeOf(content) <= largestPart) return [{ name, content }];
  let above = 0;
  return inGroups(content.replace(/\r\n?/g, '\n').split(separator), (section) => section).map((sections) => {
    const piece = '\n'.repeat(above) + sections.join(separator);
    above = piece.split('\n').length + 1;
    return { name, content: piece };
  });
}

/** In their order, as many together as are no larger than a part. */
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
