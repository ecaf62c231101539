import type { WebSocket } from 'ws';

/**
 * Looks after open sockets from one timer: pings them, drops those that do not answer, and closes those whose reader
 * is so slow that unsent bytes pile up.
 */
export function watchSockets(
  sockets: ReadonlySet<WebSocket>,
  limits: { readonly keepAliveMs: number; readonly congestedBytes: number; readonly congestedMs: number },
): { stop(): void } {
  const asked = new WeakSet<WebSocket>();
  const congestedSince = new WeakMap<WebSocket, number>();

  const pinging = setInterval(() => {
    for (const socket of sockets) {
      if (socket.readyState !== socket.OPEN) continue;
      if (asked.has(socket)) {
        socket.terminate();
        continue;
      }
      asked.add(socket);
      socket.once('pong', () => asked.delete(socket));
      socket.ping();
    }
  }, limits.keepAliveMs);

  const measuring = setInterval(() => {
    const now = performance.now();
    for (const socket of sockets) {
      const since = congestedSince.get(socket);
      if (socket.bufferedAmount <= limits.congestedBytes) congestedSince.delete(socket);
      else if (since === undefined) congestedSince.set(socket, now);
      else if (now - since >= limits.congestedMs) socket.close(1013, 'Reading too slowly');
    }
  }, limits.congestedMs / 5);

  pinging.unref();
  measuring.unref();
  return {
    stop() {
      clearInterval(pinging);
      clearInterval(measuring);
    },
  };
}
