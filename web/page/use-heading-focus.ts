import { useLocation } from '@remix-run/react';
import { useEffect } from 'react';

let shown: string | undefined;

/**
 * What the browser does for a new page, after a change of page without one: those who hear it learn where they are.
 * A page that gives the focus to a field of its own keeps it there. Going from one chat to another changes no page;
 * an error in place of a page does.
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
