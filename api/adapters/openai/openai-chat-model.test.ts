import { expect, test } from 'vitest';
import { askChatModel } from '../../testing/ask-chat-model.ts';
import { askRawUpstream } from '../../testing/ask-raw-upstream.ts';
import { createFakeClock } from '../../testing/fake-clock.ts';
import {
  choiceFrame,
  doneFrame,
  finishFrame,
  frame,
  httpResponse,
  jsonResponse,
  type RawExchange,
  startRawUpstream,
  textFrame,
  usageFrame,
} from '../../testing/raw-upstream.ts';
import { createOpenAiUpstream } from './create-openai-upstream.ts';

/** Sends these frames as one stream that ends properly. */
function streaming(...frames: readonly string[]) {
  return async (exchange: RawExchange) => {
    await exchange.openStream();
    await exchange.send(...frames);
    await exchange.closeStream();
  };
}

test.each<[name: string, sent: readonly string[], delivered: readonly string[]]>([
  ['within a character come joined there', ['a\ud83d', '\ude00b', 'c'], ['a', '😀b', 'c']],
  ['into halves of characters', ['\ud83d', '\ude00\ud83d', '\ude00'], ['😀', '😀']],
  ['with halves that have no other', ['a\ude00\ud83db', 'c\ud83d', 'd'], ['a\ufffd\ufffdb', 'c', '\ufffdd']],
  ['off after half a character, which is dropped', ['a', 'b\ud83d'], ['a', 'b']],
])('text and reasoning that a server cuts %s', async (_, sent, delivered) => {
  const { asked, completion } = await askRawUpstream(
    streaming(
      ...sent.flatMap((piece) => [textFrame(piece), choiceFrame({ reasoning_content: piece })]),
      finishFrame('stop'),
      doneFrame,
    ),
  );

  expect(asked.deltas).toEqual(delivered);
  expect(asked.reasoning).toBe(delivered.join(''));
  expect(completion).toMatchObject({ finishReason: 'STOP' });
});

test('a streamed answer is delivered piece by piece and ends with reason, model and usage', async () => {
  const { asked, completion } = await askRawUpstream(async (exchange) => {
    await exchange.openStream();
    await exchange.send(
      choiceFrame({ role: 'assistant', content: '' }),
      textFrame('Hel'),
      textFrame('lo 👋'),
      finishFrame('stop'),
      frame({
        choices: [],
        usage: {
          prompt_tokens: 20,
          completion_tokens: 9,
          total_tokens: 29,
          prompt_tokens_details: { cached_tokens: 4, cache_write_tokens: 15 },
          completion_tokens_details: { reasoning_tokens: 5 },
        },
      }),
      doneFrame,
    );
    await exchange.closeStream();
  });

  expect(asked.deltas).toEqual(['Hel', 'lo 👋']);
  expect(asked.opened).toBe(1);
  expect(completion).toEqual({
    finishReason: 'STOP',
    model: 'raw-model-2026-01-01',
    usage: {
      inputTokens: 20,
      cachedInputTokens: 4,
      cacheWriteTokens: 15,
      outputTokens: 9,
      reasoningTokens: 5,
      totalTokens: 29,
    },
    serviceTier: null,
  });
});

const golden =
  choiceFrame({ role: 'assistant', content: '' }) +
  textFrame('naïve 👩‍👩‍👧 ') +
  choiceFrame({ content: '\u2028日本' }) +
  finishFrame('stop') +
  usageFrame(5, 7) +
  doneFrame;

function cut(text: string, size: number): Buffer[] {
  const bytes = Buffer.from(text);
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  );
}

test.each([
  ['one byte at a time', cut(golden, 1)],
  ['one byte at a time with CRLF', cut(golden.replaceAll('\n', '\r\n'), 1)],
  ['in pieces of seven bytes', cut(golden, 7)],
  ['at once, after a byte order mark', cut(`\ufeff${golden}`, 1e6)],
])('a stream that arrives %s reads the same', async (_how, pieces) => {
  const { asked, completion } = await askRawUpstream(async (exchange) => {
    await exchange.write('HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\n');
    for (const piece of pieces) await exchange.write(piece);
    exchange.end();
  });

  expect(asked.deltas).toEqual(['naïve 👩‍👩‍👧 ', '\u2028日本']);
  expect(completion).toMatchObject({ finishReason: 'STOP', usage: { inputTokens: 5, outputTokens: 7 } });
});

test('a media type that is given twice is read once', async () => {
  const { asked } = await askRawUpstream(async (exchange) => {
    const type = 'content-type: text/event-stream\r\n';
    await exchange.write(`HTTP/1.1 200 OK\r\n${type}${type}\r\n${golden}`);
    exchange.end();
  });

  expect(asked.text).toBe('naïve 👩‍👩‍👧 \u2028日本');
});

test('comments, junk lines, retry fields, foreign events and empty choices are ignored', async () => {
  const { asked, completion } = await askRawUpstream(
    streaming(
      ': keep-alive\n\n',
      'retry: 10\n\n',
      'junk without a colon\n\n',
      'event: ping\ndata: {"type":"ping"}\n\n',
      'data:\n\n',
      frame({ choices: [], prompt_filter_results: [] }),
      'id: 7\nevent: message\nother: x\n',
      textFrame('a'),
      choiceFrame({ content: null }),
      finishFrame('stop'),
      doneFrame,
    ),
  );
  expect(asked.text).toBe('a');
  expect(completion).toMatchObject({ finishReason: 'STOP', usage: null });
});

test('chunks without choices do no harm, and their counts are read', async () => {
  const { asked, completion } = await askRawUpstream(
    streaming(
      frame({ object: 'chat.completion.chunk', usage: null }),
      frame(null),
      textFrame('a'),
      frame({ choices: null }),
      frame({ citations: [] }),
      frame(null),
      textFrame('b'),
      finishFrame('stop'),
      frame({ usage: { prompt_tokens: 5, completion_tokens: 7 } }),
      doneFrame,
    ),
  );
  expect(asked.text).toBe('ab');
  expect(completion).toMatchObject({ finishReason: 'STOP', usage: { inputTokens: 5, outputTokens: 7 } });
});

test('only the first of several choices counts', async () => {
  const { asked } = await askRawUpstream(
    streaming(
      textFrame('first'),
      frame({ choices: [{ index: 1, delta: { content: 'second' }, finish_reason: 'stop' }] }),
      finishFrame('stop'),
    ),
  );
  expect(asked.text).toBe('first');
});

test.each([
  ['stop', 'STOP'],
  ['length', 'LENGTH'],
  ['max_tokens', 'LENGTH'],
  ['content_filter', 'CONTENT_FILTER'],
  ['refusal', 'REFUSAL'],
  ['tool_calls', 'TOOL_CALLS'],
  ['something_new', 'STOP'],
  ['constructor', 'STOP'],
])('the finish reason %s means %s', async (reason, finishReason) => {
  const { completion } = await askRawUpstream(streaming(textFrame('a'), finishFrame(reason), doneFrame));
  expect(completion).toMatchObject({ finishReason });
});

test('a refusal is delivered as text and ends with REFUSAL', async () => {
  const { asked, completion } = await askRawUpstream(
    streaming(
      choiceFrame({ refusal: 'I cannot ' }),
      choiceFrame({ refusal: 'do that.' }),
      finishFrame('stop'),
    ),
  );
  expect(asked.text).toBe('I cannot do that.');
  expect(completion).toMatchObject({ finishReason: 'REFUSAL' });
});

test.each(['reasoning_content', 'reasoning'])(
  'reasoning in %s is kept apart from the text',
  async (field) => {
    const { asked, completion } = await askRawUpstream(
      streaming(
        choiceFrame({ [field]: 'hmm ' }),
        choiceFrame({ [field]: 'yes' }),
        textFrame('42'),
        finishFrame('stop'),
      ),
    );
    expect(asked.reasoning).toBe('hmm yes');
    expect(asked.text).toBe('42');
    expect(completion).toMatchObject({ finishReason: 'STOP' });
  },
);

const thinking = (...texts: readonly string[]) => ({
  type: 'thinking',
  thinking: texts.map((text) => ({ type: 'text', text })),
});

test('content in parts is text and reasoning, in a stream and among plain pieces', async () => {
  const { asked, completion } = await askRawUpstream(
    streaming(
      choiceFrame({ content: [thinking('hmm ', 'so')] }),
      choiceFrame({ content: [thinking(' yes'), { type: 'text', text: '4' }] }),
      textFrame('2'),
      choiceFrame({
        content: [{ type: 'reference', reference_ids: [1] }, null, 'odd', { type: 'thinking' }],
      }),
      choiceFrame({ content: [] }),
      finishFrame('stop'),
      doneFrame,
    ),
  );

  expect(asked.reasoning).toBe('hmm so yes');
  expect(asked.deltas).toEqual(['4', '2']);
  expect(completion).toMatchObject({ finishReason: 'STOP' });
});

test('content in parts is read in a whole completion too', async () => {
  const content = [thinking('hmm'), { type: 'text', text: 'All ' }, { type: 'text', text: 'of it.' }];
  const { asked } = await askRawUpstream((exchange) =>
    exchange.write(jsonResponse(200, { choices: [{ message: { content }, finish_reason: 'stop' }] })),
  );

  expect(asked.reasoning).toBe('hmm');
  expect(asked.text).toBe('All of it.');
});

test('an answer that only reasons is an answer', async () => {
  const { completion } = await askRawUpstream(
    streaming(choiceFrame({ reasoning: 'hmm' }), finishFrame('stop')),
  );
  expect(completion).toMatchObject({ finishReason: 'STOP' });
});

test.each(['length', 'content_filter'])(
  'no text at all is an answer when it ended with %s',
  async (reason) => {
    const { asked, completion } = await askRawUpstream(streaming(finishFrame(reason), doneFrame));
    expect(asked.deltas).toEqual([]);
    expect(completion).not.toBeNull();
  },
);

test.each([{}, { 'content-type': 'text/plain' }, { 'content-type': 'application/json' }])(
  'a stream that is sent with the headers %j is read as the stream that it is',
  async (headers) => {
    const { asked, completion } = await askRawUpstream((exchange) =>
      exchange.write(httpResponse(200, `\n${textFrame('Hello')}${finishFrame('stop')}${doneFrame}`, headers)),
    );

    expect(asked.text).toBe('Hello');
    expect(completion?.finishReason).toBe('STOP');
  },
);

test('a whole completion instead of a stream is accepted whole', async () => {
  const { asked, completion } = await askRawUpstream((exchange) =>
    exchange.write(
      jsonResponse(200, {
        object: 'chat.completion',
        model: 'whole-model',
        choices: [{ index: 0, message: { role: 'assistant', content: 'All of it.' }, finish_reason: 'stop' }],
        usage: { prompt_tokens: 1, completion_tokens: 2, total_tokens: 3 },
      }),
    ),
  );
  expect(asked.deltas).toEqual(['All of it.']);
  expect(completion).toMatchObject({ finishReason: 'STOP', model: 'whole-model', usage: { totalTokens: 3 } });
});

test.each<[string, (exchange: RawExchange) => Promise<void> | void]>([
  ['a clean end without [DONE]', (exchange) => exchange.closeStream()],
  ['a closed socket', (exchange) => exchange.end()],
  ['a reset', (exchange) => exchange.reset()],
  ['malformed JSON', (exchange) => exchange.send('data: {"choi\n\n').then(() => exchange.closeStream())],
  ['an error', (exchange) => exchange.send(frame({ error: { message: 'x' } })).then(() => exchange.end())],
  ['broken chunking', (exchange) => exchange.write('zz\r\nnonsense')],
])('after the finish reason %s cannot spoil the answer', async (_what, after) => {
  const { asked, completion } = await askRawUpstream(async (exchange) => {
    await exchange.openStream();
    await exchange.send(textFrame('whole'), finishFrame('stop'));
    await after(exchange);
  });
  expect(asked.text).toBe('whole');
  expect(completion).toMatchObject({ finishReason: 'STOP' });
});

test('the request carries what was asked and nothing else', async () => {
  const { upstream } = await askRawUpstream((exchange) => exchange.answer('ok'));
  const [request] = upstream.requests;
  expect(request?.method).toBe('POST');
  expect(request?.path).toBe('/v1/chat/completions');
  expect(JSON.parse(request?.body ?? '')).toEqual({
    model: 'asked-model',
    messages: [
      { role: 'system', content: 'Be brief.' },
      { role: 'user', content: 'Hello 👋' },
    ],
    stream: true,
    stream_options: { include_usage: true },
  });
});

test('optional parameters are sent when the request has them', async () => {
  const { upstream } = await askRawUpstream((exchange) => exchange.answer('ok'), {
    request: {
      reasoningEffort: 'high',
      maxCompletionTokens: 512,
      temperature: 0,
      topP: 0.5,
      verbosity: 'LOW',
    },
  });
  expect(JSON.parse(upstream.requests[0]?.body ?? '')).toMatchObject({
    reasoning_effort: 'high',
    max_completion_tokens: 512,
    temperature: 0,
    top_p: 0.5,
    verbosity: 'low',
  });
});

test('the next request uses the same connection', async () => {
  await using upstream = await startRawUpstream((exchange) => exchange.answer(`answer ${exchange.index}`));
  const adapter = createOpenAiUpstream({
    apiKey: null,
    baseUrl: upstream.baseUrl,
    organization: null,
    project: null,
    clock: createFakeClock(),
  });
  for (const index of [0, 1, 2]) {
    const asked = askChatModel(adapter.chatModel);
    await asked.completion;
    expect(asked.text).toBe(`answer ${index}`);
    expect(upstream.acceptedSockets).toBe(1);
  }
  await adapter.close();
  await upstream.drained();
});

test('a body of no bytes is an empty answer', async () => {
  const { error } = await askRawUpstream((exchange) => exchange.write(httpResponse(200)));
  expect(error?.code).toBe('EMPTY_ANSWER');
});

test('a connection that the server closed in the meantime is replaced', async () => {
  await using upstream = await startRawUpstream(async (exchange) => {
    await exchange.answer('ok');
    exchange.end();
  });
  const adapter = createOpenAiUpstream({
    apiKey: null,
    baseUrl: upstream.baseUrl,
    organization: null,
    project: null,
    clock: createFakeClock(),
  });
  for (let count = 0; count < 3; count++) {
    await askChatModel(adapter.chatModel).completion;
    await upstream.drained();
  }
  await adapter.close();
});
