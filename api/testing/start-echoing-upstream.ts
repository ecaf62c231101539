import {
  choiceFrame,
  doneFrame,
  finishFrame,
  frame,
  httpResponse,
  jsonResponse,
  type RawExchange,
  type RawUpstream,
  startRawUpstream,
  textFrame,
} from './raw-upstream.ts';

/** The ways in which the upstream echoes the key; a question that is one of these words selects it. */
export const echoes = [
  'text',
  'reasoning',
  'refusal',
  'completion',
  'masked',
  'cut',
  'error-frame',
  'error-event',
  'rejected',
  'forbidden',
  'limited',
  'html',
  'no-http',
  'redirect',
  'unauthorized',
] as const;
type Echo = (typeof echoes)[number];

/** An upstream that echoes the key wherever an API can return text: the worst that a proxy in between could do. */
export function startEchoingUpstream(key: string): Promise<RawUpstream> {
  const headers = {
    'x-request-id': key,
    'set-cookie': `session=${key}; Path=/`,
    'openai-organization': key,
    'x-ratelimit-remaining-requests': key,
    connection: 'close',
  };
  const error = { message: `Incorrect API key provided: ${key}`, type: key, param: key, code: key };
  const refuse = (status: number, code = key) => jsonResponse(status, { error: { ...error, code } }, headers);
  /** Pieces too short to be recognised as part of a key. */
  const pieces = key.match(/.{1,5}/g) ?? [];

  async function stream(exchange: RawExchange, ...frames: readonly string[]): Promise<void> {
    await exchange.openStream(headers);
    await exchange.send(...frames, finishFrame('stop'), doneFrame);
    await exchange.closeStream();
  }

  const answers: Readonly<Record<Echo, (exchange: RawExchange) => Promise<void>>> = {
    text: (exchange) =>
      stream(exchange, textFrame(`Your key is ${key}, or `), ...pieces.map(textFrame), textFrame('.')),
    reasoning: (exchange) =>
      stream(
        exchange,
        ...pieces.map((piece) => choiceFrame({ reasoning_content: piece })),
        choiceFrame({ reasoning: key }),
        textFrame('Well.'),
      ),
    refusal: (exchange) => stream(exchange, choiceFrame({ refusal: `I will not say ${key}` })),
    completion: (exchange) => {
      const message = { role: key, content: key, reasoning_content: key };
      const choice = { index: 0, message, finish_reason: 'stop' };
      return exchange.write(jsonResponse(200, { id: key, model: key, choices: [choice] }, headers));
    },
    masked: (exchange) =>
      stream(exchange, textFrame(`${key.slice(0, 20)}****`), textFrame(` ${key.slice(0, 22)}`)),
    async cut(exchange) {
      await exchange.openStream(headers);
      await exchange.send(textFrame('It is '), textFrame(key.slice(0, -3)));
      exchange.reset();
    },
    'error-frame': (exchange) => stream(exchange, textFrame('Half. '), frame({ error })),
    'error-event': (exchange) => stream(exchange, textFrame('Half. '), `event: error\n${frame(key)}`),
    rejected: (exchange) => exchange.write(refuse(400)),
    forbidden: (exchange) => exchange.write(refuse(403)),
    limited: (exchange) => exchange.write(refuse(429, 'insufficient_quota')),
    html: (exchange) =>
      exchange.write(httpResponse(200, `<p>${key}</p>`, { ...headers, 'content-type': `text/html; ${key}` })),
    'no-http': (exchange) => exchange.write(`${key}\r\n\r\n`),
    redirect: (exchange) => exchange.write(httpResponse(307, '', { ...headers, location: `/${key}` })),
    unauthorized: (exchange) => exchange.write(refuse(401, 'invalid_api_key')),
  };

  return startRawUpstream((exchange) => {
    if (exchange.request.method === 'GET') {
      const data = [key, `ft:${key}`, 'plain-model'].map((id) => ({ id, object: 'model', owned_by: key }));
      return exchange.write(jsonResponse(200, { object: key, data }, headers));
    }
    const { messages } = JSON.parse(exchange.request.body) as { messages: readonly { content: string }[] };
    const question = messages.at(-1)?.content;
    // A new chat also requests its title from the model.
    const isTitle = messages[0]?.content.startsWith('Write a title') === true;
    return answers[echoes.find((echo) => !isTitle && echo === question) ?? 'text'](exchange);
  });
}
