import { setImmediate as nextTurn } from 'node:timers/promises';
import { checkTitle } from '../conversations/check-title.ts';
import { type Conversation, generationStatuses, type Message } from '../conversations/records.ts';
import { badInput, errorCodes, HubError } from '../errors.ts';
import { longestAnswerBytes } from '../generation/answer-limits.ts';
import { maximumMessageLength } from '../generation/check-start-chat.ts';
import { finishReasons } from '../generation/model-exchange.ts';
import { variantIds } from '../variants/variant.ts';
import { type FiledAnswer, type FiledChat, fileFormat, fileVersion } from './chat-file.ts';
import {
  below,
  count,
  date,
  flag,
  id,
  list,
  matching,
  measure,
  oneOf,
  orNull,
  type Reader,
  record,
  some,
  text,
} from './shape.ts';

const mostMessages = 1_000_000;
/** Chats of one document. */
const mostChats = 1_000;
/** Messages that are read at once: a few milliseconds. */
const messagesPerTurn = 250;

/** A chat of a document: whole, or why it is none. */
interface ReadChat {
  /** As far as they can be told. */
  readonly id: string | null;
  readonly title: string | null;
  readonly chat: FiledChat | HubError;
}

const name = text(200);
const title: Reader<string> = (value) => checkTitle('', typeof value === 'string' ? value : '');

const facts = some<NonNullable<FiledAnswer['error']>['facts']>({
  host: name,
  keyless: flag,
  keyFile: oneOf(['READ', 'MISSING', 'FORBIDDEN', 'FOLDER', 'EMPTY', 'KEYLESS', 'UNREADABLE']),
  reason: oneOf(['DNS', 'REFUSED', 'RESET', 'TLS', 'REDIRECT', 'OTHER']),
  networkCode: name,
  model: name,
  field: name,
  problem: text(500),
  candidates: list(id, 4),
  limit: measure,
  actual: measure,
  unit: oneOf(['characters', 'bytes', 'messages']),
  parameter: name,
  generationId: id,
});

const answer = record<FiledAnswer>({
  generationId: id,
  status: oneOf(generationStatuses),
  reasoning: text(longestAnswerBytes),
  personality: record<FiledAnswer['personality']>({ id, name, prompt: count }),
  variant: record<FiledAnswer['variant']>({ id: oneOf(variantIds), name }),
  reasoningEffort: orNull(name),
  model: name,
  finishReason: orNull(oneOf(finishReasons)),
  usage: orNull(
    record({
      inputTokens: count,
      cachedInputTokens: orNull(count),
      outputTokens: count,
      reasoningTokens: orNull(count),
      totalTokens: count,
    }),
  ),
  timing: orNull(record({ firstTokenMs: orNull(count), totalMs: count, tokensPerSecond: orNull(measure) })),
  cost: orNull(
    record({
      amount: orNull(matching(/^\d{1,12}(\.\d{1,18})?$/, 'a decimal number')),
      currency: oneOf(['USD']),
      priceDate: orNull(matching(/^\d{4}-\d\d-\d\d$/, 'a date such as 2026-11-29')),
      unknownReason: orNull(text(500)),
    }),
  ),
  error: orNull(
    record({
      code: oneOf(errorCodes),
      facts,
      retryAfterMs: orNull(measure),
      requestId: orNull(name),
    }),
  ),
  interruption: orNull(oneOf(['SHUTDOWN', 'CRASH', 'LOST'])),
  simulated: flag,
  leftOutMessages: count,
});

const asked = { id, parentId: orNull(id), createdAt: date };
type Asked = Pick<Message, 'id' | 'parentId' | 'createdAt' | 'content'>;
const question = record<Asked & { role: 'USER' }>({
  ...asked,
  role: oneOf(['USER']),
  content: text(maximumMessageLength),
});
const answered = record<Asked & { role: 'ASSISTANT'; answer: FiledAnswer }>({
  ...asked,
  role: oneOf(['ASSISTANT']),
  content: text(longestAnswerBytes),
  answer,
});
type FiledMessage = ReturnType<typeof question> | ReturnType<typeof answered>;

const message: Reader<FiledMessage> = (value) =>
  typeof value === 'object' && value !== null && 'answer' in value ? answered(value) : question(value);

const chat = record<Conversation & { messages: readonly unknown[]; prompts: readonly string[] }>({
  id,
  title,
  createdAt: date,
  updatedAt: date,
  pinned: flag,
  archived: flag,
  personalityId: id,
  variantId: oneOf(variantIds),
  activeLeafId: orNull(id),
  // Read one by one, with pauses.
  messages: list((value) => value, mostMessages),
  prompts: list(text(200_000), mostMessages),
});

const document = record<{ format: string; version: number; exportedAt: number; chats: readonly unknown[] }>({
  format: oneOf([fileFormat]),
  version(value) {
    if (value !== fileVersion) throw badInput('', `must be ${fileVersion}, the only one that is known here`);
    return fileVersion;
  },
  exportedAt: date,
  chats: list((value) => value, mostChats),
});

/**
 * The chats of a document, each read by itself, in steps that hold nobody up. Rejects with BAD_INPUT or TOO_LONG for
 * what is no such document.
 */
export async function readDocument(value: unknown): Promise<readonly ReadChat[]> {
  const seen = new Set<string>();
  const chats: ReadChat[] = [];
  for (const [index, one] of document(value).chats.entries()) {
    const known = typeof one === 'object' && one !== null ? one : {};
    const id = 'id' in known && typeof known.id === 'string' ? known.id.slice(0, 128).toWellFormed() : null;
    const title =
      'title' in known && typeof known.title === 'string' ? known.title.slice(0, 200).toWellFormed() : null;
    try {
      if (id !== null && seen.has(id)) throw badInput('id', 'is that of an earlier chat of this file');
      if (id !== null) seen.add(id);
      chats.push({ id, title, chat: await readChat(one) });
    } catch (error) {
      if (!(error instanceof HubError)) throw error;
      chats.push({ id, title, chat: error.below(`chats[${index}]`) });
    }
  }
  return chats;
}

async function readChat(value: unknown): Promise<FiledChat> {
  await nextTurn();
  const { messages, prompts, ...conversation } = chat(value);
  const byId = new Map<string, FiledMessage>();
  const unanswered = new Set<string>();
  const generations = new Set<string>();
  const taken: Message[] = [];

  function take(one: FiledMessage): void {
    if (byId.has(one.id)) throw badInput('id', 'is that of an earlier message of this chat');
    checkParent(one, byId);
    byId.set(one.id, one);
    taken.push(toMessage(one, conversation.id, prompts));
    if (one.role === 'USER') {
      unanswered.add(one.id);
      return;
    }
    unanswered.delete(one.parentId ?? '');
    if (generations.has(one.answer.generationId)) {
      throw badInput('answer.generationId', 'is that of an earlier answer of this chat');
    }
    generations.add(one.answer.generationId);
    checkAnswer(one.answer, prompts);
  }

  for (const [index, one] of messages.entries()) {
    if (index % messagesPerTurn === messagesPerTurn - 1) await nextTurn();
    try {
      take(message(one));
    } catch (error) {
      throw below(`messages[${index}]`, error);
    }
  }
  if (unanswered.size > 0) throw badInput('messages', 'must have an answer to each question');
  if (byId.get(conversation.activeLeafId ?? '')?.role !== 'ASSISTANT') {
    throw badInput('activeLeafId', 'must be the id of an answer of this chat');
  }
  return { conversation, messages: taken };
}

/** Parents come before their children, so that there are no circles; questions and answers take turns. */
function checkParent(one: FiledMessage, earlier: ReadonlyMap<string, FiledMessage>): void {
  if (one.parentId === null && one.role === 'USER') return;
  const parent = earlier.get(one.parentId ?? '');
  if (one.role === 'USER' && parent?.role !== 'ASSISTANT') {
    throw badInput('parentId', 'must be null or the id of an earlier answer of this chat');
  }
  if (one.role === 'ASSISTANT' && parent?.role !== 'USER') {
    throw badInput('parentId', 'must be the id of an earlier question of this chat');
  }
}

function checkAnswer(
  { status, error, interruption, finishReason, personality }: FiledAnswer,
  prompts: readonly string[],
): void {
  if ((error !== null) !== (status === 'FAILED'))
    throw badInput('answer.error', 'must be there when, and only when, the status is FAILED');
  if (interruption !== null && status !== 'INTERRUPTED')
    throw badInput('answer.interruption', 'must be null unless the status is INTERRUPTED');
  if (finishReason !== null && status !== 'COMPLETED')
    throw badInput('answer.finishReason', 'must be null unless the status is COMPLETED');
  if (personality.prompt >= prompts.length)
    throw badInput('answer.personality.prompt', 'must count a prompt of this chat, from 0');
}

/** What was being written when the file was made is not written any more. */
function toMessage(one: FiledMessage, conversationId: string, prompts: readonly string[]): Message {
  if (one.role === 'USER') return { ...one, conversationId, answer: null };
  const { personality, ...answer } = one.answer;
  const { id, name, prompt } = personality;
  const lost = { status: 'INTERRUPTED', interruption: 'LOST' } as const;
  return {
    ...one,
    conversationId,
    answer: {
      ...answer,
      personality: { id, name, systemPrompt: prompts[prompt] ?? '' },
      ...(answer.status === 'RUNNING' && lost),
    },
  };
}
