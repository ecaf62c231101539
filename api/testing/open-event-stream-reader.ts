import { Client, fetch, type Response } from 'undici';
import { type ChatReader, ChatRefused, ConnectionLost, chatDocument, type WireInput } from './chat-wire.ts';

/** Reads server-sent events with `fetch`, each answer on its own connection. */
export async function openEventStreamReader(url: URL, input: WireInput): Promise<ChatReader> {
  const connection = new Client(url.origin);
  const response = await fetch(new URL('/graphql', url), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream' },
    body: JSON.stringify({ query: chatDocument, variables: { input } }),
    dispatcher: connection,
  }).catch(async (error: unknown) => {
    await connection.destroy();
    throw new ConnectionLost(String(error));
  });
  const blocks = readBlocks(response);

  return {
    async next() {
      const { value: block, done } = await blocks.next().catch((error: unknown) => {
        throw new ConnectionLost(String(error));
      });
      if (done === true) throw new ConnectionLost('the response ended');
      if (block.startsWith('event: complete')) return null;
      const { data, errors } = JSON.parse(block.slice(block.indexOf('data: ') + 6));
      if (data?.chatStream == null) throw new ChatRefused(errors?.[0]?.extensions ?? {});
      return data.chatStream;
    },
    cut: () => void connection.destroy(),
    [Symbol.asyncDispose]: () => connection.destroy(),
  };
}

/** The raw events of the response, without comments. */
async function* readBlocks(response: Response): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const bytes of response.body ?? []) {
    const blocks = (rest + decoder.decode(bytes, { stream: true })).split('\n\n');
    rest = blocks.pop() ?? '';
    yield* blocks.filter((block) => block.startsWith('event: '));
  }
}
