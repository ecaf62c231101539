import { expect, test } from 'vitest';
import { askRawUpstream } from '../../testing/ask-raw-upstream.ts';
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
} from '../../testing/raw-upstream.ts';

const eventStream = { 'content-type': 'text/event-stream' };

test.each<[string, (exchange: RawExchange) => Promise<void> | void]>([
  [
    'ends cleanly in chunked encoding',
    async (exchange) => {
      await exchange.openStream();
      await exchange.send(textFrame('half'));
      await exchange.closeStream();
    },
  ],
  [
    'ends cleanly at its length',
    (exchange) => exchange.write(httpResponse(200, textFrame('half'), eventStream)),
  ],
  [
    'ends cleanly with the connection',
    async (exchange) => {
      await exchange.write(`HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\n${textFrame('half')}`);
      exchange.end();
    },
  ],
  [
    'ends inside an event',
    async (exchange) => {
      await exchange.write(
        `HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\n${textFrame('half')}data: {"cho`,
      );
      exchange.end();
    },
  ],
  [
    'is closed inside a chunk',
    async (exchange) => {
      await exchange.openStream();
      await exchange.send(textFrame('half'));
      await exchange.write('40\r\ndata:');
      exchange.end();
    },
  ],
  [
    'is closed inside a chunk although it was to be the last of its connection',
    async (exchange) => {
      await exchange.openStream({ connection: 'close' });
      await exchange.send(textFrame('half'));
      await exchange.write('40\r\ndata:');
      exchange.end();
    },
  ],
  [
    'says itself that it failed',
    async (exchange) => {
      await exchange.openStream();
      await exchange.send(textFrame('half'), finishFrame('error'));
      await exchange.closeStream();
    },
  ],
])('a stream that %s is STREAM_BROKEN and its text was delivered', async (_how, script) => {
  const { asked, error } = await askRawUpstream(script);
  expect(asked.text).toBe('half');
  expect(error).toMatchObject({ code: 'STREAM_BROKEN', facts: { model: 'asked-model' } });
});

test('an answer that ends without a finish reason is told apart from a lost connection', async () => {
  const { asked, error } = await askRawUpstream(async (exchange) => {
    await exchange.openStream();
    await exchange.send(textFrame('half'), doneFrame);
    await exchange.closeStream();
  });
  expect(asked.text).toBe('half');
  expect(error).toMatchObject({ code: 'STREAM_BROKEN', facts: { model: 'asked-model', unexplained: true } });
});

test('a reset in the middle is STREAM_BROKEN', async () => {
  const { asked, error } = await askRawUpstream(
    async (exchange) => {
      await exchange.openStream();
      await exchange.send(textFrame('half'));
      await began.promise;
      exchange.reset();
    },
    {
      meanwhile: async ({ asked }) => {
        await asked.begun;
        began.resolve();
      },
    },
  );
  expect(asked.text).toBe('half');
  expect(error?.code).toBe('STREAM_BROKEN');
});
const began = Promise.withResolvers<void>();

test('a connection that closes after the headers and before any text is STREAM_BROKEN', async () => {
  const { error } = await askRawUpstream(async (exchange) => {
    await exchange.openStream();
    await exchange.write('40\r\ndata:');
    exchange.end();
  });
  expect(error?.code).toBe('STREAM_BROKEN');
});

test.each([
  ['nothing', []],
  ['only comments', [': ping\n\n', ': ping\n\n']],
  ['only [DONE]', [doneFrame]],
  ['only a role and [DONE]', [choiceFrame({ role: 'assistant', content: '' }), doneFrame]],
  ['a finish reason without text', [finishFrame('stop'), doneFrame]],
])('a stream of %s is EMPTY_ANSWER', async (_what, frames) => {
  const { asked, error } = await askRawUpstream(async (exchange) => {
    await exchange.openStream();
    await exchange.send(...frames);
    await exchange.closeStream();
  });
  expect(asked.deltas).toEqual([]);
  expect(error?.code).toBe('EMPTY_ANSWER');
});

test.each([
  ['malformed JSON', 'data: {"choices": [}\n\n'],
  ['JSON that is no object', frame(7)],
  ['a chunk whose choices are no list', frame({ object: 'chat.completion.chunk', choices: 'none' })],
  ['an error event without an error', 'event: error\ndata: {"message":"no"}\n\n'],
])('%s is PROTOCOL_ERROR and the text before it was delivered', async (_what, bad) => {
  const { asked, error } = await askRawUpstream(async (exchange) => {
    await exchange.openStream();
    await exchange.send(textFrame('half'), bad, textFrame('more'));
  });
  expect(asked.text).toBe('half');
  expect(error?.code).toBe('PROTOCOL_ERROR');
});

test('an event before the answer that is no chunk is PROTOCOL_ERROR', async () => {
  const { asked, error } = await askRawUpstream(async (exchange) => {
    await exchange.openStream();
    await exchange.send(frame({ type: 'response.created' }), textFrame('more'));
  });
  expect(asked.deltas).toEqual([]);
  expect(error?.code).toBe('PROTOCOL_ERROR');
});

test.each([
  ['an HTML page', httpResponse(200, '<html>Sign in</html>', { 'content-type': 'text/html' })],
  ['an HTML page that names no media type', httpResponse(200, '<html>Sign in</html>')],
  ['JSON that is no completion', jsonResponse(200, { hello: 'world' })],
  ['cut JSON', httpResponse(200, '{"choices": [', { 'content-type': 'application/json' })],
  ['gzip', httpResponse(200, 'not really', { ...eventStream, 'content-encoding': 'gzip' })],
  ['something that is not HTTP', 'SSH-2.0-OpenSSH_9.9\r\n'],
  ['headers without end', `HTTP/1.1 200 OK\r\nx: ${'y'.repeat(70_000)}\r\n\r\n`],
  [
    'broken chunking',
    'HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n',
  ],
])('%s is PROTOCOL_ERROR', async (_what, bytes) => {
  const { asked, error } = await askRawUpstream((exchange) => exchange.write(bytes));
  expect(asked.deltas).toEqual([]);
  expect(error?.code).toBe('PROTOCOL_ERROR');
});

test('a whole completion that is cut is STREAM_BROKEN', async () => {
  const { error } = await askRawUpstream(async (exchange) => {
    await exchange.write(
      'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{"choices"',
    );
    exchange.end();
  });
  expect(error?.code).toBe('STREAM_BROKEN');
});

test.each([
  ['to the same server', () => '/elsewhere'],
  ['to another server', (other: string) => `${other}/chat/completions`],
])('a redirect %s is refused and nothing is sent on', async (_where, location) => {
  await using other = await startRawUpstream(() => {});
  for (const status of [301, 302, 303, 307, 308]) {
    const { error, upstream } = await askRawUpstream((exchange) =>
      exchange.write(httpResponse(status, '', { location: location(other.baseUrl) })),
    );
    expect(error).toMatchObject({ code: 'UNREACHABLE', facts: { reason: 'REDIRECT' } });
    expect(upstream.requests).toHaveLength(1);
  }
  expect(other.bytesReceived).toBe(0);
});

test('one delta of 8 MB is OUTPUT_TOO_LARGE and never delivered', async () => {
  const { asked, error } = await askRawUpstream(async (exchange) => {
    await exchange.openStream();
    await exchange.send(textFrame('x'.repeat(8 * 1024 * 1024)));
  });
  expect(asked.deltas).toEqual([]);
  expect(error).toMatchObject({ code: 'OUTPUT_TOO_LARGE', facts: { limit: 1024 * 1024 } });
});

test('an answer over 4 MB is OUTPUT_TOO_LARGE and what fitted was delivered', async () => {
  const { asked, error } = await askRawUpstream(async (exchange) => {
    await exchange.openStream();
    for (let sent = 0; sent < 5; sent++) await exchange.send(textFrame('x'.repeat(1_000_000)));
  });
  expect(asked.text).toHaveLength(4_000_000);
  expect(error).toMatchObject({ code: 'OUTPUT_TOO_LARGE', facts: { limit: 4 * 1024 * 1024 } });
});

test.each([
  ['an event stream without a line end', 'text/event-stream'],
  ['a JSON body', 'application/json'],
])('%s is given up at its limit, not collected', async (_what, mediaType) => {
  const piece = Buffer.alloc(1024 * 1024, 'x');
  let sent = 0;
  const { error } = await askRawUpstream(async (exchange) => {
    await exchange.write(`HTTP/1.1 200 OK\r\ncontent-type: ${mediaType}\r\n\r\n`);
    let open = true;
    void exchange.closed.then(() => {
      open = false;
    });
    while (open && sent < 64) {
      await exchange.write(piece);
      sent++;
    }
  });
  expect(error?.code).toBe('OUTPUT_TOO_LARGE');
  expect(sent).toBeLessThan(32);
});
