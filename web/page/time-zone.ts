import { oneYear, readCookie, writeCookie } from './cookie.ts';

/** UTC if the browser does not know its time zone, or does not say. */
export function timeZoneHere(): string {
  return timeZoneOr('UTC', Intl.DateTimeFormat().resolvedOptions().timeZone);
}

/** The reader's time zone from the cookie; without one, that of the machine this code runs on. */
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
