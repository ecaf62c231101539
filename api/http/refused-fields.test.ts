import { expect, test } from 'vitest';
import { postGraphql } from '../testing/request-graphql.ts';
import { startTestApp } from '../testing/start-test-app.ts';

const send = (content: string) => `{ personalityId: "gpt", turn: { send: { content: "${content}" } } }`;

test.each([
  [
    `mutation { startChat(input: ${send('')}) { ... on ApiError { field message } } }`,
    'input.turn.send.content',
  ],
  [
    'mutation { startChat(input: { personalityId: "nobody", turn: { send: { content: "a" } } }) { ... on ApiError { field message } } }',
    'input.personalityId',
  ],
  [
    'mutation { stopChat(input: { requestId: "never" }) { ... on ApiError { field message } } }',
    'input.requestId',
  ],
  [
    'mutation { updateConversation(input: { conversationId: "none", title: " " }) { ... on ApiError { field message } } }',
    'input.title',
  ],
])('a typed refusal of %s names its field', async (query, field) => {
  await using app = await startTestApp({ upstream: null });

  const data = await app.request<Record<string, { field: string; message: string }>>(query);

  expect(Object.values(data)).toMatchObject([{ field }]);
});

test.each([
  ['{ apiStatu { state } }', {}, 'Did you mean "apiStatus"?'],
  ['{ variants { nam } }', {}, 'Did you mean "name"?'],
  ['{', {}, 'Syntax Error'],
  [
    'query ($id: ID!) { conversation(id: $id) { id } }',
    {},
    'Variable "$id" of required type "ID!" was not provided.',
  ],
  [
    'mutation ($input: StartChatInput!) { startChat(input: $input) { __typename } }',
    { input: { personalityIds: 'claude' } },
    'Did you mean "personalityId"?',
  ],
])('the typed error of %s says what is wrong in it', async (query, variables, words) => {
  await using app = await startTestApp({ upstream: null });

  const response = await fetch(new URL('/graphql', app.url), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { errors } = await response.json();

  for (const { message, extensions } of errors) {
    expect(extensions).toMatchObject({ code: 'BAD_INPUT', message: expect.stringContaining(message) });
  }
  expect(errors.map(({ message }: { message: string }) => message).join()).toContain(words);
});

test.each([
  ['{ conversations(first: 0) { edges { cursor } } }', 'first'],
  ['{ nothing }', 'query'],
  [`subscription { chatStream(input: { start: ${send('')} }) { seq } }`, 'input.start.turn.send.content'],
  [
    'subscription { chatStream(input: { watch: { generationId: "none" } }) { seq } }',
    'input.watch.generationId',
  ],
  ['query ($id: ID!) { conversation(id: $id) { id } }', 'id'],
])('the error of %s names its field', async (query, field) => {
  await using app = await startTestApp({ upstream: null });

  const response = await fetch(new URL('/graphql', app.url), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream' },
    body: JSON.stringify({ query }),
  });

  const [, result = ''] = /^data: (.*errors.*)$/m.exec(await response.text()) ?? [];
  expect(JSON.parse(result)).toMatchObject({ errors: [{ extensions: { field } }] });
});

test('a variable that is null within an input is named in the message', async () => {
  await using app = await startTestApp({ upstream: null });

  const body = await postGraphql(
    app.url,
    `mutation ($given: AnswerTurnInput) {
      startChat(input: { personalityId: "gpt", turn: { answer: $given } }) { __typename }
    }`,
    { given: null },
  );

  expect(JSON.parse(body).errors[0].message).toBe(
    '“given” is null or missing where the query needs a value.',
  );
});

test.each([
  ['query ($given: Int) { conversations(first: $given) { edges { cursor } } }', null, 'given'],
  ['query ($given: Boolean) { personalities(includeHidden: $given) { id } }', null, 'given'],
  ['mutation ($given: ID) { stopChat(input: { generationId: $given }) { __typename } }', null, 'given'],
  ['mutation ($given: ID) { stopChat(input: { generationId: $given }) { __typename } }', undefined, 'given'],
  ['query ($given: Int!) { conversations(first: $given) { edges { cursor } } }', 'two', 'given'],
  [
    'mutation ($given: StartChatInput!) { startChat(input: $given) { __typename } }',
    { personalityId: 'gpt', turn: { send: { content: 5 } } },
    'given.turn.send.content',
  ],
])('the error of %s for %j names its field', async (query, given, field) => {
  await using app = await startTestApp({ upstream: null });

  const response = await fetch(new URL('/graphql', app.url), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query, variables: { given } }),
  });

  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_INPUT', field } }] });
});

test('a variable that is left out leaves an argument its default', async () => {
  await using app = await startTestApp({ upstream: null });

  expect(
    await app.request('query ($given: Int) { conversations(first: $given) { edges { cursor } } }'),
  ).toEqual({ conversations: { edges: [] } });
});
