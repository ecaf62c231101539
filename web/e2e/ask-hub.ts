/** What the API holds of a message. */
export interface StoredMessage {
  readonly role: 'USER' | 'ASSISTANT';
  readonly content: string;
  readonly status: string | null;
}

/** Asks the hub's API as a program would; throws what it refuses. */
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

/** All messages of the conversation whose page this is. */
export async function storedMessages(pageUrl: string): Promise<readonly StoredMessage[]> {
  const { origin, pathname } = new URL(pageUrl);
  const { conversation } = await askHub<{
    conversation: { messages: { edges: readonly { node: StoredMessage }[] } };
  }>(
    origin,
    `query ($id: ID!) {
      conversation(id: $id) { messages(first: 100) { edges { node { role content status } } } }
    }`,
    { id: pathname.split('/').at(-1) },
  );
  return conversation.messages.edges.map(({ node }) => node);
}

/** The newest answer of the conversation whose page this is. */
export async function storedAnswer(pageUrl: string): Promise<StoredMessage> {
  const answer = (await storedMessages(pageUrl)).findLast(({ role }) => role === 'ASSISTANT');
  if (answer === undefined) throw new Error('The conversation has no answer.');
  return answer;
}
