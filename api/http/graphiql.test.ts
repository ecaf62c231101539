import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../schema/schema.ts';
import { head, sendRaw } from '../testing/raw-http.ts';
import { startHttpServer } from '../testing/start-http-server.ts';
import { createGraphiqlHandler } from './graphiql.ts';
import { graphiqlTabs } from './graphiql-tabs.ts';

const page = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

test('shows GraphiQL to a browser, all of it from here and with nothing inline', async () => {
  await using server = await startHttpServer();

  const response = await fetch(new URL('/graphql', server.url), { headers: page });
  const html = await response.text();

  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('content-security-policy')).toContain("script-src 'self';");
  expect(response.headers.get('content-security-policy')).toContain(
    `connect-src 'self' ws://${server.url.host};`,
  );
  for (const path of ['/', '/chat', '/setup']) expect(html).toContain(`href="${path}"`);
  expect(html).not.toMatch(/<script(?! src="\/graphql\/assets\/)|<style|https?:| on\w+=/);
});

test.each([
  ['theme=dark', 'dark'],
  ['choice=claude; theme=light', 'light'],
  ['theme=blue', 'system'],
  ['mytheme=dark', 'system'],
])('shows GraphiQL in the theme that was chosen on a page: %s', async (cookie, theme) => {
  await using server = await startHttpServer();

  const html = await (await fetch(new URL('/graphql', server.url), { headers: { ...page, cookie } })).text();

  expect(html).toContain(`<body class="graphiql-${theme}" data-theme="${theme}">`);
});

test('serves the parts of the page compressed to everyone and to be kept for good', async () => {
  await using server = await startHttpServer();
  const html = await (await fetch(new URL('/graphql', server.url), { headers: page })).text();
  const paths = [...html.matchAll(/(?:src|href)="(\/graphql\/assets\/[^"]+)"/g)].map(
    ([, path]) => path ?? '',
  );
  const script = await fetch(new URL(paths.find((path) => /graphiql.*js/.test(path)) ?? '', server.url));
  const workers = (await script.text()).match(/\/graphql\/assets\/[\w-]+-worker-[\w-]+\.js/g) ?? [];

  expect(paths).toHaveLength(3);
  expect(new Set(workers).size).toBe(3);
  for (const path of [...paths, ...workers]) {
    const part = await fetch(new URL(path, server.url), { headers: { 'Accept-Encoding': 'identity' } });

    expect(Object.fromEntries(part.headers)).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'gzip',
      'content-type': expect.stringMatching(/^text\/(javascript|css); charset=utf-8$/),
      'x-content-type-options': 'nosniff',
    });
    expect((await part.text()).length).toBeGreaterThan(100);
  }
});

test('an address with a query that was typed shows GraphiQL and runs nothing', async () => {
  await using server = await startHttpServer();

  const typed = await openWithQuery(server, 'none');

  expect(typed).toContain('HTTP/1.1 200 OK');
  expect(typed).toContain('<!doctype html>');
});

test.each(['cross-site', 'same-site', 'same-origin', null])(
  'a link with a query leads to GraphiQL without it, from a page that is %s',
  async (site) => {
    await using server = await startHttpServer();

    const followed = await openWithQuery(server, site);

    expect(followed).toContain('HTTP/1.1 303 See Other');
    expect(followed).toContain('Location: /graphql\r\n');
  },
);

/** Asks as browsers do, which do not let `fetch` say how they got here. */
function openWithQuery({ port }: { readonly port: number }, site: string | null): Promise<string> {
  const reason = ['Sec-Fetch-Mode: navigate', 'Sec-Fetch-Dest: document', `Sec-Fetch-Site: ${site}`];
  return sendRaw(
    port,
    head(
      'GET /graphql?query=%7B__typename%7D HTTP/1.1',
      `Host: localhost:${port}`,
      `Accept: ${page.Accept}`,
      ...(site === null ? [] : reason),
      'Connection: close',
    ),
  );
}

test('a query in an address runs at once for a program', async () => {
  await using server = await startHttpServer();

  const response = await fetch(new URL('/graphql?query=%7B__typename%7D', server.url));

  expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
});

test.each(['/graphql/assets/nothing.js', '/graphql/assets/../../package.json', '/graphql/assets/'])(
  'has no part %s',
  async (path) => {
    await using server = await startHttpServer();

    expect((await fetch(new URL(path, server.url))).status).toBe(404);
  },
);

test('every tab is a valid document with variables that fit', () => {
  for (const { query, variables } of graphiqlTabs) {
    expect(validate(schema, parse(query))).toEqual([]);
    expect(query.startsWith('# ')).toBe(true);
    // As much as fits beside the editor's tools in a window 1280 px wide.
    expect(query.match(/^#.{50,}/gm)).toBeNull();
    if (variables !== undefined) expect(JSON.parse(variables)).toBeTypeOf('object');
  }
  expect(graphiqlTabs).toHaveLength(6);
});

test('a load that failed is tried again with the next request', async () => {
  let loads = 0;
  const handle = createGraphiqlHandler(async () => {
    if (loads++ === 0) throw new Error('too many open files');
    return { page: () => '<p>GraphiQL</p>', assets: new Map() };
  });
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://localhost');
    handle(request, response, url, 'ws://localhost').catch(() => response.writeHead(500).end());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const ask = () => fetch(`http://127.0.0.1:${port}/graphql`, { headers: page });

  const statuses = [(await ask()).status, (await ask()).status, (await ask()).status];

  expect([statuses, loads]).toEqual([[500, 200, 200], 2]);
  server.closeAllConnections();
  server.close();
});
