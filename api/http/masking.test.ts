import { expect, test } from 'vitest';
import { HubError } from '../domain/errors/hub-error.ts';
import type { Hub } from '../domain/hub.ts';
import { openGraphqlSocket } from '../testing/graphql-socket.ts';
import { type StartedHttpServer, startHttpServer } from '../testing/start-http-server.ts';
import { createStubHub, startedEvent, stubConversation } from '../testing/stub-hub.ts';

const canary = 'sk-canary-0123456789';
const leak = async (): Promise<never> => {
  throw new Error(`upstream said ${canary}`, { cause: new Error(canary) });
};
const leakNow = (): never => {
  throw new TypeError(canary);
};

const secretQuestion = 'the-question-of-the-user';
const start = `chatStream(input: { start: { personalityId: "claude", turn: { send: { content: "${secretQuestion}" } } } })`;

const cases: [name: string, hub: Hub, query: string, subscription: boolean][] = [
  [
    'a query',
    createStubHub({ conversations: { find: leak } }),
    'query Operation { conversation(id: "a") { id } }',
    false,
  ],
  [
    'a query that throws at once',
    createStubHub({ status: { current: leakNow } }),
    'query Operation { apiStatus { state } }',
    false,
  ],
  [
    'a field within a list',
    createStubHub({ personalities: { findAll: leakNow } }),
    'query Operation { conversations { edges { node { id personality { id } } } } }',
    false,
  ],
  [
    'a value that no enum has',
    createStubHub({
      status: { current: () => ({ ...createStubHub().status.current(), state: canary as 'CONNECTED' }) },
    }),
    'query Operation { apiStatus { state } }',
    false,
  ],
  [
    'null where it may not be',
    createStubHub({
      conversations: { find: async () => ({ ...stubConversation, title: null as unknown as string }) },
    }),
    'query Operation { conversation(id: "a") { title } }',
    false,
  ],
  [
    'a mutation',
    createStubHub({ generations: { stop: leak } }),
    'mutation Operation { stopChat(input: { requestId: "a" }) { __typename } }',
    false,
  ],
  [
    'the start of a subscription',
    createStubHub({ generations: { start: leak } }),
    `subscription Operation { ${start} { seq } }`,
    true,
  ],
];

async function viaHttp(server: StartedHttpServer, query: string): Promise<string> {
  return (await server.post(query)).text();
}

async function viaEvents(server: StartedHttpServer, query: string): Promise<string> {
  return (await server.post(query, {}, { Accept: 'text/event-stream' })).text();
}

async function viaSocket(server: StartedHttpServer, query: string): Promise<string> {
  await using socket = await openGraphqlSocket(server.url);
  socket.send({ id: '1', type: 'subscribe', payload: { query } });
  return JSON.stringify(await socket.next());
}

test.each(cases)(
  'the text of an unexpected error stays inside: %s',
  async (_name, hub, query, isSubscription) => {
    await using server = await startHttpServer({ hub });
    const transports = isSubscription ? [viaEvents, viaSocket] : [viaHttp, viaEvents, viaSocket];

    for (const transport of transports) {
      const lines = server.log.lines.length;
      const answer = await transport(server, query);

      expect(answer).toContain('"code":"INTERNAL"');
      expect(answer).not.toMatch(/canary|upstream said|cannot represent|non-nullable|stack|\.ts/i);
      expect(server.log.lines).toHaveLength(lines + 1);
      expect(server.log.lines.at(-1)).toMatch(
        /^error a GraphQL operation failed unexpectedly .*"operation":"Operation"/,
      );
      expect(server.log.lines.at(-1)).not.toContain(secretQuestion);
    }
  },
);

test('a stream that breaks unexpectedly ends with a masked error on both transports', async () => {
  for (const transport of [viaEvents, viaSecondMessage]) {
    const hub = createStubHub();
    hub.events.push(startedEvent);
    hub.events.fail(new Error(canary));
    await using server = await startHttpServer({ hub });

    const answer = await transport(
      server,
      'subscription Operation { chatStream(input: { watch: { generationId: "generation-1" } }) { seq } }',
    );

    expect(answer).toContain('"code":"INTERNAL"');
    expect(answer).not.toContain('canary');
    expect(server.log.lines).toHaveLength(1);
  }
});

test('a stream that would fail for ever fails once', async () => {
  const broken = {
    [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error(canary)) }),
  };
  const hub = createStubHub({ generations: { watch: async () => broken } });
  await using server = await startHttpServer({ hub });

  const answer = await viaEvents(
    server,
    'subscription { chatStream(input: { watch: { generationId: "generation-1" } }) { seq } }',
  );

  expect(answer.match(/INTERNAL/g)).toHaveLength(1);
  expect(answer).toMatch(/event: complete/);
  expect(server.log.lines).toHaveLength(1);
});

async function viaSecondMessage(server: StartedHttpServer, query: string): Promise<string> {
  await using socket = await openGraphqlSocket(server.url);
  socket.send({ id: '1', type: 'subscribe', payload: { query } });
  expect(await socket.next()).toMatchObject({ type: 'next', payload: { data: { chatStream: { seq: 1 } } } });
  const broken = await socket.next();
  expect(await socket.next()).toEqual({ id: '1', type: 'complete' });
  return JSON.stringify(broken);
}

test('a refusal keeps its code, texts and facts on all transports, and is no news for the log', async () => {
  const refuse = async (): Promise<never> => {
    throw new HubError('RATE_LIMITED', { retryAfterMs: 20_000, requestId: 'req_1' });
  };
  const hub = createStubHub({ generations: { start: refuse }, conversations: { find: refuse } });
  await using server = await startHttpServer({ hub });
  const expected = {
    code: 'RATE_LIMITED',
    title: 'Rate limit exceeded',
    message: expect.any(String),
    steps: expect.any(Array),
    retryable: true,
    retryAfterMs: 20_000,
    requestId: 'req_1',
  };

  const query = await (await server.post('{ conversation(id: "a") { id } }')).json();
  const events = await viaEvents(server, `subscription { ${start} { seq } }`);
  const message = JSON.parse(await viaSocket(server, `subscription { ${start} { seq } }`));

  expect(query.data).toEqual({ conversation: null });
  expect(query.errors[0]).toMatchObject({ path: ['conversation'], extensions: expected });
  expect(JSON.parse(events.match(/data: (.*"errors".*)/)?.[1] ?? '').errors[0].extensions).toMatchObject(
    expected,
  );
  expect(message).toMatchObject({ type: 'error', payload: [{ path: ['chatStream'], extensions: expected }] });
  expect(query.errors[0].message).toBe(query.errors[0].extensions.message);
  expect(server.log.lines).toEqual([]);
});
