import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The least that any server between a reader and an upstream does: passes bytes on. The measure of all others. */
const upstream = new URL(process.argv[2] ?? '');
const agent = new Agent({ keepAlive: true });

const server = createServer((incoming, response) => {
  const { 'content-length': length = '0', 'content-type': type = '' } = incoming.headers;
  const headers = { 'content-length': length, 'content-type': type };
  const outgoing = request(upstream, { method: 'POST', agent, headers }, (answer) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    answer.pipe(response);
  });
  incoming.pipe(outgoing);
});
server.keepAliveTimeout = 65_000;
server.listen(0, '127.0.0.1', () => {
  process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
process.once('disconnect', () => process.exit(0));
