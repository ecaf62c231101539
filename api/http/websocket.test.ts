import { once } from 'node:events';
import { createClient } from 'graphql-ws';
import { expect, test } from 'vitest';
import WebSocket from 'ws';
import { openGraphqlSocket } from '../testing/graphql-socket.ts';
import { startHttpServer } from '../testing/start-http-server.ts';
import { completedEvent, createStubHub, deltaEvent, startedEvent } from '../testing/stub-hub.ts';
import { webSocketLimits } from './websocket.ts';

const watch =
  'subscription Watch { chatStream(input: { watch: { generationId: "generation-1" } }) { __typename seq ... on ChatDelta { text } } }';

test('streams to a graphql-ws client until the last event', async () => {
  const hub = createStubHub();
  await using server = await startHttpServer({ hub });
  const client = createClient({
    url: new URL('/graphql', server.url).href.replace('http', 'ws'),
    webSocketImpl: WebSocket,
  });
  const events = client.iterate({ query: watch });

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

  expect((await Array.fromAsync(events)).map(({ data }) => data)).toEqual([
    { chatStream: { __typename: 'ChatCompleted', seq: 3 } },
  ]);
  await client.dispose();
});

test('queries and mutations work on the socket, too', async () => {
  await using server = await startHttpServer();
  await using socket = await openGraphqlSocket(server.url);

  socket.send({
    id: '1',
    type: 'subscribe',
    payload: {
      query: 'mutation Stop($input: StopChatInput!) { stopChat(input: $input) { __typename } }',
      variables: { input: { requestId: 'a' } },
      operationName: 'Stop',
    },
  });

  expect([await socket.next(), await socket.next()]).toEqual([
    { id: '1', type: 'next', payload: { data: { stopChat: { __typename: 'StopChatPayload' } } } },
    { id: '1', type: 'complete' },
  ]);
});

test.each<[name: string, payload: object | string, code: string]>([
  ['a syntax error', { query: 'subscription {' }, 'BAD_INPUT'],
  ['an unknown field', { query: '{ nothing }' }, 'BAD_INPUT'],
  [
    'a variable of the wrong kind',
    {
      query: 'query ($n: Int) { conversations(first: $n) { pageInfo { hasNextPage } } }',
      variables: { n: 'x' },
    },
    'BAD_INPUT',
  ],
  [
    'two fields of a @oneOf input',
    {
      query: 'subscription ($input: ChatStreamInput!) { chatStream(input: $input) { seq } }',
      variables: {
        input: {
          start: { personalityId: 'a', turn: { send: { content: 'b' } } },
          watch: { generationId: 'c' },
        },
      },
    },
    'BAD_INPUT',
  ],
  [
    'an id that cannot be',
    { query: 'subscription { chatStream(input: { watch: { generationId: "?" } }) { seq } }' },
    'BAD_INPUT',
  ],
  [
    'a variable nested too deeply',
    `{"query":"{ __typename }","variables":{"deep":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
    'BAD_INPUT',
  ],
])('answers %s with an error, and everything else on the socket continues', async (_name, payload, code) => {
  const hub = createStubHub();
  await using server = await startHttpServer({ hub });
  await using socket = await openGraphqlSocket(server.url);
  socket.send({ id: 'running', type: 'subscribe', payload: { query: watch } });
  await hub.events.readers(1);

  const json = typeof payload === 'string' ? payload : JSON.stringify(payload);
  socket.send(`{"id":"bad","type":"subscribe","payload":${json}}`);
  const refused = await socket.next();
  hub.events.push(deltaEvent(2, 'still here'));

  expect(refused).toMatchObject({ id: 'bad', type: 'error', payload: [{ extensions: { code } }] });
  expect(JSON.stringify(refused)).not.toContain('"http"');
  expect(await socket.next()).toMatchObject({
    id: 'running',
    payload: { data: { chatStream: { text: 'still here' } } },
  });
});

test('refuses one operation too many, and takes it once another has ended', async () => {
  const hub = createStubHub();
  await using server = await startHttpServer({ hub, sockets: { ...webSocketLimits, operations: 2 } });
  await using socket = await openGraphqlSocket(server.url);

  for (const id of ['1', '2', '3']) socket.send({ id, type: 'subscribe', payload: { query: watch } });
  const refused = await socket.next();
  await hub.events.readers(2);
  socket.send({ id: '1', type: 'complete' });
  await hub.events.readers(1);
  socket.send({ id: '4', type: 'subscribe', payload: { query: watch } });
  await hub.events.readers(2);

  expect(refused).toMatchObject({ id: '3', type: 'error', payload: [{ extensions: { code: 'HUB_LIMIT' } }] });
});

test('two thousand subscriptions on one socket leave sixty-four', async () => {
  const hub = createStubHub();
  await using server = await startHttpServer({ hub });
  await using socket = await openGraphqlSocket(server.url);

  for (let id = 0; id < 2000; id++) {
    socket.send({ id: String(id), type: 'subscribe', payload: { query: watch } });
  }
  const refused: string[] = [];
  while (refused.length < 2000 - 64) refused.push((await socket.next()).type);
  await hub.events.readers(64);

  expect(new Set(refused)).toEqual(new Set(['error']));
});

test('a client that completes an operation ends its watch while nothing happens', async () => {
  const hub = createStubHub();
  await using server = await startHttpServer({ hub });
  await using socket = await openGraphqlSocket(server.url);
  socket.send({ id: '1', type: 'subscribe', payload: { query: watch } });
  await hub.events.readers(1);

  socket.send({ id: '1', type: 'complete' });

  await hub.events.readers(0);
});

test('a client that vanishes ends all its watches', async () => {
  const hub = createStubHub();
  await using server = await startHttpServer({ hub });
  await using socket = await openGraphqlSocket(server.url);
  for (const id of ['1', '2', '3']) socket.send({ id, type: 'subscribe', payload: { query: watch } });
  await hub.events.readers(3);

  socket.socket.terminate();

  await hub.events.readers(0);
});

test('a client that leaves while its start is being decided is not watched for', async () => {
  const hub = createStubHub();
  const deciding = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<void>();
  let ended: AbortSignal | undefined;
  const slow = createStubHub({
    generations: {
      watch: async (_viewer, _request, signal) => {
        ended = signal;
        asked.resolve();
        await deciding.promise;
        return hub.events.read(signal);
      },
    },
  });
  await using server = await startHttpServer({ hub: slow });
  await using socket = await openGraphqlSocket(server.url);
  socket.send({ id: '1', type: 'subscribe', payload: { query: watch } });
  await asked.promise;

  socket.socket.terminate();
  await socket.closed;
  deciding.resolve();
  if (ended === undefined) throw new Error('nobody asked');
  if (!ended.aborted) await once(ended, 'abort');

  await hub.events.readers(0);
});
