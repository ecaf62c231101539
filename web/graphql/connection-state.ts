/** Whether this page and its hub hear each other: nothing about OpenAI. */
export type ConnectionState = 'connecting' | 'open' | 'lost';

/** Remembers the state of the live connection for `useSyncExternalStore`. */
export interface ConnectionStore {
  read(): ConnectionState;
  subscribe(listener: () => void): () => void;
  opened(): void;
  /** A blink shorter than the grace period is not worth telling. */
  closed(): void;
}

export function createConnectionStore(graceMs = 1000): ConnectionStore {
  const listeners = new Set<() => void>();
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
    opened() {
      clearTimeout(grace);
      grace = undefined;
      become('open');
    },
    closed() {
      if (state === 'lost') return;
      grace ??= setTimeout(() => become('lost'), graceMs);
    },
  };
}
