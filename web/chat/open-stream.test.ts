import { Client, type SubscriptionForwarder, subscriptionExchange } from 'urql';
import { expect, test } from 'vitest';
import type { ChatStreamInput } from '../graphql/__generated__/graphql.ts';
import type { ChatEvent } from './chat-documents.ts';
import { createOpenStream } from './open-stream.ts';
import { sampleStart } from './testing/sample-message.ts';

type Sink = Parameters<ReturnType<SubscriptionForwarder>['subscribe']>[0];

/** The client as used by the page, with a socket controlled by the test. */
function setUp(input: ChatStreamInput = { watch: { generationId: 'g' } }) {
  const opened = Promise.withResolvers<Sink>();
  let stopped = false;
  let variables: unknown;
  const client = new Client({
    url: 'http://hub/graphql',
    preferGetMethod: false,
    exchanges: [
      subscriptionExchange({
        forwardSubscription: (request) => ({
          subscribe(sink) {
            variables = request.variables;
            opened.resolve(sink);
            return {
              unsubscribe() {
                stopped = true;
              },
            };
          },
        }),
      }),
    ],
  });
  const heard: string[] = [];
  const stop = createOpenStream(client)(input, {
    event: (event) => heard.push(`${event.__typename} ${event.seq}`),
    refused: ({ code }) => heard.push(`refused ${code}`),
    ended: () => heard.push('ended'),
  });
  return {
    opened: opened.promise,
    heard,
    stop,
    isStopped: () => stopped,
    /** What the socket sends, also when it sends again after reconnecting. */
    written: (): unknown => JSON.parse(JSON.stringify(variables)),
  };
}

const delta = (seq: number): { data: { chatStream: ChatEvent } } => ({
  data: { chatStream: { __typename: 'ChatDelta', seq, text: 'x' } },
});

test('each event is heard once, then the end', async () => {
  const { opened, heard } = setUp();
  const sink = await opened;
  sink.next(delta(1));
  sink.next(delta(2));
  sink.complete();
  expect(heard).toEqual(['ChatDelta 1', 'ChatDelta 2', 'ended']);
});

test('a refusal is heard once and ends', async () => {
  const { opened, heard } = setUp();
  const sink = await opened;
  sink.next({
    errors: [{ message: 'Busy', extensions: { code: 'BUSY', title: 'Busy' } }],
    data: null,
  });
  sink.complete();
  expect(heard).toEqual(['refused BUSY']);
});

test('a socket that fails for good ends the stream without a refusal', async () => {
  const { opened, heard } = setUp();
  const sink = await opened;
  sink.next(delta(1));
  sink.error(new Error('4400'));
  expect(heard).toEqual(['ChatDelta 1', 'ended']);
});

test('nothing is heard after stopping', async () => {
  const { opened, heard, stop, isStopped } = setUp();
  const sink = await opened;
  stop();
  sink.next(delta(1));
  sink.complete();
  expect(heard).toEqual([]);
  expect(isStopped()).toBe(true);
});

test('a start is sent as it was until the hub has begun; a socket that comes back after that only watches', async () => {
  const start = { requestId: 'r', personalityId: 'gpt', turn: { send: { content: 'Why?' } } };
  const { opened, written } = setUp({ start });
  const sink = await opened;
  expect(written()).toEqual({ input: { start } });
  sink.next({ data: { chatStream: sampleStart({ generationId: 'begun' }) } });
  expect(written()).toEqual({ input: { watch: { generationId: 'begun' } } });
});
