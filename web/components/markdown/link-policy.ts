/** A link that a reader may follow. */
export interface SafeLink {
  readonly href: string;
  /** The host or mail address, shown beside a link text that may mislead; null if it does not. */
  readonly host: string | null;
}

const schemes = new Set(['http:', 'https:', 'mailto:']);

/**
 * Where a model's link may lead: absolute web and mail addresses. Null: the text is shown without a link. `written`: the
 * link's text; null: it is more than text, and could look like anything.
 */
export function safeLink(url: string, written: string | null): SafeLink | null {
  if (!URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (!schemes.has(parsed.protocol)) return null;
  if (parsed.protocol === 'mailto:') return { href: parsed.href, host: oddAddress(parsed, written) };
  return { href: parsed.href, host: isOdd(parsed, written) ? parsed.host : null };
}

/** The source of an image that is not fetched; null if a reader could not follow the link either. */
export function imageLink(url: string): SafeLink | null {
  const link = safeLink(url, null);
  return link?.href.startsWith('mailto:') ? null : link;
}

/** Signs that an address is not what it seems. */
function isOdd({ host, hostname, username, password }: URL, written: string | null): boolean {
  if (username !== '' || password !== '') return true;
  if (/(?:^|\.)xn--/.test(hostname) || /^[\d.]+$|:/.test(hostname)) return true;
  if (written === null || isDisguised(written)) return true;
  return namedHosts(asRead(written)).some((named) => !isSameSite(named, host));
}

/** Where a mail would go; null if that is a single plain address and the text names no other. */
function oddAddress({ pathname, search }: URL, written: string | null): string | null {
  const copies = [...new URLSearchParams(search)].flatMap(([name, value]) =>
    /^(?:to|b?cc)$/i.test(name) ? [value] : [],
  );
  const address = [decoded(pathname), ...copies].filter(Boolean).join(', ').toLowerCase();
  const isPlain = /^[\w.+-]+@[\w.-]+$/.test(address) && !/[@.]xn--/.test(address);
  const named = asRead(written ?? '')
    .toLowerCase()
    .replace(/^mailto:/, '')
    .trim();
  const namesOther = named !== address && (named.includes('@') || namedHosts(named).length > 0);
  return isPlain && written !== null && !isDisguised(written) && !namesOther ? null : address;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Whether the text has invisible characters, or some that reverse the order of others. */
function isDisguised(text: string): boolean {
  return /\p{Default_Ignorable_Code_Point}/u.test(text.replace(emoji, ''));
}

/** With the invisible characters that choose how it looks. */
const emoji =
  /\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\uFE0F|\u200D|[\u{E0020}-\u{E007F}])*|\uFE0F\u20E3/gu;

/** Characters that look like others count as those, as they do for readers and for a browser's address bar. */
function asRead(text: string): string {
  return text.replace(narrowSpace, '').replace(endlessMarks, '$1').normalize('NFKC').replace(dot, '.');
}

/** No host has those, and normalizing takes time by the square of their number. */
const endlessMarks = /(\p{M}{32})\p{M}+/gu;

const narrowSpace = /[\u2004-\u200A\u202F\u205F]/g;
const dot =
  /[\u00B7\u0660\u06D4\u06F0\u0701\u0702\u1427\u2022\u2027\u2219\u22C5\u2E31\u2E33\u3002\uA4F8\uA60E\uA78F\u{10101}\u{10A50}]/gu;

const hostName =
  /(?<![\p{L}\d-]\.?)(?:(?:[\p{L}\d-]+\.)+\p{L}{2,}|(?:\d{1,3}\.){3}\d{1,3}|localhost\b|(?<=:\/\/)[\p{L}\d-]+)/gu;

/**
 * Everything in a text that looks like a host. File names such as `main.ts` match too, so the real host is shown beside
 * them. No match starts within another, since trying every letter would be slow.
 */
function namedHosts(text: string): string[] {
  const found = text.toLowerCase().matchAll(hostName);
  return [...found].map(([host]) => host);
}

/** Whether `host` is the named host or one of its subdomains; `www.` and ports make no difference. */
function isSameSite(named: string, host: string): boolean {
  const bare = (value: string) => value.replace(/^www\./, '').replace(/:\d+$/, '');
  const [short, long] = [bare(named), bare(host)];
  return long === short || long.endsWith(`.${short}`);
}
