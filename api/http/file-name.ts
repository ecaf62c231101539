const longest = 80;

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
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}/\\:*?"<>|%]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '');
  const short = Array.from(name)
    .slice(0, longest)
    .join('')
    .replace(/[. ]+$/, '');
  return short === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(short) ? `chat ${short}`.trim() : short;
}
