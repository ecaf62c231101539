import { once } from 'node:events';
import { createServer, request, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

/** What Chromium itself prints when it gets a page in place of a script, or of the WebSocket. */
export const portalErrors =
  /Failed to (load module script|fetch dynamically imported module)|WebSocket connection to .* failed/;

/** A network that answers requests for a hub by a page of its own, which asks the reader to log in. */
export interface CaptivePortal extends AsyncDisposable {
  readonly port: number;
  /** Paths answered by the portal; null: none. */
  catches: RegExp | null;
  /** Paths that it leaves without any answer until they are released; null: none. */
  holds: RegExp | null;
  release(): void;
}

/** `target` is the hub's port; it may be known later than the portal's. Nothing that passes stays in a cache. */
export async function startCaptivePortal(target: () => number): Promise<CaptivePortal> {
  const sockets = new Set<Socket>();
  const held: (() => void)[] = [];
  const server = createServer((incoming, response) => {
    const { url = '', method, headers } = incoming;
    const pass = () => {
      const outgoing = request(
        { port: target(), host: '127.0.0.1', path: url, method, headers },
        (answer) => {
          response.writeHead(answer.statusCode ?? 502, { ...answer.headers, 'cache-control': 'no-store' });
          answer.pipe(response);
        },
      );
      outgoing.on('error', () => response.destroy());
      incoming.pipe(outgoing);
    };
    if (portal.holds?.test(url)) held.push(pass);
    else if (portal.catches?.test(url)) askForLogin(response);
    else pass();
  });
  server.on('connection', keep);
  server.on('upgrade', ({ url = '', headers }, client: Socket, head) => {
    if (portal.catches?.test(url)) {
      client.destroy();
      return;
    }
    const upstream = connect(target(), '127.0.0.1');
    keep(upstream);
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    upstream.write(`GET ${url} HTTP/1.1\r\n${lines.join('')}\r\n`);
    upstream.write(head);
    upstream.on('close', () => client.destroy());
    client.on('close', () => upstream.destroy());
    upstream.pipe(client).pipe(upstream);
  });

  function keep(socket: Socket): void {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const portal: CaptivePortal = {
    port,
    catches: null,
    holds: null,
    release() {
      portal.holds = null;
      for (const pass of held.splice(0)) pass();
    },
    async [Symbol.asyncDispose]() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
  return portal;
}

function askForLogin(response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/html', 'Cache-Control': 'no-store' });
  response.end('<!doctype html><title>Welcome</title><h1>Log in to use this network</h1>');
}
