import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import WebSocket from 'ws';
import { openGraphqlSocket } from '../testing/graphql-socket.ts';
import { head } from '../testing/raw-http.ts';
import { startHttpServer } from '../testing/start-http-server.ts';
import { completedEvent, createStubHub, deltaEvent } from '../testing/stub-hub.ts';
import { readerLimits } from './reader-watch.ts';
import { webSocketLimits } from './websocket.ts';

const watch =
  'subscription { chatStream(input: { watch: { generationId: "generation-1" } }) { seq ... on ChatDelta { text } } }';
const eventStream = { Accept: 'text/event-stream' };

test('one WebSocket too many is refused with 503 in words, and taken once another has closed', async () => {
  await using server = await startHttpServer({ sockets: { ...webSocketLimits, sockets: 2 } });
  await using first = await openGraphqlSocket(server.url);
  await using second = await openGraphqlSocket(server.url);

  const third = new WebSocket(new URL('/graphql', server.url), 'graphql-transport-ws');
  const [, response] = await once(third, 'unexpected-response');
  const body = await Array.fromAsync(response).then((chunks) => Buffer.concat(chunks as Buffer[]).toString());
  expect(response.statusCode).toBe(503);
  expect(body).toBe('This server already has 2 WebSockets open and accepts no more.\n');

  first.socket.close();
  await first.closed;
  await using fourth = await openGraphqlSocket(server.url);
  for (const { send, next } of [second, fourth]) {
    send({ type: 'ping' });
    expect(await next()).toEqual({ type: 'pong' });
  }
});

test('one operation too many is a typed refusal on every transport, until another has ended', async () => {
  const hub = createStubHub();
  await using server = await startHttpServer({ hub, maximumOperations: 2 });
  await using socket = await openGraphqlSocket(server.url);
  const leaving = new AbortController();
  const stream = fetch(new URL('/graphql', server.url), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...eventStream },
    body: JSON.stringify({ query: watch }),
    signal: leaving.signal,
  });
  socket.send({ id: '1', type: 'subscribe', payload: { query: watch } });
  await hub.events.readers(2);

  const overHttp = await server.post('{ __typename }', {}, { Accept: 'application/graphql-response+json' });
  const overEvents = await (await server.post(watch, {}, eventStream)).text();
  socket.send({ id: '2', type: 'subscribe', payload: { query: watch } });
  const overSocket = await socket.next();

  const errors = [{ extensions: { code: 'HUB_LIMIT', retryable: true, title: expect.any(String) } }];
  expect(overHttp.status).toBe(503);
  expect(await overHttp.json()).toMatchObject({ errors });
  expect(JSON.parse(/data: (.*)/.exec(overEvents)?.[1] ?? '')).toMatchObject({ errors });
  expect(overEvents).toContain('event: complete');
  expect(overSocket).toMatchObject({ id: '2', type: 'error', payload: errors });

  leaving.abort();
  await expect(stream.then((response) => response.text())).rejects.toThrow();
  await hub.events.readers(1);
  socket.send({ id: '3', type: 'subscribe', payload: { query: watch } });
  await hub.events.readers(2);
});

const body = JSON.stringify({ query: watch });

test.each([
  ['twenty events of two megabytes', 20, 2_000_000, { congestedMs: 1_000 }],
  ['thousands of small ones', 5_000, 8_000, { stalledMs: 1_000, congestedMs: 500 }],
])(
  'a response that nobody reads is closed amid %s, others get them all',
  async (_, events, length, times) => {
    const hub = createStubHub();
    await using server = await startHttpServer({ hub, readers: { ...readerLimits, ...times } });
    const deaf = connect({ port: server.port, host: '127.0.0.1' });
    deaf.pause();
    // Ignores the reset if it is closed while bytes are in flight.
    deaf.on('error', () => {});
    deaf.write(
      head(
        'POST /graphql HTTP/1.1',
        `Host: localhost:${server.port}`,
        'Content-Type: application/json',
        'Accept: text/event-stream',
        `Content-Length: ${body.length}`,
      ) + body,
    );
    await hub.events.readers(1);

    hub.events.push(
      ...Array.from({ length: events }, (_, index) => deltaEvent(index + 2, 'x'.repeat(length))),
    );
    const reading = server.post(watch, {}, eventStream);
    hub.events.push(completedEvent(events + 2));
    hub.events.end();
    const read = await (await reading).text();
    await hub.events.readers(0);
    deaf.resume();
    if (!deaf.closed) await once(deaf, 'close');

    expect(read.length).toBeGreaterThan(events * length);
    expect(read).toContain('event: complete');
    expect(server.log.lines.filter((line) => line.includes('nobody reads it'))).toHaveLength(1);
  },
);
