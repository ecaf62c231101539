import { expect, test } from 'vitest';
import { startHttpServer } from '../testing/start-http-server.ts';
import { graphiqlPolicy, pagePolicy } from './headers.ts';

test('a page may load from here, run only what carries its nonce, and show no foreign image', () => {
  const policy = pagePolicy({ nonce: 'n0nce', socketOrigin: 'wss://hub.example.com', development: false });

  expect(policy.split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self' 'nonce-n0nce'",
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "manifest-src 'self'",
    "connect-src 'self' wss://hub.example.com",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ]);
});

test('neither policy of production lets a script be written into the page', () => {
  const scripts = [
    pagePolicy({ nonce: 'n', socketOrigin: 'ws://localhost', development: false }),
    graphiqlPolicy('ws://localhost'),
  ].map((policy) => policy.split('; ').find((directive) => directive.startsWith('script-src ')));

  expect(scripts).toEqual(["script-src 'self' 'nonce-n'", "script-src 'self'"]);
});

test.each([
  ['an answer', '/graphql?query=%7B__typename%7D', {}, 200],
  ['what does not exist', '/nothing', {}, 404],
  ['a refusal', '/graphql?query=%7B__typename%7D', { Origin: 'http://evil.example' }, 403],
  ['a mistake', '/graphql?query=%7B', {}, 400],
])('%s carries all security headers', async (_name, path, headers, status) => {
  await using server = await startHttpServer();

  const response = await fetch(new URL(path, server.url), {
    headers: { Accept: 'application/graphql-response+json', ...headers },
  });

  expect(response.status).toBe(status);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': expect.stringContaining('camera=()'),
  });
  expect(response.headers.get('x-powered-by')).toBeNull();
});
