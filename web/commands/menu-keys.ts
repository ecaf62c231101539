import { useSyncExternalStore } from 'react';

/** The keys of the command menu, for pages that have not fetched the table of all shortcuts. */
export function isMenuKey({ key, code, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  const [mod, other] = isMac() ? [metaKey, ctrlKey] : [ctrlKey, metaKey];
  const isK = /^[a-z]$/i.test(key) ? /k/i.test(key) : code === 'KeyK';
  return isK && mod && !other && !shiftKey && !altKey;
}

export const isMac = () => /^(Mac|iP)/.test(navigator.platform);

/** The server renders the key names that most keyboards have; a Mac's appear as soon as scripts run. */
export function useIsMac(): boolean {
  return useSyncExternalStore(
    () => () => {},
    isMac,
    () => false,
  );
}
