import { useEffect, useSyncExternalStore } from 'react';

/** Code that is fetched when it is first needed, and shared by all who need it. */
export interface LazyModule<Module> {
  /** Starts fetching; the next call tries again when that fails. */
  load(): void;
  /** Fetches what could not be fetched before, and nothing that nobody asked for. */
  retry(): void;
  /** Null until it is there. */
  read(): Module | null;
  subscribe(listener: () => void): () => void;
}

const missing = new Set<() => void>();

/** Hears of every part of the page that cannot be fetched, until the returned function is called. */
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

/** The module, fetched by being asked for; null until it is there, and always on the server. */
export function useLazyModule<Module>(lazy: LazyModule<Module>): Module | null {
  useEffect(() => lazy.load(), [lazy]);
  return useLoadedModule(lazy);
}

/** The module, if somebody has asked for it. */
export function useLoadedModule<Module>(lazy: LazyModule<Module>): Module | null {
  return useSyncExternalStore(lazy.subscribe, lazy.read, () => null);
}
