import { useSyncExternalStore } from 'react';

const query = '(pointer: coarse)';

/** Whether the primary input is touch rather than a mouse; the server assumes a mouse. */
export function useCoarsePointer(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(query).matches,
    () => false,
  );
}

function subscribe(listener: () => void): () => void {
  const media = matchMedia(query);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}
