import type { StopChatInput } from '../../graphql/__generated__/graphql.ts';
import { createChat } from '../chat.ts';
import type { ChatRequest } from '../chat-request.ts';
import { type ChatState, newChatState } from '../chat-state.ts';
import { createDraft } from '../draft.ts';
import type { ChatNews } from '../news-reader.ts';
import type { OlderMessages } from '../older-reader.ts';
import { shownMessages } from '../shown-turns.ts';
import { createScriptedStream } from './scripted-stream.ts';

/** The choice that tests make in new chats. */
export const sampleChoice = { personalityId: 'gpt', variantId: 'fast' };

/** A chat whose hub, tab memory and stops are controlled by a test. */
export function createScriptedChat(
  initial: ChatState = newChatState(sampleChoice),
  startCursor: string | null = null,
) {
  const stream = createScriptedStream();
  const draft = createDraft([], initial.conversationId);
  const memory: { kept: ChatRequest | null; confirmed: boolean } = { kept: null, confirmed: false };
  const stops: StopChatInput[] = [];
  const branches: string[] = [];
  const reads: { after: string | null; answer: (news: ChatNews | null) => void }[] = [];
  const olderReads: {
    before: string;
    answer: (page: OlderMessages | null) => void;
    fail: (error: Error) => void;
  }[] = [];
  let stoppable: boolean | Error = true;
  const chat = createChat(
    {
      open: stream.open,
      stop: async (input) => {
        stops.push(input);
        if (stoppable instanceof Error) throw stoppable;
        return stoppable;
      },
      memory: {
        keep: (request) => {
          memory.kept = request;
        },
        taken: ({ others = [] }) => {
          memory.confirmed = others.length === 0;
          if (memory.confirmed && memory.kept?.conversationId !== null) memory.kept = null;
        },
        forget: () => {
          memory.kept = null;
        },
        kept: () => memory.kept,
      },
      draft,
      now: () => 1_000,
      readNews: (_conversationId, after) => new Promise((answer) => reads.push({ after, answer })),
      readOlder: (_conversationId, before) =>
        new Promise((answer, fail) => olderReads.push({ before, answer, fail })),
      keepBranch: (_conversationId, leafId) => branches.push(leafId),
    },
    initial,
    { startCursor, endCursor: null },
  );
  const leave = chat.attach();
  return {
    chat,
    leave,
    stream,
    draft,
    memory,
    stops,
    branches,
    reads,
    olderReads,
    setStoppable: (value: boolean | Error) => {
      stoppable = value;
    },
    shown: () => shownMessages(chat.read()).map(({ id }) => id),
  };
}
