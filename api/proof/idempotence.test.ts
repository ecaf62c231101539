import { expect, test } from 'vitest';
import { ChatRefused, wireStart } from '../testing/chat-wire.ts';
import { followChat } from '../testing/follow-chat.ts';
import { openEventStreamReader } from '../testing/open-event-stream-reader.ts';
import { openSocketReader } from '../testing/open-socket-reader.ts';
import { startChatUpstream } from '../testing/start-chat-upstream.ts';
import { startTestApp } from '../testing/start-test-app.ts';

const start = wireStart('Once?', { requestId: 'once' });

test('fifty identical starts at once are one generation and one call, also after a restart', async () => {
  await using upstream = await startChatUpstream(({ exchange }) => exchange.answer('on', 'ce'));
  await using app = await startTestApp({ upstream });
  const read = (index: number) =>
    followChat({
      url: app.url,
      open: index % 2 === 0 ? openSocketReader : openEventStreamReader,
      input: { start },
      resume: 'simple',
    });

  const first = await Promise.all(Array.from({ length: 50 }, (_, index) => read(index)));
  await app.restart();
  const later = await Promise.all([read(0), read(1)]);

  const all = [...first, ...later];
  expect(all.map(({ fold }) => fold.text)).toEqual(all.map(() => 'once'));
  expect(new Set(all.map(({ fold }) => JSON.stringify(fold.terminal?.answer))).size).toBe(1);
  expect(new Set(all.map(({ generationId }) => generationId)).size).toBe(1);
  expect(new Set(all.map(({ conversationId }) => conversationId)).size).toBe(1);
  expect(upstream.calls).toHaveLength(1);
  const { conversations } = await app.request<{ conversations: { edges: unknown[] } }>(
    '{ conversations { edges { node { id } } } }',
  );
  expect(conversations.edges).toHaveLength(1);
});

test('the same id with another question is a CONFLICT: at once, later and after a restart', async () => {
  await using upstream = await startChatUpstream(({ exchange }) => exchange.answer('once'));
  await using app = await startTestApp({ upstream });
  const other = { start: wireStart('Twice?', { requestId: 'once' }) };
  const refusalOf = async (open: typeof openEventStreamReader) => {
    await using reader = await open(app.url, other);
    return await reader.next().then(
      () => 'no refusal',
      (error: unknown) => (error instanceof ChatRefused ? error.code : String(error)),
    );
  };
  const follow = () =>
    followChat({ url: app.url, open: openSocketReader, input: { start }, resume: 'simple' });

  const [, atOnce] = await Promise.all([follow(), follow().then(() => refusalOf(openSocketReader))]);
  const later = await refusalOf(openEventStreamReader);
  await app.restart();
  const afterRestart = await Promise.all([refusalOf(openSocketReader), refusalOf(openEventStreamReader)]);

  expect([atOnce, later, ...afterRestart]).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT', 'CONFLICT']);
  expect(upstream.calls).toHaveLength(1);
});

test('a start that is repeated after its conversation was deleted starts nothing', async () => {
  await using upstream = await startChatUpstream(({ exchange }) => exchange.answer('once'));
  await using app = await startTestApp({ upstream });
  const { conversationId } = await followChat({
    url: app.url,
    open: openSocketReader,
    input: { start },
    resume: 'simple',
  });
  await app.restart();
  await app.request(
    'mutation ($id: ID!) { deleteConversation(input: { conversationId: $id }) { __typename } }',
    {
      id: conversationId,
    },
  );

  await using reader = await app.open({ start });

  await expect(reader.next()).rejects.toMatchObject({ name: 'ChatRefused', code: 'NOT_FOUND' });
  expect(upstream.calls).toHaveLength(1);
});
