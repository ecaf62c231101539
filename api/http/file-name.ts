import { cutGraphemes } from '../domain/cut-graphemes.ts';

/** In UTF-16 code units: at most 240 bytes, of which file systems allow 255. */
const longest = 80;
/** What is joined inside words and emoji. */
const joined = String.raw`[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}]`;
/** Joiners there and flags of regions, which are kept, and what a system might misunderstand. */
const keptOrUnsafe = new RegExp(
  String.raw`(\p{RGI_Emoji_Tag_Sequence}|(?<=${joined})[\u200c\u200d](?=${joined}))|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\/\\:*?"<>\|%]`,
  'gv',
);

/** Content-Disposition parameters that name a file after a chat: simplified for old clients, in full for others. */
export function fileName(title: string | null, ending: string): string {
  const name = title === null ? 'ModelHub chats' : safeName(title);
  const plain = name
    .normalize('NFKD')
    .replace(/[^\w. -]/g, '')
    .trim();
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `filename="${plain || 'chat'}.${ending}"; filename*=UTF-8''${whole}.${ending}`;
}

/** Removes anything that a system might take for a path, a device, a hidden file or a change of writing direction. */
function safeName(title: string): string {
  const name = title
    .toWellFormed()
    .replace(keptOrUnsafe, (_, kept?: string) => kept ?? ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '');
  const short = cutGraphemes(name, longest).replace(/[. ]+$/, '');
  return short === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(short) ? `chat ${short}`.trim() : short;
}
