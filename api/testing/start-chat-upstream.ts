import {
  jsonResponse,
  type RawExchange,
  type RawUpstream,
  type RawUpstreamOptions,
  startRawUpstream,
} from './raw-upstream.ts';
import { createWaiters } from './wait-until.ts';

/** A request for an answer, as opposed to one for a title. */
interface ChatCall {
  readonly exchange: RawExchange;
  readonly question: string;
  /** How many such requests came before. */
  readonly index: number;
}

export interface ChatUpstream extends AsyncDisposable {
  readonly raw: RawUpstream;
  readonly baseUrl: string;
  readonly calls: readonly ChatCall[];
  /** How many requests for the list of models there were. */
  readonly probes: number;
  /** Waits until `count` answers in all have been requested and returns the last of these calls. */
  asked(count?: number): Promise<ChatCall>;
}

/** The one model that it lists. */
export const upstreamModel = 'raw-model';

/**
 * A raw upstream as a hub needs it: lists a model and writes titles by itself, so that the script decides only the
 * answers. The responses that it writes itself leave no connection open.
 */
export async function startChatUpstream(
  script: (call: ChatCall) => void | Promise<void>,
  options: RawUpstreamOptions = {},
): Promise<ChatUpstream> {
  const calls: ChatCall[] = [];
  const { changed, until } = createWaiters();
  let probes = 0;

  const raw = await startRawUpstream((exchange) => {
    if (exchange.request.method === 'GET') {
      probes++;
      return answerJson(exchange, { object: 'list', data: [{ id: upstreamModel, object: 'model' }] });
    }
    const { messages } = JSON.parse(exchange.request.body);
    if (messages[0].content.startsWith('Write a title')) {
      const message = { role: 'assistant', content: 'A title' };
      return answerJson(exchange, { choices: [{ index: 0, message, finish_reason: 'stop' }] });
    }
    const call: ChatCall = { exchange, question: messages.at(-1).content, index: calls.length };
    calls.push(call);
    changed();
    return script(call);
  }, options);

  return {
    raw,
    baseUrl: raw.baseUrl,
    calls,
    get probes() {
      return probes;
    },
    asked: (count = 1) => until(() => calls[count - 1]),
    [Symbol.asyncDispose]: () => raw[Symbol.asyncDispose](),
  };
}

function answerJson(exchange: RawExchange, body: object): Promise<void> {
  return exchange.write(jsonResponse(200, body, { connection: 'close' }));
}
