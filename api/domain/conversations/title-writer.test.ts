import { expect, test } from 'vitest';
import { fixedVariants } from '../../testing/fixed-variants.ts';
import { startChatInput } from '../../testing/start-chat-input.ts';
import { generationOf } from '../../testing/stored-generations.ts';
import { startTestGenerations } from '../../testing/test-generations.ts';
import { HubError } from '../errors.ts';
import { titleFrom } from './title-from.ts';
import { createTitleWriter } from './title-writer.ts';

async function titled(
  answer: (
    call: Awaited<ReturnType<Awaited<ReturnType<typeof startTestGenerations>>['model']['nextCall']>>,
  ) => void,
) {
  await using hub = await startTestGenerations();
  const { conversation } = await hub.generations.start(hub.viewer, startChatInput('Why is the sky blue?'));
  await hub.model.nextCall();
  if (conversation === null) throw new Error('a stored chat has a conversation');
  const { model: chatModel, store, feed, clock, log } = hub;
  const titles = createTitleWriter({ ...hub, chatModel, store, feed, clock, log, variants: fixedVariants() });

  const writing = titles.write(hub.viewer, conversation, 'Why is the sky blue?');
  answer(await chatModel.nextCall());
  await hub.clock.advance(15_000);
  await writing;

  return (await store.findConversation(hub.viewer.id, conversation.id))?.title;
}

test.each([
  ['Colour of the sky', 'Colour of the sky'],
  ['"Colour of the Sky."', 'Colour of the Sky'],
  ['**Title: Colour**', 'Title: Colour'],
  ['Title: Colour of the sky\nIt is…', 'Colour of the sky'],
])('a model that answers %j names the chat %j', async (text, title) => {
  expect(
    await titled((call) => {
      call.observer.text(text);
      call.complete();
    }),
  ).toBe(title);
});

test.each<[string, Parameters<typeof titled>[0]]>([
  ['fails', (call) => call.fail(new HubError('RATE_LIMITED'))],
  ['says nothing', (call) => call.complete()],
  [
    'says far too much',
    (call) => {
      call.observer.text('x'.repeat(500));
      call.complete();
    },
  ],
  ['never answers', () => {}],
])('the title by rule stays when the model %s', async (_, answer) => {
  expect(await titled(answer)).toBe('Why is the sky blue?');
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
  const { conversation } = generationOf();

  const writing = Array.from({ length: 20 }, () => titles.write(hub.viewer, conversation, 'Why?'));
  const asked = [...hub.model.calls];
  for (const call of asked) call.fail(new HubError('RATE_LIMITED'));
  await Promise.all(writing);
  void titles.write(hub.viewer, conversation, 'Why?');

  expect(asked).toHaveLength(4);
  expect(hub.model.calls).toHaveLength(5);
  titles.close();
});

test('once it is closed it gives up what is asked and asks nothing more', async () => {
  await using hub = await startTestGenerations();
  const titles = createTitleWriter({ ...hub, chatModel: hub.model, variants: fixedVariants() });
  const { conversation } = generationOf();
  const writing = titles.write(hub.viewer, conversation, 'Why?');

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
  [`${'word '.repeat(20)}`, `${'word '.repeat(11)}word…`],
  [`${'x'.repeat(59)}😀y`, `${'x'.repeat(59)}…`],
])('the rule makes %j the title %j', (question, title) => {
  expect(titleFrom(question)).toBe(title);
});
