import { buildSchema, type DocumentNode, type ExecutionArgs, parse } from 'graphql';
import { expect, test } from 'vitest';
import * as ofThePage from '../../web/graphql/__generated__/graphql.ts';
import { heavyText, messageText } from '../schema/field-size.ts';
import { schema } from '../schema/schema.ts';
import { openGraphqlSocket } from '../testing/graphql-socket.ts';
import { startHttpServer } from '../testing/start-http-server.ts';
import { limits, maximumTokens, refuseOversized } from './operation-limits.ts';

function refusal(source: string, variableValues: NonNullable<ExecutionArgs['variableValues']> = {}): unknown {
  return refuseOversized({ schema, document: parse(source), variableValues })?.extensions.message ?? null;
}

const messages = (first: string) => `messages${first} { edges { node { id content } } }`;

test('lets the largest page of messages with all their fields pass', () => {
  const source = `{ conversation(id: "a") { messages(first: 500) { edges { cursor node {
    id parentId role content createdAt siblingIndex siblingCount generationId status reasoning model simulated
    personality { personalityId name systemPrompt } variant { variantId name } finishReason interruption
    usage { inputTokens cachedInputTokens outputTokens reasoningTokens totalTokens }
    timing { firstTokenMs totalMs tokensPerSecond } cost { amount currency priceDate unknownReason }
    error { code title message steps retryable retryAfterMs requestId }
  } } pageInfo { hasNextPage endCursor } } } }`;

  expect(refusal(source)).toBeNull();
});

test.each<[name: string, source: string, variables: NonNullable<ExecutionArgs['variableValues']>]>([
  ['written out', `{ conversations(first: 500) { edges { node { ${messages('(first: 500)')} } } } }`, {}],
  [
    'given as variables',
    `query ($n: Int!) { conversations(first: $n) { edges { node { ${messages('(first: $n)')} } } } }`,
    { n: 500 },
  ],
  [
    'asked for from the end',
    `{ conversations(first: 500) { edges { node { ${messages('(first: 1, last: 500)')} } } } }`,
    {},
  ],
  [
    'given as defaults of variables',
    `query ($n: Int = 500) { conversations(first: $n) { edges { node { ${messages('(first: $n)')} } } } }`,
    {},
  ],
  [
    'left to the defaults of the schema',
    `{ conversations(first: 500) { edges { node { ${messages('')} } } } }`,
    {},
  ],
  [
    'hidden in fragments',
    `{ ...A } fragment A on Query { conversations(first: 500) { edges { node { ...B } } } }
     fragment B on Conversation { ... on Conversation { ${messages('')} } }`,
    {},
  ],
])('refuses pages of pages %s', (_name, source, variables) => {
  expect(refusal(source, variables)).toMatch(/could return \d+ fields/);
});

const operationsOfThePage = Object.entries<DocumentNode>(ofThePage).filter(([, { definitions }]) =>
  definitions.some(({ kind }) => kind === 'OperationDefinition'),
);

test.each(operationsOfThePage)('lets %s of the page ask for the most that there is', (_name, document) => {
  const variableValues = { first: 500, last: 500, from: '2025-11-01', to: '2026-11-30' };

  expect(refuseOversized({ schema, document, variableValues })).toBeNull();
});

test('lets chats be read with the texts of their messages, with the pages as they are by default', () => {
  const source =
    '{ conversations { edges { node { title messages { edges { node { role content } } } } } } }';

  expect(refusal(source)).toBeNull();
});

const wholeMessages = `edges { node { id role content reasoning status } }`;

test.each([
  [
    'names of the page',
    `{ conversation(id: "a") {
    ${Array.from({ length: 9 }, (_, i) => `a${i}: messages(last: 500) { ${wholeMessages} }`).join(' ')} } }`,
  ],
  [
    'names of the chat',
    `{ ${Array.from({ length: 5 }, (_, i) => `a${i}: conversation(id: "a") { ...C }`).join(' ')} }
    fragment C on Conversation { messages(last: 500) { ${wholeMessages} } b: messages(first: 500) { ${wholeMessages} } }`,
  ],
  ['chats', `{ conversations(first: 100) { edges { node { messages(last: 50) { ${wholeMessages} } } } } }`],
])('refuses whole messages many times over, by many %s', (_name, source) => {
  expect(refusal(source)).toMatch(/could return \d+ fields/);
});

test('counts the page that is asked for, not the one that could be', () => {
  const source = `query ($n: Int) { conversations(first: $n) { edges { node {
    messages(first: $n) { edges { node { id role } } } } } } }`;

  const newest = `{ conversations(first: 500) { edges { node { ${messages('(first: 500, last: 1)')} } } } }`;

  expect(refusal(newest)).toBeNull();
  expect(refusal(source, { n: 30 })).toBeNull();
  expect(refusal(source, { n: null })).toBeNull();
  expect(refusal(source, { n: 'x' })).toBeNull();
});

const dayTotals =
  'groups { key name total { requests answers completed stopped failed interrupted inputTokens outputTokens cost } }';

test('counts the days of a report that are asked for', () => {
  const days = (range: string) => `{ usage${range} { days(by: MODEL) { date ${dayTotals} ${dayTotals} } } }`;

  expect(refusal(days(''))).toBeNull();
  expect(refusal(days('(from: "2026-11-01", to: "2026-11-30")'))).toBeNull();
  expect(refusal(days('(from: "2026-11-30", to: "2026-11-01")'))).toBeNull();
  expect(refusal(days('(from: "2025-11-01", to: "2026-11-30")'))).toMatch(/could return \d+ fields/);
});

test.each([
  ['in place', 'days(by: MODEL) { ...D }', ''],
  ['within a fragment of the report', '...R', 'fragment R on UsageReport { days(by: MODEL) { ...D } }'],
])('refuses days under many names, their range in variables, %s', (_name, selection, fragment) => {
  const query = (names: number) => `query ($from: Date, $to: Date = "2026-11-30") {
    ${Array.from({ length: names }, (_, i) => `a${i}: usage(from: $from, to: $to) { ${selection} }`).join(' ')}
  } ${fragment} fragment D on UsageDay { date ${dayTotals} }`;

  expect(refusal(query(1), { from: '2025-11-01' })).toBeNull();
  expect(refusal(query(2), { from: '2025-11-01' })).toMatch(/could return \d+ fields/);
});

test('counts long texts for what they are', () => {
  expect(refusal('{ personalities(includeHidden: true) { id name systemPrompt } }')).toBeNull();
  expect(refusal('{ personalities { a: markdown b: markdown c: markdown } }')).toMatch(
    /could return \d+ fields/,
  );
  expect(refusal('{ a: personalitiesMarkdown b: personalitiesMarkdown }')).toBeNull();
  expect(refusal('{ a: personalitiesMarkdown b: personalitiesMarkdown c: personalitiesMarkdown }')).toMatch(
    /could return \d+ fields/,
  );
});

test('measures fragments of fragments once each', () => {
  const levels = Array.from({ length: 60 }, (_, level) => {
    const next = level === 59 ? '__typename' : `...F${level + 1} ...F${level + 1}`;
    return `fragment F${level} on Query { ${next} }`;
  });

  expect(refusal(`{ ...F0 } ${levels.join('\n')}`)).toMatch(/could return \d+ fields/);
});

const aliases = `{ apiStatus { ${Array.from({ length: 16 }, (_, i) => `a${i}: state`).join(' ')} } }`;
const starts = Array.from(
  { length: 6 },
  (_, i) => `a${i}: stopChat(input: { requestId: "${i}" }) { __typename }`,
);
const directives = `{ apiStatus { ${Array.from({ length: 21 }, () => 'state @include(if: true)').join(' ')} } }`;
const tokens = `{ ${'__typename '.repeat(1000)} }`;

test.each([
  [
    'six mutations',
    `mutation { ...A } fragment A on Mutation { ... on Mutation { ${starts.join(' ')} } }`,
    'BAD_INPUT',
    /6 fields at its root; the limit is 5/,
  ],
  ['16 aliases', aliases, 'BAD_INPUT', /16 aliases; the limit is 15/],
  ['21 directives', directives, 'BAD_INPUT', /21 directives; the limit is 20/],
  ['more than 1000 tokens', tokens, 'BAD_INPUT', /1000 tokens/],
  [
    'five thousand fragments',
    `{ ...F0 } ${Array.from({ length: 5_000 }, (_, i) => `fragment F${i} on Query { ...F${i + 1} }`).join(' ')}`,
    'BAD_INPUT',
    /1000 tokens/,
  ],
  [
    'fragments in a circle',
    '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
    'BAD_INPUT',
    /within itself/,
  ],
  [
    'lists within lists of introspection',
    '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }',
    'BAD_INPUT',
    /introspection depth/i,
  ],
  [
    'one field nine hundred times',
    `{ variants { ${'id '.repeat(900)} } }`,
    'BAD_INPUT',
    /repeats fields or fragments/,
  ],
  ...[
    'subscription { apiStatusChanged @include(if: false) { state } }',
    'subscription ($a: Boolean = true) { apiStatusChanged @skip(if: $a) { state } }',
    'subscription { ...A } fragment A on Subscription { ... @skip(if: true) { apiStatusChanged { state } } }',
  ].map((source): [string, string, string, RegExp] => [source, source, 'BAD_INPUT', /at its root/]),
])('refuses %s alike over HTTP and WebSocket, and the socket lives', async (_name, query, code, message) => {
  await using server = await startHttpServer();
  await using socket = await openGraphqlSocket(server.url);

  const response = await server.post(query, {}, { Accept: 'application/graphql-response+json' });
  const { errors, data } = await response.json();
  socket.send({ id: '1', type: 'subscribe', payload: { query } });
  const refused = await socket.next();
  socket.send({ id: '2', type: 'subscribe', payload: { query: '{ __typename }' } });
  const next = await socket.next();

  expect(response.status).toBe(400);
  expect(data).toBeUndefined();
  expect(errors[0]).toMatchObject({ message: expect.stringMatching(message), extensions: { code } });
  expect(refused).toEqual({ id: '1', type: 'error', payload: errors });
  expect(next).toMatchObject({ id: '2', type: 'next', payload: { data: { __typename: 'Query' } } });
});

test('counts directives wherever they stand', () => {
  const ten = '@include(if: true) '.repeat(10);

  expect(refusal(`query ${ten} { ...A } fragment A on Query ${ten} { apiStatus { state } }`)).toBeNull();
  expect(refusal(`query ($a: Int ${ten}) ${ten} { __typename @skip(if: false) }`)).toMatch(
    /has 21 directives/,
  );
  expect(refusal(`query ${ten} { ...A } fragment A on Query ${ten} { __typename @skip(if: false) }`)).toMatch(
    /has 21 directives/,
  );
});

test('five fields at the root pass, and the name of the type beside them', () => {
  const five = Array.from({ length: 5 }, (_, i) => `a${i}: apiStatus { state }`).join(' ');

  expect(refusal(`{ __typename ${five} }`)).toBeNull();
  expect(refusal(`{ ${five} variants { id } }`)).toMatch(/6 fields at its root/);
});

test('refuses what is nested deeper than twelve levels', () => {
  const endless = buildSchema('type Query { a: Query b: Int }');
  const refusalAt = (depth: number) =>
    refuseOversized({
      schema: endless,
      document: parse(`{ ${'a { '.repeat(depth - 1)} b ${'} '.repeat(depth - 1)} }`),
    });

  expect(refusalAt(12)).toBeNull();
  expect(refusalAt(13)?.message).toContain('is 13 levels deep; the limit is 12');
});

test('the schema tells the limits as they are', () => {
  const told = schema.getQueryType()?.description ?? '';
  const numbers = told.replaceAll(',', '').match(/\d+/g)?.map(Number);

  expect(numbers).toEqual([
    limits.roots,
    limits.depth,
    limits.aliases,
    limits.directives,
    maximumTokens,
    limits.cost,
    messageText.weight,
    heavyText.weight,
  ]);
});
