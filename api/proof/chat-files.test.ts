import { afterAll, beforeAll, expect, test } from 'vitest';
import { askToEnd, importChats, postChats, readFile, undated } from '../testing/chat-files.ts';
import { wireStart } from '../testing/chat-wire.ts';
import { jsonResponse, textFrame } from '../testing/raw-upstream.ts';
import { type ChatUpstream, startChatUpstream } from '../testing/start-chat-upstream.ts';
import { startTestApp, type TestApp } from '../testing/start-test-app.ts';

let upstream: ChatUpstream;
beforeAll(async () => {
  upstream = await startChatUpstream(async ({ exchange, question }) => {
    if (question === 'Fail') return exchange.write(jsonResponse(400, { error: { code: 'invalid_prompt' } }));
    if (question !== 'Never end') return exchange.answer('Because ', 'of `code`\n```ts\nlet unclosed');
    await exchange.openStream();
    await exchange.send(textFrame('half'));
  });
});
afterAll(() => upstream[Symbol.asyncDispose]());

/** `TITLES=rule`, since a title that arrives late would make two exports differ. */
const startHub = () => startTestApp({ upstream, environment: { TITLES: 'rule' } });

const firstMessages = (app: TestApp, conversationId: string) =>
  app
    .request<{ conversation: { messages: { edges: { node: { id: string; role: string } }[] } } }>(
      'query ($id: ID!) { conversation(id: $id) { messages { edges { node { id role } } } } }',
      { id: conversationId },
    )
    .then(({ conversation }) => conversation.messages.edges.map(({ node }) => node));

const update =
  'mutation ($input: UpdateConversationInput!) { updateConversation(input: $input) { __typename } }';

/** Fills a hub with chats of every kind: branched, failed, stopped, pinned, archived, and with hostile texts. */
async function fill(app: TestApp): Promise<readonly string[]> {
  const branched = await askToEnd(app, 'Name <b>three</b> rivers\n```\nunclosed');
  const [question, answer] = await firstMessages(app, branched);
  for (const turn of [
    { answer: { messageId: question?.id } },
    { edit: { messageId: question?.id, content: 'Name four “rivers” 🚀' } },
    { send: { content: 'Fail', parentId: answer?.id } },
  ]) {
    const target = { conversationId: branched };
    await using reader = await app.open({ start: wireStart('', { target, turn }) });
    while ((await reader.next()) !== null);
  }
  await app.request(update, { input: { conversationId: branched, activeLeafId: answer?.id, pinned: true } });
  const archived = await askToEnd(app, 'Write a function');
  await app.request(update, {
    input: { conversationId: archived, archived: true, title: '../a "quoted": title' },
  });
  return [branched, archived, await askToEnd(app, 'Hello')];
}

test('all chats go out of one hub and into an empty one, and come out the same to the byte', async () => {
  await using from = await startHub();
  await using to = await startHub();
  await fill(from);
  const document = await readFile(from, '/api/chats.json');
  expect(document).toContain('"CONTENT_BLOCKED"');

  const imported = await importChats(to, document);
  expect(imported.map(({ outcome, id, conversationId }) => [outcome, id === conversationId])).toEqual(
    Array(3).fill(['IMPORTED', true]),
  );
  expect(undated(await readFile(to, '/api/chats.json'))).toBe(undated(document));
  expect(await readFile(to, '/api/chats.md')).toContain('Name <b>three</b> rivers');

  // An import costs nothing: it was paid for elsewhere.
  const spent = (app: TestApp) =>
    readFile(app, '/api/usage.csv').then((text) => text.trim().split('\n').length - 1);
  expect([await spent(from), await spent(to)]).toEqual([6, 0]);

  const again = await importChats(to, document);
  expect(again.map(({ outcome }) => outcome)).toEqual(Array(3).fill('ALREADY_THERE'));
  expect(undated(await readFile(to, '/api/chats.json'))).toBe(undated(document));
  await to.restart();
  expect(undated(await readFile(to, '/api/chats.json'))).toBe(undated(document));
});

test('an imported chat is found, read, watched and gone on with like any other', async () => {
  await using from = await startHub();
  await using to = await startHub();
  const id = await askToEnd(from, 'The word is Zephyrine');
  await importChats(to, await readFile(from, `/api/chats/${id}.json`));

  const { conversations } = await to.request<{ conversations: { edges: { node: { id: string } }[] } }>(
    '{ conversations(search: "zephyrine") { edges { node { id } } } }',
  );
  expect(conversations.edges.map(({ node }) => node.id)).toEqual([id]);
  const { conversation } = await to.request<{
    conversation: { messages: { edges: { node: { generationId: string | null } }[] } };
  }>('query ($id: ID!) { conversation(id: $id) { messages { edges { node { generationId } } } } }', { id });
  const generationId = conversation.messages.edges[1]?.node.generationId ?? '';
  await using watching = await to.open({ watch: { generationId } });
  const kinds: string[] = [];
  for (let event = await watching.next(); event !== null; event = await watching.next()) {
    kinds.push(event.__typename);
  }
  expect(kinds).toEqual(['ChatStarted', 'ChatSnapshot', 'ChatCompleted']);
  expect(await askToEnd(to, 'And then?', { conversationId: id })).toBe(id);
  expect(await firstMessages(to, id)).toHaveLength(4);
});

test('what is taken here already comes in under other ids, which are the same the next time', async () => {
  await using app = await startHub();
  const id = await askToEnd(app, 'Hello');
  const document = await readFile(app, '/api/chats.json');
  await app.request(
    'mutation ($input: DeleteConversationInput!) { deleteConversation(input: $input) { __typename } }',
    { input: { conversationId: id } },
  );
  const [first] = await importChats(app, document);
  expect(first).toMatchObject({ outcome: 'IMPORTED', id });
  expect(first?.conversationId).not.toBe(id);
  const [second] = await importChats(app, document);
  expect(second).toEqual({ ...first, outcome: 'ALREADY_THERE' });
  const copy = await readFile(app, '/api/chats.json');
  const texts = (from: string) => from.match(/"(content|title|createdAt|model)":"[^"]*"/g);
  expect(texts(copy)).toEqual(texts(document));
});

test('whoever watches the list is told of each chat that comes in', async () => {
  await using from = await startHub();
  await using to = await startHub();
  await fill(from);
  const stream = await fetch(new URL('/graphql', to.url), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream' },
    body: JSON.stringify({ query: 'subscription { conversationChanged { kind conversation { title } } }' }),
  });
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  await importChats(to, await readFile(from, '/api/chats.json'));
  let told = '';
  while ((told.match(/"CREATED"/g) ?? []).length < 3) told += (await reader?.read())?.value ?? '';
  expect(told).toContain('Hello');
  await reader?.cancel();
});

test('what was being written comes in as lost, with the text that it had', async () => {
  await using from = await startHub();
  await using to = await startHub();
  await using reader = await from.open({ start: wireStart('Never end') });
  let conversationId = '';
  for (let event = await reader.next(); event !== null && event.__typename !== 'ChatDelta'; ) {
    if (event.__typename === 'ChatStarted') conversationId = event.conversation?.id ?? '';
    event = await reader.next();
  }
  const document = await readFile(from, `/api/chats/${conversationId}.json`);
  expect(document).toContain('"RUNNING"');
  await importChats(to, document);
  expect(await readFile(to, `/api/chats/${conversationId}.json`)).toMatch(
    /"status":"INTERRUPTED".*"interruption":"LOST"/,
  );
});

test('a file has the name of its chat, without what a system could take for a path', async () => {
  await using app = await startHub();
  const [branched, archived] = await fill(app);
  const head = async (path: string, method = 'GET') => {
    const response = await fetch(new URL(path, app.url), { method });
    await response.arrayBuffer();
    return response;
  };
  const named = (response: Response) => response.headers.get('content-disposition');
  expect(named(await head('/api/chats.json'))).toBe(
    `attachment; filename="ModelHub chats.json"; filename*=UTF-8''ModelHub%20chats.json`,
  );
  expect(named(await head(`/api/chats/${archived}.md`, 'HEAD'))).toBe(
    `attachment; filename="a quoted title.md"; filename*=UTF-8''a%20quoted%20title.md`,
  );
  const { headers } = await head(`/api/chats/${branched}.md`);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('content-type')).toBe('text/markdown; charset=utf-8');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('Markdown shows the branch that is read, each message under its heading', async () => {
  await using app = await startHub();
  const [branched = ''] = await fill(app);
  const text = await readFile(app, `/api/chats/${branched}.md`);
  expect(text.match(/^#+ .*$/gm)?.slice(0, 3)).toEqual([
    expect.stringMatching(/^# Name /),
    '## You',
    '## GPT-style',
  ]);
  expect(text).toContain('> Name <b>three</b> rivers  \n> ```  \n> unclosed');
  expect(text).not.toContain('four');
  expect(text).toMatch(/\*\d{4}-\d\d-\d\d \d\d:\d\d UTC · Fast · .* tokens · 1 of 2 versions\*/);
});

test.each<[name: string, path: string, init: RequestInit, status: number, refusal: object | null]>([
  [
    'a chat that is not there',
    '/api/chats/0199d2a0-0000-7000-8000-000000000000.json',
    {},
    404,
    { code: 'NOT_FOUND', field: 'conversationId' },
  ],
  [
    'a path for an id',
    '/api/chats/..%2f..%2fetc.json',
    {},
    400,
    { code: 'BAD_INPUT', field: 'conversationId' },
  ],
  ['a file of another kind', '/api/chats.html', {}, 404, null],
  [
    'another method for a file',
    '/api/chats.json',
    { method: 'POST' },
    405,
    { code: 'BAD_INPUT', field: 'method' },
  ],
  [
    'another method for the way in',
    '/api/chats',
    { method: 'PUT', body: '{}' },
    405,
    { code: 'BAD_INPUT', field: 'method' },
  ],
  [
    'a form',
    '/api/chats',
    { method: 'POST', body: new URLSearchParams({ a: 'b' }) },
    400,
    { code: 'BAD_INPUT', field: 'Content-Type' },
  ],
])('%s is refused in the words of the catalogue', async (_name, path, init, status, refusal) => {
  await using app = await startHub();
  const response = await fetch(new URL(path, app.url), init);
  const body = await response.text();
  expect(response.status).toBe(status);
  if (refusal !== null) expect(JSON.parse(body)).toMatchObject({ ...refusal, steps: [expect.any(String)] });
});

test('another site neither reads chats nor sends some', async () => {
  await using app = await startHub();
  const foreign = { Origin: 'https://elsewhere.example' };
  expect((await fetch(new URL('/api/chats.json', app.url), { headers: foreign })).status).toBe(403);
  expect((await postChats(app, '{}', foreign)).status).toBe(403);
});

test.each<[name: string, body: string, status: number]>([
  ['nothing', '', 400],
  ['no JSON', '{"format":', 400],
  [
    'another version',
    '{"format":"modelhub-chats","version":2,"exportedAt":"2026-01-01T00:00:00.000Z","chats":[]}',
    400,
  ],
  [
    'another format',
    '{"format":"other","version":1,"exportedAt":"2026-01-01T00:00:00.000Z","chats":[]}',
    400,
  ],
  ['a list', '[]', 400],
  ['a prototype', '{"__proto__":{"format":"modelhub-chats"},"version":1}', 400],
  ['a million levels', `${'['.repeat(1_000_000)}`, 400],
  ['levels within objects', '{"a":'.repeat(100_000), 400],
  ['ten megabytes beyond the limit', `"${'x'.repeat(26 * 1024 * 1024)}"`, 413],
])('a document that is none is refused whole: %s', async (_name, body, status) => {
  await using app = await startHub();
  const response = await postChats(app, body);
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ code: status === 413 ? 'TOO_LONG' : 'BAD_INPUT' });
  expect(await readFile(app, '/api/chats.json')).toContain('"chats":[\n]');
  expect(app.log.lines.filter((line) => line.startsWith('error'))).toEqual([]);
});
