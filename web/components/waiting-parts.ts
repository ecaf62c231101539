const listeners = new Set<() => void>();
let waiting = 0;

/** How many parts of the page wait because their files could not be fetched, for `useSyncExternalStore`. */
export const waitingParts = {
  read: () => waiting,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  change(by: 1 | -1): void {
    waiting += by;
    for (const listener of listeners) listener();
  },
};
