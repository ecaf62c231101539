import type { Socket } from 'node:net';

export interface ReaderLimits {
  /** A connection with more unsent bytes than this is closed if none of them leaves for `congestedMs`. */
  readonly congestedBytes: number;
  readonly congestedMs: number;
  /** A connection with fewer unsent bytes is closed if none leaves for this long. */
  readonly stalledMs: number;
}

export const readerLimits: ReaderLimits = {
  congestedBytes: 1024 * 1024,
  congestedMs: 10_000,
  stalledMs: 60_000,
};

/** A connection over which something is being sent. */
interface WatchedConnection {
  /** Null once the socket is gone, or while a response waits for earlier ones on its connection. */
  readonly socket: Socket | null;
  /** Bytes waiting in this process, including the socket's own buffer. */
  readonly unsentBytes: number;
}

/** Closes connections whose reader has stopped, so that neither their bytes nor the work that produces them pile up. */
export function watchReaders<Key extends object>(
  keys: ReadonlySet<Key>,
  limits: ReaderLimits,
  connectionOf: (key: Key) => WatchedConnection,
  /** Called on every check until the connection has left the set. */
  giveUp: (key: Key) => void,
): { stop(): void } {
  const progress = new WeakMap<Key, { readonly position: number; readonly at: number }>();

  const measuring = setInterval(() => {
    const now = performance.now();
    for (const key of keys) {
      const { socket, unsentBytes } = connectionOf(key);
      if (socket === null) continue;
      const position = measureProgress(socket);
      const last = progress.get(key);
      if (last === undefined || unsentBytes === 0 || position !== last.position) {
        progress.set(key, { position, at: now });
      } else {
        const patienceMs = unsentBytes > limits.congestedBytes ? limits.congestedMs : limits.stalledMs;
        if (now - last.at >= patienceMs) giveUp(key);
      }
    }
  }, limits.congestedMs / 5);

  measuring.unref();
  return { stop: () => clearInterval(measuring) };
}

/** Changes whenever bytes leave for the reader, and only then. */
export function measureProgress(socket: Socket | null): number {
  if (socket === null) return 0;
  // Node counts queued bytes as written, and large writes only once complete. Only the underlying handle, which Node's
  // own timeouts read too, knows how much is left.
  const { writeQueueSize = 0 } = (socket as { _handle?: { writeQueueSize?: number } | null })._handle ?? {};
  return socket.bytesWritten - socket.writableLength - writeQueueSize;
}
