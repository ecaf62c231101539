import type { ApiState } from '../domain/status/api-status.ts';
import {
  choiceFrame,
  doneFrame,
  finishFrame,
  frame,
  httpResponse,
  jsonResponse,
  type RawExchange,
  textFrame,
  usageFrame,
} from '../testing/raw-upstream.ts';

/** Part of everything that the upstream says in its own words; must never get past the hub. */
export const upstreamWords = 'upstream-words';

/** The time limit for an answer in these proofs: longer than a stall, so that the two can be distinguished. */
export const answerMaximumMs = 60_000;

/** A fault of an upstream in one answer, and what a reader should see of it. */
export interface Fault {
  /** Its row in the table of docs/proof.md. */
  readonly row: number;
  readonly name: string;
  /** `shown` resolves once a reader has seen the first piece of the answer. */
  readonly script: (exchange: RawExchange, shown: Promise<void>) => void | Promise<void>;
  /** The failure's code or, if the answer is completed all the same, its finish reason. */
  readonly end: string;
  /** The text that is shown and stored. */
  readonly text: string;
  readonly reasoning?: string;
  /** How often the upstream is asked in total. */
  readonly calls: number;
  /** Milliseconds before each retry; 0 if not given. */
  readonly waitMs?: number;
  /** Milliseconds of silence until the fault is detected. */
  readonly silenceMs?: number;
  /** The state afterwards, if the list of models was good before. */
  readonly state: ApiState;
  readonly retryAfterMs?: number;
}

const streamHead = 'HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n';
const eventStream = { 'content-type': 'text/event-stream', connection: 'close' };
const openAiError = (code: string | null, type = 'invalid_request_error') => ({
  error: { message: upstreamWords, type, param: upstreamWords, code },
});

/** A fault before the first piece of the answer. */
function early(
  row: number,
  name: string,
  end: string,
  calls: number,
  state: ApiState,
  script: Fault['script'],
  more: Partial<Fault> = {},
): Fault {
  return { row, name, end, calls, state, script, text: '', ...more };
}

/** A response that refuses the request. */
function refusal(
  row: number,
  status: number,
  body: object | string,
  end: string,
  calls: number,
  state: ApiState,
  headers: Record<string, string> = {},
  more: Partial<Fault> = {},
): Fault {
  const response =
    typeof body === 'string'
      ? httpResponse(status, body, { 'content-type': 'text/html', connection: 'close', ...headers })
      : jsonResponse(status, body, { connection: 'close', ...headers });
  const what = typeof body === 'string' ? 'a page' : (Object(body).error?.code ?? 'JSON');
  const name = `answers ${status} with ${what}${Object.entries(headers).map(([key, value]) => ` and ${key} ${value}`)}`;
  return early(row, name, end, calls, state, (exchange) => exchange.write(response), more);
}

/** A stream that begins well and then continues with `rest`. */
function late(
  row: number,
  name: string,
  end: string,
  rest: Fault['script'],
  more: Partial<Fault> = {},
): Fault {
  return {
    row,
    name,
    end,
    text: 'half',
    calls: 1,
    state: 'CONNECTED',
    async script(exchange, shown) {
      await exchange.openStream({ connection: 'close' });
      await exchange.send(textFrame('half'));
      await rest(exchange, shown);
    },
    ...more,
  };
}

/** Frames sent in one write, in a response that then ends unless `open`. */
function frames(all: readonly string[], open = false): Fault['script'] {
  return async (exchange) => {
    await exchange.openStream({ connection: 'close' });
    await exchange.send(all.join(''));
    if (!open) await exchange.closeStream();
  };
}

const page = `<html>${upstreamWords}</html>`;

export const earlyFaults: readonly Fault[] = [
  early(4, 'says nothing at all', 'TIMEOUT', 1, 'CONNECTED', () => {}, { silenceMs: answerMaximumMs }),
  early(
    4,
    'says nothing after its headers',
    'TIMEOUT',
    1,
    'CONNECTED',
    (exchange) => exchange.openStream({ connection: 'close' }),
    { silenceMs: answerMaximumMs },
  ),
  early(1, 'hangs up instead of answering', 'UNREACHABLE', 3, 'UNREACHABLE', (exchange) => exchange.end()),
  early(1, 'resets instead of answering', 'UNREACHABLE', 3, 'UNREACHABLE', (exchange) => exchange.reset()),
  early(8, 'hangs up before the first piece', 'STREAM_BROKEN', 2, 'DEGRADED', async (exchange) => {
    await exchange.openStream();
    await exchange.write('40\r\ndata:');
    exchange.end();
  }),
  early(20, 'ends an empty stream', 'EMPTY_ANSWER', 2, 'DEGRADED', frames([])),
  early(20, 'says only [DONE]', 'EMPTY_ANSWER', 2, 'DEGRADED', frames([doneFrame])),
  early(20, 'answers with an empty body', 'EMPTY_ANSWER', 2, 'DEGRADED', (exchange) =>
    exchange.write(httpResponse(200, '', eventStream)),
  ),
  early(22, 'answers with a page', 'PROTOCOL_ERROR', 1, 'CONNECTED', (exchange) =>
    exchange.write(httpResponse(200, page, { 'content-type': 'text/html', connection: 'close' })),
  ),
  refusal(22, 403, page, 'PROTOCOL_ERROR', 1, 'CONNECTED'),
  early(21, 'answers with other JSON', 'PROTOCOL_ERROR', 1, 'CONNECTED', (exchange) =>
    exchange.write(jsonResponse(200, { said: upstreamWords }, { connection: 'close' })),
  ),
  early(26, 'answers with gzip', 'PROTOCOL_ERROR', 1, 'CONNECTED', (exchange) =>
    exchange.write(httpResponse(200, upstreamWords, { ...eventStream, 'content-encoding': 'gzip' })),
  ),
  early(26, 'does not speak HTTP', 'PROTOCOL_ERROR', 1, 'CONNECTED', (exchange) =>
    exchange.write(`${upstreamWords}\r\n`),
  ),
  early(25, 'redirects', 'UNREACHABLE', 1, 'CONNECTED', (exchange) =>
    exchange.write(httpResponse(307, '', { location: `/${upstreamWords}`, connection: 'close' })),
  ),
  early(23, 'sends one piece of 8 MB', 'OUTPUT_TOO_LARGE', 1, 'CONNECTED', async (exchange) => {
    await exchange.openStream();
    await exchange.send(textFrame('x'.repeat(8 * 1024 * 1024)));
  }),
  early(24, 'sends 64 MB without a line end', 'OUTPUT_TOO_LARGE', 1, 'CONNECTED', async (exchange) => {
    await exchange.write(`${streamHead}\r\n`);
    const piece = Buffer.alloc(1024 * 1024, 'x');
    for (let sent = 0; sent < 64; sent++) await exchange.write(piece);
  }),

  refusal(27, 400, openAiError('context_length_exceeded'), 'CONTEXT_TOO_LONG', 1, 'CONNECTED'),
  refusal(28, 401, openAiError('invalid_api_key'), 'INVALID_KEY', 1, 'INVALID_KEY'),
  refusal(29, 403, openAiError('unsupported_country_region_territory'), 'REGION_UNSUPPORTED', 1, 'FORBIDDEN'),
  refusal(29, 403, openAiError('other'), 'PERMISSION_DENIED', 1, 'FORBIDDEN'),
  refusal(29, 404, openAiError('model_not_found'), 'MODEL_UNAVAILABLE', 1, 'CONNECTED'),
  refusal(30, 408, page, 'TIMEOUT', 2, 'DEGRADED'),
  refusal(30, 409, openAiError('conflict'), 'UPSTREAM_ERROR', 3, 'DEGRADED'),
  refusal(31, 413, page, 'REQUEST_TOO_LARGE', 1, 'CONNECTED'),
  refusal(31, 422, { detail: [{ msg: upstreamWords }] }, 'UPSTREAM_REJECTED', 1, 'CONNECTED'),
  refusal(
    32,
    429,
    openAiError('rate_limit_exceeded'),
    'RATE_LIMITED',
    3,
    'RATE_LIMITED',
    { 'retry-after': '2' },
    { waitMs: 2_000, retryAfterMs: 2_000 },
  ),
  refusal(
    33,
    429,
    openAiError('rate_limit_exceeded'),
    'RATE_LIMITED',
    1,
    'RATE_LIMITED',
    { 'retry-after': '300' },
    { retryAfterMs: 300_000 },
  ),
  refusal(34, 429, openAiError('insufficient_quota', 'insufficient_quota'), 'NO_CREDIT', 1, 'NO_CREDIT'),
  refusal(34, 429, openAiError('credit_balance_exhausted'), 'NO_CREDIT', 1, 'NO_CREDIT'),
  refusal(35, 429, openAiError('slow_down'), 'SLOW_DOWN', 3, 'RATE_LIMITED'),
  refusal(35, 429, page, 'PROXY_LIMITED', 1, 'RATE_LIMITED'),
  refusal(35, 500, openAiError('server_error'), 'UPSTREAM_ERROR', 3, 'DEGRADED'),
  refusal(35, 502, page, 'UPSTREAM_ERROR', 3, 'DEGRADED'),
  refusal(35, 503, page, 'OVERLOADED', 3, 'DEGRADED'),
  refusal(35, 503, openAiError('server_is_overloaded'), 'OVERLOADED', 3, 'DEGRADED'),
  refusal(35, 504, '', 'UPSTREAM_ERROR', 3, 'DEGRADED'),
  refusal(35, 529, openAiError('overloaded_error'), 'OVERLOADED', 3, 'DEGRADED'),
];

const stalled = { silenceMs: 45_000 };

export const lateFaults: readonly Fault[] = [
  late(5, 'stops sending', 'STALLED', () => {}, stalled),
  late(6, 'sends only comments', 'STALLED', (exchange) => exchange.send(': ping\n\n', ': ping\n\n'), stalled),
  late(7, 'sends single bytes', 'STALLED', (exchange) => exchange.send('d', 'a', 't', 'a'), stalled),
  late(8, 'resets', 'STREAM_BROKEN', async (exchange, shown) => {
    await shown;
    exchange.reset();
  }),
  late(8, 'hangs up inside a chunk', 'STREAM_BROKEN', async (exchange) => {
    await exchange.write('40\r\ndata:');
    exchange.end();
  }),
  late(9, 'ends cleanly in chunks', 'STREAM_BROKEN', (exchange) => exchange.closeStream()),
  late(9, 'ends cleanly at its length', 'STREAM_BROKEN', () => {}, {
    script: (exchange) => exchange.write(httpResponse(200, textFrame('half'), eventStream)),
  }),
  late(9, 'ends cleanly with its connection', 'STREAM_BROKEN', () => {}, {
    async script(exchange) {
      await exchange.write(`${streamHead}\r\n${textFrame('half')}`);
      exchange.end();
    },
  }),
  late(10, 'ends inside an event', 'STREAM_BROKEN', () => {}, {
    async script(exchange) {
      await exchange.write(`${streamHead}\r\n${textFrame('half')}data: {"cho`);
      exchange.end();
    },
  }),
  late(9, 'says [DONE] without a finish reason', 'STREAM_BROKEN', (exchange) => exchange.send(doneFrame)),
  late(16, 'says that it failed', 'STREAM_BROKEN', (exchange) => exchange.send(finishFrame('error'))),
  late(13, 'sends malformed JSON', 'PROTOCOL_ERROR', (exchange) =>
    exchange.send(`data: {"${upstreamWords}": [}\n\n`),
  ),
  late(19, 'sends a chunk whose choices are no list', 'PROTOCOL_ERROR', (exchange) =>
    exchange.send(frame({ choices: upstreamWords })),
  ),
  late(17, 'sends an error event', 'PROTOCOL_ERROR', (exchange) =>
    exchange.send(`event: error\ndata: {"message":"${upstreamWords}"}\n\n`),
  ),
  late(16, 'sends an error of the server', 'UPSTREAM_ERROR', (exchange) =>
    exchange.send(frame(openAiError('server_error'))),
  ),
  late(
    16,
    'sends a rate limit',
    'RATE_LIMITED',
    (exchange) => exchange.send(frame(openAiError('rate_limit_exceeded'))),
    { state: 'RATE_LIMITED' },
  ),
  late(
    23,
    'sends more than 4 MB',
    'OUTPUT_TOO_LARGE',
    async (exchange) => {
      for (let sent = 0; sent < 5; sent++) await exchange.send(textFrame('x'.repeat(999_999)));
    },
    { text: `half${'x'.repeat(4 * 999_999)}` },
  ),
];

const whole = { text: 'whole', calls: 1, state: 'CONNECTED' } as const;
const wholeFrame = textFrame('whole');

/** Answers that look faulty but are not. */
export const soundAnswers: readonly Fault[] = [
  {
    ...whole,
    row: 11,
    name: 'ends without [DONE]',
    end: 'STOP',
    script: frames([wholeFrame, finishFrame('stop')]),
  },
  {
    ...whole,
    row: 12,
    name: 'goes on after [DONE] on an open socket',
    end: 'STOP',
    silenceMs: 100,
    script: frames([wholeFrame, finishFrame('stop'), doneFrame, textFrame(upstreamWords)], true),
  },
  {
    ...whole,
    row: 12,
    name: 'leaves the socket open after the finish reason',
    end: 'STOP',
    silenceMs: 2_000,
    script: frames([wholeFrame, finishFrame('stop')], true),
  },
  {
    ...whole,
    row: 14,
    name: 'mixes in junk lines, foreign events and comments',
    end: 'STOP',
    script: frames([
      `${upstreamWords}\n\nretry: 1\n\nevent: ping\ndata: {}\n\n: hm\n\n`,
      wholeFrame,
      finishFrame('stop'),
    ]),
  },
  {
    ...whole,
    row: 15,
    name: 'cuts CRLF frames at every byte',
    end: 'STOP',
    text: 'é😀 whole',
    async script(exchange) {
      await exchange.write(`${streamHead}connection: close\r\n\r\n`);
      const bytes = Buffer.from((textFrame('é😀 whole') + finishFrame('stop')).replaceAll('\n', '\r\n'));
      for (const byte of bytes) await exchange.write(Uint8Array.of(byte));
      exchange.end();
    },
  },
  {
    ...whole,
    row: 18,
    name: 'sends chunks without a choice and usage apart',
    end: 'STOP',
    script: frames([usageFrame(1, 1), wholeFrame, finishFrame('stop'), usageFrame(1, 1), doneFrame]),
  },
  {
    ...whole,
    row: 21,
    name: 'does not stream',
    end: 'STOP',
    script: (exchange) =>
      exchange.write(
        jsonResponse(
          200,
          { choices: [{ index: 0, message: { content: 'whole' }, finish_reason: 'stop' }] },
          { connection: 'close' },
        ),
      ),
  },
  {
    ...whole,
    row: 36,
    name: 'runs out of length',
    end: 'LENGTH',
    script: frames([wholeFrame, finishFrame('length')]),
  },
  {
    ...whole,
    row: 36,
    name: 'is stopped by a filter',
    end: 'CONTENT_FILTER',
    script: frames([wholeFrame, finishFrame('content_filter')]),
  },
  {
    ...whole,
    row: 36,
    name: 'refuses',
    end: 'REFUSAL',
    script: frames([choiceFrame({ refusal: 'whole' }), finishFrame('stop')]),
  },
  {
    ...whole,
    row: 37,
    name: 'thinks aloud',
    end: 'STOP',
    reasoning: 'hm',
    script: frames([choiceFrame({ reasoning_content: 'hm' }), wholeFrame, finishFrame('stop')]),
  },
];
