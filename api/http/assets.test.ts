import { rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { head, sendRaw } from '../testing/raw-http.ts';
import { startHttpServer } from '../testing/start-http-server.ts';
import { writeTinyBuild } from '../testing/tiny-build.ts';

test('hashed files are kept for good, others for an hour', async () => {
  await using build = await writeTinyBuild();
  await using server = await startHttpServer({
    configuration: { web: 'built' },
    buildDirectory: build.directory,
  });

  const script = await fetch(new URL('/assets/app-abc123.js', server.url), {
    headers: { 'Accept-Encoding': 'identity' },
  });
  const icon = await fetch(new URL('/favicon.svg', server.url));

  expect(await script.text()).toBe('export {};\n');
  expect(Object.fromEntries(script.headers)).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'content-length': '11',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    etag: expect.any(String),
  });
  expect(Object.fromEntries(icon.headers)).toMatchObject({
    'content-type': 'image/svg+xml',
    'cache-control': 'public, max-age=3600',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  });
});

test('the compressed copy goes to those who take it, under a tag of its own', async () => {
  await using build = await writeTinyBuild();
  await using server = await startHttpServer({
    configuration: { web: 'built' },
    buildDirectory: build.directory,
  });
  const get = (accepted: string) =>
    sendRaw(
      server.port,
      head(
        'GET /assets/app-abc123.js HTTP/1.1',
        `Host: localhost:${server.port}`,
        `Accept-Encoding: ${accepted}`,
        'Connection: close',
      ),
    );
  const tagOf = (answer: string) => /etag: "(.+)"/i.exec(answer)?.[1];

  const compressed = await get('br, gzip');
  const plain = await get('gzip;q=0.5, br; q=0');

  expect(compressed).toMatch(/content-encoding: br/i);
  expect(compressed).toMatch(/vary: [^\r]*accept-encoding/i);
  expect(compressed).toMatch(/\r\n\r\nbrotli$/);
  expect(plain).not.toMatch(/content-encoding/i);
  expect(plain).toMatch(/\r\n\r\nexport \{\};\n$/);
  expect(tagOf(compressed)).toBe(`${tagOf(plain)}-br`);
});

test('what the browser has already is not sent again', async () => {
  await using build = await writeTinyBuild();
  await using server = await startHttpServer({
    configuration: { web: 'built' },
    buildDirectory: build.directory,
  });
  const address = new URL('/favicon.svg', server.url);

  const first = await fetch(address);
  const tag = first.headers.get('etag');
  const askAgain = (known: string) => fetch(address, { headers: { 'If-None-Match': known } });

  for (const known of [`${tag}`, `W/${tag}`, `"other", ${tag}`]) {
    const again = await askAgain(known);
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  }
  expect((await askAgain('"other"')).status).toBe(200);
});

test('a build that is taken away takes nothing from those who are served', async () => {
  await using build = await writeTinyBuild();
  await using server = await startHttpServer({
    configuration: { web: 'built' },
    buildDirectory: build.directory,
  });

  await rm(new URL('client', build.directory), { recursive: true });

  expect((await fetch(new URL('/favicon.svg', server.url))).status).toBe(200);
});

test.each([
  '/assets/../server/index.js',
  '/../server/index.js',
  '/..%2fserver%2findex.js',
  '/%2e%2e/server/index.js',
  '/assets/..%5c..%5cserver%5cindex.js',
  '//etc/passwd',
  '/assets/%00',
  '/assets/%E0%A4%A',
  '/assets/app-abc123.js/',
  '/assets/app-abc123.js.br',
  '/assets',
  '/assets/',
  '/assets/unknown.js',
])('there is no file at %s', async (path) => {
  await using build = await writeTinyBuild();
  await using server = await startHttpServer({
    configuration: { web: 'built' },
    buildDirectory: build.directory,
  });

  const answer = await sendRaw(
    server.port,
    head(`GET ${path} HTTP/1.1`, `Host: localhost:${server.port}`, 'Connection: close'),
  );

  expect(answer).toMatch(/^HTTP\/1.1 (404|400) /);
  expect(answer).not.toMatch(/assetsBuildDirectory|root:|export/);
});
