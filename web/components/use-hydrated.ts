import { useState, useSyncExternalStore } from 'react';

/** Whether what calls it came with the page's HTML. */
export function useHydrated(): boolean {
  const isHydrating = useSyncExternalStore(
    neverChanges,
    () => false,
    () => true,
  );
  const [isHydrated] = useState(isHydrating);
  return isHydrated;
}

const neverChanges = () => () => {};
