import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Where a relay of the benchmark requests its answers; passed by its parent process. */
export const upstream = process.argv[2] ?? '';
export const model = process.argv[3] ?? '';

/** Serves on a free port, reports it to the parent process and exits when that does. */
export function serveRelay(onRequest: RequestListener): Server {
  const server = createServer(onRequest);
  server.keepAliveTimeout = 65_000;
  server.listen(0, '127.0.0.1', () => {
    process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  });
  process.once('disconnect', () => process.exit(0));
  return server;
}

export async function readQuestion(request: IncomingMessage): Promise<string> {
  const { messages } = JSON.parse(Buffer.concat(await Array.fromAsync(request)).toString());
  return messages[0].content;
}
