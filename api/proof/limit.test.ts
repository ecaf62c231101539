import { expect, test } from 'vitest';
import { type OpenChatReader, wireStart } from '../testing/chat-wire.ts';
import { followChat } from '../testing/follow-chat.ts';
import { openEventStreamReader } from '../testing/open-event-stream-reader.ts';
import { openSocketReader } from '../testing/open-socket-reader.ts';
import { finishFrame, textFrame } from '../testing/raw-upstream.ts';
import { startChatUpstream } from '../testing/start-chat-upstream.ts';
import { startTestApp } from '../testing/start-test-app.ts';
import { isLong } from './proof-run.ts';

/** Concurrent answers; the hub is configured to allow no more. */
const most = isLong ? 1_000 : 40;
/** Readers with their own socket; a hub accepts fewer of them than answers. */
const onSockets = 100;
const pieces = isLong ? 100 : 20;

const pieceOf = (question: string, index: number) => `${question}/${index}é😀 `;
const textOf = (question: string) =>
  Array.from({ length: pieces }, (_, index) => pieceOf(question, index)).join('');
const startOf = (question: string) => ({ start: wireStart(question, { requestId: question }) });

/** Reads the first event. */
async function readFirst(url: URL, open: OpenChatReader, question: string) {
  await using reader = await open(url, startOf(question));
  return await reader.next();
}

test(
  'past the most answers at once a start is refused as HUB_LIMIT, and no answer is disturbed by it',
  async () => {
    const released = Promise.withResolvers<void>();
    await using upstream = await startChatUpstream(async ({ exchange, question }) => {
      await exchange.openStream();
      for (let index = 0; index < pieces; index++) {
        if (index === pieces / 2) await released.promise;
        await exchange.send(textFrame(pieceOf(question, index)));
      }
      await exchange.send(finishFrame('stop'));
      await exchange.closeStream();
    });
    await using app = await startTestApp({ upstream, environment: { MAX_GENERATIONS: String(most) } });
    const questions = Array.from({ length: most }, (_, index) => `limit-${index}`);
    const halfRead = questions.map(() => Promise.withResolvers<void>());

    const followed = questions.map((question, index) =>
      followChat({
        url: app.url,
        open: index < onSockets && index % 2 === 0 ? openSocketReader : openEventStreamReader,
        input: startOf(question),
        resume: 'exact',
        cut(event) {
          const last = pieceOf(question, pieces / 2 - 1);
          if (event.__typename === 'ChatDelta' && event.text.endsWith(last)) halfRead[index]?.resolve();
          return false;
        },
      }),
    );
    await Promise.all(halfRead.map(({ promise }) => promise));

    const refused = { name: 'ChatRefused', code: 'HUB_LIMIT' };
    for (const open of [openSocketReader, openEventStreamReader]) {
      await expect(readFirst(app.url, open, 'one-too-many')).rejects.toMatchObject(refused);
      // Asking again for an answer being written is not a start.
      expect(await readFirst(app.url, open, 'limit-0')).toMatchObject({ __typename: 'ChatStarted' });
    }
    const mutation = `mutation ($input: StartChatInput!) {
      startChat(input: $input) { ... on ApiError { code retryable message } }
    }`;
    const { startChat } = await app.request<{ startChat: object }>(mutation, {
      input: startOf('one-too-many').start,
    });
    expect(startChat).toMatchObject({
      code: 'HUB_LIMIT',
      retryable: true,
      message: expect.stringContaining(most.toLocaleString('en')),
    });
    released.resolve();

    for (const [index, { fold }] of (await Promise.all(followed)).entries()) {
      expect(fold).toMatchObject({ text: textOf(questions[index] ?? ''), gaps: 0, doubled: 0 });
      expect(fold.terminal).toMatchObject({ __typename: 'ChatCompleted' });
    }
    expect(upstream.calls).toHaveLength(most);
    const input = startOf('one-too-many');
    const { fold } = await followChat({ url: app.url, open: openSocketReader, input, resume: 'exact' });
    expect(fold.text).toBe(textOf('one-too-many'));
  },
  isLong ? 300_000 : 30_000,
);
