import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** What Chromium itself prints when a connection breaks or is refused. */
export const brokenConnection = /WebSocket connection to .* failed|net::ERR_/;

/** A connection between two programs on this machine that the test can break and mend. */
export interface LoopbackProxy extends AsyncDisposable {
  readonly port: number;
  /** Incoming connections that are still open. */
  readonly openSockets: number;
  /** Breaks all open connections; new ones go through. */
  drop(): void;
  /** Breaks all open connections and refuses new ones, like a program that has ended. */
  refuse(): Promise<void>;
  /** Accepts connections and lets nothing through, like a firewall that drops packets. */
  swallow(): void;
  /** Lets everything through again; what was swallowed is broken, unless `leaves`. */
  mend(leaves?: 'what hangs'): Promise<void>;
}

/** `target` is called for each connection, so it may be known later than the proxy's port. */
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
    async mend(leaves) {
      if (swallows && leaves === undefined) drop();
      swallows = false;
      if (!server.listening) await listen(port);
    },
    async [Symbol.asyncDispose]() {
      if (server.listening) await refuse();
    },
  };
}
