import { expect, test } from 'vitest';
import { head, sendRaw } from '../testing/raw-http.ts';
import { startHttpServer } from '../testing/start-http-server.ts';

const query = JSON.stringify({ query: '{ apiStatus { state } }' });
const allowed = 'https://app.example.com';

/** First response lines for each case, sent as a POST and as a WebSocket upgrade. */
const cases: [name: string, headers: (port: number) => string[], post: string, upgrade: string][] = [
  ['a program', (port) => [`Host: 127.0.0.1:${port}`], '200 OK', '101 Switching Protocols'],
  [
    'our own page',
    (port) => [`Host: localhost:${port}`, `Origin: http://localhost:${port}`],
    '200 OK',
    '101 Switching Protocols',
  ],
  [
    'an allowed page',
    (port) => [`Host: localhost:${port}`, `Origin: ${allowed}`, 'Sec-Fetch-Site: cross-site'],
    '200 OK',
    '101 Switching Protocols',
  ],
  [
    'a foreign page',
    (port) => [`Host: localhost:${port}`, 'Origin: http://evil.example'],
    '403 Forbidden',
    '403 Forbidden',
  ],
  [
    'a sandboxed page',
    (port) => [`Host: localhost:${port}`, 'Origin: null'],
    '403 Forbidden',
    '403 Forbidden',
  ],
  [
    'a page on another port of this machine',
    (port) => [`Host: localhost:${port}`, 'Origin: http://localhost:1'],
    '403 Forbidden',
    '403 Forbidden',
  ],
  [
    'a foreign page that hides its origin',
    (port) => [`Host: localhost:${port}`, 'Sec-Fetch-Site: cross-site'],
    '403 Forbidden',
    '403 Forbidden',
  ],
  [
    'a foreign name that resolves here',
    (port) => [`Host: evil.example:${port}`, `Origin: http://evil.example:${port}`],
    '421 Misdirected Request',
    '421 Misdirected Request',
  ],
  [
    'forged forwarding headers',
    (port) => [`Host: evil.example`, `X-Forwarded-Host: localhost:${port}`, 'X-Forwarded-For: 127.0.0.1'],
    '421 Misdirected Request',
    '421 Misdirected Request',
  ],
  [
    'two hosts',
    (port) => [`Host: localhost:${port}`, 'Host: evil.example'],
    '400 Bad Request',
    '400 Bad Request',
  ],
  ['no host', () => [], '400 Bad Request', '400 Bad Request'],
];

test.each(cases)('%s is treated alike on HTTP and on the upgrade', async (_name, headers, post, upgrade) => {
  await using server = await startHttpServer({ configuration: { allowedOrigins: [allowed] } });
  const given = headers(server.port);

  const answers = await Promise.all([
    sendRaw(
      server.port,
      head(
        'POST /graphql HTTP/1.1',
        ...given,
        'Connection: close',
        'Content-Type: application/json',
        `Content-Length: ${query.length}`,
      ),
      query,
    ),
    sendRaw(
      server.port,
      head(
        'GET /graphql HTTP/1.1',
        ...given,
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
        'Sec-WebSocket-Protocol: graphql-transport-ws',
      ),
      // An unmasked frame, which makes the server close a socket that was opened.
      Uint8Array.of(0x81, 0x00),
    ),
  ]);

  expect(answers.map((answer) => answer.split('\r\n')[0])).toEqual([
    `HTTP/1.1 ${post}`,
    `HTTP/1.1 ${upgrade}`,
  ]);
  if (post.startsWith('4')) {
    expect(answers.join()).not.toMatch(/access-control-allow|apiStatus|CONNECTED/i);
  }
});

test.each([
  ['an allowed page', () => allowed],
  ['our own page under another of our names', (port: number) => `http://localhost:${port}`],
])('%s may read the answer, with the login of a proxy', async (_, originAt) => {
  await using server = await startHttpServer({ configuration: { allowedOrigins: [allowed] } });
  const origin = originAt(server.port);

  const response = await server.post('{ apiStatus { state } }', {}, { Origin: origin });

  expect(response.status).toBe(200);
  expect(response.headers.get('access-control-allow-origin')).toBe(origin);
  expect(response.headers.get('access-control-allow-credentials')).toBe('true');
  expect(response.headers.get('access-control-expose-headers')).toBe('Content-Disposition');
  expect(response.headers.get('vary')).toMatch(/Origin/);
});

test('a preflight of an allowed page is answered without running anything', async () => {
  await using server = await startHttpServer({ configuration: { allowedOrigins: [allowed] } });
  const preflight = (headers: Record<string, string>) =>
    fetch(new URL('/graphql', server.url), {
      method: 'OPTIONS',
      headers: { 'Access-Control-Request-Method': 'POST', ...headers },
    });

  const good = await preflight({ Origin: allowed, 'Access-Control-Request-Headers': 'content-type,x-app' });
  const foreign = await preflight({ Origin: 'http://evil.example' });

  expect(good.status).toBe(204);
  expect(Object.fromEntries(good.headers)).toMatchObject({
    'access-control-allow-origin': allowed,
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': 'content-type,x-app',
    'access-control-max-age': '600',
  });
  expect(foreign.status).toBe(403);
  expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
});

test('PUBLIC_URL is a separate name', async () => {
  await using server = await startHttpServer({
    configuration: { publicUrl: new URL('https://hub.example.com') },
  });

  const answer = await sendRaw(
    server.port,
    head(
      'GET /graphql?query=%7B__typename%7D HTTP/1.1',
      'Host: hub.example.com',
      'Origin: https://hub.example.com',
      'Connection: close',
    ),
  );

  expect(answer).toMatch(/^HTTP\/1.1 200 OK\r\n/);
  expect(answer).toContain('{"data":{"__typename":"Query"}}');
});
