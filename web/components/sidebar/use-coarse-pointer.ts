import { useSyncExternalStore } from 'react';

const query = '(pointer: coarse)';

/** Whether things are touched rather than pointed at; the server takes a mouse for granted. */
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
