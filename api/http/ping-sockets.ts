import type { WebSocket } from 'ws';

/** Pings all open sockets every so many milliseconds, and drops those that have not answered by the next time. */
export function pingSockets(sockets: ReadonlySet<WebSocket>, keepAliveMs: number): { stop(): void } {
  const asked = new WeakSet<WebSocket>();

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
  }, keepAliveMs);

  pinging.unref();
  return { stop: () => clearInterval(pinging) };
}
