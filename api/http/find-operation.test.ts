import { expect, test } from 'vitest';
import { openGraphqlSocket } from '../testing/graphql-socket.ts';
import { startHttpServer } from '../testing/start-http-server.ts';

const query = 'query Names { personalities { name } } query Ids { personalities { id } }';
const choice = {
  field: 'operationName',
  message: '“operationName” must be one of those in the query: Names, Ids.',
};

test.each([
  ['two operations without a name to choose one', { query }, choice],
  ['a name that no operation has', { query, operationName: 'Other' }, choice],
  [
    'a name for an operation without one',
    { query: '{ __typename }', operationName: 'Names' },
    { field: 'operationName', message: '“operationName” must be left out: the query names no operation.' },
  ],
  ['a query without an operation', { query: 'fragment Unused on Query { __typename }' }, { field: 'query' }],
  ['a query that is a schema', { query: 'type Query { a: Int }' }, { field: 'query' }],
  [
    'two operations of one name',
    { query: 'query Same { __typename } query Same { __typename }' },
    { field: 'operationName', message: '“operationName” must be one of those in the query: Same.' },
  ],
])('%s: the error says what to choose from, over HTTP and WebSocket', async (_name, payload, extensions) => {
  await using server = await startHttpServer();
  const response = await fetch(new URL('/graphql', server.url), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(payload),
  });
  await using socket = await openGraphqlSocket(server.url);
  socket.send({ id: '1', type: 'subscribe', payload });

  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ errors: [{ extensions }] });
  expect(await socket.next()).toMatchObject({ type: 'error', payload: [{ extensions }] });
});
