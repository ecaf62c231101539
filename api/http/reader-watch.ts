import type { Socket } from 'node:net';

export interface ReaderLimits {
  /** A connection is closed when it has more than this many unsent bytes and none of them leaves for `congestedMs`. */
  readonly congestedBytes: number;
  readonly congestedMs: number;
  /** One with fewer is closed after this time. */
  readonly stalledMs: number;
}

export const readerLimits: ReaderLimits = {
  congestedBytes: 1024 * 1024,
  congestedMs: 10_000,
  stalledMs: 60_000,
};

/** Something that is being sent to a reader. */
interface Connection {
  /** The socket; null once it is gone, or while a response waits for earlier ones on its connection. */
  readonly socket: Socket | null;
  /** Bytes waiting in this process, including those of the socket. */
  readonly unsentBytes: number;
}

/** Closes connections whose reader has stopped, so that neither their bytes nor what produces them pile up. */
export function watchReaders<Key extends object>(
  keys: ReadonlySet<Key>,
  limits: ReaderLimits,
  connectionOf: (key: Key) => Connection,
  /** Called repeatedly until the key is no longer among `keys`. */
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

/** Changes whenever bytes have left for the reader, and only then. */
export function measureProgress(socket: Socket | null): number {
  if (socket === null) return 0;
  // Node counts queued bytes as written, and large writes only once they are complete: how much of those is left, only
  // the underlying handle knows, which Node's own timeouts read too.
  const { writeQueueSize = 0 } = (socket as { _handle?: { writeQueueSize?: number } | null })._handle ?? {};
  return socket.bytesWritten - socket.writableLength - writeQueueSize;
}
