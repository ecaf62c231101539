import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import type { ConversationChange } from '../domain/conversations/conversation-feed.ts';
import { createFeed } from '../testing/feed.ts';
import { openGraphqlSocket } from '../testing/graphql-socket.ts';
import { head, sendRaw } from '../testing/raw-http.ts';
import { startHttpServer } from '../testing/start-http-server.ts';
import { completedEvent, createStubHub, startedEvent } from '../testing/stub-hub.ts';
import { createHealthHandler } from './health.ts';
import { httpTimeouts } from './server.ts';

const watch =
  'subscription { chatStream(input: { watch: { generationId: "generation-1" } }) { __typename seq } }';

test('listens where it should and says where that is', async () => {
  await using server = await startHttpServer();

  expect(server.url.href).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  expect((await server.post('{ __typename }')).status).toBe(200);
});

test('a port that is taken is said at once', async () => {
  await using server = await startHttpServer();

  await expect(startHttpServer({ configuration: { port: server.port } })).rejects.toMatchObject({
    name: 'ListenError',
  });
});

test('health is answered before everything else', async () => {
  const hub = createStubHub();
  const health = createHealthHandler({ status: hub.status.current, ready: () => true });
  await using server = await startHttpServer({ hub, health });

  for (const path of ['/livez', '/readyz', '/api/health/openai']) {
    const response = await fetch(new URL(path, server.url));

    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^application\/health\+json/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  }
});

test.each(['/', '/api/unknown', '/setup'])('without pages there is nothing at %s', async (path) => {
  await using server = await startHttpServer();

  expect((await fetch(new URL(path, server.url))).status).toBe(404);
});

test.each(['/', '/socket', '/graphqlx', '/vite-hmr'])('closes an upgrade at %s', async (path) => {
  await using server = await startHttpServer();

  const answer = await sendRaw(
    server.port,
    head(
      `GET ${path} HTTP/1.1`,
      `Host: localhost:${server.port}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    ),
  );

  expect(answer).toMatch(/^HTTP\/1.1 404 Not Found\r\n.*\/graphql\.\n$/s);
});

test('a broken handshake is answered, not taken over', async () => {
  await using server = await startHttpServer();

  const answer = await sendRaw(
    server.port,
    head(
      'GET /graphql HTTP/1.1',
      `Host: localhost:${server.port}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 1',
      'Sec-WebSocket-Key: short',
    ),
  );

  expect(answer.split('\r\n')[0]).toMatch(/^HTTP\/1.1 4\d\d /);
});

test('a viewer who cannot be determined ends the request and nothing else', async () => {
  await using server = await startHttpServer({
    viewer: () => {
      throw new Error('no viewer');
    },
  });
  const upgrade = head(
    'GET /graphql HTTP/1.1',
    `Host: localhost:${server.port}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
  );

  const response = await server.post('{ __typename }');
  const answer = await sendRaw(server.port, upgrade);

  expect(response.status).toBe(500);
  expect(await response.text()).toBe('Something went wrong.\n');
  expect(answer.split('\r\n')[0]).toBe('HTTP/1.1 500 Internal Server Error');
  expect(server.log.lines).toHaveLength(2);
});

test('closing lets streams read their last event, then closes sockets so that clients come back', async () => {
  const hub = createStubHub();
  const { server, url, post } = await startHttpServer({ hub, timeouts: { ...httpTimeouts, closeMs: 5_000 } });
  const socket = await openGraphqlSocket(url);
  socket.send({ id: '1', type: 'subscribe', payload: { query: watch } });
  const stream = await post(watch, {}, { Accept: 'text/event-stream' });
  await hub.events.readers(2);
  hub.events.push(startedEvent);
  await socket.next();

  const closed = server.close();
  hub.events.push(completedEvent(2));
  hub.events.end();
  const last = [await socket.next(), await socket.next()];
  const body = await stream.text();
  await closed;

  expect(last).toMatchObject([
    { type: 'next', payload: { data: { chatStream: { __typename: 'ChatCompleted' } } } },
    { type: 'complete' },
  ]);
  expect(await socket.closed).toBe(1012);
  expect(body).toMatch(/ChatCompleted.*event: complete/s);
});

test('closing breaks off streams that do not end by themselves, so that clients come back', async () => {
  const hub = createStubHub();
  const { server, url, post, log } = await startHttpServer({ hub });
  const socket = await openGraphqlSocket(url);
  socket.send({ id: '1', type: 'subscribe', payload: { query: watch } });
  const stream = await post(watch, {}, { Accept: 'text/event-stream' });
  await hub.events.readers(2);

  await server.close();

  // Neither gets a `complete`, so clients request them again.
  await expect(socket.next()).rejects.toThrow('closed');
  expect(await socket.closed).toBe(1012);
  await expect(stream.text()).rejects.toThrow('terminated');
  await hub.events.readers(0);
  expect(log.lines).toEqual([]);
});

test('closing does not wait for those who watch the status, and tells them to come back', async () => {
  const { server, url, post } = await startHttpServer({ timeouts: { ...httpTimeouts, closeMs: 60_000 } });
  const socket = await openGraphqlSocket(url);
  socket.send({
    id: '1',
    type: 'subscribe',
    payload: { query: 'subscription { apiStatusChanged { state } }' },
  });
  const stream = await post(
    'subscription { apiStatusChanged { state } }',
    {},
    { Accept: 'text/event-stream' },
  );
  expect(await socket.next()).toMatchObject({ type: 'next' });

  await server.close();

  await expect(socket.next()).rejects.toThrow('closed');
  expect(await socket.closed).toBe(1012);
  await expect(stream.text()).rejects.toThrow('terminated');
});

test('closing does not wait for those who watch the conversations', async () => {
  const changes = createFeed<ConversationChange>();
  const hub = createStubHub({ conversations: { watch: (_viewer, signal) => changes.read(signal) } });
  const { server, post } = await startHttpServer({ hub, timeouts: { ...httpTimeouts, closeMs: 60_000 } });
  const stream = await post(
    'subscription { conversationChanged { kind } }',
    {},
    { Accept: 'text/event-stream' },
  );
  await changes.readers(1);

  await server.close();

  await expect(stream.text()).rejects.toThrow('terminated');
});

test('closing does not wait for connections that are idle or whose request never comes', async () => {
  const { server, url, post, port } = await startHttpServer();
  const silent = connect(port, '127.0.0.1');
  const half = connect(port, '127.0.0.1');
  half.write('POST /graphql HTTP/1.1\r\nHost: ');
  await Promise.all([once(silent, 'connect'), once(half, 'connect')]);
  await (await post('{ __typename }')).text();

  await server.close();

  await expect(fetch(url)).rejects.toThrow();
  for (const socket of [silent, half]) if (!socket.destroyed) await once(socket.resume(), 'close');
});

test('closing a server that never listened, and closing twice, is fine', async () => {
  const { server } = await startHttpServer();

  await server.close();
  await server.close();
});

test('survives bytes of all kinds on HTTP and on an open socket', async () => {
  await using server = await startHttpServer();
  // A fixed seed makes failures reproducible.
  let seed = 42;
  const random = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
  const pieces = [
    'GET ',
    'POST ',
    '/graphql',
    '?query=',
    '{',
    '}',
    '%',
    '\0',
    'HTTP/1.1\r\n',
    'Host: ',
    ':',
    '\r\n',
  ];
  const noise = () =>
    Array.from({ length: 40 }, () =>
      random() < 0.6 ? pieces[Math.floor(random() * pieces.length)] : String.fromCharCode(random() * 256),
    ).join('');
  const host = `Host: localhost:${server.port}`;

  for (let round = 0; round < 60; round++) {
    await sendRaw(server.port, `${noise()}\r\n\r\n`, '\r\n\r\n\r\n\r\nX\r\n\r\n');
    await sendRaw(
      server.port,
      head(`GET /graphql?${encodeURI(noise())} HTTP/1.1`, host, 'Connection: close'),
    );
    await sendRaw(server.port, head(`GET /${encodeURI(noise())} HTTP/1.1`, host, 'Connection: close'));
    const socket = await openGraphqlSocket(server.url);
    socket.send(`{"id":"1","type":"subscribe","payload":{"query":${JSON.stringify(noise())}}}`);
    socket.send(noise());
    await socket.closed;
  }

  expect((await server.post('{ __typename }')).status).toBe(200);
  expect(server.log.lines.filter((line) => !line.startsWith('debug'))).toEqual([]);
});
