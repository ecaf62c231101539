import { Client, type SubscriptionForwarder, subscriptionExchange } from '@urql/core';
import { expect, test } from 'vitest';
import type { ChatEvent } from './chat-documents.ts';
import { createOpenStream } from './open-stream.ts';

type Sink = Parameters<ReturnType<SubscriptionForwarder>['subscribe']>[0];

/** The client as the page has it, with the socket in the hands of the test. */
function setUp() {
  const opened = Promise.withResolvers<Sink>();
  let stopped = false;
  const client = new Client({
    url: 'http://hub/graphql',
    preferGetMethod: false,
    exchanges: [
      subscriptionExchange({
        forwardSubscription: () => ({
          subscribe(sink) {
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
  const stop = createOpenStream(client)(
    { watch: { generationId: 'g' } },
    {
      event: (event) => heard.push(`${event.__typename} ${event.seq}`),
      refused: ({ code }) => heard.push(`refused ${code}`),
      ended: () => heard.push('ended'),
    },
  );
  return { opened: opened.promise, heard, stop, isStopped: () => stopped };
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
