import { expect, test } from 'vitest';
import { type WireEvent, wireStart } from '../testing/chat-wire.ts';
import { createFakeClock } from '../testing/fake-clock.ts';
import { followChat } from '../testing/follow-chat.ts';
import { openEventStreamReader } from '../testing/open-event-stream-reader.ts';
import { openSocketReader } from '../testing/open-socket-reader.ts';
import { startChatUpstream } from '../testing/start-chat-upstream.ts';
import { canaryKey, startTestApp } from '../testing/start-test-app.ts';
import { allSaid, askEverything, settledState } from './ask-everything.ts';
import {
  answerMaximumMs,
  earlyFaults,
  type Fault,
  lateFaults,
  soundAnswers,
  upstreamWords,
} from './faults.ts';

test.each([...earlyFaults, ...lateFaults, ...soundAnswers])(
  'row $row, an upstream that $name: $end, calls: $calls',
  async (fault) => {
    const clock = createFakeClock();
    const shown = Promise.withResolvers<void>();
    let healed = false;
    await using upstream = await startChatUpstream(({ exchange }) =>
      healed ? exchange.answer('fine') : fault.script(exchange, shown.promise),
    );
    await using app = await startTestApp({
      upstream,
      environment: { ANSWER_MAX_MINUTES: String(answerMaximumMs / 60_000) },
      start: { clock, random: () => 0 },
    });
    expect(await settledState(app)).toBe('CONNECTED');
    const events: WireEvent[] = [];

    const silence = letSilencePass();
    const { fold, generationId, conversationId } = await followChat({
      url: app.url,
      open: openSocketReader,
      resume: 'exact',
      input: { start: wireStart('Well?') },
      cut(event) {
        events.push(event);
        if (event.__typename === 'ChatDelta') shown.resolve();
        if (event.__typename === 'ChatNotice') void clock.advance(waitOf(event));
        return false;
      },
    });
    await silence;

    expectTheStory(fault, events);
    expect(fold).toMatchObject({ text: fault.text, reasoning: fault.reasoning ?? '', gaps: 0, doubled: 0 });
    expect(upstream.calls).toHaveLength(fault.calls);
    await upstream.raw.drained();

    const late = await followChat({
      url: app.url,
      open: openEventStreamReader,
      resume: 'simple',
      input: { watch: { generationId } },
    });
    expect(late.fold).toMatchObject({
      text: fault.text,
      terminal: { ...fold.terminal, at: expect.any(String) },
    });
    const { conversation, generation, apiStatus } = await askEverything(app, {
      conversationId,
      generationId,
    });
    const stored = conversation.messages.edges.map(({ node }) => node);
    expect(stored).toMatchObject([{ role: 'USER', content: 'Well?' }, fold.terminal?.answer]);
    expect(generation).toMatchObject({ status: fold.terminal?.answer.status, headSeq: fold.lastSeq });
    expect(apiStatus.state).toBe(fault.state);

    healed = true;
    for (let good = 0; good < 2; good++) {
      const input = { start: wireStart('And now?') };
      const again = await followChat({ url: app.url, open: openSocketReader, resume: 'simple', input });
      expect(again.fold.text).toBe('fine');
    }
    expect(await settledState(app)).toBe('CONNECTED');

    const said = JSON.stringify([events, fold.terminal]) + (await allSaid(app));
    expect(said).not.toContain(upstreamWords);
    expect(said).not.toContain(canaryKey.slice(0, 9));
    await app.close();
    await upstream.raw.drained();
    expect(clock.pending).toBe(0);

    /** A silence is not mistaken for a pause: just before its limit, nothing has happened. */
    async function letSilencePass(): Promise<void> {
      if (fault.silenceMs === undefined) return;
      await (fault.text === '' ? upstream.asked() : shown.promise);
      await clock.advance(fault.silenceMs - 1);
      await app.request('{ __typename }');
      expect(events.at(-1)?.__typename).toMatch(/ChatStarted|ChatDelta/);
      await clock.advance(1);
    }
  },
);

/** Rows whose faults cannot be scripted, or are not an upstream's, and where they are proved. */
const elsewhere = {
  1: 'status.test.ts: a port where nobody listens',
  2: 'status.test.ts: a name that does not resolve',
  3: 'status.test.ts: behind https',
  38: 'stop.test.ts: a stop from elsewhere',
  39: 'stop.test.ts: leaving is no stop',
  40: 'backpressure.test.ts: readers that never read',
};

test('every row of the table of faults is proved', () => {
  const here = [...earlyFaults, ...lateFaults, ...soundAnswers].map(({ row }) => row);
  const proved = new Set([...here, ...Object.keys(elsewhere).map(Number)]);

  expect([...proved].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
});

function waitOf(event: WireEvent): number {
  if (event.__typename !== 'ChatNotice' || event.retryAt === null) return Number.NaN;
  return Date.parse(event.retryAt) - Date.parse(event.at);
}

/** Start, a notice for each retry, the text, one end; numbered without a gap. */
function expectTheStory(fault: Fault, events: readonly WireEvent[]): void {
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
  const notices = events.filter(({ __typename }) => __typename === 'ChatNotice');
  expect(notices.map(waitOf)).toEqual(Array.from({ length: fault.calls - 1 }, () => fault.waitMs ?? 0));
  expect(notices).toMatchObject(notices.map(() => ({ code: 'RETRYING', cause: fault.end })));
  expect(events[0]?.__typename).toBe('ChatStarted');
  const completed = soundAnswers.includes(fault);
  expect(events.at(-1)).toMatchObject(
    completed
      ? { __typename: 'ChatCompleted', finishReason: fault.end, answer: { status: 'COMPLETED', error: null } }
      : {
          __typename: 'ChatFailed',
          error: { code: fault.end, retryAfterMs: fault.retryAfterMs ?? null },
          answer: { status: 'FAILED', content: fault.text, error: { code: fault.end } },
        },
  );
}
