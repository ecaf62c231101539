import { oneYear, readCookie, writeCookie } from './cookie.ts';

/** A browser may not know where it is, or not say it. */
export function timeZoneHere(): string {
  return timeZoneOr('UTC', Intl.DateTimeFormat().resolvedOptions().timeZone);
}

/** The reader's time zone by the cookie; whoever has none yet is taken to live where this code runs. */
export function readTimeZone(cookies: string | null): string {
  const told = readCookie(cookies, 'zone');
  return told === null ? timeZoneHere() : timeZoneOr('UTC', told);
}

export function rememberTimeZone(): void {
  writeCookie('zone', timeZoneHere(), oneYear);
}

function timeZoneOr(otherwise: string, name: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) && name;
  } catch {
    return otherwise;
  }
}
