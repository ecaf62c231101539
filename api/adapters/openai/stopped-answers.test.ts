import { getEventListeners } from 'node:events';
import { expect, test } from 'vitest';
import { askChatModel, plainRequest } from '../../testing/ask-chat-model.ts';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { type RawScript, startRawUpstream, textFrame, usageFrame } from '../../testing/raw-upstream.ts';
import { createOpenAiUpstream } from './create-openai-upstream.ts';

async function start(script: RawScript) {
  const upstream = await startRawUpstream(script);
  const clock = createFakeClock();
  const { baseUrl } = upstream;
  const adapter = createOpenAiUpstream({ apiKey: null, baseUrl, organization: null, project: null, clock });
  return {
    upstream,
    clock,
    adapter,
    async [Symbol.asyncDispose]() {
      expect(clock.pending).toBe(0);
      await adapter.close();
      await upstream[Symbol.asyncDispose]();
    },
  };
}

const reason = { stoppedBy: 'test' };

test('stopping in the middle rejects with the reason of the signal and closes the socket', async () => {
  await using hub = await start(async (exchange) => {
    await exchange.openStream();
    await exchange.send(textFrame('half'));
    await exchange.closed;
    await exchange.send(textFrame('never'));
  });
  const asked = askChatModel(hub.adapter.chatModel);
  await asked.begun;
  asked.stop(reason);
  await expect(asked.completion).rejects.toBe(reason);
  await hub.upstream.drained();
  expect(asked.text).toBe('half');
});

test('an answer that is stopped has said its model by then, and its counts where the server counts along', async () => {
  await using hub = await start(async (exchange) => {
    await exchange.openStream();
    await exchange.send(usageFrame(70, 1), usageFrame(70, 2), textFrame('half'));
    await exchange.closed;
  });
  const asked = askChatModel(hub.adapter.chatModel);
  await asked.begun;
  asked.stop(reason);
  await expect(asked.completion).rejects.toBe(reason);

  expect(asked.notes.at(-1)).toMatchObject({
    model: 'raw-model-2026-01-01',
    usage: { inputTokens: 70, outputTokens: 2 },
  });
});

test('stopping before the headers closes the socket', async () => {
  await using hub = await start(() => {});
  const asked = askChatModel(hub.adapter.chatModel);
  await hub.upstream.received();
  asked.stop(reason);
  await expect(asked.completion).rejects.toBe(reason);
  await hub.upstream.drained();
});

test('a request that was stopped before it began is never sent', async () => {
  await using hub = await start(() => {});
  const asked = askChatModel(hub.adapter.chatModel);
  asked.stop(reason);
  await expect(asked.completion).rejects.toBe(reason);
  expect(hub.upstream.requests).toHaveLength(0);
});

test('a request that is stopped while connecting is never sent', async () => {
  await using hub = await start(() => {});
  const asked = askChatModel(hub.adapter.chatModel);
  await Promise.resolve();
  while (hub.clock.pending === 0) await Promise.resolve();
  asked.stop(reason);
  await expect(asked.completion).rejects.toBe(reason);
  await hub.adapter.close();
  await hub.upstream.drained();
  expect(hub.upstream.bytesReceived).toBe(0);
});

test('a request that has ended no longer listens to its signal', async () => {
  await using hub = await start((exchange) => exchange.answer('a'));
  const { signal } = new AbortController();
  const observer = { opened() {}, noted() {}, reasoning() {}, text() {} };
  await hub.adapter.chatModel.complete(plainRequest, observer, signal);
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

test('what the observer throws ends the request with that error', async () => {
  await using hub = await start((exchange) => exchange.answer('a', 'b'));
  const bug = new Error('bug');
  const observer = {
    opened() {},
    noted() {},
    reasoning() {},
    text() {
      throw bug;
    },
  };
  const { signal } = new AbortController();
  await expect(hub.adapter.chatModel.complete(plainRequest, observer, signal)).rejects.toBe(bug);
});

test('closing the adapter ends what is under way', async () => {
  await using hub = await start(async (exchange) => {
    await exchange.openStream();
    await exchange.send(textFrame('half'));
  });
  const asked = askChatModel(hub.adapter.chatModel);
  await asked.begun;
  await hub.adapter.close();
  expect(await asked.failure()).toMatchObject({ code: 'STREAM_BROKEN' });
  await hub.upstream.drained();
});

test('fifty answers at once keep their words apart and leave no socket behind', async () => {
  await using hub = await start(async (exchange) => {
    const { index } = exchange;
    await exchange.answer(...Array.from({ length: 20 }, (_, word) => `${index}.${word} `));
  });
  const all = Array.from({ length: 50 }, () => askChatModel(hub.adapter.chatModel));
  await Promise.all(all.map(({ completion }) => completion));
  const texts = all.map(({ text }) => text);
  expect(new Set(texts).size).toBe(50);
  for (const text of texts) {
    const [index] = text.split('.');
    expect(text).toBe(Array.from({ length: 20 }, (_, word) => `${index}.${word} `).join(''));
  }
  await hub.adapter.close();
  await hub.upstream.drained();
});
