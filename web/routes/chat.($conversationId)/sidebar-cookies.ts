import { readCookie, writeCookie } from '../../page/cookie.ts';

const oneYear = 60 * 60 * 24 * 365;
const furthestOffset = 14 * 60;

/** What the server must know of the reader to write the sidebar as the browser would. */
export interface SidebarTaste {
  readonly collapsed: boolean;
  /** Minutes that the reader's clock is ahead of UTC. */
  readonly offset: number;
}

/** From the cookies; whoever has none yet is taken to live where this code runs. */
export function sidebarTaste(cookies: string | null): SidebarTaste {
  const told = Number(readCookie(cookies, 'offset') ?? Number.NaN);
  return {
    collapsed: readCookie(cookies, 'sidebar') === 'collapsed',
    offset: Number.isInteger(told) && Math.abs(told) <= furthestOffset ? told : offsetHere(),
  };
}

export function offsetHere(): number {
  return -new Date().getTimezoneOffset();
}

export function rememberCollapsed(collapsed: boolean): void {
  writeCookie('sidebar', collapsed ? 'collapsed' : '', collapsed ? oneYear : 0);
}

export function rememberOffset(): void {
  writeCookie('offset', String(offsetHere()), oneYear);
}
