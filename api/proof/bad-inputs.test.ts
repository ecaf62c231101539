import { expect, test } from 'vitest';
import { wireStart } from '../testing/chat-wire.ts';
import { followChat } from '../testing/follow-chat.ts';
import { type GraphqlSocket, openGraphqlSocket } from '../testing/graphql-socket.ts';
import { openEventStreamReader } from '../testing/open-event-stream-reader.ts';
import { openSocketReader } from '../testing/open-socket-reader.ts';
import { postGraphql } from '../testing/request-graphql.ts';
import { startChatUpstream } from '../testing/start-chat-upstream.ts';
import { startTestApp, type TestApp } from '../testing/start-test-app.ts';

const error = '... on ApiError { code }';
const operations: Readonly<Record<string, string>> = {
  conversation: 'query ($id: ID!) { result: conversation(id: $id) { id } }',
  conversationRestorableUntil: 'query ($id: ID!) { result: conversationRestorableUntil(id: $id) }',
  generation: 'query ($id: ID!) { result: generation(id: $id) { id } }',
  personality: 'query ($id: ID!) { result: personality(id: $id) { id } }',
  stopChat: `mutation ($id: ID!) { result: stopChat(input: { generationId: $id }) { ${error} } }`,
  'stopChat by request': `mutation ($id: ID!) { result: stopChat(input: { requestId: $id }) { ${error} } }`,
  updateConversation: `mutation ($id: ID!) { result: updateConversation(input: { conversationId: $id, pinned: true }) { ${error} } }`,
  deleteConversation: `mutation ($id: ID!) { result: deleteConversation(input: { conversationId: $id }) { ${error} } }`,
  restoreConversation: `mutation ($id: ID!) { result: restoreConversation(input: { conversationId: $id }) { ${error} } }`,
  updatePersonality: `mutation ($id: ID!) { result: updatePersonality(input: { personalityId: $id, hidden: true }) { ${error} } }`,
  deletePersonality: `mutation ($id: ID!) { result: deletePersonality(input: { personalityId: $id }) { ${error} } }`,
  restorePersonality: `mutation ($id: ID!) { result: restorePersonality(input: { personalityId: $id }) { ${error} } }`,
  movePersonality: `mutation ($id: ID!) { result: movePersonality(input: { personalityId: $id }) { ${error} } }`,
  'a place among personalities': `mutation ($id: ID!) { result: movePersonality(input: { personalityId: "gpt", beforeId: $id }) { ${error} } }`,
  setDefaultPersonality: `mutation ($id: ID!) { result: setDefaultPersonality(input: { personalityId: $id }) { ${error} } }`,
  watch: 'subscription ($id: ID!) { result: chatStream(input: { watch: { generationId: $id } }) { seq } }',
  ...Object.fromEntries(
    Object.entries({
      'a start in a conversation': 'target: { conversationId: $id }, turn: { send: { content: "a" } }',
      'a start behind a message': 'turn: { send: { content: "a", parentId: $id } }',
      'an edit': 'turn: { edit: { messageId: $id, content: "a" } }',
      'another answer': 'turn: { answer: { messageId: $id } }',
      'a continuation': 'turn: { continue: { messageId: $id } }',
      'a personality': 'turn: { send: { content: "a" } }, personalityId: $id',
      'a variant': 'turn: { send: { content: "a" } }, variantId: $id',
    }).map(([name, input]) => {
      const personality = input.includes('personalityId') ? '' : ', personalityId: "gpt"';
      return [
        name,
        `mutation ($id: ID!) { result: startChat(input: { ${input}${personality} }) { ${error} } }`,
      ];
    }),
  ),
};

const ids = {
  'a path': '../../etc/passwd',
  'a quote of SQL': "' or 1=1; drop table message --",
  'a NUL': 'a\0b',
  'half a character': 'a\ud800b',
  'ten thousand characters': 'x'.repeat(10_000),
  nothing: '',
  HTML: '<svg onload=alert(1)>',
  'a prototype': '__proto__',
  'what nobody has': '0199d2a0-0000-7000-8000-000000000000',
};

const rename =
  'mutation ($input: UpdateConversationInput!) { updateConversation(input: $input) { __typename } }';

/** Everything that the store holds, as the API reports it. */
function tellAll(app: TestApp): Promise<unknown> {
  return app.request(`{
    conversations(first: 50) { edges { cursor node {
      id title pinned archived updatedAt activeLeafId
      messages(first: 50) { edges { node { id parentId content status } } }
    } } }
  }`);
}

/** Runs an operation over the socket and returns its first answer. */
async function ask(socket: GraphqlSocket, query: string, variables: object): Promise<string> {
  const id = crypto.randomUUID();
  socket.send({ id, type: 'subscribe', payload: { query, variables } });
  const answer = await socket.next();
  expect(answer.id).toBe(id);
  if (answer.type === 'next') expect((await socket.next()).type).toBe('complete');
  return JSON.stringify(answer.payload);
}

test.each(Object.entries(ids))(
  '%s as an id is a typed refusal everywhere, changes nothing and breaks no connection',
  async (_name, id) => {
    await using upstream = await startChatUpstream(({ exchange }) => exchange.answer('fine'));
    await using app = await startTestApp({ upstream });
    const start = wireStart('Hello?');
    const { conversationId } = await followChat({
      url: app.url,
      open: openSocketReader,
      input: { start },
      resume: 'simple',
    });
    // Once it is named, no automatic title can arrive.
    await app.request(rename, { input: { conversationId, title: 'Named' } });
    await using socket = await openGraphqlSocket(app.url);
    const before = await tellAll(app);

    for (const [name, query] of Object.entries(operations)) {
      const answers = [await ask(socket, query, { id })];
      if (name !== 'watch') answers.push(await postGraphql(app.url, query, { id }));
      for (const answer of answers) {
        expect({ name, answer }).toEqual({
          name,
          answer: expect.stringMatching(/"code":"(BAD_INPUT|NOT_FOUND)"|"result":null/),
        });
        expect(answer.length).toBeLessThan(2_000);
      }
    }

    expect(await tellAll(app)).toEqual(before);
    expect(await ask(socket, '{ __typename }', {})).toContain('Query');
    expect(upstream.calls).toHaveLength(1);
    expect(app.log.lines.filter((line) => line.startsWith('error'))).toEqual([]);
  },
);

test.each([-1, 2 ** 31 - 1, 4, 1_000])(
  'a cursor of %i on an answer that has ended with three events is a BAD_CURSOR on both transports',
  async (after) => {
    await using upstream = await startChatUpstream(({ exchange }) => exchange.answer('fine'));
    await using app = await startTestApp({ upstream });
    const start = wireStart('Hello?');
    const { generationId, fold } = await followChat({
      url: app.url,
      open: openSocketReader,
      input: { start },
      resume: 'simple',
    });
    expect(fold.lastSeq).toBe(3);

    for (const restarted of [false, true]) {
      if (restarted) await app.restart();
      for (const open of [openSocketReader, openEventStreamReader]) {
        await using reader = await open(app.url, { watch: { generationId, after } });
        await expect(reader.next()).rejects.toMatchObject({
          code: 'BAD_CURSOR',
          message: expect.stringContaining('"field":"input.watch.after"'),
        });
      }
    }
  },
);

const hostile = `<script>alert("1")</script><svg onload='alert(2)'><!-- & &amp; \u202e\u200b \u{e0041} ${'a\u0301'.repeat(50)}`;

test('markup and odd characters are kept and given back exactly, but no title keeps what turns a line round', async () => {
  const sent: string[] = [];
  await using upstream = await startChatUpstream(({ exchange }) => {
    sent.push(exchange.request.body);
    return exchange.answer(hostile, hostile);
  });
  await using app = await startTestApp({ upstream });
  const follow = (start: object) =>
    followChat({
      url: app.url,
      open: openSocketReader,
      input: { start: wireStart(hostile, start) },
      resume: 'exact',
    });

  const { conversationId, fold } = await follow({});
  const answerId = fold.terminal?.answer.id;
  await app.request(rename, { input: { conversationId, title: hostile.slice(0, 200) } });
  const temporary = await follow({
    target: {
      temporary: {
        history: [
          { role: 'USER', content: hostile },
          { role: 'ASSISTANT', content: hostile },
        ],
      },
    },
  });
  await app.restart();

  expect(fold.text).toBe(hostile + hostile);
  expect(temporary.fold.text).toBe(hostile + hostile);
  for (const body of sent) expect(JSON.parse(body).messages.at(-1).content).toBe(hostile);
  expect(
    JSON.parse(sent[1] ?? '')
      .messages.slice(-3)
      .map(({ content }: { content: string }) => content),
  ).toEqual([hostile, hostile, hostile]);
  const { conversations } = await app.request<{ conversations: { edges: unknown[] } }>(
    'query ($search: String) { conversations(search: $search) { edges { node { title messages { edges { node { id content } } } } } } }',
    { search: hostile.slice(0, 27) },
  );
  expect(conversations.edges).toMatchObject([
    {
      node: {
        title: hostile.slice(0, 200).replace('\u202e', ''),
        messages: {
          edges: [{ node: { content: hostile } }, { node: { id: answerId, content: hostile + hostile } }],
        },
      },
    },
  ]);
});
