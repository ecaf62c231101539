import { checkFiledTitle } from '../conversations/check-title.ts';
import { type Conversation, generationStatuses, type Message } from '../conversations/records.ts';
import { badInput, errorCodes, keyFileStates, unreachableReasons } from '../errors/hub-error.ts';
import { longestAnswerBytes } from '../generation/answer-limits.ts';
import { maximumMessageLength } from '../generation/check-start-chat.ts';
import { finishReasons, type Usage } from '../generation/model-exchange.ts';
import { variantIds } from '../variants/variant.ts';
import { type FiledAnswer, fileFormat, fileVersion } from './chat-file.ts';
import {
  count,
  date,
  day,
  flag,
  id,
  list,
  matching,
  measure,
  named,
  oneOf,
  orNull,
  type Reader,
  record,
  some,
  text,
} from './shape.ts';

/** The parts of a file of chats, each on its own; `read-document.ts` checks how they relate to each other. */

const mostMessages = 1_000_000;
/** In one document. */
const mostChats = 1_000;

const name = text(200);
const title: Reader<string> = (value) => checkFiledTitle(typeof value === 'string' ? value : '');

const facts = some<NonNullable<FiledAnswer['error']>['facts']>({
  host: name,
  keyless: flag,
  keyFile: oneOf(keyFileStates),
  reason: oneOf(unreachableReasons),
  networkCode: name,
  model: name,
  unsent: flag,
  loading: flag,
  unexplained: flag,
  damaged: flag,
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
    record<Usage>(
      {
        inputTokens: count,
        cachedInputTokens: orNull(count),
        cacheWriteTokens: orNull(count),
        outputTokens: count,
        reasoningTokens: orNull(count),
        totalTokens: count,
      },
      { cacheWriteTokens: null },
    ),
  ),
  timing: orNull(record({ firstTokenMs: orNull(count), totalMs: count, tokensPerSecond: orNull(measure) })),
  cost: orNull(
    record({
      amount: orNull(matching(/^\d{1,12}(\.\d{1,18})?$/, 'a decimal number')),
      currency: oneOf(['USD']),
      priceDate: orNull(day),
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
export type FiledMessage = ReturnType<typeof question> | ReturnType<typeof answered>;

export const message: Reader<FiledMessage> = (value) => {
  if (typeof value !== 'object' || value === null) return question(value);
  const role = 'role' in value ? value.role : null;
  if (role !== 'USER' && role !== 'ASSISTANT') throw badInput('role', 'must be USER or ASSISTANT');
  return role === 'USER' ? question(value) : answered(value);
};

export const chat = record<Conversation & { messages: readonly unknown[]; prompts: readonly string[] }>({
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

export const document = named(
  'body',
  record<{
    format: string;
    version: number;
    exportedAt: number;
    chats: readonly unknown[];
  }>({
    format: oneOf([fileFormat]),
    version(value) {
      if (value !== fileVersion) throw badInput('', `must be ${fileVersion}, the only known version`);
      return fileVersion;
    },
    exportedAt: date,
    chats: list((value) => value, mostChats),
  }),
);
