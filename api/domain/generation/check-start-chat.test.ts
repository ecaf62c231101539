import { expect, test } from 'vitest';
import { startChatInput } from '../../testing/start-chat-input.ts';
import { startTestGenerations } from '../../testing/test-generations.ts';

test.each([
  ['an empty question', { content: ' \n\t ' }, 'BAD_INPUT'],
  ['a question past the limit', { content: 'x'.repeat(64_001) }, 'TOO_LONG'],
  ['a NUL character', { content: 'a\0b' }, 'BAD_INPUT'],
  ['a lone surrogate', { content: 'a\ud800b' }, 'BAD_INPUT'],
])('refuses %s and creates nothing', async (_, { content }, code) => {
  await using hub = await startTestGenerations();

  await expect(hub.generations.start(hub.viewer, startChatInput(content))).rejects.toMatchObject({ code });
  const all = { limit: 9, after: null, search: null, archived: false };
  expect(await hub.store.listConversations(hub.viewer.id, all)).toEqual([]);
});

test.each([
  ['two hundred messages with the question, as many bytes as there may be', 200, 200_000, null],
  ['one byte more', 200, 200_001, 'bytes'],
  ['one message more', 201, 1_000, 'messages'],
])('a temporary history of %s', async (_, messages, bytes, unit) => {
  await using hub = await startTestGenerations();
  const question = bytes % 2 === 0 ? 'to' : 'two';
  const short = { role: 'USER', content: 'é' } as const;
  const rest = (bytes - question.length - 2 * (messages - 1)) / 2;
  const history = [{ ...short, content: 'é'.repeat(rest) }, ...Array(messages - 1).fill(short)];

  const started = hub.generations.start(
    hub.viewer,
    startChatInput(question, { target: { kind: 'temporary', history } }),
  );

  if (unit === null) expect((await started).record.id).toEqual(expect.any(String));
  else await expect(started).rejects.toMatchObject({ code: 'TOO_LONG', facts: { unit } });
});

test.each([
  ['an unknown personality', { personalityId: 'nobody' }, 'NOT_FOUND'],
  ['an unknown variant', { variantId: 'huge' }, 'NOT_FOUND'],
  ['an unknown conversation', { target: { kind: 'conversation', conversationId: 'none' } }, 'NOT_FOUND'],
  ['a path as an id', { personalityId: '../../etc/passwd' }, 'BAD_INPUT'],
  ['a quote as an id', { target: { kind: 'conversation', conversationId: "' or 1=1 --" } }, 'BAD_INPUT'],
  ['an edit without a conversation', { turn: { kind: 'edit', messageId: 'm', content: 'x' } }, 'BAD_INPUT'],
  ['a parent without a conversation', { turn: { kind: 'send', content: 'x', parentId: 'm' } }, 'BAD_INPUT'],
] as const)('refuses %s', async (_, changes, code) => {
  await using hub = await startTestGenerations();

  await expect(hub.generations.start(hub.viewer, startChatInput('Hello', changes))).rejects.toMatchObject({
    code,
  });
  expect(hub.model.calls).toHaveLength(0);
});
