import type { WebSocket } from 'ws';

/**
 * Pings all open sockets at an interval, and drops those that have not answered by the next ping. A ping waits in line
 * after earlier messages, so a peer that is merely slow is kept while bytes leave for it.
 */
export function pingSockets(
  sockets: ReadonlySet<WebSocket>,
  keepAliveMs: number,
  /** Changes whenever bytes leave for the peer. */
  progressOf: (socket: WebSocket) => number,
): { stop(): void } {
  /** Sockets that have not answered yet, with their progress at the last check. */
  const asked = new WeakMap<WebSocket, number>();

  const pinging = setInterval(() => {
    for (const socket of sockets) {
      if (socket.readyState !== socket.OPEN) continue;
      const before = asked.get(socket);
      if (before === undefined) {
        socket.once('pong', () => asked.delete(socket));
        socket.ping();
      }
      const progress = progressOf(socket);
      if (progress === before) socket.terminate();
      else asked.set(socket, progress);
    }
  }, keepAliveMs);

  pinging.unref();
  return { stop: () => clearInterval(pinging) };
}
