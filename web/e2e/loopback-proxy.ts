import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** What Chromium itself prints when a connection breaks or is refused. */
export const brokenConnection = /WebSocket connection to .* failed|net::ERR_/;

/** A way between two programs of this machine that the test can break and mend. */
export interface LoopbackProxy extends AsyncDisposable {
  readonly port: number;
  /** Connections that came in and are still open. */
  readonly openSockets: number;
  /** Breaks everything that is open; what comes next goes through. */
  drop(): void;
  /** Breaks everything that is open and refuses what comes next, like a program that has ended. */
  refuse(): Promise<void>;
  /** Takes connections and lets nothing through, like a firewall that eats packets. */
  swallow(): void;
  /** Lets everything through again. */
  mend(): Promise<void>;
}

/** `target` is asked for each connection, so that it may be known later than the port of the proxy. */
export async function startLoopbackProxy(target: () => number): Promise<LoopbackProxy> {
  const sockets = new Set<Socket>();
  let swallows = false;

  const server: Server = createServer((client) => {
    keep(client);
    if (swallows) return;
    const upstream = connect(target(), '127.0.0.1');
    keep(upstream);
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      one.on('close', () => other.destroy());
      one.pipe(other);
    }
  });

  function keep(socket: Socket): void {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  }

  async function listen(port: number): Promise<void> {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  }

  function drop(): void {
    for (const socket of sockets) socket.destroy();
  }

  async function refuse(): Promise<void> {
    const closed = new Promise((resolve) => server.close(resolve));
    drop();
    await closed;
  }

  await listen(0);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  const { port } = address;
  return {
    port,
    get openSockets() {
      return sockets.size;
    },
    drop,
    refuse,
    swallow() {
      swallows = true;
      drop();
    },
    async mend() {
      if (swallows) drop();
      swallows = false;
      if (!server.listening) await listen(port);
    },
    async [Symbol.asyncDispose]() {
      if (server.listening) await refuse();
    },
  };
}
