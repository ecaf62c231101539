import { expect, test } from 'vitest';
import { wireStart } from '../testing/chat-wire.ts';
import { startTestApp } from '../testing/start-test-app.ts';

const generationQuery = 'query ($id: ID!) { generation(id: $id) { status conversation { id title } } }';

test('leads from a run to its conversation, unless that is deleted or never was one', async () => {
  await using app = await startTestApp({ upstream: null });
  const start = async (target: object | null) => {
    const { startChat } = await app.request<{ startChat: { generation: { id: string } } }>(
      'mutation ($input: StartChatInput!) { startChat(input: $input) { ... on StartChatPayload { generation { id } } } }',
      { input: { ...wireStart('/simulate stall'), target } },
    );
    return startChat.generation.id;
  };
  const ask = (id: string) =>
    app.request<{ generation: { conversation: { id: string; title: string } | null } | null }>(
      generationQuery,
      { id },
    );
  const kept = await start(null);
  const temporary = await start({ temporary: { history: [] } });

  const { generation } = await ask(kept);
  const conversationId = generation?.conversation?.id ?? '';
  await app.request(
    'mutation ($id: ID!) { deleteConversation(input: { conversationId: $id }) { __typename } }',
    {
      id: conversationId,
    },
  );

  expect(generation).toMatchObject({ status: 'RUNNING', conversation: { title: '/simulate stall' } });
  expect(await ask(temporary)).toMatchObject({ generation: { status: 'RUNNING', conversation: null } });
  expect(await ask(kept)).toEqual({ generation: null });
});
