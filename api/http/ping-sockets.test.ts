import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { pingSockets } from './ping-sockets.ts';

test('a peer that has not answered is kept while bytes leave for it, and dropped once none does', async () => {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const client = new WebSocket(`ws://127.0.0.1:${port}`, { autoPong: false });
  let pings = 0;
  client.on('ping', () => pings++);
  const closed = once(client, 'close');
  let looks = 0;

  const pinging = pingSockets(server.clients, 10, () => Math.min(++looks, 5));
  const [code] = await closed;

  expect(code).toBe(1006);
  expect([looks, pings]).toEqual([6, 1]);
  pinging.stop();
  server.close();
});
