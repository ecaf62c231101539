import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { chooseOne, type NonEmpty } from '../sandbox/seeded-choice.ts';
import type { OpenChatReader, WireAnswer } from '../testing/chat-wire.ts';
import { followChat } from '../testing/follow-chat.ts';
import { openEventStreamReader } from '../testing/open-event-stream-reader.ts';
import { openSocketReader } from '../testing/open-socket-reader.ts';
import { requestGraphql } from '../testing/request-graphql.ts';
import { type ChatUpstream, upstreamModel } from '../testing/start-chat-upstream.ts';
import { startHub } from '../testing/start-hub.ts';
import { createKilledChat, type KilledChat } from './killed-chat.ts';
import { drawFromSeed, isLong, reportFigures } from './proof-run.ts';
import { startPacedUpstream } from './start-paced-upstream.ts';

const kills = isLong ? 200 : 10;
const chatsPerKill = 6;
/** Kills come at any moment until then, more of them early, while chats begin. */
const latestKillMs = 2_500;
/** Text is saved every second; the rest allows for a busy machine. */
const mostMissingMs = 1_500;
const transports: NonEmpty<OpenChatReader> = [openSocketReader, openEventStreamReader];

interface Conversation {
  readonly title: string;
  readonly messages: { readonly edges: readonly { readonly node: WireAnswer & { role: string } }[] };
}

test(
  'kills at random moments lose nothing that was acknowledged, and leave no answer running',
  async () => {
    const random = drawFromSeed();
    const directory = await mkdtemp(join(tmpdir(), 'modelhub-test-'));
    await using upstream = await startPacedUpstream();
    const start = () =>
      startHub({
        DATA_DIR: directory,
        OPENAI_BASE_URL: upstream.baseUrl,
        VARIANT_FAST_MODEL: upstreamModel,
        LOG_LEVEL: 'error',
      });
    const kept = new Map<string, Conversation['messages']>();
    const titles = new Map<string, string>();
    const figures = { completed: 0, interrupted: 0, unacknowledged: 0, 'most text missing, ms': 0 };
    let hub = await start();

    for (let kill = 0; kill < kills; kill++) {
      const origin = new URL(hub.origin);
      const chats = Array.from({ length: chatsPerKill }, (_, index) =>
        createKilledChat({
          name: `${kill}-${index}`,
          pieces: Math.ceil(400 * random()),
          paceMs: Math.ceil(8 * random()),
        }),
      );
      const readers = chats.map((chat) => chat.readUntilLost(origin, chooseOne(random, transports)));
      const [id = ''] = [...kept.keys()].slice(-1);
      const renaming = rename(origin, id, `Kill ${kill}`, latestKillMs * random() ** 1.5);
      await wait(latestKillMs * random() ** 1.5);
      await hub.stop('SIGKILL');
      await Promise.all(readers);

      hub = await start();
      expect(countRunning(directory)).toBe(0);
      if (await renaming) titles.set(id, `Kill ${kill}`);
      else if (id !== '') titles.set(id, (await readConversation(hub.origin, id)).title);
      const recovered = await Promise.all(chats.map((chat) => recover(chat, upstream, new URL(hub.origin))));
      for (const { conversationId, outcome, missingMs } of recovered) {
        kept.set(conversationId, (await readConversation(hub.origin, conversationId)).messages);
        figures[outcome]++;
        figures['most text missing, ms'] = Math.max(figures['most text missing, ms'], missingMs);
      }
      expect(hub.output().split('\n')).toHaveLength(1);
    }

    for (const [id, messages] of kept) {
      const conversation = await readConversation(hub.origin, id);
      expect(conversation).toEqual({ title: titles.get(id) ?? conversation.title, messages });
    }
    expect(await hub.stop()).toBe(0);
    await rm(directory, { recursive: true });
    reportFigures(`${kills} kills of a hub with ${chatsPerKill} chats under way`, figures);

    /** Checks one chat from all sides after the restart. */
    async function recover(chat: KilledChat, { calls }: ChatUpstream, url: URL) {
      const asked = () => calls.filter(({ question }) => question === chat.question).length;
      const open = () => chooseOne(random, transports);
      const before = asked();
      const outcome = chat.started === null ? 'unacknowledged' : await expectKept(chat, url, open());

      // The same request finds the same answer, unless nothing of it had been stored: then it begins now.
      const again = await followChat({ url, open: open(), input: chat.start, resume: 'simple' });
      if (chat.started === null) expect(asked()).toBeLessThanOrEqual(1);
      else {
        expect(asked()).toBe(before);
        expect(again).toMatchObject({
          generationId: chat.started.generationId,
          conversationId: chat.started.conversation?.id,
        });
        expect(again.fold.text).toBe(chat.fold.text);
      }
      const { conversationId, generationId, fold } = again;
      const watched = await followChat({
        url,
        open: open(),
        input: { watch: { generationId } },
        resume: 'exact',
      });
      expect(watched.fold).toMatchObject({ text: fold.text, gaps: 0, doubled: 0 });
      expect(watched.fold.terminal?.answer).toEqual(fold.terminal?.answer);
      expect(chat.wholeText.startsWith(fold.text)).toBe(true);

      const { edges } = (await readConversation(url, conversationId ?? '')).messages;
      expect(edges.map(({ node }) => node)).toMatchObject([
        { role: 'USER', content: chat.question, ...(chat.started?.userMessage ?? {}) },
        { role: 'ASSISTANT', ...fold.terminal?.answer },
      ]);
      return {
        conversationId: conversationId ?? '',
        outcome,
        missingMs: chat.spanBehind(fold.text),
      } as const;
    }
  },
  isLong ? 30 * 60_000 : 120_000,
);

/** Resumes after the last event seen, and compares what was stored with what had been shown. */
async function expectKept(
  chat: KilledChat,
  url: URL,
  open: OpenChatReader,
): Promise<'completed' | 'interrupted'> {
  const { fold } = chat;
  const shown = { text: fold.text, seq: fold.lastSeq, terminal: fold.terminal };
  const events = await chat.readOn(url, open);

  expect(fold).toMatchObject({ gaps: 0, doubled: 0, text: fold.terminal?.answer.content });
  if (shown.terminal !== null) {
    expect(events).toEqual([]);
    expect(shown).toMatchObject({ text: chat.wholeText, terminal: { __typename: 'ChatCompleted' } });
    return 'completed';
  }
  const [last, snapshot] = events.toReversed();
  if (snapshot === undefined) expect(last).toMatchObject({ seq: shown.seq + 1 });
  else expect(events).toMatchObject([{ __typename: 'ChatSnapshot', seq: (last?.seq ?? 0) - 1 }, {}]);
  // It had been saved, although its reader was no longer told.
  if (fold.terminal?.__typename === 'ChatCompleted') {
    expect(fold.text).toBe(chat.wholeText);
    return 'completed';
  }
  expect(last).toMatchObject({
    __typename: 'ChatInterrupted',
    reason: 'CRASH',
    answer: { status: 'INTERRUPTED', interruption: 'CRASH' },
  });
  expect(shown.text.startsWith(fold.text) || fold.text.startsWith(shown.text)).toBe(true);
  expect(chat.spanBehind(fold.text)).toBeLessThan(mostMissingMs);
  return 'interrupted';
}

async function readConversation(url: URL | string, id: string): Promise<Conversation> {
  const { conversation } = await requestGraphql<{ conversation: Conversation }>(
    url,
    `query ($id: ID!) {
      conversation(id: $id) {
        title
        messages { edges { node {
          id role content reasoning status interruption
          error { code title message steps retryable retryAfterMs requestId }
        } } }
      }
    }`,
    { id },
  );
  return conversation;
}

function countRunning(directory: string): unknown {
  using database = new DatabaseSync(join(directory, 'modelhub.sqlite'), { readOnly: true });
  return database.prepare("select count(*) as running from generation where status = 'RUNNING'").get()
    ?.running;
}

/** Whether the change was acknowledged before the kill. */
async function rename(url: URL, conversationId: string, title: string, delayMs: number): Promise<boolean> {
  if (conversationId === '') return false;
  await wait(delayMs);
  const mutation = `mutation ($input: UpdateConversationInput!) {
    updateConversation(input: $input) { ... on ConversationPayload { conversation { title } } }
  }`;
  return requestGraphql(url, mutation, { input: { conversationId, title } }).then(
    () => true,
    () => false,
  );
}
