import { expect, test } from 'vitest';
import { head, sendRaw } from '../testing/raw-http.ts';
import { startHttpServer } from '../testing/start-http-server.ts';
import { httpTimeouts } from './server.ts';

/** At the end of a response, in plain text. */
const reason = /\r\n[A-Z][^\r\n]+\.\n(\r\n0\r\n\r\n)?$/;
const query = '{"query":"{__typename}"}';

interface Reply {
  readonly status: number;
  readonly body: { data?: unknown; errors?: { message: string; extensions?: object }[] };
}

/** The whole catalogue entry and nothing else, such as a library's text. */
function entry(code: 'BAD_INPUT' | 'TOO_LONG'): object {
  return {
    code,
    title: expect.stringMatching(/./),
    message: expect.stringMatching(/^[^\n]+\.$/),
    steps: [expect.stringMatching(/\.$/)],
    retryable: false,
    fixedBy: 'YOU',
    retryAfterMs: null,
    requestId: null,
    field: expect.toBeOneOf([null, 'query', 'variables', 'extensions', 'operationName', 'n']),
    generationId: null,
  };
}

/** Sends a request to /graphql with fetch, and checks that the server still works. */
async function send(init: RequestInit, path = '/graphql'): Promise<Reply> {
  await using server = await startHttpServer();
  const response = await fetch(new URL(path, server.url), init);
  const body = await response.json();

  const after = await server.post('{ __typename }');
  expect(await after.json()).toEqual({ data: { __typename: 'Query' } });
  expect(server.log.lines).toEqual([]);
  return { status: response.status, body };
}

const json = { 'Content-Type': 'application/json' };

test.each([
  ['a form', { 'Content-Type': 'application/x-www-form-urlencoded' }, 'query=%7B__typename%7D'],
  ['plain text', { 'Content-Type': 'text/plain' }, query],
  ['nothing named', { 'Content-Type': '' }, query],
  ['a GraphQL document', { 'Content-Type': 'application/graphql' }, '{__typename}'],
  ['JSON after a comma', { 'Content-Type': 'text/plain, application/json' }, query],
  ['UTF-7', { 'Content-Type': 'application/json; charset=utf-7' }, query],
  ['UTF-32', { 'Content-Type': 'application/json; charset=utf-32' }, query],
  ['a compressed body', { ...json, 'Content-Encoding': 'gzip' }, query],
])('refuses %s with 415', async (_name, headers, body) => {
  const reply = await send({ method: 'POST', headers, body });

  expect(reply.status).toBe(415);
  expect(reply.body.errors?.[0]?.extensions).toEqual(entry('BAD_INPUT'));
});

test('refuses multipart with 415', async () => {
  const body = new FormData();
  body.set('operations', query);
  body.set('map', '{}');

  expect((await send({ method: 'POST', body })).status).toBe(415);
});

test.each(['application/json', 'application/json; charset=utf-8', 'application/json;charset="UTF-8"'])(
  'accepts %s',
  async (type) => {
    const { status, body } = await send({ method: 'POST', headers: { 'Content-Type': type }, body: query });

    expect({ status, body }).toEqual({ status: 200, body: { data: { __typename: 'Query' } } });
  },
);

test.each([
  ['no JSON', '{"query":', 400],
  ['an empty body', '', 400],
  ['null', 'null', 400],
  ['a string', '"{__typename}"', 400],
  ['a batch', `[${query},${query}]`, 400],
  ['an unknown parameter', '{"query":"{__typename}","extra":1}', 400],
  ['a query that is no string', '{"query":{}}', 400],
  ['variables that are no object', '{"query":"{__typename}","variables":[1]}', 400],
  ['a query that is no GraphQL', '{"query":"{"}', 200],
  ['an unknown field', '{"query":"{nothing}"}', 200],
  [
    'a variable of another kind',
    '{"query":"query($n:Int!){conversations(first:$n){edges{cursor}}}","variables":{"n":"x"}}',
    200,
  ],
  ['an operation that does not exist', '{"query":"query A{__typename}","operationName":"B"}', 400],
])('refuses %s', async (_name, body, status) => {
  const reply = await send({ method: 'POST', headers: json, body });

  expect(reply.status).toBe(status);
  expect(reply.body.data).toBeUndefined();
  expect(reply.body.errors?.[0]?.extensions).toEqual(entry('BAD_INPUT'));
});

test.each([
  ['a POST without a query', {}, 'query'],
  ['a query that is no string', { query: 5 }, 'query'],
  ['variables that are text', { query: '{__typename}', variables: '{}' }, 'variables'],
  ['extensions that are a list', { query: '{__typename}', extensions: [] }, 'extensions'],
])('refuses %s with 400, naming the parameter', async (_name, body, field) => {
  const reply = await send({ method: 'POST', headers: json, body: JSON.stringify(body) });

  expect(reply).toMatchObject({ status: 400, body: { errors: [{ extensions: { field } }] } });
});

test.each([
  ['no query', '', 'query'],
  ['variables that are no JSON', '?query=%7B__typename%7D&variables=%7B', 'variables'],
  ['extensions that are no JSON', '?query=%7B__typename%7D&extensions=%7B', 'extensions'],
  ['variables that are a number', '?query=%7B__typename%7D&variables=3', 'variables'],
])('refuses a GET with %s with 400, naming the parameter', async (_name, parameters, field) => {
  const reply = await send({ headers: { Accept: 'application/json' } }, `/graphql${parameters}`);

  expect(reply.status).toBe(400);
  expect(reply.body.errors?.[0]?.extensions).toEqual({ ...entry('BAD_INPUT'), field });
});

test.each(['text/html', 'image/png', 'application/json; charset=utf-16'])(
  'answers in JSON although only %s is accepted',
  async (accept) => {
    const reply = await send({ method: 'POST', headers: { ...json, Accept: accept }, body: query });

    expect(reply).toEqual({ status: 200, body: { data: { __typename: 'Query' } } });
  },
);

test('refuses more than a megabyte with 413, with and without a Content-Length', async () => {
  const large = JSON.stringify({ query: '{__typename}', variables: { a: 'x'.repeat(1024 * 1024) } });
  const stream = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(large));
      controller.close();
    },
  });

  for (const init of [{ body: large }, { body: stream, duplex: 'half' }]) {
    const { status, body } = await send({ method: 'POST', headers: json, ...init } as RequestInit);

    expect(status).toBe(413);
    expect(body.errors?.[0]?.extensions).toEqual(entry('TOO_LONG'));
  }
});

test('GET does nothing but query', async () => {
  const get = (operation: string, accept = 'application/json') =>
    send({ headers: { Accept: accept } }, `/graphql?query=${encodeURIComponent(operation)}`);

  expect(await get('{__typename}')).toEqual({ status: 200, body: { data: { __typename: 'Query' } } });
  expect((await get('mutation{stopChat(input:{requestId:"a"}){__typename}}')).status).toBe(405);
  expect((await get('subscription{apiStatusChanged{state}}')).status).toBe(405);
});

test.each(['PUT', 'PATCH', 'DELETE', 'HEAD', 'TRACE-LIKE'])('refuses the method %s', async (method) => {
  await using server = await startHttpServer();

  const answer = await sendRaw(
    server.port,
    head(`${method} /graphql HTTP/1.1`, `Host: localhost:${server.port}`, 'Connection: close'),
  );

  expect(answer).toMatch(/^HTTP\/1.1 (405|400) /);
});

test.each(['application/json', 'multipart/mixed', 'image/png'])(
  'a subscription for which only %s is accepted is refused before it starts',
  async (accept) => {
    const { status, body } = await send({
      method: 'POST',
      headers: { ...json, Accept: accept },
      body: JSON.stringify({
        query: 'subscription{chatStream(input:{watch:{generationId:"generation-1"}}){seq}}',
      }),
    });

    expect(status).toBe(406);
    expect(body.errors?.[0]?.extensions).toEqual(entry('BAD_INPUT'));
  },
);

test.each([
  ['prototypes', '{"__proto__":{"first":500},"constructor":{"prototype":{"first":500}}}'],
  [
    'fifty thousand names',
    JSON.stringify(Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`a${i}`, 0]))),
  ],
  ['ten thousand levels', `{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}`],
])('ignores undeclared variables: %s', async (_name, variables) => {
  const { status, body } = await send({
    method: 'POST',
    headers: json,
    body: `{"query":"query($first:Int){conversations(first:$first){pageInfo{hasNextPage}}}","variables":${variables}}`,
  });

  expect({ status, body }).toEqual({
    status: 200,
    body: { data: { conversations: { pageInfo: { hasNextPage: false } } } },
  });
  expect(Object.hasOwn(Object.prototype, 'first')).toBe(false);
});

test.each([
  ['fifty thousand unknown fields', `{${Array.from({ length: 50_000 }, (_, i) => `"a${i}":0`).join()}}`],
  ['a list as deep as ten thousand', '['.repeat(10_000) + ']'.repeat(10_000)],
  ['a number that JSON cannot hold', '1e309'],
  ['half a megabyte of text', `"${'x'.repeat(500_000)}"`],
])('refuses %s for an input with BAD_INPUT, in few words', async (_name, input) => {
  const { status, body } = await send({
    method: 'POST',
    headers: { ...json, Accept: 'application/graphql-response+json' },
    body: `{"query":"mutation($input:StartChatInput!){startChat(input:$input){__typename}}","variables":{"input":${input}}}`,
  });

  expect(status).toBe(400);
  expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', retryable: false });
  expect(JSON.stringify(body).length).toBeLessThan(10_000);
});

test.each([
  ['no HTTP', 'hello\r\n\r\n', '400 Bad Request'],
  ['HTTP/2 without asking', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', '400 Bad Request'],
  [
    'a header of 20 kB',
    head('GET / HTTP/1.1', 'Host: x', `A: ${'a'.repeat(20_000)}`),
    '431 Request Header Fields Too Large',
  ],
  [
    'two lengths',
    head('POST /graphql HTTP/1.1', 'Host: x', 'Content-Length: 1', 'Content-Length: 2'),
    '400 Bad Request',
  ],
  [
    'a length and chunks',
    head('POST /graphql HTTP/1.1', 'Host: x', 'Content-Length: 1', 'Transfer-Encoding: chunked'),
    '400 Bad Request',
  ],
  ['no Host', head('GET / HTTP/1.1', 'Connection: close'), '400 Bad Request'],
  [
    'an unknown expectation',
    head('GET / HTTP/1.1', 'Host: x', 'Expect: miracles', 'Connection: close'),
    '417 Expectation Failed',
  ],
])('answers %s with the reason, and closes', async (_name, bytes, status) => {
  await using server = await startHttpServer();

  const answer = await sendRaw(server.port, bytes);

  expect(answer.split('\r\n')[0]).toBe(`HTTP/1.1 ${status}`);
  expect(answer).toMatch(reason);
  expect((await server.post('{ __typename }')).status).toBe(200);
});

test.each(['http://evil.example/graphql', '*', 'graphql'])(
  'refuses the request target %s',
  async (target) => {
    await using server = await startHttpServer();

    const answer = await sendRaw(
      server.port,
      head(`GET ${target} HTTP/1.1`, `Host: localhost:${server.port}`, 'Connection: close'),
    );

    expect(answer.split('\r\n')[0]).toBe('HTTP/1.1 400 Bad Request');
  },
);

test('a body or a head that does not come in time gets 408, with the reason', async () => {
  await using server = await startHttpServer({
    timeouts: { ...httpTimeouts, headersMs: 100, requestMs: 150, checkMs: 20, closeMs: 100 },
  });
  const lines = [
    'POST /graphql HTTP/1.1',
    `Host: localhost:${server.port}`,
    'Content-Type: application/json',
  ];

  const answers = await Promise.all([
    sendRaw(server.port, head(...lines, 'Content-Length: 1000'), '{"query":'),
    sendRaw(server.port, `${lines.join('\r\n')}\r\n`),
  ]);

  expect(answers.map((answer) => answer.split('\r\n')[0])).toEqual(
    Array(2).fill('HTTP/1.1 408 Request Timeout'),
  );
  expect((await server.post('{ __typename }')).status).toBe(200);
  for (const answer of answers) expect(answer).toMatch(reason);
  expect(server.log.lines).toEqual([]);
});

test.each(['/graphql', '/api/chats', '/'])('a body to %s that stops on the way gets 408', async (path) => {
  await using server = await startHttpServer({
    timeouts: { ...httpTimeouts, body: { everyMs: 100, leastBytes: 10_000 } },
  });

  const answer = await sendRaw(
    server.port,
    head(
      `POST ${path} HTTP/1.1`,
      `Host: localhost:${server.port}`,
      'Content-Type: application/json',
      'Content-Length: 1000000',
    ),
    'x'.repeat(5_000),
  );

  // Nothing reads a body sent to `/`: its 404 is sent at once and must not keep the connection open either.
  expect(answer.split('\r\n')[0]).toBe(`HTTP/1.1 ${path === '/' ? '404 Not Found' : '408 Request Timeout'}`);
  expect(server.log.lines).toEqual([]);
});

test('answers an offer to upgrade to HTTP/2 as a plain request', async () => {
  await using server = await startHttpServer();

  const answer = await sendRaw(
    server.port,
    head(
      'GET /graphql?query=%7B__typename%7D HTTP/1.1',
      `Host: localhost:${server.port}`,
      'Connection: Upgrade, HTTP2-Settings, close',
      'Upgrade: h2c',
      'HTTP2-Settings: AAMAAABkAAQAAP__',
    ),
  );

  expect(answer).toMatch(/^HTTP\/1.1 200 OK\r\n/);
});
