import { expect, test } from 'vitest';
import { maximumHistoryBytes, maximumMessageLength } from '../domain/generation/check-start-chat.ts';
import { longest } from '../domain/personalities/check-draft.ts';
import { largestFiles } from '../domain/personalities/file-limits.ts';
import { openGraphqlSocket } from '../testing/graphql-socket.ts';
import { startHttpServer } from '../testing/start-http-server.ts';
import { startTestApp } from '../testing/start-test-app.ts';

const start = 'mutation ($input: StartChatInput!) { startChat(input: $input) { __typename } }';

/** A chat with the longest allowed history, in two-byte letters. */
function largestChat(): object {
  const question = 'Да';
  const content = 'ж'.repeat((maximumHistoryBytes - Buffer.byteLength(question)) / 2 / 200);
  const history = Array.from({ length: 200 }, (_, index) => ({
    role: index % 2 === 0 ? 'USER' : 'ASSISTANT',
    content,
  }));
  return {
    personalityId: 'gpt',
    variantId: 'fast',
    target: { temporary: { history } },
    turn: { send: { content: question } },
  };
}

/** JSON as many libraries write it: non-ASCII characters become escapes of six bytes. */
function toAsciiJson(value: object): string {
  return JSON.stringify(value).replace(
    /[^ -~]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A question of the maximum length, in three-byte letters. */
function longestQuestion(): object {
  return {
    personalityId: 'gpt',
    variantId: 'fast',
    turn: { send: { content: '語'.repeat(maximumMessageLength) } },
  };
}

/**
 * The same question in a trial of a personality, with every text at its maximum length and as much history as possible.
 */
function largestTryOut(): object {
  const content = '語'.repeat(maximumMessageLength);
  const said = 'ж'.repeat((maximumHistoryBytes - Buffer.byteLength(content)) / 2 / 200);
  return {
    tryOut: {
      name: '語'.repeat(longest.name),
      tagline: '語'.repeat(longest.tagline),
      greeting: '語'.repeat(longest.greeting),
      starters: Array.from({ length: 8 }, (_, index) => index + '語'.repeat(longest.starter - 1)),
      systemPrompt: '語'.repeat(longest.systemPrompt),
    },
    target: {
      temporary: { history: Array.from({ length: 200 }, () => ({ role: 'ASSISTANT', content: said })) },
    },
    turn: { send: { content } },
  };
}

test.each([
  ['temporary history', largestChat()],
  ['try-out', largestTryOut()],
  ['question', longestQuestion()],
])('the longest %s arrives over HTTP and WebSocket, even with every letter escaped', async (_, input) => {
  await using app = await startTestApp({ upstream: null });
  await using socket = await openGraphqlSocket(app.url);
  const payload = { query: start, variables: { input } };

  const response = await fetch(new URL('/graphql', app.url), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: toAsciiJson(payload),
  });
  socket.send(toAsciiJson({ id: '1', type: 'subscribe', payload }));

  const started = { data: { startChat: { __typename: 'StartChatPayload' } } };
  expect(await response.json()).toEqual(started);
  expect(await socket.next()).toEqual({ id: '1', type: 'next', payload: started });
});

/** The most bytes of files that an import accepts, in three-byte letters. */
function largestImport(): object {
  const content = (id: string, prompt: string) => `---\nid: ${id}\nname: Large\n---\n\n${prompt}`;
  const files = Array.from({ length: 8 }, (_, index) => ({
    name: `${index}.md`,
    content: content(`large-${index}`, '語'.repeat(longest.systemPrompt)),
  }));
  const left = largestFiles - files.reduce((sum, file) => sum + Buffer.byteLength(file.content), 0);
  const rest = left - Buffer.byteLength(content('rest', ''));
  return { files: [...files, { name: 'rest.md', content: content('rest', 'x'.repeat(rest)) }] };
}

test('the largest import arrives over HTTP in JSON that leaves letters as they are, else it is refused with TOO_LONG', async () => {
  await using app = await startTestApp({ upstream: null });
  const query =
    'mutation ($input: ImportPersonalitiesInput!) { result: importPersonalities(input: $input) { ... on ImportPersonalitiesPayload { created { id } } } }';
  const payload = { query, variables: { input: largestImport() } };
  const send = async (body: string) => {
    const headers = { 'Content-Type': 'application/json' };
    return (await fetch(new URL('/graphql', app.url), { method: 'POST', headers, body })).json();
  };

  const refused = await send(toAsciiJson(payload));
  const { data } = await send(JSON.stringify(payload));

  expect(refused).toMatchObject({ errors: [{ extensions: { code: 'TOO_LONG' } }] });
  expect(data.result.created).toHaveLength(9);
});

test('an operation that is too large for a WebSocket is refused with TOO_LONG, and the socket lives', async () => {
  await using server = await startHttpServer();
  await using socket = await openGraphqlSocket(server.url);
  socket.send({
    id: 'status',
    type: 'subscribe',
    payload: { query: 'subscription { apiStatusChanged { state } }' },
  });
  await socket.next();

  const variables = { input: { personalityId: 'x'.repeat(400_000) } };
  socket.send({ id: 'large', type: 'subscribe', payload: { query: start, variables } });
  const refused = await socket.next();
  socket.send({ type: 'ping' });

  expect(refused).toMatchObject({
    id: 'large',
    type: 'error',
    payload: [{ extensions: { code: 'TOO_LONG', message: expect.stringContaining('327,680 bytes') } }],
  });
  expect(await socket.next()).toEqual({ type: 'pong' });
});
