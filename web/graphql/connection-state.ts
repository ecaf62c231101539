/** Whether this page and its hub can reach each other; says nothing about OpenAI. */
export type ConnectionState = 'connecting' | 'open' | 'lost';

/** Holds the state of the live connection for `useSyncExternalStore`. */
export interface ConnectionStore {
  read(): ConnectionState;
  subscribe(listener: () => void): () => void;
  /** Calls the listener each time the connection is back, however short the interruption was. */
  onReopened(listener: () => void): () => void;
  opened(again?: boolean): void;
  /** An interruption shorter than the grace period is not shown. */
  closed(): void;
}

export function createConnectionStore(graceMs = 1000): ConnectionStore {
  const listeners = new Set<() => void>();
  const reopenListeners = new Set<() => void>();
  let state: ConnectionState = 'connecting';
  let grace: ReturnType<typeof setTimeout> | undefined;

  function become(next: ConnectionState): void {
    if (state === next) return;
    state = next;
    for (const listener of listeners) listener();
  }

  return {
    read: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onReopened(listener) {
      reopenListeners.add(listener);
      return () => reopenListeners.delete(listener);
    },
    opened(again = false) {
      clearTimeout(grace);
      grace = undefined;
      become('open');
      if (again) for (const listener of reopenListeners) listener();
    },
    closed() {
      if (state === 'lost') return;
      grace ??= setTimeout(() => become('lost'), graceMs);
    },
  };
}
