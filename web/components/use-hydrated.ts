import { useState, useSyncExternalStore } from 'react';

/** Whether the calling component was part of the page's HTML. */
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
