import { useSyncExternalStore } from 'react';
import { oneYear, readCookie, writeCookie } from '../page/cookie.ts';

const listeners = new Set<() => void>();

/**
 * Whether shortcuts are on. Kept in a cookie, because they collide with keys that some people need for other things.
 */
export const areShortcutsOn = () => readCookie(document.cookie, 'shortcuts') !== 'off';

export function switchShortcuts(on: boolean): void {
  writeCookie('shortcuts', 'off', on ? 0 : oneYear);
  for (const listener of listeners) listener();
}

export function useShortcutsOn(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    areShortcutsOn,
    () => true,
  );
}
