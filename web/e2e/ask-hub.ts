/** A message as the API returns it. */
export interface StoredMessage {
  readonly role: 'USER' | 'ASSISTANT';
  readonly content: string;
  readonly status: string | null;
}

/** Calls the hub's API as a program would; throws if it refuses. */
export async function askHub<Data>(
  origin: string,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Data> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}

/** All messages of the conversation on this page. */
export async function storedMessages(pageUrl: string): Promise<readonly StoredMessage[]> {
  const { origin, pathname } = new URL(pageUrl);
  const { conversation } = await askHub<{
    conversation: { messages: { edges: readonly { node: StoredMessage }[] } };
  }>(
    origin,
    `query ($id: ID!) {
      conversation(id: $id) { messages(first: 500) { edges { node { role content status } } } }
    }`,
    { id: pathname.split('/').at(-1) },
  );
  return conversation.messages.edges.map(({ node }) => node);
}

/** The newest answer of the conversation on this page. */
export async function storedAnswer(pageUrl: string): Promise<StoredMessage> {
  const answer = (await storedMessages(pageUrl)).findLast(({ role }) => role === 'ASSISTANT');
  if (answer === undefined) throw new Error('The conversation has no answer.');
  return answer;
}

/** Starts a chat as a program would; resolves while its answer is still being written. */
export async function startChat(origin: string, question: string, conversationId?: string): Promise<string> {
  const { startChat } = await askHub<{
    startChat: { conversation: { id: string } };
  }>(
    origin,
    `mutation ($input: StartChatInput!) {
      startChat(input: $input) { ... on StartChatPayload { conversation { id } } }
    }`,
    {
      input: {
        personalityId: 'gpt',
        variantId: 'fast',
        target: conversationId === undefined ? null : { conversationId },
        turn: { send: { content: question } },
      },
    },
  );
  return startChat.conversation.id;
}

/** Changes a conversation as another program would. */
export async function updateChat(
  origin: string,
  conversationId: string,
  changes: { readonly title?: string; readonly pinned?: boolean; readonly archived?: boolean },
): Promise<void> {
  await askHub(
    origin,
    'mutation ($input: UpdateConversationInput!) { updateConversation(input: $input) { __typename } }',
    { input: { conversationId, ...changes } },
  );
}

export async function deleteChat(origin: string, conversationId: string): Promise<void> {
  await askHub(
    origin,
    'mutation ($input: DeleteConversationInput!) { deleteConversation(input: $input) { __typename } }',
    { input: { conversationId } },
  );
}
