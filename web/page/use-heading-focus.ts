import { useLocation } from '@remix-run/react';
import { useEffect } from 'react';

let shown: string | undefined;

/**
 * Does after client-side navigation what the browser does for a new page: screen reader users learn where they are. A
 * page that focuses a field of its own keeps the focus there. Going from one chat to another is not a change of page;
 * an error in place of a page is.
 */
export function useHeadingFocus(kind: 'page' | 'error'): void {
  const { pathname } = useLocation();
  const page = `${kind} ${pathname.replace(/^\/chat\/.*/, '/chat')}`;
  useEffect(() => {
    const isFirst = shown === undefined;
    if (shown === page) return;
    shown = page;
    if (isFirst || (document.activeElement !== null && document.activeElement !== document.body)) return;
    const heading = document.querySelector('h1');
    if (heading === null) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, [page]);
}
