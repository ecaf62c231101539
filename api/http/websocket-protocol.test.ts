import { once } from 'node:events';
import { expect, test } from 'vitest';
import WebSocket from 'ws';
import { openGraphqlSocket } from '../testing/graphql-socket.ts';
import { startHttpServer } from '../testing/start-http-server.ts';
import { createStubHub, deltaEvent } from '../testing/stub-hub.ts';
import { webSocketLimits } from './websocket.ts';

const watch =
  'subscription { chatStream(input: { watch: { generationId: "generation-1" } }) { seq ... on ChatDelta { text } } }';

test.each<[name: string, code: number, bytes: string | Uint8Array]>([
  ['what is no JSON', 4400, 'hello'],
  ['a message of no type', 4400, '{}'],
  ['a message of an unknown type', 4400, '{"type":"start"}'],
  ['a message that is no object', 4400, '[]'],
  ['a subscribe without an id', 4400, '{"type":"subscribe","payload":{"query":"{__typename}"}}'],
  ['a subscribe without a query', 4400, '{"type":"subscribe","id":"1","payload":{}}'],
  ['bytes instead of text', 4400, new TextEncoder().encode('{"type":"ping"}')],
  ['a second connection_init', 4429, '{"type":"connection_init"}'],
  ['a message of more than a megabyte', 1009, `{"type":"ping","payload":{"a":"${'x'.repeat(1024 * 1024)}"}}`],
])('closes on %s with %i, and serves others as before', async (_name, code, bytes) => {
  await using server = await startHttpServer();
  await using socket = await openGraphqlSocket(server.url);
  await using other = await openGraphqlSocket(server.url);

  socket.socket.send(bytes);

  expect(await socket.closed).toBe(code);
  other.send({ type: 'ping' });
  expect(await other.next()).toEqual({ type: 'pong' });
  expect(server.log.lines.filter((line) => !line.startsWith('debug'))).toEqual([]);
});

test.each([
  ['short', '1'],
  ['long', '—'.repeat(100)],
])('closes on a %s id that is in use with 4409', async (_length, id) => {
  const hub = createStubHub();
  await using server = await startHttpServer({ hub });
  await using socket = await openGraphqlSocket(server.url);

  socket.send({ id, type: 'subscribe', payload: { query: watch } });
  socket.send({ id, type: 'subscribe', payload: { query: watch } });

  expect(await socket.closed).toBe(4409);
  await hub.events.readers(0);
  expect(server.log.lines.filter((line) => !line.startsWith('debug'))).toEqual([]);
});

test('closes on a subscribe before connection_init with 4401', async () => {
  await using server = await startHttpServer();
  await using socket = await openGraphqlSocket(server.url, { init: false });

  socket.send({ id: '1', type: 'subscribe', payload: { query: watch } });

  expect(await socket.closed).toBe(4401);
});

test('closes a socket that says nothing with 4408', async () => {
  await using server = await startHttpServer({ sockets: { ...webSocketLimits, initMs: 20 } });
  await using socket = await openGraphqlSocket(server.url, { init: false });

  expect(await socket.closed).toBe(4408);
});

test('chooses only the current subprotocol and does not compress', async () => {
  await using server = await startHttpServer();
  const url = new URL('/graphql', server.url).href.replace('http', 'ws');

  const good = new WebSocket(url, ['graphql-ws', 'graphql-transport-ws']);
  await once(good, 'open');
  expect(good.protocol).toBe('graphql-transport-ws');
  expect(good.extensions).toBe('');
  good.close();

  const legacy = new WebSocket(url, 'graphql-ws');
  const [error] = await once(legacy, 'error');
  expect(String(error)).toContain('no subprotocol');

  const none = new WebSocket(url);
  const [code] = await once(none, 'close');
  expect(code).toBe(4406);
});

test('drops a peer that does not answer pings', async () => {
  const hub = createStubHub();
  await using server = await startHttpServer({ hub, sockets: { ...webSocketLimits, keepAliveMs: 30 } });
  const socket = new WebSocket(new URL('/graphql', server.url), 'graphql-transport-ws', { autoPong: false });

  const [code] = await once(socket, 'close');

  expect(code).toBe(1006);
});

test('keeps a peer that answers pings', async () => {
  await using server = await startHttpServer({ sockets: { ...webSocketLimits, keepAliveMs: 20 } });
  await using socket = await openGraphqlSocket(server.url);

  for (let pings = 0; pings < 4; pings++) await once(socket.socket, 'ping');
  socket.send({ type: 'ping' });

  expect(await socket.next()).toEqual({ type: 'pong' });
});

test('closes a socket whose reader has stopped with 1013, and its watch ends', async () => {
  const hub = createStubHub();
  await using server = await startHttpServer({
    hub,
    sockets: { ...webSocketLimits, congestedBytes: 10_000, congestedMs: 50 },
  });
  await using socket = await openGraphqlSocket(server.url);
  socket.send({ id: '1', type: 'subscribe', payload: { query: watch } });
  await hub.events.readers(1);

  socket.socket.pause();
  // More than the kernel buffers for a loopback connection.
  hub.events.push(...Array.from({ length: 40 }, (_, index) => deltaEvent(index + 2, 'x'.repeat(1_000_000))));
  await hub.events.readers(0);
  socket.socket.resume();

  expect(await socket.closed).toBe(1013);
});
