import { useLocation } from '@remix-run/react';
import { useEffect, useRef } from 'react';

/**
 * What the browser does for a new page, after a change of page without one: those who hear it learn where they are.
 * A page that gives the focus to a field of its own keeps it there, and one chat is not another page than the next.
 */
export function useHeadingFocus(): void {
  const [, page] = useLocation().pathname.split('/');
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    const heading = document.querySelector('h1');
    if (heading === null) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, [page]);
}
