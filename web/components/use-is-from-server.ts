import { useState, useSyncExternalStore } from 'react';

/** Whether the calling component was part of the page's HTML. */
export function useIsFromServer(): boolean {
  const isHydrating = useSyncExternalStore(
    neverChanges,
    () => false,
    () => true,
  );
  const [isFromServer] = useState(isHydrating);
  return isFromServer;
}

const neverChanges = () => () => {};
