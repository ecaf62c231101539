import type { Socket } from 'node:net';

export interface ReaderLimits {
  /** A connection with more than this many unsent bytes of which none leaves for `congestedMs` is closed. */
  readonly congestedBytes: number;
  readonly congestedMs: number;
  /** So is one with fewer, after this time. */
  readonly stalledMs: number;
}

export const readerLimits: ReaderLimits = {
  congestedBytes: 1024 * 1024,
  congestedMs: 10_000,
  stalledMs: 60_000,
};

/** Something that is sent to a reader. */
interface Connection {
  /** Below it; null once it is gone, or while a response waits for earlier ones of its connection. */
  readonly socket: Socket | null;
  /** Bytes that wait in this process, those of the socket included. */
  readonly unsentBytes: number;
}

/** Gives up connections whose reader has stopped, so that neither its bytes nor what they come from pile up. */
export function watchReaders<Key extends object>(
  keys: ReadonlySet<Key>,
  limits: ReaderLimits,
  connectionOf: (key: Key) => Connection,
  /** Called again and again until the connection is none of them any more. */
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
  // Node counts as written what it has only queued, and large writes only when they are complete: what is left of those
  // is known to the handle below alone, where Node's own timeouts look too.
  const { writeQueueSize = 0 } = (socket as { _handle?: { writeQueueSize?: number } | null })._handle ?? {};
  return socket.bytesWritten - socket.writableLength - writeQueueSize;
}
