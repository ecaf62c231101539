import { readCookie, writeCookie } from '../../page/cookie.ts';

const oneYear = 60 * 60 * 24 * 365;

export function timeZoneHere(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The reader's time zone by the cookie; whoever has none yet is taken to live where this code runs. */
export function readTimeZone(cookies: string | null): string {
  const told = readCookie(cookies, 'zone') ?? '';
  return isTimeZone(told) ? told : timeZoneHere();
}

export function rememberTimeZone(): void {
  writeCookie('zone', timeZoneHere(), oneYear);
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null && name.length <= 64;
  } catch {
    return false;
  }
}
