export const oneYear = 60 * 60 * 24 * 365;

/** The value of one cookie in a `Cookie` header or in `document.cookie`; null when it is absent or unreadable. */
export function readCookie(header: string | null, name: string): string | null {
  for (const pair of header?.split(';') ?? []) {
    const [key, value = ''] = pair.split('=', 2);
    if (key?.trim() === name) return decode(value.trim());
  }
  return null;
}

/** Sets a cookie for this site that its server can read; zero seconds remove it. */
export function writeCookie(name: string, value: string, maxAgeSeconds: number): void {
  document.cookie = `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=${maxAgeSeconds}; SameSite=Lax`;
}

function decode(value: string): string | null {
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}
