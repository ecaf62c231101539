import { oneYear, readCookie, writeCookie } from '../../page/cookie.ts';
import { readTimeZone } from '../../page/time-zone.ts';

/** What the server must know about the reader to render the sidebar as the browser would. */
export interface SidebarPreference {
  readonly collapsed: boolean;
  readonly timeZone: string;
}

export function sidebarPreference(cookies: string | null): SidebarPreference {
  return { collapsed: readCookie(cookies, 'sidebar') === 'collapsed', timeZone: readTimeZone(cookies) };
}

export function rememberCollapsed(collapsed: boolean): void {
  writeCookie('sidebar', collapsed ? 'collapsed' : '', collapsed ? oneYear : 0);
}
