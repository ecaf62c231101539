import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { openGraphqlSocket } from '../testing/graphql-socket.ts';
import { openMessageStream } from '../testing/message-stream.ts';
import { startHttpServer } from '../testing/start-http-server.ts';
import { completedEvent, createStubHub, deltaEvent, startedEvent, stubViewer } from '../testing/stub-hub.ts';
import { messageStreamLimits } from './message-streams.ts';
import { httpTimeouts } from './server.ts';
import { webSocketLimits } from './websocket.ts';

const watch =
  'subscription { chatStream(input: { watch: { generationId: "generation-1" } }) { __typename seq ... on ChatDelta { text } } }';
const subscribe = { id: '1', type: 'subscribe', payload: { query: watch } };

test('carries what a WebSocket carries, in the same messages', async () => {
  const hub = createStubHub();
  await using server = await startHttpServer({ hub });
  await using socket = await openGraphqlSocket(server.url);
  await using stream = await openMessageStream(server.url);

  await stream.send({ type: 'connection_init' });
  expect(await stream.nextMessage()).toEqual({ type: 'connection_ack' });
  await stream.send({ type: 'ping' }, subscribe);
  expect(await stream.nextMessage()).toEqual({ type: 'pong' });
  socket.send(subscribe);
  await hub.events.readers(2);
  hub.events.push(startedEvent);
  hub.events.push(deltaEvent(2, 'Grüße,\n\n“Welt” 🌍'));
  hub.events.push(deltaEvent(3, ' data: event: close'));
  hub.events.push(completedEvent(4));
  hub.events.end();

  for (let count = 0; count < 5; count++) expect(await stream.nextMessage()).toEqual(await socket.next());
});

test('ends what runs on a connection once its client has left', async () => {
  const hub = createStubHub();
  await using server = await startHttpServer({ hub });
  const stream = await openMessageStream(server.url);
  await stream.send({ type: 'connection_init' });
  await stream.nextMessage();
  await stream.send(subscribe);
  await hub.events.readers(1);

  await stream[Symbol.asyncDispose]();

  await hub.events.readers(0);
});

test.each<[code: number, name: string, messages: (object | string)[]]>([
  [4400, 'what is no JSON', ['hello']],
  [4401, 'a subscribe before connection_init', [subscribe]],
  [4429, 'a second connection_init', [{ type: 'connection_init' }, { type: 'connection_init' }]],
  [1009, 'a message of more than a megabyte', [`"${'x'.repeat(1024 * 1024)}"`]],
])('closes with %i on %s', async (code, _name, messages) => {
  await using server = await startHttpServer();
  await using stream = await openMessageStream(server.url);

  await stream.send(...messages);

  let event = await stream.next();
  while (event?.type === 'message') event = await stream.next();
  expect(event).toMatchObject({ type: 'close' });
  expect(JSON.parse(event?.data ?? '')).toMatchObject({ code });
  expect(await stream.next()).toBeNull();
  expect(await stream.send({ type: 'ping' })).toMatchObject({ status: 404 });
});

test('a restart closes with 1012, so that clients come again', async () => {
  const server = await startHttpServer();
  await using stream = await openMessageStream(server.url);

  await server.server.close();

  expect(await stream.next()).toEqual({
    type: 'close',
    data: JSON.stringify({ code: 1012, reason: 'Service restart' }),
  });
});

test('a server that is closing opens none, also while it lets others end', async () => {
  const hub = createStubHub();
  const server = await startHttpServer({ hub, timeouts: { ...httpTimeouts, closeMs: 5_000 } });
  const running = await server.post(watch, {}, { Accept: 'text/event-stream' });
  await hub.events.readers(1);
  // A server that is closing takes no new connections, but hears out requests that have begun.
  const late = connect(server.port, '127.0.0.1');
  await once(late, 'connect');
  late.write('GET /graphql/messages HTTP/1.1\r\n');
  await server.post('{ __typename }');

  const closed = server.server.close();
  late.write(`Host: 127.0.0.1:${server.port}\r\n\r\n`);
  const answer = await text(late);
  hub.events.end();
  await running.text();
  await closed;

  expect(answer).toMatch(/^HTTP\/1.1 503 .*This server is shutting down/s);
});

test('a client that says nothing for long is taken to be gone', async () => {
  await using server = await startHttpServer({
    messageStreams: { ...messageStreamLimits, keepAliveMs: 5, silentMs: 50 },
  });
  await using stream = await openMessageStream(server.url);

  expect(await stream.next()).toBeNull();
  expect(await stream.send({ type: 'ping' })).toMatchObject({ status: 404 });
});

test('the stream of another viewer is as good as none', async () => {
  let viewer = stubViewer;
  await using server = await startHttpServer({ viewer: () => viewer });
  await using stream = await openMessageStream(server.url);

  viewer = { ...stubViewer, id: 'viewer-2' };
  expect(await stream.send({ type: 'connection_init' })).toMatchObject({ status: 404 });

  viewer = stubViewer;
  expect(await stream.send({ type: 'connection_init' })).toMatchObject({ status: 204 });
});

test('one connection too many is refused, until another one is closed', async () => {
  await using server = await startHttpServer({ messageStreams: { ...messageStreamLimits, streams: 1 } });
  const address = new URL('/graphql/messages', server.url);
  const leaving = new AbortController();
  await fetch(address, { signal: leaving.signal });

  const refused = await fetch(address);
  leaving.abort();

  expect(refused.status).toBe(503);
  expect(await refused.text()).toContain('already has 1 streams');
  await expect
    .poll(async () => (await fetch(address, { signal: AbortSignal.timeout(1_000) })).status)
    .toBe(200);
});

test.each<[status: number, name: string, init: RequestInit, body: object]>([
  [
    404,
    'messages for nobody',
    { method: 'POST', body: '["{}"]' },
    { code: 'NOT_FOUND', field: 'Message-Stream' },
  ],
  [405, 'another method', { method: 'PUT', body: '[]' }, { code: 'BAD_INPUT', field: 'method' }],
])('refuses with %i %s', async (status, _name, init, body) => {
  await using server = await startHttpServer();

  const response = await fetch(new URL('/graphql/messages', server.url), {
    ...init,
    headers: { 'Content-Type': 'application/json', 'Message-Stream': 'nobody' },
  });

  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject(body);
});

test('a flood of messages in one request holds nobody up', async () => {
  await using server = await startHttpServer({ sockets: { ...webSocketLimits, operations: 1 } });
  await using stream = await openMessageStream(server.url);
  await using other = await openGraphqlSocket(server.url);
  await stream.send({ type: 'connection_init' });
  await stream.nextMessage();

  let answered = false;
  const flood = Array.from({ length: 2_000 }, (_, id) => ({ ...subscribe, id: `${id}` }));
  const sending = stream.send(...flood).then((response) => {
    answered = true;
    return response.status;
  });
  for (let asked = 0; asked < 20; asked++) {
    other.send({ type: 'ping' });
    await other.next();
  }
  expect(answered).toBe(false);

  expect(await sending).toBe(204);
  for (let refused = 1; refused < flood.length; refused++) {
    expect(await stream.nextMessage()).toMatchObject({
      type: 'error',
      payload: [{ extensions: { code: 'HUB_LIMIT' } }],
    });
  }
});

test('a client that does not read is not heard until it does, and can send no more meanwhile', async () => {
  await using server = await startHttpServer();
  await using stream = await openMessageStream(server.url);
  await stream.send({ type: 'connection_init' });
  await stream.nextMessage();
  const ping = { type: 'ping', payload: { a: 'x'.repeat(64 * 1024) } };
  const pings = Array.from({ length: 16 }, () => ping);
  let sent = 0;
  let answered = 0;
  let last: Promise<number>;
  do {
    last = stream.send(...pings).then(({ status }) => {
      answered++;
      return status;
    });
    sent++;
    // Whoever is heard is answered by then.
    for (let asked = 0; asked < 20; asked++) await server.post('{ __typename }');
  } while (answered === sent && sent < 20);

  expect(answered).toBe(sent - 1);
  expect((await stream.send(ping)).status).toBe(409);

  for (let read = 0; read < sent * pings.length; read++) {
    expect(await stream.nextMessage()).toMatchObject({ type: 'pong' });
  }
  expect(await last).toBe(204);
});

test('refuses messages that are no texts, and stays open', async () => {
  await using server = await startHttpServer();
  await using stream = await openMessageStream(server.url);

  const refused = await stream.post([{ type: 'connection_init' }]);
  expect(refused.status).toBe(400);
  expect(await refused.json()).toMatchObject({ code: 'BAD_INPUT', field: 'body' });

  await stream.send({ type: 'connection_init' });
  expect(await stream.nextMessage()).toEqual({ type: 'connection_ack' });
});

test('pages of foreign origins open none', async () => {
  await using server = await startHttpServer();

  const response = await fetch(new URL('/graphql/messages', server.url), {
    headers: { Origin: 'https://foreign.example' },
  });

  expect(response.status).toBe(403);
});
