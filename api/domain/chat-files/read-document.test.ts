import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { stubAnswer, stubConversation, stubQuestion } from '../../testing/stub-hub.ts';
import type { Message } from '../conversations/records.ts';
import { HubError } from '../errors/hub-error.ts';
import type { FiledChat } from './chat-file.ts';
import { readDocument } from './read-document.ts';
import { writeJson } from './write-json.ts';

const answered = stubAnswer.answer;
if (answered === null) throw new Error('the stub is an answer');
const answer: Message = { ...stubAnswer, answer: { ...answered, timing: null } };
const failed: Message = {
  ...answer,
  id: 'answer-2',
  answer: {
    ...answered,
    generationId: 'generation-2',
    status: 'FAILED',
    finishReason: null,
    timing: { firstTokenMs: 412, totalMs: 900, tokensPerSecond: 88.5 },
    error: {
      code: 'TIMEOUT',
      facts: { limit: 60_000, host: 'api.openai.com', keyless: false },
      retryAfterMs: 1_500,
      requestId: 'req-1',
    },
  },
};

async function write(messages: readonly Message[], title = stubConversation.title): Promise<string> {
  const chat = { conversation: { ...stubConversation, title }, messages: each(messages) };
  return (await Array.fromAsync(writeJson(each([chat]), Date.UTC(2026, 10, 29)))).join('');
}

async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}

const document = await write([stubQuestion, answer, failed]);
const refusalOf = (read: FiledChat | HubError | undefined) =>
  read instanceof HubError ? `${read.code} ${read.facts.field}` : 'taken';

test('what is written is read as it was, each prompt written once', async () => {
  const [read] = await readDocument(JSON.parse(document));
  expect(read).toEqual({
    id: stubConversation.id,
    title: stubConversation.title,
    chat: { conversation: stubConversation, messages: [stubQuestion, answer, failed] },
  });
  expect(document.match(/Be warm/g)).toHaveLength(1);
});

test('a file from before writes into the prompt cache were counted is read', async () => {
  const earlier = document.replaceAll('"cacheWriteTokens":null,', '');
  const [read] = await readDocument(JSON.parse(earlier));

  expect(earlier).not.toBe(document);
  expect(read?.chat).toMatchObject({ messages: [stubQuestion, answer, failed] });
});

test('what a model wrote that is no text is written so that it can be read', async () => {
  const [read] = await readDocument(
    JSON.parse(await write([stubQuestion, { ...answer, content: 'a\0b\ud800c' }])),
  );
  expect(read?.chat).toMatchObject({ messages: [{}, { content: 'a\ufffdb\ufffdc' }] });
});

test.each([
  ['Three\rrivers', 'Three rivers'],
  ['a\u2028b\vc\fd\u0085e', 'a b c d e'],
  ['a\0\ud800', 'a\ufffd\ufffd'],
  ['\u0085', 'New chat'],
  ['a\u202eb\u001b', 'ab'],
])('a title %j that no reader takes is written as %j', async (title, written) => {
  const [read] = await readDocument(JSON.parse(await write([stubQuestion, answer], title)));
  expect(read?.chat).toMatchObject({ conversation: { title: written } });
});

test.each([
  ['a\u202eb\u2069\u001b', 'ab', 'ab'],
  ['\u202e', 'New chat', ''],
])('a title %j of an older file is read as %j, and told as %j', async (title, read, told) => {
  const document = JSON.parse(await write([stubQuestion, answer]));
  document.chats[0].title = title;

  const [chat] = await readDocument(document);

  expect(chat).toMatchObject({ title: told, chat: { conversation: { title: read } } });
});

type Changes = Record<string, unknown>;
interface Document {
  readonly chats: (Changes & { readonly messages: (Changes & { readonly answer: Changes })[] })[];
}

/** Reads the document with a change made to it. */
function readWith(change: (chat: Document['chats'][number], all: Document) => void) {
  const changed: Document = JSON.parse(document);
  const [chat] = changed.chats;
  if (chat !== undefined) change(chat, changed);
  return readDocument(changed);
}

const set =
  (index: number, changes: Changes) =>
  ({ messages }: Document['chats'][number]) =>
    Object.assign(messages[index] ?? {}, changes);
const setAnswer =
  (changes: Changes, index = 1) =>
  ({ messages }: Document['chats'][number]) =>
    Object.assign(messages[index]?.answer ?? {}, changes);

test.each<[what: string, change: (chat: Document['chats'][number]) => void, refusal: string]>([
  ['an id that is a path', (chat) => Object.assign(chat, { id: '../etc' }), 'BAD_INPUT chats[0].id'],
  ['a title of two lines', (chat) => Object.assign(chat, { title: 'a\nb' }), 'BAD_INPUT chats[0].title'],
  ['a blank title', (chat) => Object.assign(chat, { title: '  ' }), 'BAD_INPUT chats[0].title'],
  ['a flag that is a text', (chat) => Object.assign(chat, { pinned: 'yes' }), 'BAD_INPUT chats[0].pinned'],
  ['a tier of nowhere', (chat) => Object.assign(chat, { variantId: 'warp' }), 'BAD_INPUT chats[0].variantId'],
  [
    'a date before there were chats',
    (chat) => Object.assign(chat, { createdAt: '1969-12-31T23:59:59.999Z' }),
    'BAD_INPUT chats[0].createdAt',
  ],
  [
    'a day that no calendar has',
    (chat) => Object.assign(chat, { updatedAt: '2026-02-31T00:00:00.000Z' }),
    'BAD_INPUT chats[0].updatedAt',
  ],
  [
    'a year of five digits',
    (chat) => Object.assign(chat, { updatedAt: '+012026-01-01T00:00:00.000Z' }),
    'BAD_INPUT chats[0].updatedAt',
  ],
  [
    'a branch that ends with a question',
    (chat) => Object.assign(chat, { activeLeafId: 'question-1' }),
    'BAD_INPUT chats[0].activeLeafId',
  ],
  [
    'a branch of another chat',
    (chat) => Object.assign(chat, { activeLeafId: 'x' }),
    'BAD_INPUT chats[0].activeLeafId',
  ],
  ['no messages', (chat) => Object.assign(chat, { messages: [] }), 'BAD_INPUT chats[0].activeLeafId'],
  [
    'a question that nobody answers',
    ({ messages }) => messages.push({ ...messages[0], id: 'another' } as never),
    'BAD_INPUT chats[0].messages',
  ],
  [
    'a message without a field',
    (chat) => delete chat.messages[0]?.content,
    'BAD_INPUT chats[0].messages[0].content',
  ],
  [
    'a price of a day that no calendar has',
    setAnswer({ cost: { amount: '1', currency: 'USD', priceDate: '2026-13-45', unknownReason: null } }),
    'BAD_INPUT chats[0].messages[1].answer.cost.priceDate',
  ],
  ['a field of nowhere', set(0, { shout: true }), 'BAD_INPUT chats[0].messages[0].shout'],
  ['a role of nowhere', set(0, { role: 'SYSTEM' }), 'BAD_INPUT chats[0].messages[0].role'],
  ['an answer that is a question', set(1, { role: 'USER' }), 'BAD_INPUT chats[0].messages[1].answer'],
  ['a question that is an answer', set(0, { role: 'ASSISTANT' }), 'BAD_INPUT chats[0].messages[0].answer'],
  ['a NUL', set(0, { content: 'a\0' }), 'BAD_INPUT chats[0].messages[0].content'],
  ['half a character', set(1, { content: '\ud800' }), 'BAD_INPUT chats[0].messages[1].content'],
  [
    'a question without end',
    set(0, { content: 'x'.repeat(64_001) }),
    'TOO_LONG chats[0].messages[0].content',
  ],
  ['the same id twice', set(2, { id: 'answer-1' }), 'BAD_INPUT chats[0].messages[2].id'],
  ['itself as its parent', set(1, { parentId: 'answer-1' }), 'BAD_INPUT chats[0].messages[1].parentId'],
  ['a parent that comes later', set(0, { parentId: 'answer-1' }), 'BAD_INPUT chats[0].messages[0].parentId'],
  ['an answer to an answer', set(2, { parentId: 'answer-1' }), 'BAD_INPUT chats[0].messages[2].parentId'],
  [
    'more siblings than pages can count',
    ({ messages }) => {
      for (let count = 0; count < 999; count++) {
        const answer = { ...messages[1]?.answer, generationId: `generation-0${count}` };
        messages.push({ ...messages[1], id: `answer-0${count}`, answer } as never);
      }
    },
    'BAD_INPUT chats[0].messages[1001].parentId',
  ],
  ['an answer to nothing', set(1, { parentId: null }), 'BAD_INPUT chats[0].messages[1].parentId'],
  ['a status of nowhere', setAnswer({ status: 'DONE' }), 'BAD_INPUT chats[0].messages[1].answer.status'],
  [
    'a failure without a cause',
    setAnswer({ status: 'FAILED', finishReason: null }),
    'BAD_INPUT chats[0].messages[1].answer.error',
  ],
  [
    'an end of an answer that was stopped',
    setAnswer({ status: 'STOPPED' }),
    'BAD_INPUT chats[0].messages[1].answer.finishReason',
  ],
  [
    'a whole answer that came to no end',
    setAnswer({ finishReason: null }),
    'BAD_INPUT chats[0].messages[1].answer.finishReason',
  ],
  [
    'an interrupted answer that nothing interrupted',
    setAnswer({ status: 'INTERRUPTED', finishReason: null }),
    'BAD_INPUT chats[0].messages[1].answer.interruption',
  ],
  [
    'a cost that is known and unknown',
    setAnswer({ cost: { amount: '1', currency: 'USD', priceDate: null, unknownReason: 'Why not.' } }),
    'BAD_INPUT chats[0].messages[1].answer.cost',
  ],
  [
    'a cost that is neither',
    setAnswer({ cost: { amount: null, currency: 'USD', priceDate: null, unknownReason: null } }),
    'BAD_INPUT chats[0].messages[1].answer.cost',
  ],
  [
    'an interruption of a whole answer',
    setAnswer({ interruption: 'CRASH' }),
    'BAD_INPUT chats[0].messages[1].answer.interruption',
  ],
  [
    'a prompt that is not there',
    setAnswer({ personality: { id: 'a', name: 'A', prompt: 1 } }),
    'BAD_INPUT chats[0].messages[1].answer.personality.prompt',
  ],
  [
    'the same generation twice',
    setAnswer({ generationId: 'generation-1' }, 2),
    'BAD_INPUT chats[0].messages[2].answer.generationId',
  ],
  [
    'more than all tokens',
    setAnswer({ leftOutMessages: 1e300 }),
    'BAD_INPUT chats[0].messages[1].answer.leftOutMessages',
  ],
  [
    'less than none',
    setAnswer({ leftOutMessages: -1 }),
    'BAD_INPUT chats[0].messages[1].answer.leftOutMessages',
  ],
  [
    'money in words',
    setAnswer({ cost: { amount: '1e9', currency: 'USD', priceDate: null, unknownReason: null } }),
    'BAD_INPUT chats[0].messages[1].answer.cost.amount',
  ],
  [
    'an error of nowhere',
    setAnswer({ error: { code: 'OOPS', facts: {}, retryAfterMs: null, requestId: null } }, 2),
    'BAD_INPUT chats[0].messages[2].answer.error.code',
  ],
  [
    'a fact of nowhere',
    setAnswer({ error: { code: 'TIMEOUT', facts: { html: '<b>' }, retryAfterMs: null, requestId: null } }, 2),
    'BAD_INPUT chats[0].messages[2].answer.error.facts.html',
  ],
])('a chat with %s is refused, and says where', async (_what, change, refusal) => {
  expect((await readWith(change)).map(({ chat }) => refusalOf(chat))).toEqual([refusal]);
});

test('a role of nowhere is refused with those that there are', async () => {
  const [read] = await readWith(set(0, { role: 'SYSTEM' }));

  expect(read?.chat).toMatchObject({ facts: { problem: 'must be USER or ASSISTANT' } });
});

test.each([
  ['no object', []],
  ['nothing', null],
  ['a field that has no name', { '': 1 }],
])('%s is no document, and the body is to blame', async (_what, value) => {
  await expect(readDocument(value)).rejects.toMatchObject({ code: 'BAD_INPUT', facts: { field: 'body' } });
});

test('one that is refused is no reason to refuse another one', async () => {
  const read = await readWith((chat, all) => {
    all.chats.push({ ...chat, id: 'conversation-2', pinned: 'no' }, { ...chat });
    all.chats.push('<b>' as never, { ...chat, id: 'conversation-3' });
  });
  expect(read.map(({ id, chat }) => [id, refusalOf(chat)])).toEqual([
    ['conversation-1', 'taken'],
    ['conversation-2', 'BAD_INPUT chats[1].pinned'],
    ['conversation-1', 'BAD_INPUT chats[2].id'],
    [null, 'BAD_INPUT chats[3]'],
    ['conversation-3', 'taken'],
  ]);
});

test('keys of the prototype are fields of nowhere', async () => {
  const hostile = document.replace('"pinned":false', '"pinned":false,"__proto__":{"archived":true}');
  expect((await readDocument(JSON.parse(hostile))).map(({ chat }) => refusalOf(chat))).toEqual([
    'BAD_INPUT chats[0].__proto__',
  ]);
  expect(({} as Changes).archived).toBeUndefined();
});

test('markup is text like any other', async () => {
  const content = '<script>alert(1)</script>';
  const [read] = await readWith(set(0, { content }));
  expect(read?.chat).toMatchObject({ messages: [{ content }, {}, {}] });
});

test('a long chat is read in turns, between which others have theirs', async () => {
  const messages = Array.from({ length: 2_500 }, (_, index): Message[] => [
    { ...stubQuestion, id: `question-${index}`, parentId: index === 0 ? null : `answer-${index - 1}` },
    {
      ...answer,
      id: `answer-${index}`,
      parentId: `question-${index}`,
      answer: { ...answered, timing: null, generationId: `generation-${index}` },
    },
  ]);
  const activeLeafId = 'answer-1';
  const long = JSON.parse(await write(messages.flat()));
  let turns = 0;
  let isRead = false;
  const reading = readDocument(long).finally(() => {
    isRead = true;
  });
  while (!isRead) {
    await nextTurn();
    turns++;
  }
  const [read] = await reading;
  expect(read?.chat).toMatchObject({ conversation: { activeLeafId } });
  expect(turns).toBeGreaterThanOrEqual(20);
});
