import type { WebSocket } from 'ws';

/**
 * Looks after all open sockets: pings them, drops those that do not answer, and gives up those whose reader is so
 * slow that unsent bytes pile up.
 */
export function watchSockets(
  sockets: ReadonlySet<WebSocket>,
  limits: { readonly keepAliveMs: number; readonly congestedBytes: number; readonly congestedMs: number },
  giveUp: (socket: WebSocket) => void,
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
      else if (now - since >= limits.congestedMs && socket.readyState === socket.OPEN) giveUp(socket);
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
