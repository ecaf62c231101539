import { globSync, readFileSync } from 'node:fs';
import { mkdtempDisposable } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildClientSchema, getIntrospectionQuery } from 'graphql';
import { expect, test } from 'vitest';
import { chatDocument, wireStart } from './testing/chat-wire.ts';
import { openGraphqlSocket } from './testing/graphql-socket.ts';
import { head, sendRaw } from './testing/raw-http.ts';
import { echoes, startEchoingUpstream } from './testing/start-echoing-upstream.ts';
import { type RunningHub, startHub } from './testing/start-hub.ts';

const secretPart = 'Cq7Zt9Lw2Xv5Bn8Mk4Jh6Gf3Ds1Pa0YuRe';
const key = `sk-proj-${secretPart}`;
const pieceLength = 8;
const pieces = Array.from({ length: secretPart.length - pieceLength + 1 }, (_, start) =>
  secretPart.slice(start, start + pieceLength),
);

interface Said {
  readonly where: string;
  readonly text: string;
}

/** Asks a hub in every way there is, and keeps each byte that comes back. */
function createWitness(hub: RunningHub) {
  const said: Said[] = [];
  const post = (body: string, headers: Record<string, string> = {}) => ({
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });

  async function fetchAll(where: string, path: string, init: RequestInit = {}): Promise<string> {
    const response = await fetch(new URL(path, hub.origin), { redirect: 'manual', ...init });
    const body = Buffer.from(await response.arrayBuffer()).toString('latin1');
    const headers = [...response.headers].map(([name, value]) => `${name}: ${value}`);
    said.push({ where, text: [response.status, ...headers, body].join('\n') });
    return Buffer.from(body, 'latin1').toString();
  }

  return {
    said,
    fetchAll,
    post,
    query: (query: string) => fetchAll(query.slice(0, 60), '/graphql', post(JSON.stringify({ query }))),
    /** An answer over server-sent events. */
    chatOverHttp: (question: string) =>
      fetchAll(
        `${question} over HTTP`,
        '/graphql',
        post(JSON.stringify({ query: chatDocument, variables: { input: { start: wireStart(question) } } }), {
          accept: 'text/event-stream',
        }),
      ),
    async chatOverSocket(question: string): Promise<string> {
      await using socket = await openGraphqlSocket(new URL(hub.origin));
      const frames: string[] = [];
      socket.socket.on('message', (data) => frames.push(String(data)));
      const variables = { input: { start: wireStart(question) } };
      socket.send({ id: '1', type: 'subscribe', payload: { query: chatDocument, variables } });
      while ((await socket.next()).type === 'next');
      said.push({ where: `${question} over a WebSocket`, text: frames.join('\n') });
      return frames.join('\n');
    },
  };
}

const everything = `{
  apiStatus { state code title message steps upstream { host } history { code } }
  variants { id model unavailableReason description fallbackFrom }
  personalities { id systemPrompt }
  conversations { edges { node {
    id title messages(first: 10) { edges { node {
      id content reasoning model personality { name systemPrompt } error { code title message steps requestId }
    } } }
  } } }
}`;

test('no piece of the key leaves the hub, whatever the upstream says back', { timeout: 60_000 }, async () => {
  await using directory = await mkdtempDisposable(join(tmpdir(), 'modelhub-test-'));
  await using upstream = await startEchoingUpstream(key);
  await using hub = await startHub({
    OPENAI_API_KEY: `Bearer ${key}\n`,
    OPENAI_BASE_URL: upstream.baseUrl,
    DATA_DIR: directory.path,
    LOG_LEVEL: 'debug',
  });
  const witness = createWitness(hub);
  const { fetchAll, post, query } = witness;

  for (const echo of echoes) {
    const events = await witness.chatOverHttp(echo);
    const frames = await witness.chatOverSocket(echo);
    for (const answer of [events, frames]) expect(answer).toMatch(/Chat(Completed|Failed)/);
    await fetchAll(`health after ${echo}`, '/api/health/openai');
  }
  expect(upstream.requests.filter(({ headers }) => headers.authorization === `Bearer ${key}`)).toHaveLength(
    upstream.requests.length,
  );

  const { conversations } = JSON.parse(await query(everything)).data;
  expect(conversations.edges.length).toBe(2 * echoes.length);
  const chats = conversations.edges.flatMap(({ node }: { node: { id: string } }) => [
    `/chat/${node.id}`,
    `/chat/${node.id}.data`,
  ]);
  const pages = [
    '/',
    '/_root.data',
    '/setup',
    '/setup.data',
    '/usage',
    '/usage.data',
    '/api/usage.csv',
    '/chat',
    '/no-such-page',
    '/favicon.svg',
    ...chats,
  ];
  for (const path of [...pages, '/livez', '/readyz', '/api/health/openai', '/api/nothing']) {
    await fetchAll(path, path);
  }
  const graphiql = await fetchAll('GraphiQL', '/graphql', { headers: { accept: 'text/html' } });
  for (const [asset] of graphiql.matchAll(/\/graphql\/assets\/[\w.-]+/g)) await fetchAll(asset, asset);
  buildClientSchema(JSON.parse(await query(getIntrospectionQuery())).data);

  const bad: readonly (readonly [string, RequestInit])[] = [
    ['/graphql', post('{')],
    ['/graphql', post('[]')],
    ['/graphql', post('{"query":"{ nothing }"}')],
    ['/graphql', post('{"query":"{"}', { accept: 'text/event-stream' })],
    ['/graphql', post(`{"query":"${'{a'.repeat(50)}"}`)],
    ['/graphql', post('query={a}', { 'content-type': 'text/plain' })],
    ['/graphql', post('{"query":"{__typename}"}', { origin: 'https://evil.example' })],
    ['/graphql', { method: 'DELETE' }],
    ['/graphql?query=mutation{stopChat}', {}],
    ['/chat/..%2f..%2f.env', {}],
    ['/.env', {}],
    ['/', { method: 'POST', body: 'x'.repeat(2_000_000) }],
  ];
  for (const [path, init] of bad) await fetchAll(`bad request ${path}`, path, init);
  const port = Number(new URL(hub.origin).port);
  for (const request of [
    head('GET / HTTP/1.1', 'Host: evil', 'Connection: close'),
    head('GET /'),
    '\u0000\r\n\r\n',
  ]) {
    witness.said.push({ where: 'raw request', text: await sendRaw(port, request) });
  }

  await hub.stop();
  const files = globSync(`${directory.path}/**/*`).map((path) => ({
    where: path,
    text: readFileSync(path, 'latin1'),
  }));
  expect(files.map(({ where }) => where)).toContain(join(directory.path, 'modelhub.sqlite'));
  const built = globSync(resolve(import.meta.dirname, '../web/build/{client,server}/**/*.*')).map((path) => ({
    where: path,
    text: readFileSync(path, 'latin1'),
  }));
  expect(built.length).toBeGreaterThan(10);
  const output = { where: 'output', text: hub.output() };
  expect(output.text).toContain('OPENAI_API_KEY was read without');

  const leaks = [...witness.said, ...files, ...built, output].flatMap(({ where, text }) =>
    pieces.filter((piece) => text.includes(piece)).map((piece) => `${where}: ${piece}`),
  );
  expect(leaks).toEqual([]);
  expect(witness.said.filter(({ text }) => text.includes('[redacted]')).length).toBeGreaterThan(4);
});
