import { expect, test } from 'vitest';
import { head, sendRaw } from '../testing/raw-http.ts';
import { startHttpServer } from '../testing/start-http-server.ts';
import { createStubHub } from '../testing/stub-hub.ts';
import { writeTinyBuild } from '../testing/tiny-build.ts';

const web = { configuration: { web: 'built' } } as const;

test('a page gets GraphQL in this process and its own nonce, which its policy names', async () => {
  await using build = await writeTinyBuild();
  await using server = await startHttpServer({ ...web, buildDirectory: build.directory });

  const responses = [
    await fetch(new URL('/shown?a=b', server.url)),
    await fetch(new URL('/shown?a=b', server.url)),
  ];
  const pages = await Promise.all(responses.map((response) => response.json()));

  expect(pages[0]).toEqual({
    url: new URL('/shown?a=b', server.url).href,
    nonce: expect.stringMatching(/^[\w+/]{22}==$/),
    answer: { data: { apiStatus: { state: 'CONNECTED' } } },
  });
  expect(pages[1].nonce).not.toBe(pages[0].nonce);
  expect(responses[0]?.headers.get('content-security-policy')).toContain(
    `script-src 'self' 'nonce-${pages[0].nonce}'; style-src 'self';`,
  );
  expect(responses[0]?.headers.get('content-security-policy')).toContain(
    `connect-src 'self' ws://${server.url.host};`,
  );
});

test.each(['/shown', '/shown.data', '/nothing', '/nothing.data', '/broken'])(
  'nothing keeps a copy of %s',
  async (path) => {
    await using build = await writeTinyBuild();
    await using server = await startHttpServer({ ...web, buildDirectory: build.directory });

    const { headers } = await fetch(new URL(path, server.url));

    expect(headers.get('cache-control')).toBe('no-store');
  },
);

test('GraphQL of a page runs as the viewer who made the request', async () => {
  await using build = await writeTinyBuild();
  const seen: string[] = [];
  const stub = createStubHub();
  const hub = createStubHub({
    status: {
      current: () => {
        seen.push('asked');
        return stub.status.current();
      },
    },
  });
  const viewers: string[] = [];
  await using server = await startHttpServer({
    ...web,
    hub,
    buildDirectory: build.directory,
    viewer: (request) => {
      viewers.push(String(request.headers.cookie));
      return { id: 'someone' };
    },
  });

  await (await fetch(new URL('/shown', server.url), { headers: { Cookie: 'session=1' } })).json();

  expect(seen).toEqual(['asked']);
  expect(viewers).toEqual(['session=1']);
});

test('behind a proxy pages know the public address, and forged headers change nothing', async () => {
  await using build = await writeTinyBuild();
  await using server = await startHttpServer({
    configuration: { web: 'built', publicUrl: new URL('https://hub.example.com') },
    buildDirectory: build.directory,
  });
  const get = (host: string) =>
    sendRaw(
      server.port,
      head(
        'GET /shown HTTP/1.1',
        `Host: ${host}`,
        'X-Forwarded-Host: evil.example',
        'X-Forwarded-Proto: gopher',
        'X-Forwarded-For: 10.0.0.1, 127.0.0.1',
        'Forwarded: host=evil.example;proto=gopher',
        'Connection: close',
      ),
    );

  const viaProxy = await get('hub.example.com');
  const direct = await get(`localhost:${server.port}`);

  expect(viaProxy).toContain('"url":"https://hub.example.com/shown"');
  expect(viaProxy).toContain("connect-src 'self' wss://hub.example.com;");
  expect(direct).toContain(`"url":"http://localhost:${server.port}/shown"`);
  expect(viaProxy + direct).not.toContain('evil.example');
});

test('what fails in a page stays inside', async () => {
  await using build = await writeTinyBuild();
  await using server = await startHttpServer({ ...web, buildDirectory: build.directory });

  const response = await fetch(new URL('/broken', server.url));
  const text = await response.text();

  expect(response.status).toBe(500);
  expect(text).not.toMatch(/canary|\.ts|at /);
});

test('a page that does not exist is a 404 of the pages', async () => {
  await using build = await writeTinyBuild();
  await using server = await startHttpServer({ ...web, buildDirectory: build.directory });

  const response = await fetch(new URL('/nothing', server.url));

  expect(response.status).toBe(404);
  expect(await response.text()).toBe('<p>document</p>');
});

test.each([
  ['/%E0%A4%A', 400],
  ['/shown?_data=routes/shown', 404],
])('%s, which Remix would report past the log or as an error, is refused', async (path, status) => {
  await using build = await writeTinyBuild();
  await using server = await startHttpServer({ ...web, buildDirectory: build.directory });

  const response = await fetch(new URL(path, server.url));

  expect(response.status).toBe(status);
  expect(await response.text()).toMatch(/^[\w ]+\.\n$/);
});

test.each(['/shown', '/nothing', '/favicon.svg'])('nothing can be posted to %s', async (path) => {
  await using build = await writeTinyBuild();
  await using server = await startHttpServer({ ...web, buildDirectory: build.directory });

  const response = await fetch(new URL(path, server.url), {
    method: 'POST',
    body: new URLSearchParams('a=b'),
  });

  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  expect(await response.json()).toMatchObject({ message: '“method” must be GET or HEAD here.' });
});

test('a missing build is said at the start', async () => {
  await expect(
    startHttpServer({ ...web, buildDirectory: new URL('file:///nonexistent/build/') }),
  ).rejects.toThrow(/nonexistent/);
});
