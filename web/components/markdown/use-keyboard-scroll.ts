import { type RefObject, useEffect } from 'react';

/** Makes a box that scrolls sideways focusable by keyboard, but only while its content overflows. */
export function useKeyboardScroll(box: RefObject<HTMLElement>): void {
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const update = () => {
      if (element.scrollWidth > element.clientWidth) element.tabIndex = 0;
      else element.removeAttribute('tabindex');
    };
    const observer = new ResizeObserver(update);
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    return () => observer.disconnect();
  }, [box]);
}
