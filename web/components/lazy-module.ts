import { useEffect, useSyncExternalStore } from 'react';

/** Code that is fetched on first use and shared by all its users. */
export interface LazyModule<Module> {
  /** Starts fetching; after a failure, the next call tries again. */
  load(): void;
  /** Fetches again if the last attempt failed; otherwise does nothing. */
  retry(): void;
  /** Null until fetched. */
  read(): Module | null;
  subscribe(listener: () => void): () => void;
}

const missing = new Set<() => void>();

/** Calls the listener for every part of the page that could not be fetched, until the returned function is called. */
export function onMissingPart(listener: () => void): () => void {
  missing.add(listener);
  return () => missing.delete(listener);
}

export function reportMissingPart(): void {
  for (const listener of missing) listener();
}

export function createLazyModule<Module>(fetchModule: () => Promise<Module>): LazyModule<Module> {
  const listeners = new Set<() => void>();
  let module: Module | null = null;
  let fetching = false;
  let failed = false;

  function load(): void {
    if (module !== null || fetching) return;
    fetching = true;
    fetchModule().then(
      (fetched) => {
        module = fetched;
        for (const listener of listeners) listener();
      },
      () => {
        fetching = false;
        failed = true;
        reportMissingPart();
      },
    );
  }

  return {
    load,
    retry() {
      if (failed) load();
    },
    read: () => module,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Fetches the module and returns it; null until fetched, and always on the server. */
export function useLazyModule<Module>(lazy: LazyModule<Module>): Module | null {
  useEffect(() => lazy.load(), [lazy]);
  return useLoadedModule(lazy);
}

/** Returns the module if something else has fetched it; null otherwise. */
export function useLoadedModule<Module>(lazy: LazyModule<Module>): Module | null {
  return useSyncExternalStore(lazy.subscribe, lazy.read, () => null);
}
