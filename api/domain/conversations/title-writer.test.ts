import { expect, test } from 'vitest';
import { fixedVariants } from '../../testing/fixed-variants.ts';
import type { ModelCall } from '../../testing/scripted-model.ts';
import { startChatInput } from '../../testing/start-chat-input.ts';
import { generationOf } from '../../testing/stored-generations.ts';
import { startTestGenerations } from '../../testing/test-generations.ts';
import { HubError } from '../errors/hub-error.ts';
import type { Store } from '../ports.ts';
import { titleFrom } from './title-from.ts';
import { createTitleWriter } from './title-writer.ts';

type Answer = (call: ModelCall) => void;

async function titled(answer: Answer, changes: Partial<Store> = {}) {
  await using hub = await startTestGenerations();
  const { conversation } = await hub.generations.start(hub.viewer, startChatInput('Why is the sky blue?'));
  await hub.model.nextCall();
  if (conversation === null) throw new Error('a stored chat has a conversation');
  const store = { ...hub.store, ...changes };
  const titles = createTitleWriter({ ...hub, store, chatModel: hub.model, variants: fixedVariants() });

  const writing = titles.write(hub.viewer, conversation, 'Why is the sky blue?');
  const call = await hub.model.nextCall();
  const running = hub.status.running;
  answer(call);
  await hub.clock.advance(15_000);
  await writing;
  // The first is the answer that is being written.
  expect([running, hub.status.running]).toEqual([2, 1]);

  return (await hub.store.findConversation(hub.viewer.id, conversation.id))?.title;
}

test.each<[text: string, title: string]>([
  ['Colour of the sky', 'Colour of the sky'],
  ['"Colour of the Sky."', 'Colour of the Sky'],
  ['**Title: Colour**', 'Title: Colour'],
  ['Title: Colour of the sky\nIt is…', 'Colour of the sky'],
  ['「東京旅行の計画」。', '東京旅行の計画'],
  ['「東京旅行の計画。」', '東京旅行の計画'],
  ['“《 北京旅游 》”', '北京旅游'],
  ['\u200b\n\u2060Colour', '\u2060Colour'],
  ['標題：《北京旅游》', '北京旅游'],
  ['《红楼梦》人物分析', '《红楼梦》人物分析'],
  ['العنوان: رحلة', 'رحلة'],
  ['दिल्ली की यात्रा।', 'दिल्ली की यात्रा'],
  ['<think>\nThe user asks about\n</think>\n\nColour of the sky', 'Colour of the sky'],
  ...Array.from('\v\f\r\u0085\u2028\u2029', (lineBreak): [string, string] => [
    `${lineBreak}Colour of${lineBreak}the sky`,
    'Colour of',
  ]),
  ['\0 \0Colour', 'Colour'],
  ['\u202e\n\u001b[31mColour\u202e of\tthe \u2066sky\u2069', '[31mColour of the sky'],
])('a model that answers %j names the chat %j', async (text, title) => {
  expect(
    await titled((call) => {
      call.observer.text(text);
      call.complete();
    }),
  ).toBe(title);
});

test.each<[string, Answer]>([
  ['fails', (call) => call.fail(new HubError('RATE_LIMITED'))],
  ['says nothing', (call) => call.complete()],
  [
    'says far too much',
    (call) => {
      call.observer.text('x'.repeat(500));
      call.complete();
    },
  ],
  [
    'says so many full stops that trimming them would hold up the process',
    (call) => {
      call.observer.text(`a${'.'.repeat(200_000)}x`);
      call.complete();
    },
  ],
  ['never answers', () => {}],
  ...(['LENGTH', 'CONTENT_FILTER', 'TOOL_CALLS'] as const).map((finishReason): [string, Answer] => [
    `ends with ${finishReason}`,
    (call) => {
      call.observer.text('I am sorry, but');
      call.complete({ finishReason });
    },
  ]),
])('the title by rule stays when the model %s', async (_, answer) => {
  expect(await titled(answer)).toBe('Why is the sky blue?');
});

test('a title stands that could not be entered in the ledger', async () => {
  const title = await titled(
    (call) => {
      call.observer.text('Colour of the sky');
      call.complete();
    },
    { enterUsage: () => Promise.reject(new HubError('STORE_FAILED')) },
  );

  expect(title).toBe('Colour of the sky');
});

test('what a title took is entered in the ledger, also when it came to nothing', async () => {
  await using hub = await startTestGenerations();
  const titles = createTitleWriter({ ...hub, chatModel: hub.model, variants: fixedVariants() });
  const { conversation } = generationOf();
  const usage = {
    inputTokens: 60,
    cachedInputTokens: null,
    cacheWriteTokens: null,
    outputTokens: 5,
    reasoningTokens: null,
    totalTokens: 65,
  };
  const ends: readonly ((call: ModelCall) => unknown)[] = [
    (call) => call.complete({ model: 'gpt-6-luna', usage }),
    (call) => call.fail(new HubError('RATE_LIMITED')),
    () => hub.clock.advance(15_000),
    () => titles.close(),
  ];
  for (const end of ends) {
    const writing = titles.write(hub.viewer, conversation, 'Why?');
    await end(await hub.model.nextCall());
    await writing;
  }

  const all = { after: { at: 0, id: '' }, before: Number.MAX_SAFE_INTEGER, limit: 9 };
  const entries = await hub.store.listUsage(hub.viewer.id, all);
  expect(entries.map(({ kind, personality, status }) => [kind, personality, status])).toEqual(
    ['COMPLETED', 'FAILED', 'STOPPED', 'INTERRUPTED'].map((status) => ['TITLE', null, status]),
  );
  expect(entries[0]).toMatchObject({ model: 'gpt-6-luna', usage, cost: { amount: '0.0000085' } });
  expect(entries[1]).toMatchObject({ model: 'model-fast', usage: null, cost: { amount: '0' } });
  expect(entries[2]).toMatchObject({ usage: null, cost: { amount: null } });
});

test('no title is asked for while the limit of the API is reached', async () => {
  await using hub = await startTestGenerations();
  const status = {
    ...hub.status,
    current: () => ({ ...hub.status.current(), state: 'RATE_LIMITED' as const }),
  };
  const titles = createTitleWriter({ ...hub, chatModel: hub.model, status, variants: fixedVariants() });

  await titles.write(hub.viewer, generationOf().conversation, 'Why?');

  expect(hub.model.calls).toEqual([]);
});

test('no title is asked for while the API is not connected', async () => {
  await using hub = await startTestGenerations();
  const { conversation } = await hub.generations.start(hub.viewer, startChatInput('Why is the sky blue?'));
  await hub.model.nextCall();
  if (conversation === null) throw new Error('a stored chat has a conversation');
  hub.status.refuse(new HubError('NO_CREDIT'));
  const titles = createTitleWriter({ ...hub, chatModel: hub.model, variants: fixedVariants() });

  await titles.write(hub.viewer, conversation, 'Why is the sky blue?');

  expect(hub.model.calls).toHaveLength(1);
});

test('only a few titles are asked for at a time, and the rest is left to the rule', async () => {
  await using hub = await startTestGenerations();
  const titles = createTitleWriter({ ...hub, chatModel: hub.model, variants: fixedVariants() });
  const write = () => titles.write(hub.viewer, generationOf().conversation, 'Why?');

  const writing = Array.from({ length: 20 }, write);
  for (let asked = 0; asked < 4; asked++) (await hub.model.nextCall()).fail(new HubError('RATE_LIMITED'));
  await Promise.all(writing);
  expect(hub.model.calls).toHaveLength(4);

  void write();
  await hub.model.nextCall();
  titles.close();
});

test.each<[string, Answer]>([
  ['named it', (call) => call.observer.text('Colour of the sky')],
  ['was asked in vain', () => {}],
])('no model is asked for a title twice, at once or after one %s', async (_, say) => {
  await using hub = await startTestGenerations();
  const stored = generationOf();
  await hub.store.beginGeneration(hub.viewer.id, stored);
  const titles = createTitleWriter({ ...hub, chatModel: hub.model, variants: fixedVariants() });
  const write = () => titles.write(hub.viewer, stored.conversation, 'Why is the sky blue?');

  const both = [write(), write()];
  const call = await hub.model.nextCall();
  say(call);
  call.complete();
  await Promise.all(both);
  await write();

  expect(hub.model.calls).toHaveLength(1);
});

test('a chat whose first answer failed is named after the next one, by its first question', async () => {
  const asked: string[] = [];
  const write = async (_viewer: unknown, _conversation: unknown, question: string) => {
    asked.push(question);
  };
  await using hub = await startTestGenerations({ titles: { write, close: async () => {} } });
  const first = await hub.generations.start(hub.viewer, startChatInput('Why is the sky blue?'));
  (await hub.model.nextCall()).fail(new HubError('INVALID_KEY'));
  await hub.events(first.record.id);
  const target = { kind: 'conversation', conversationId: first.conversation?.id ?? '' } as const;

  const second = await hub.generations.start(hub.viewer, startChatInput('And now?', { target }));
  (await hub.model.nextCall()).complete();
  await hub.events(second.record.id);

  await expect.poll(() => asked).toEqual(['Why is the sky blue?']);
});

test('once it is closed it gives up what is asked and asks nothing more', async () => {
  await using hub = await startTestGenerations();
  const titles = createTitleWriter({ ...hub, chatModel: hub.model, variants: fixedVariants() });
  const { conversation } = generationOf();
  const writing = titles.write(hub.viewer, conversation, 'Why?');
  await hub.model.nextCall();

  titles.close();
  await writing;
  await titles.write(hub.viewer, conversation, 'Why?');

  expect(hub.model.calls.map(({ signal }) => signal.aborted)).toEqual([true]);
});

test.each([
  ['# Heading\nText', 'Heading'],
  ['\n\n- first item', 'first item'],
  ['One\rTwo', 'One'],
  ['```\n```', 'New chat'],
  ['\u202e# Head\u001b\ting\u2069', 'Head ing'],
  [`${'word '.repeat(20)}`, `${'word '.repeat(11)}word…`],
  [`${'x'.repeat(59)}😀y`, `${'x'.repeat(59)}…`],
  [`x${'🇩🇪'.repeat(30)}`, `x${'🇩🇪'.repeat(14)}…`],
  ['👩🏽‍🚀'.repeat(20), `${'👩🏽‍🚀'.repeat(8)}…`],
  ['क्षत्रिय'.repeat(8), `${'क्षत्रिय'.repeat(7)}क्ष…`],
  ['\u200b\nText', 'Text'],
])('the rule makes %j the title %j', (question, title) => {
  expect(titleFrom(question)).toBe(title);
});
