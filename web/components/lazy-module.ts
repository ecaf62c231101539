import { useEffect, useSyncExternalStore } from 'react';

/** Code that is fetched on first use and shared by all its users. */
export interface LazyModule<Module> {
  /**
   * Starts fetching, which goes on until the hub answers. Resolves to null if only a reload can bring the module; the next
   * call tries all the same.
   */
  load(): Promise<Module | null>;
  /** Null until fetched. */
  read(): Module | null;
  subscribe(listener: () => void): () => void;
}

/** Hears of a part of the page that only a reload can bring, or of a file to be saved that could not be fetched. */
type MissingListener = (what: 'part' | 'file') => void;

const missing = new Set<MissingListener>();

/** Calls the listener for everything that could not be fetched, until the returned function is called. */
export function onMissing(listener: MissingListener): () => void {
  missing.add(listener);
  return () => missing.delete(listener);
}

export function reportMissing(what: 'part' | 'file'): void {
  for (const listener of missing) listener(what);
}

export function createLazyModule<Module>(fetchModule: () => Promise<Module>): LazyModule<Module> {
  const listeners = new Set<() => void>();
  let module: Module | null = null;
  let loading: Promise<Module | null> | null = null;

  function load(): Promise<Module | null> {
    loading ??= fetchModule().then(
      (fetched) => {
        module = fetched;
        for (const listener of listeners) listener();
        return fetched;
      },
      () => {
        loading = null;
        reportMissing('part');
        return null;
      },
    );
    return loading;
  }

  return {
    load,
    read: () => module,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Fetches the module and returns it; null until fetched, and always on the server. */
export function useLazyModule<Module>(lazy: LazyModule<Module>): Module | null {
  useEffect(() => void lazy.load(), [lazy]);
  return useLoadedModule(lazy);
}

/** Returns the module if something else has fetched it; null otherwise. */
export function useLoadedModule<Module>(lazy: LazyModule<Module>): Module | null {
  return useSyncExternalStore(lazy.subscribe, lazy.read, () => null);
}
