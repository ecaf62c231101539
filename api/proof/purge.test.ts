import { expect, test } from 'vitest';
import { systemClock } from '../adapters/system/system-clock.ts';
import { startTestApp } from '../testing/start-test-app.ts';

test('a chat that was deleted is removed for good when the hub starts an hour later, and not before', async () => {
  let ahead = 0;
  const clock = { ...systemClock, now: () => systemClock.now() + ahead };
  await using app = await startTestApp({ upstream: null, start: { clock } });
  const { startChat } = await app.request<{ startChat: { conversation: { id: string } } }>(
    `mutation { startChat(input: { personalityId: "gpt", turn: { send: { content: "Why?" } } }) {
      ... on StartChatPayload { conversation { id } }
    } }`,
  );
  const variables = { id: startChat.conversation.id };
  await app.request(
    'mutation ($id: ID!) { deleteConversation(input: { conversationId: $id }) { __typename } }',
    variables,
  );
  const removed = () => app.log.lines.filter((line) => line.includes('deleted conversations were removed'));

  await app.restart();
  const early = removed().length;
  ahead = 61 * 60_000;
  await app.restart();

  await expect.poll(removed).toEqual([expect.stringContaining('"conversations":1')]);
  expect(early).toBe(0);
});
