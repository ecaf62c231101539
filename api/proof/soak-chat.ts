import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import { chooseOne, createSeededRandom, type NonEmpty } from '../sandbox/seeded-choice.ts';
import { type OpenChatReader, type WireEvent, type WireTerminal, wireStart } from '../testing/chat-wire.ts';
import { type FollowedChat, followChat } from '../testing/follow-chat.ts';
import { openEventStreamReader } from '../testing/open-event-stream-reader.ts';
import { openSocketReader } from '../testing/open-socket-reader.ts';
import { requestGraphql } from '../testing/request-graphql.ts';
import {
  codeOfEnding,
  faultyEndings,
  type PacedAnswer,
  pacedQuestion,
  pacedText,
} from './start-paced-upstream.ts';

/** The totals of all chats of a soak. */
export interface SoakTally {
  chats: number;
  events: number;
  connections: number;
  /** Answers whose upstream failed, and answers that were stopped. */
  failed: number;
  stopped: number;
  /** Texts that differed from the stored one at the end. */
  lost: number;
  doubled: number;
  gaps: number;
}

const steady: NonEmpty<OpenChatReader> = [openSocketReader, openEventStreamReader];

/** Gives each concurrent task its own generator, so that what each draws follows from the seed alone. */
export function fork(random: () => number): () => number {
  return createSeededRandom(2 ** 32 * random());
}

/** Stops reading now and then, for up to half a second. */
function openSlowReader(random: () => number): OpenChatReader {
  return async (url, input) => {
    const reader = await openSocketReader(url, input);
    return {
      ...reader,
      async next() {
        if (random() < 0.02) {
          reader.pause();
          await wait(500 * random());
          reader.resume();
        }
        return reader.next();
      },
    };
  };
}

/**
 * One chat, perhaps stopped, whose readers lose their connections, are slow, or leave. If `flaky`, the first attempt
 * fails; fewer chats are flaky than the hub's retry budget allows.
 */
export async function soakChat(
  url: URL,
  { name, flaky }: Required<Pick<PacedAnswer, 'name' | 'flaky'>>,
  random: () => number,
  tally: SoakTally,
): Promise<void> {
  const answer: PacedAnswer = {
    name,
    pieces: 20 + Math.floor(150 * random()),
    paceMs: 5 + Math.floor(25 * random()),
    flaky,
    ...(random() < 0.15 ? { ending: chooseOne(random, faultyEndings) } : {}),
  };
  const stopAt = random() < 0.1 ? Math.ceil(answer.pieces * random()) : null;
  const input = { start: wireStart(pacedQuestion(answer), { requestId: name }) };
  const terminals: WireTerminal[] = [];

  const readers = await Promise.all([
    follow(fork(random), chooseOne(random, steady), stopAt),
    ...Array.from({ length: Math.floor(3 * random()) }, () =>
      follow(fork(random), chooseOne(random, steady), null),
    ),
    ...(random() < 0.1 ? [follow(fork(random), openSlowReader(fork(random)), null)] : []),
    ...(random() < 0.2 ? [leave(fork(random), chooseOne(random, steady))] : []),
  ]);

  for (const reader of readers) if (reader !== null) take(reader);
  tally.chats++;
  const [first] = terminals;
  if (first === undefined) throw new Error('a chat has a reader');
  for (const terminal of terminals) expect(terminal).toMatchObject({ ...first, at: expect.any(String) });
  const stored = await requestGraphql(
    url,
    'query ($id: ID!) { generation(id: $id) { status headSeq message { content } } }',
    { id: first.generationId },
  );
  const { status, content } = first.answer;
  expect(stored).toEqual({ generation: { status, headSeq: first.seq, message: { content } } });
  expectOutcome(first);

  async function follow(
    random: () => number,
    open: OpenChatReader,
    stop: number | null,
  ): Promise<FollowedChat> {
    const unsteadiness = 0.04 * random();
    const resume = chooseOne(random, ['simple', 'exact'] as const);
    const again = chooseOne(random, ['start', 'watch'] as const);
    let count = 0;
    const cut = ({ generationId }: WireEvent) => {
      if (++count === stop) void stopChat(generationId);
      return random() < unsteadiness;
    };
    return followChat({ url, open, input, resume, again, cut });
  }

  /** Reads a few events and never comes back. */
  async function leave(random: () => number, open: OpenChatReader): Promise<null> {
    await using reader = await open(url, input);
    for (let left = Math.ceil(20 * random()); left > 0; left--) {
      if ((await reader.next()) === null) break;
      tally.events++;
    }
    return null;
  }

  async function stopChat(generationId: string): Promise<void> {
    const mutation = 'mutation ($input: StopChatInput!) { stopChat(input: $input) { __typename } }';
    await requestGraphql(url, mutation, { input: { generationId } });
  }

  function take({ fold, connections, events }: FollowedChat): void {
    if (fold.terminal === null) throw new Error('a reader that is done has seen the end');
    terminals.push(fold.terminal);
    tally.events += events;
    tally.connections += connections;
    tally.doubled += fold.doubled;
    tally.gaps += fold.gaps;
    if (fold.text !== fold.terminal.answer.content) tally.lost++;
  }

  function expectOutcome(terminal: WireTerminal): void {
    const wholeText = pacedText(answer);
    const { content, error } = terminal.answer;
    expect(wholeText.startsWith(content)).toBe(true);
    if (terminal.__typename === 'ChatStopped') {
      expect(stopAt).not.toBeNull();
      tally.stopped++;
      return;
    }
    expect(error?.code ?? null).toBe(codeOfEnding[answer.ending ?? 'completes']);
    if (error === null)
      expect(terminal).toMatchObject({ __typename: 'ChatCompleted', answer: { content: wholeText } });
    else tally.failed++;
  }
}
