import { performance } from 'node:perf_hooks';
import { expect, test } from 'vitest';
import { type ChatReader, isWireTerminal, wireStart } from '../testing/chat-wire.ts';
import { openEventStreamReader } from '../testing/open-event-stream-reader.ts';
import { finishFrame, httpResponse, textFrame } from '../testing/raw-upstream.ts';
import { type ChatUpstream, startChatUpstream } from '../testing/start-chat-upstream.ts';
import { startTestApp, type TestApp } from '../testing/start-test-app.ts';

const start = wireStart('Long?', { requestId: 'long' });
/** A generous bound for 250 ms on a machine that is busy with other tests. */
const soonMs = 1_500;

interface Stopped {
  readonly stopChat: { readonly generation: { status: string; message: { content: string } } };
}

function stop(app: TestApp, input: { generationId: string } | { requestId: string }): Promise<Stopped> {
  return app.request<Stopped>(
    `mutation ($input: StopChatInput!) {
      stopChat(input: $input) {
        ... on StopChatPayload { generation { status message { content } } }
        ... on ApiError { code }
      }
    }`,
    { input },
  );
}

/** Reads until an event of this type. */
async function readTo(reader: ChatReader, kind: string) {
  for (let event = await reader.next(); event !== null; event = await reader.next()) {
    if (event.__typename === kind) return event;
    if (isWireTerminal(event)) throw new Error(`${event.__typename} came before ${kind}`);
  }
  throw new Error(`the stream was complete before ${kind}`);
}

/** Stops, and measures how long it took until the connection to the upstream was closed. */
async function timeStop(app: TestApp, upstream: ChatUpstream, input: Parameters<typeof stop>[1]) {
  const began = performance.now();
  const call = await upstream.asked();
  const closed = call.exchange.closed.then(() => performance.now() - began);
  const result = await stop(app, input);
  return { result, closedAfterMs: await closed };
}

test('a stop from elsewhere ends the request, keeps the text and is seen in both tabs', async () => {
  await using upstream = await startChatUpstream(async ({ exchange }) => {
    await exchange.openStream();
    await exchange.send(textFrame('half'));
  });
  await using app = await startTestApp({ upstream });
  await using first = await app.open({ start });
  const { generationId } = await readTo(first, 'ChatDelta');
  await using second = await openEventStreamReader(app.url, { watch: { generationId } });
  await readTo(second, 'ChatSnapshot');

  const { result, closedAfterMs } = await timeStop(app, upstream, { generationId });

  expect(result.stopChat.generation).toEqual({ status: 'STOPPED', message: { content: 'half' } });
  expect(closedAfterMs).toBeLessThan(soonMs);
  for (const tab of [first, second]) {
    expect(await tab.next()).toMatchObject({ __typename: 'ChatStopped', answer: { content: 'half' } });
    expect(await tab.next()).toBeNull();
  }
  expect(await stop(app, { requestId: 'long' })).toEqual(result);
  await app.restart();
  expect(await stop(app, { generationId })).toEqual(result);
  expect(upstream.calls).toHaveLength(1);
});

test('a stop by request, before the upstream has said anything, leaves an empty answer', async () => {
  await using upstream = await startChatUpstream(() => {});
  await using app = await startTestApp({ upstream });
  await using reader = await app.open({ start });
  await upstream.asked();

  const { result, closedAfterMs } = await timeStop(app, upstream, { requestId: 'long' });

  expect(result.stopChat.generation).toEqual({ status: 'STOPPED', message: { content: '' } });
  expect(closedAfterMs).toBeLessThan(soonMs);
  expect(await readTo(reader, 'ChatStopped')).toMatchObject({ seq: 2 });
});

test('a stop works while a further try is being waited for', async () => {
  await using upstream = await startChatUpstream(({ exchange }) =>
    exchange.write(httpResponse(429, '', { 'retry-after': '15', 'x-request-id': 'r', connection: 'close' })),
  );
  await using app = await startTestApp({ upstream });
  await using reader = await app.open({ start });
  const { generationId } = await readTo(reader, 'ChatNotice');

  const { stopChat } = await stop(app, { generationId });

  expect(stopChat.generation).toEqual({ status: 'STOPPED', message: { content: '' } });
  await readTo(reader, 'ChatStopped');
  expect(upstream.calls).toHaveLength(1);
  await upstream.raw.drained();
});

test('a stop sent on the heels of its start finds it', async () => {
  await using upstream = await startChatUpstream(() => {});
  await using app = await startTestApp({ upstream });
  const input = { start: { ...start, requestId: 'heels' } };

  const starting = app.open(input);
  const results: unknown[] = [];
  // The stop may overtake the start: then there is nothing to stop yet, and the client tries again.
  for (;;) {
    const { stopChat } = await stop(app, { requestId: 'heels' });
    results.push(stopChat);
    if ('generation' in stopChat) break;
  }
  await using reader = await starting;

  await readTo(reader, 'ChatStopped');
  expect(results.at(-1)).toMatchObject({ generation: { status: 'STOPPED' } });
  expect(results.slice(0, -1)).toEqual(results.slice(0, -1).map(() => ({ code: 'NOT_FOUND' })));
  await upstream.raw.drained();
});

test('leaving is no stop: with no reader left an answer is completed and kept', async () => {
  const left = Promise.withResolvers<void>();
  await using upstream = await startChatUpstream(async ({ exchange }) => {
    await exchange.openStream();
    await exchange.send(textFrame('half'));
    await left.promise;
    await exchange.send(textFrame(' whole') + finishFrame('stop'));
    await exchange.closeStream();
  });
  await using app = await startTestApp({ upstream });
  const first = await app.open({ start });
  await readTo(first, 'ChatDelta');
  const second = await openEventStreamReader(app.url, { start });
  await readTo(second, 'ChatSnapshot');
  await Promise.all([first[Symbol.asyncDispose](), second[Symbol.asyncDispose]()]);

  left.resolve();

  await using later = await app.open({ start });
  const completed = await readTo(later, 'ChatCompleted');
  expect(completed).toMatchObject({ answer: { content: 'half whole', status: 'COMPLETED' } });
});
