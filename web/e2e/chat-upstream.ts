import { setTimeout as pause } from 'node:timers/promises';
import {
  doneFrame,
  finishFrame,
  jsonResponse,
  type RawExchange,
  type RawUpstream,
  startRawUpstream,
  textFrame,
} from '../../api/testing/raw-upstream.ts';

const wordMs = 10;

/** A request that the hub makes to this upstream about a chat. */
export interface ChatExchange extends RawExchange {
  /** The last message of the chat. */
  readonly question: string;
}

/** A compatible server with one model; the test decides how chats are answered. */
export function startChatUpstream(
  answer: (exchange: ChatExchange) => void | Promise<void>,
  models: () => string = modelList,
): Promise<RawUpstream> {
  return startRawUpstream((exchange) => {
    const { path, body } = exchange.request;
    if (path.endsWith('/models')) return exchange.write(models());
    const { messages } = JSON.parse(body) as { messages: readonly { content: string }[] };
    // The model also writes the title of a new chat.
    if (messages[0]?.content.startsWith('Write a title') === true) return exchange.answer('A short title');
    return answer({ ...exchange, question: messages.at(-1)?.content ?? '' });
  });
}

/** The list of models from a server with one model. */
export function modelList(): string {
  return jsonResponse(200, {
    object: 'list',
    data: [{ id: 'plain-model', object: 'model', created: 1_790_000_000, owned_by: 'test' }],
  });
}

/** “word1 word2 …”: a text in which a lost or doubled word is noticed. */
export function numberedWords(count: number): string {
  return Array.from({ length: count }, (_, index) => `word${index + 1}`).join(' ');
}

/** Writes a text word by word at a pace that a person could read, and ends it properly if `ends`. */
export async function writeSlowly(exchange: RawExchange, text: string, { ends = true } = {}): Promise<void> {
  await exchange.openStream();
  for (const word of text.split(/(?<= )/)) {
    await exchange.send(textFrame(word));
    await pause(wordMs);
  }
  if (!ends) return;
  await exchange.send(finishFrame('stop'), doneFrame);
  await exchange.closeStream();
}
