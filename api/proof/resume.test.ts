import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { chooseOne, createSeededRandom } from '../sandbox/seeded-choice.ts';
import { type OpenChatReader, type WireEvent, wireStart } from '../testing/chat-wire.ts';
import { followChat } from '../testing/follow-chat.ts';
import { openEventStreamReader } from '../testing/open-event-stream-reader.ts';
import { openSocketReader } from '../testing/open-socket-reader.ts';
import { choiceFrame, finishFrame, textFrame } from '../testing/raw-upstream.ts';
import { startChatUpstream } from '../testing/start-chat-upstream.ts';
import { startTestApp } from '../testing/start-test-app.ts';

const pieces = Array.from({ length: 200 }, (_, index) => `${index}é😀 `);
const wholeText = pieces.join('');
const transports: readonly (readonly [string, OpenChatReader])[] = [
  ['graphql-ws', openSocketReader],
  ['server-sent events', openEventStreamReader],
];

test('a reader that is cut after every single event has the whole text, however it resumes', async () => {
  const seen = Array.from({ length: 4 }, () => new Set<number>());
  const turns = pieces.map(() => Promise.withResolvers<void>());
  await using upstream = await startChatUpstream(async ({ exchange }) => {
    await exchange.openStream();
    // The next piece is sent once all readers have been cut after the last one, so that each is its own event.
    for (const [index, piece] of pieces.entries()) {
      await exchange.send(textFrame(piece));
      await turns[index]?.promise;
    }
    await exchange.send(finishFrame('stop'));
    await exchange.closeStream();
  });
  await using app = await startTestApp({ upstream });
  const input = { start: wireStart('Long?', { requestId: 'long' }) };

  const followed = await Promise.all(
    transports.flatMap(([, open], transport) =>
      (['simple', 'exact'] as const).map((resume, mode) => {
        const mine = seen[transport * 2 + mode];
        return followChat({
          url: app.url,
          open,
          input,
          resume,
          cut({ seq }) {
            if (mine === undefined || mine.has(seq)) return false;
            mine.add(seq);
            if (seq > 1 && seen.every((others) => others.has(seq))) turns[seq - 2]?.resolve();
            return true;
          },
        });
      }),
    ),
  );

  for (const { fold, connections } of followed) {
    expect(fold.text).toBe(wholeText);
    expect(fold).toMatchObject({ gaps: 0, doubled: 0, lastSeq: 202 });
    expect(fold.terminal).toMatchObject({ __typename: 'ChatCompleted', answer: { content: wholeText } });
    // Cut after each of the 202 events, then connected once more.
    expect(connections).toBe(203);
  }
  expect(new Set(followed.map(({ generationId }) => generationId)).size).toBe(1);
  expect(upstream.calls).toHaveLength(1);
}, 30_000);

test.each([1, 2])('readers that are cut at random have the whole text (seed %i)', async (seed) => {
  const random = createSeededRandom(seed);
  await using upstream = await startChatUpstream(async ({ exchange }) => {
    await exchange.openStream();
    for (const piece of pieces) {
      await exchange.send(textFrame(piece));
      // Now and then the reading side gets its turn, so that pieces arrive both alone and joined.
      if (random() < 0.3) await nextTurn();
    }
    await exchange.send(finishFrame('stop'));
    await exchange.closeStream();
  });
  await using app = await startTestApp({ upstream });
  const input = { start: wireStart('Long?', { requestId: 'long' }) };

  const followed = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      followChat({
        url: app.url,
        open: chooseOne(random, [openSocketReader, openEventStreamReader]),
        input,
        resume: index % 2 === 0 ? 'simple' : 'exact',
        // Repeating the start works as well as watching.
        again: chooseOne(random, ['start', 'watch']),
        cut: () => random() < 0.1,
      }),
    ),
  );

  for (const { fold } of followed) {
    expect(fold.text).toBe(wholeText);
    expect(fold).toMatchObject({ gaps: 0, doubled: 0 });
    expect(fold.terminal).toMatchObject({ __typename: 'ChatCompleted', answer: { content: wholeText } });
  }
  expect(upstream.calls).toHaveLength(1);
});

test.each(transports)(
  'a character that the upstream cuts in two reaches a reader whole, and is kept so (%s)',
  async (_, open) => {
    const shown = Promise.withResolvers<void>();
    await using upstream = await startChatUpstream(async ({ exchange }) => {
      await exchange.openStream();
      await exchange.send(choiceFrame({ reasoning_content: 'Smile \ud83d' }));
      await exchange.send(choiceFrame({ reasoning_content: '\ude00.' }), textFrame('Here: \ud83d'));
      await shown.promise;
      await exchange.send(textFrame('\ude00 \ud83d'), textFrame('\ude00.'), finishFrame('stop'));
      await exchange.closeStream();
    });
    await using app = await startTestApp({ upstream });
    const events: WireEvent[] = [];

    const read = { url: app.url, open, resume: 'exact' as const };
    const { fold, generationId } = await followChat({
      ...read,
      input: { start: wireStart('Smile!') },
      cut(event) {
        events.push(event);
        if (event.__typename === 'ChatDelta') shown.resolve();
        return false;
      },
    });
    await app.restart();
    const kept = await followChat({ ...read, url: app.url, input: { watch: { generationId } } });

    expect(events.filter((event) => 'text' in event && !event.text.isWellFormed())).toEqual([]);
    const whole = { text: 'Here: 😀 😀.', reasoning: 'Smile 😀.', gaps: 0, doubled: 0 };
    expect(fold).toMatchObject(whole);
    expect(fold.terminal?.answer.content).toBe(whole.text);
    expect(kept.fold).toMatchObject({ ...whole, lastSeq: fold.lastSeq });
  },
);

test.each(['simple', 'exact'] as const)(
  'an answer that is continued keeps its beginning wherever a reader is cut (%s)',
  async (resume) => {
    await using upstream = await startChatUpstream(async ({ exchange, index }) => {
      await exchange.openStream();
      await exchange.send(textFrame(index === 0 ? 'One, two,' : ' three, four.'));
      if (index > 0) await exchange.send(finishFrame('stop'));
      await exchange.closeStream();
    });
    await using app = await startTestApp({ upstream });
    const read = { url: app.url, open: openSocketReader, resume };
    const first = await followChat({ ...read, input: { start: wireStart('Count!') } });
    expect(first.fold).toMatchObject({ text: 'One, two,', terminal: { __typename: 'ChatFailed' } });

    const start = wireStart('', {
      target: { conversationId: first.conversationId },
      turn: { continue: { messageId: first.fold.terminal?.answer.id } },
    });
    const seen = new Set<string>();
    const { fold } = await followChat({
      ...read,
      input: { start },
      cut: ({ __typename }) => !seen.has(__typename) && seen.add(__typename).size > 0,
    });

    expect(fold).toMatchObject({ text: 'One, two, three, four.', gaps: 0, doubled: 0 });
    expect(fold.terminal).toMatchObject({ __typename: 'ChatCompleted', answer: { content: fold.text } });

    await app.restart();
    for (const after of [0, 1]) {
      const late = await followChat({
        ...read,
        url: app.url,
        input: { watch: { generationId: fold.terminal?.generationId ?? '', after } },
      });
      expect(late.fold.text).toBe('One, two, three, four.');
    }
  },
);
