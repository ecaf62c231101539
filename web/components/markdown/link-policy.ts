/** A link that a reader may follow. */
export interface SafeLink {
  readonly href: string;
  /** Named beside the link's text, because the text alone may mislead; null when it does not. */
  readonly host: string | null;
}

const schemes = new Set(['http:', 'https:', 'mailto:']);

/** Where a model's link may lead: absolute web and mail addresses. Null: the text is shown without a link. */
export function safeLink(url: string, text: string): SafeLink | null {
  if (!URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (!schemes.has(parsed.protocol)) return null;
  if (parsed.protocol === 'mailto:') return { href: parsed.href, host: null };
  return { href: parsed.href, host: isOdd(parsed, text) ? parsed.host : null };
}

/** Where an image that is not fetched would have come from; null when a reader could not follow it either. */
export function imageLink(url: string): SafeLink | null {
  const link = safeLink(url, '');
  return link === null || link.href.startsWith('mailto:') ? null : { ...link, host: new URL(link.href).host };
}

/** Signs of an address that is not what it seems. */
function isOdd({ host, hostname, username, password }: URL, text: string): boolean {
  if (username !== '' || password !== '') return true;
  if (/(?:^|\.)xn--/.test(hostname) || /^[\d.]+$|:/.test(hostname)) return true;
  if (/[\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/.test(text)) return true;
  return namedHosts(text).some((named) => !isSameSite(named, host));
}

/** Everything in a text that looks like a host. */
function namedHosts(text: string): string[] {
  const found = text.toLowerCase().matchAll(/(?:[\p{L}\d-]+\.)+\p{L}{2,}/gu);
  return [...found].map(([host]) => host);
}

/** File names such as `main.ts` name no host that anybody trusts; a host within another is the same site. */
function isSameSite(named: string, host: string): boolean {
  const bare = (value: string) => value.replace(/^www\./, '').replace(/:\d+$/, '');
  const [short, long] = [bare(named), bare(host)];
  return long === short || long.endsWith(`.${short}`);
}
