import type { WebSocket } from 'ws';

/**
 * Pings all open sockets at an interval, and drops those that have not answered by the next ping. A ping waits behind
 * what was sent before it, so a peer that is only slow stays as long as bytes leave for it.
 */
export function pingSockets(
  sockets: ReadonlySet<WebSocket>,
  keepAliveMs: number,
  /** Changes whenever bytes have left for the peer. */
  progressOf: (socket: WebSocket) => number,
): { stop(): void } {
  /** Those that have not answered, with their progress at the last look. */
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
