import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, test } from 'vitest';
import { head, sendRaw } from '../testing/raw-http.ts';
import type { StartedHttpServer } from '../testing/start-http-server.ts';
import { startHttpServer } from '../testing/start-http-server.ts';
import { completedEvent, createStubHub, deltaEvent, startedEvent } from '../testing/stub-hub.ts';
import { createEventStream } from './event-stream.ts';

const query =
  'subscription { chatStream(input: { watch: { generationId: "generation-1" } }) { __typename seq ... on ChatDelta { text } } }';

function open(server: StartedHttpServer, signal?: AbortSignal): Promise<Response> {
  return fetch(new URL('/graphql', server.url), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream' },
    body: JSON.stringify({ query }),
    ...(signal === undefined ? {} : { signal }),
  });
}

/** Event data of a body in order; `null` for the event that completes it. */
async function* eventsOf(response: Response): AsyncGenerator<unknown> {
  let rest = '';
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const blocks = (rest + chunk).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      if (block.startsWith('event: complete')) yield null;
      else if (block.startsWith('event: next')) yield JSON.parse(block.slice(block.indexOf('data: ') + 6));
    }
  }
}

test('each event is sent when it happens, not when the answer is complete', async () => {
  const hub = createStubHub();
  await using server = await startHttpServer({ hub });

  const response = await open(server);
  const events = eventsOf(response);
  hub.events.push(startedEvent);
  expect((await events.next()).value).toEqual({
    data: { chatStream: { __typename: 'ChatStarted', seq: 1 } },
  });
  hub.events.push(deltaEvent(2, 'Hello'));
  expect((await events.next()).value).toEqual({
    data: { chatStream: { __typename: 'ChatDelta', seq: 2, text: 'Hello' } },
  });
  hub.events.push(completedEvent(3));
  hub.events.end();

  expect(await Array.fromAsync(events)).toEqual([
    { data: { chatStream: { __typename: 'ChatCompleted', seq: 3 } } },
    null,
  ]);
});

test('tells proxies and browsers to pass on and keep nothing', async () => {
  const hub = createStubHub();
  hub.events.end();
  await using server = await startHttpServer({ hub });

  const response = await open(server);
  await response.text();

  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/event-stream',
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
  });
  expect(response.headers.get('content-encoding')).toBeNull();
});

test('a reader that leaves ends its watch while nothing happens', async () => {
  const hub = createStubHub();
  await using server = await startHttpServer({ hub });
  const leaving = new AbortController();

  const response = await open(server, leaving.signal);
  await hub.events.readers(1);
  leaving.abort();

  await expect(response.text()).rejects.toThrow();
  await hub.events.readers(0);
  expect(server.log.lines).toEqual([]);
});

test('a reader that left before there was a stream leaves nothing behind', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1');
  client.write(head('GET / HTTP/1.1', 'Host: localhost'));
  const [, response]: ServerResponse[] = await once(server, 'request');
  client.destroy();
  await once(response as ServerResponse, 'close');
  server.close();
  const returned = Promise.withResolvers<void>();

  const body = createEventStream(
    {
      [Symbol.asyncIterator]() {
        return this;
      },
      next: () => new Promise(() => {}),
      async return() {
        returned.resolve();
        return { done: true, value: undefined };
      },
      divert() {},
    },
    response as ServerResponse,
  );

  await returned.promise;
  expect(body.destroyed).toBe(true);
});

test('a client that wants the connection closed gets it closed after the stream', async () => {
  const hub = createStubHub();
  hub.events.push(startedEvent);
  hub.events.push(completedEvent(2));
  hub.events.end();
  await using server = await startHttpServer({ hub });
  const body = JSON.stringify({ query });

  const received = await sendRaw(
    Number(server.url.port),
    head(
      'POST /graphql HTTP/1.1',
      `Host: ${server.url.host}`,
      'Connection: close',
      'Content-Type: application/json',
      'Accept: text/event-stream',
      `Content-Length: ${body.length}`,
    ),
    body,
  );

  expect(received).toMatch(/^connection: close\r$/im);
  expect(received).toContain('event: complete');
});

test('the status comes at once and then with each change', async () => {
  const hub = createStubHub();
  await using server = await startHttpServer({ hub });

  const response = await server.post(
    'subscription { apiStatusChanged { state } }',
    {},
    { Accept: 'text/event-stream' },
  );
  const events = eventsOf(response);
  expect((await events.next()).value).toEqual({ data: { apiStatusChanged: { state: 'CONNECTED' } } });
  hub.statuses.push({ ...hub.status.current(), state: 'RATE_LIMITED' });

  expect((await events.next()).value).toEqual({ data: { apiStatusChanged: { state: 'RATE_LIMITED' } } });
});
