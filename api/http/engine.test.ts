import { parse } from 'graphql';
import { expect, test } from 'vitest';
import type { Hub } from '../domain/hub.ts';
import { schema } from '../schema/schema.ts';
import { createRecordingLog } from '../testing/recording-log.ts';
import { completedEvent, createStubHub, deltaEvent, stubViewer } from '../testing/stub-hub.ts';
import { createEngine, type TokenPath } from './engine.ts';
import { isResultStream, type ResultStream } from './result-stream.ts';

const document = parse(
  'subscription { chatStream(input: { watch: { generationId: "generation-1" } }) { seq ... on ChatDelta { text } } }',
);

async function subscribe(tokenPath: TokenPath) {
  const hub = createStubHub();
  const contextValue = {
    hub,
    viewer: stubViewer,
    signal: new AbortController().signal,
    endless() {},
  };
  const engine = createEngine(createRecordingLog(), tokenPath);
  const results = await engine.subscribe({ schema, document, contextValue });
  if (!isResultStream(results)) throw new Error(JSON.stringify(results));
  hub.events.push(deltaEvent(2, 'a'), deltaEvent(3, 'b'), completedEvent(4));
  hub.events.end();
  return results;
}

async function read(results: ResultStream): Promise<unknown[]> {
  return (await Array.fromAsync(results)).map((result) => JSON.stringify(result));
}

const question = '{ personalityId: "gpt", turn: { send: { content: "Hello" } } }';

test.each([
  [
    `subscription ($given: Boolean = true) {
    chatStream(input: { start: ${question} }) { seq ... on ChatDelta { text @include(if: $given) } }
  }`,
  ],
  [
    `subscription ($given: Boolean = true) { chatStream(input: { start: ${question} }) { seq ...End } }
    fragment End on ChatCompleted { message { id @skip(if: $given) } }`,
  ],
  [
    `subscription ($given: Int) {
    chatStream(input: { start: ${question} }) {
      ... on ChatStarted { conversation { messages(first: $given) { edges { cursor } } } }
    }
  }`,
  ],
  [
    `mutation ($given: Boolean = true) {
    startChat(input: ${question}) { ... on StartChatPayload { generation { id @include(if: $given) } } }
  }`,
  ],
])('a variable that is null where a result would need it starts no answer: %s', async (source) => {
  let started = false;
  const start: Hub['generations']['start'] = async () => {
    started = true;
    throw new Error('started');
  };
  const hub = createStubHub({ generations: { start } });
  const engine = createEngine(createRecordingLog(), 'projected');
  const document = parse(source);
  expect(engine.validate(schema, document)).toEqual([]);

  const run = source.startsWith('mutation') ? engine.execute : engine.subscribe;
  const result = await run({
    schema,
    document,
    variableValues: { given: null },
    contextValue: { hub, viewer: stubViewer, signal: new AbortController().signal, endless() {} },
  });

  expect(result).toMatchObject({ errors: [{ extensions: { code: 'BAD_INPUT', field: 'given' } }] });
  expect(started).toBe(false);
});

test('projected pieces go past the results as JSON, the rest comes among them', async () => {
  const results = await subscribe('projected');
  const diverted: string[] = [];
  results.divert((json) => diverted.push(json) > 0);

  expect(await read(results)).toEqual(['{"data":{"chatStream":{"seq":4}}}']);
  expect(diverted).toEqual([
    '{"data":{"chatStream":{"seq":2,"text":"a"}}}',
    '{"data":{"chatStream":{"seq":3,"text":"b"}}}',
  ]);
});

test.each<[string, TokenPath]>([
  ['pieces that nobody takes', 'projected'],
  ['pieces that are executed', 'executed'],
])('%s are results like all others', async (_what, tokenPath) => {
  const results = await subscribe(tokenPath);
  results.divert(() => tokenPath === 'executed');

  expect(await read(results)).toEqual([
    '{"data":{"chatStream":{"seq":2,"text":"a"}}}',
    '{"data":{"chatStream":{"seq":3,"text":"b"}}}',
    '{"data":{"chatStream":{"seq":4}}}',
  ]);
});
