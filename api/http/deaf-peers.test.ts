import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { type GraphqlSocket, openGraphqlSocket } from '../testing/graphql-socket.ts';
import { startHttpServer } from '../testing/start-http-server.ts';
import { webSocketLimits } from './websocket.ts';

const congestedBytes = 64 * 1024;
const questions = 400;
const long = 'x'.repeat(32 * 1024);

/** Collects the server's ends of all connections opened from now on. */
function collectConnections(): readonly Socket[] {
  const connections: Socket[] = [];
  const collect = (message: unknown) =>
    void connections.push((message as { readonly socket: Socket }).socket);
  subscribe('net.server.socket', collect);
  onTestFinished(() => void unsubscribe('net.server.socket', collect));
  return connections;
}

/** Bytes that wait in the server for a peer that sends this without reading, some time after there are too many. */
async function unsentOf(
  send: (peer: GraphqlSocket) => void,
): Promise<{ readonly unsent: number; readonly peer: GraphqlSocket }> {
  const connections = collectConnections();
  const server = await startHttpServer({ sockets: { ...webSocketLimits, congestedBytes } });
  onTestFinished(() => server[Symbol.asyncDispose]());
  const peer = await openGraphqlSocket(server.url);
  const [connection] = connections;
  if (connection === undefined) throw new Error('nobody connected');
  peer.socket.pause();
  send(peer);
  while (connection.writableLength <= congestedBytes) await nextTurn();
  for (let turn = 0; turn < 1_000; turn++) await nextTurn();
  return { unsent: connection.writableLength, peer };
}

test.each<[name: string, question: (id: number) => object]>([
  ['pings', () => ({ type: 'ping', payload: { a: long } })],
  [
    'operations that are refused',
    (id) => ({ id: `${id} ${long}`, type: 'subscribe', payload: { query: '{ nothing }' } }),
  ],
])('a peer that sends %s and does not read is not heard until it does', async (_name, question) => {
  const { unsent, peer } = await unsentOf(({ send }) => {
    for (let id = 0; id < questions; id++) send(question(id));
  });
  peer.socket.resume();
  let answers = 0;
  for (; answers < questions; answers++) await peer.next();

  expect(unsent).toBeGreaterThan(congestedBytes);
  expect(unsent).toBeLessThan(8 * congestedBytes);
  expect(answers).toBe(questions);
});
