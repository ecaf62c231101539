/** A link that a reader may follow. */
export interface SafeLink {
  readonly href: string;
  /** The host or mail address, shown beside a link text that may mislead; null if it does not. */
  readonly host: string | null;
}

const schemes = new Set(['http:', 'https:', 'mailto:']);

/** Where a model's link may lead: absolute web and mail addresses. Null: the text is shown without a link. */
export function safeLink(url: string, written: string): SafeLink | null {
  if (!URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (!schemes.has(parsed.protocol)) return null;
  // Letters and dots that look like others count as those, as they do for readers and for a browser's address bar.
  const text = written.normalize('NFKC').replaceAll('。', '.');
  if (parsed.protocol === 'mailto:') return { href: parsed.href, host: oddAddress(parsed, text) };
  return { href: parsed.href, host: isOdd(parsed, text) ? parsed.host : null };
}

/** The source of an image that is not fetched; null if a reader could not follow the link either. */
export function imageLink(url: string): SafeLink | null {
  const link = safeLink(url, '');
  return link === null || link.href.startsWith('mailto:') ? null : { ...link, host: new URL(link.href).host };
}

/** Signs that an address is not what it seems. */
function isOdd({ host, hostname, username, password }: URL, text: string): boolean {
  if (username !== '' || password !== '') return true;
  if (/(?:^|\.)xn--/.test(hostname) || /^[\d.]+$|:/.test(hostname)) return true;
  if (isDisguised(text)) return true;
  return namedHosts(text).some((named) => !isSameSite(named, host));
}

/** Where a mail would go; null if that is a single plain address and the text names no other. */
function oddAddress({ pathname, search }: URL, text: string): string | null {
  const copies = [...new URLSearchParams(search)].flatMap(([name, value]) =>
    /^(?:to|b?cc)$/i.test(name) ? [value] : [],
  );
  const address = [decoded(pathname), ...copies].filter(Boolean).join(', ').toLowerCase();
  const isPlain = /^[\w.+-]+@[\w.-]+$/.test(address) && !/[@.]xn--/.test(address);
  const named = text
    .toLowerCase()
    .replace(/^mailto:/, '')
    .trim();
  const namesOther = named !== address && (named.includes('@') || namedHosts(named).length > 0);
  return isPlain && !isDisguised(text) && !namesOther ? null : address;
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
  return /[\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/.test(text);
}

/**
 * Everything in a text that looks like a host. File names such as `main.ts` match too, so the real host is shown beside
 * them. No match starts within another, since trying every letter would be slow.
 */
function namedHosts(text: string): string[] {
  const found = text.toLowerCase().matchAll(/(?<![\p{L}\d-]\.?)(?:[\p{L}\d-]+\.)+\p{L}{2,}/gu);
  return [...found].map(([host]) => host);
}

/** Whether `host` is the named host or one of its subdomains; `www.` and ports make no difference. */
function isSameSite(named: string, host: string): boolean {
  const bare = (value: string) => value.replace(/^www\./, '').replace(/:\d+$/, '');
  const [short, long] = [bare(named), bare(host)];
  return long === short || long.endsWith(`.${short}`);
}
