import type {
  AnswerMessage,
  Conversation,
  GenerationRecord,
  Message,
} from '../domain/conversations/records.ts';
import type { ChatCompleted, ChatDelta, ChatEvent, ChatStarted } from '../domain/generation/chat-event.ts';
import { type ChatReader, isTextEvent, type TextEvent } from '../domain/generation/chat-reader.ts';
import type { Hub, Viewer } from '../domain/hub.ts';
import { noParameters, type Personality } from '../domain/personalities/personality.ts';
import type { ApiStatus } from '../domain/status/api-status.ts';
import { createChatTraffic } from '../domain/status/chat-traffic.ts';
import { listDays } from '../domain/usage/calendar-days.ts';
import type { Variant } from '../domain/variants/variant.ts';
import { createFeed, type Feed } from './feed.ts';

export const stubViewer: Viewer = { id: 'owner' };
const at = Date.UTC(2026, 10, 24);

export const stubPersonality: Personality = {
  id: 'claude',
  name: 'Claude',
  tagline: 'Thinks along',
  style: 'Warm and exact.',
  accent: 40,
  greeting: 'Hello.',
  starters: ['One?', 'Two?', 'Three?', 'Four?'],
  systemPrompt: 'Be warm.',
  avatar: null,
  verbosity: null,
  parameters: noParameters,
  sample: 'It depends.',
  defaultVariantId: 'fast',
  builtIn: true,
  source: 'BUILT_IN',
  overridden: false,
  coversOwn: false,
  hidden: false,
  isDefault: false,
  servedBy: 'Claude-style · served by OpenAI models',
};

export const stubVariant: Variant = {
  id: 'fast',
  name: 'Fast',
  description: 'Answers soonest.',
  model: 'small-1',
  available: true,
  unavailableReason: null,
  overridden: false,
  fallbackFrom: null,
  facts: {
    contextWindow: 128_000,
    price: {
      input: '0.10',
      cachedInput: '0.01',
      cacheWrite: null,
      output: '0.40',
      currency: 'USD',
      date: '2026-11-01',
    },
    shutdownDate: null,
    daysLeft: null,
  },
  reasoningEffort: null,
  acceptedParameters: ['TEMPERATURE', 'MAX_COMPLETION_TOKENS'],
};

export const stubStatus: ApiStatus = {
  state: 'CONNECTED',
  connected: true,
  code: null,
  title: 'API connected',
  message: 'All is well.',
  steps: [],
  cause: 'NONE',
  causeMessage: 'Nothing is wrong.',
  since: at,
  checkedAt: at,
  latencyMs: 182,
  source: 'PROBE',
  retryAt: null,
  upstream: { kind: 'OPENAI', host: 'api.example.test' },
  history: [{ at, source: 'PROBE', ok: true, latencyMs: 182, code: null }],
  firstToken: { answers: 20, since: at, p50Ms: 420, p95Ms: 1_900 },
  headroom: {
    model: 'small-1',
    requests: { limit: 500, remaining: 499, fullAt: at + 120 },
    tokens: { limit: 200_000, remaining: 150_000, fullAt: null },
    at,
  },
};

export const stubConversation: Conversation = {
  id: 'conversation-1',
  title: 'Recursion',
  createdAt: at,
  updatedAt: at,
  pinned: false,
  archived: false,
  personalityId: 'claude',
  variantId: 'fast',
  activeLeafId: 'answer-1',
};

export const stubQuestion: Message = {
  id: 'question-1',
  conversationId: 'conversation-1',
  parentId: null,
  role: 'USER',
  content: 'What is recursion?',
  createdAt: at,
  answer: null,
};

export const stubAnswer: AnswerMessage = {
  id: 'answer-1',
  conversationId: 'conversation-1',
  parentId: 'question-1',
  role: 'ASSISTANT',
  content: 'See recursion.',
  createdAt: at,
  answer: {
    generationId: 'generation-1',
    status: 'COMPLETED',
    reasoning: '',
    personality: { id: 'claude', name: 'Claude', systemPrompt: 'Be warm.' },
    variant: { id: 'fast', name: 'Fast' },
    model: 'small-1',
    reasoningEffort: 'low',
    finishReason: 'STOP',
    usage: {
      inputTokens: 12,
      cachedInputTokens: null,
      cacheWriteTokens: null,
      outputTokens: 3,
      reasoningTokens: null,
      totalTokens: 15,
    },
    timing: { firstTokenMs: 412, totalMs: 901, tokensPerSecond: 88.5 },
    cost: { amount: '0.0002', currency: 'USD', priceDate: '2026-11-01', unknownReason: null },
    error: null,
    interruption: null,
    simulated: false,
    leftOutMessages: 0,
  },
};

export const stubGeneration: GenerationRecord = {
  id: 'generation-1',
  requestId: null,
  inputDigest: 'digest',
  headSeq: 1,
  questionId: 'question-1',
  message: { ...stubAnswer, answer: { ...stubAnswer.answer, status: 'RUNNING' } },
};

export const stoppedGeneration: GenerationRecord = {
  ...stubGeneration,
  message: { ...stubAnswer, answer: { ...stubAnswer.answer, status: 'STOPPED' } },
};

const base = { generationId: 'generation-1', at };

export const startedEvent: ChatStarted = {
  ...base,
  type: 'ChatStarted',
  seq: 1,
  conversation: stubConversation,
  userMessage: stubQuestion,
  message: stubAnswer,
  model: 'small-1',
};

export function deltaEvent(seq: number, text: string): ChatDelta {
  return { ...base, type: 'ChatDelta', seq, text };
}

export function completedEvent(seq: number): ChatCompleted {
  return {
    ...base,
    type: 'ChatCompleted',
    seq,
    message: stubAnswer,
    usage: null,
    timing: { firstTokenMs: 1, totalMs: 2, tokensPerSecond: null },
    cost: null,
    finishReason: 'STOP',
    model: 'small-1',
  };
}

interface StubHub extends Hub {
  /** What `generations.watch` yields. */
  readonly events: Feed<ChatEvent>;
  /** What `status.watch` yields after the current status. */
  readonly statuses: Feed<ApiStatus>;
}

/** A hub without a domain that knows one of everything. Replace the parts that a test is about. */
export function createStubHub(parts: { [Service in keyof Hub]?: Partial<Hub[Service]> } = {}): StubHub {
  const events = createFeed<ChatEvent>();
  const statuses = createFeed<ApiStatus>();
  statuses.push(stubStatus);
  const ignore = () => {};
  return {
    events,
    statuses,
    personalities: {
      list: async () => [stubPersonality],
      require: async () => stubPersonality,
      findAll: async (_viewer, ids) =>
        new Map(ids.map((id) => [id, id === stubPersonality.id ? stubPersonality : null])),
      draft: () => stubPersonality,
      create: async () => stubPersonality,
      update: async () => stubPersonality,
      delete: async () => {},
      restore: async () => stubPersonality,
      move: async () => stubPersonality,
      setDefault: async () => stubPersonality,
      import: async () => ({ created: [stubPersonality], replaced: [] }),
      writeOwn: async () => '',
      write: () => '---\nname: Claude\n---\n\nBe warm.\n',
      fileProblems: [],
      ...parts.personalities,
    },
    variants: {
      list: () => [stubVariant],
      find: (id) => (id === stubVariant.id ? stubVariant : null),
      ...parts.variants,
    },
    status: {
      upstream: stubStatus.upstream,
      current: () => stubStatus,
      watch: statuses.read,
      checkNow: async () => {},
      reportSuccess: ignore,
      sendRequest: createChatTraffic({ monotonic: () => performance.now() }).send,
      reportFailure: ignore,
      refusal: () => null,
      trouble: () => null,
      close: ignore,
      ...parts.status,
    },
    conversations: {
      list: async () => ({
        edges: [{ cursor: 'cursor-1', node: stubConversation, readExcerpt: async () => null }],
        hasNextPage: false,
        hasPreviousPage: false,
      }),
      find: async (_viewer, id) => (id === stubConversation.id ? stubConversation : null),
      messages: async () => ({
        edges: [stubQuestion, stubAnswer].map((message) => ({
          cursor: message.id,
          node: { ...message, siblingIndex: 0, siblingCount: 1 },
        })),
        hasNextPage: false,
        hasPreviousPage: false,
      }),
      findMessage: async (_viewer, id) =>
        id === stubAnswer.id ? { ...stubAnswer, siblingIndex: 0, siblingCount: 1 } : null,
      place: async (_viewer, message) => ({ ...message, siblingIndex: 0, siblingCount: 1 }),
      update: async (_viewer, _id, changes) => ({ ...stubConversation, ...changes }),
      delete: async () => {},
      restorableUntil: async () => null,
      restore: async () => stubConversation,
      watch: async function* () {},
      ...parts.conversations,
    },
    generations: {
      start: async () => ({
        record: stubGeneration,
        conversation: stubConversation,
        question: stubQuestion,
      }),
      isAnswering: () => false,
      find: async (_viewer, id) => (id === stubGeneration.id ? stubGeneration : null),
      watch: async (_viewer, _request, signal) => readChat(events, signal),
      stop: async () => stoppedGeneration,
      ...parts.generations,
    },
    chatFiles: {
      write: async () => ({ title: null, text: (async function* () {})() }),
      import: async () => [],
      ...parts.chatFiles,
    },
    usage: {
      days: (range) => listDays(range, at),
      byDay: async () => [],
      entries: async function* () {},
      ...parts.usage,
    },
  };
}

/** Reads a feed as a ChatReader. */
function readChat(events: Feed<ChatEvent>, signal: AbortSignal): ChatReader {
  const reader = events.read(signal);
  return Object.assign(reader, {
    divert: (take: (piece: TextEvent) => boolean) =>
      reader.offer((event) => isTextEvent(event) && take(event)),
  });
}
