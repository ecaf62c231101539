import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getCACertificates, setDefaultCACertificates, TLSSocket } from 'node:tls';
import { expect, test } from 'vitest';
import { askChatModel } from '../../testing/ask-chat-model.ts';
import { testKey } from '../../testing/ask-raw-upstream.ts';
import { createFakeClock } from '../../testing/fake-clock.ts';
import {
  doneFrame,
  httpResponse,
  jsonResponse,
  type RawExchange,
  startRawUpstream,
  textFrame,
} from '../../testing/raw-upstream.ts';
import { createSelfSignedCertificate } from '../../testing/self-signed-certificate.ts';
import { createOpenAiUpstream } from './create-openai-upstream.ts';

const text = 'A whole ⛵ answer.';
/** Has no finish reason, so it fails: the error keeps the id from the head, and the text was delivered. */
const unfinished = { choices: [{ index: 0, message: { content: text } }] };
const events = textFrame(text) + doneFrame;

const headers = { 'x-request-id': 'req_first' };
const earlyHints = 'HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n';

function open(baseUrl: string) {
  const connection = { apiKey: testKey, baseUrl, organization: null, project: null };
  return createOpenAiUpstream({ ...connection, clock: createFakeClock() });
}

test.each([
  ['a body that is collected', jsonResponse(200, unfinished, headers)],
  ['a stream', httpResponse(200, events, { ...headers, 'content-type': 'text/event-stream' })],
  ['what comes behind early hints', earlyHints + jsonResponse(200, unfinished, headers)],
])(
  '%s, read in parts on a connection that was used before, is not touched by what others read',
  async (_what, response) => {
    const bytes = Buffer.from(response);
    const cuts = ['HTTP/1.1 200', 'q_first', '{', '⛵'].map((at) => bytes.indexOf(at) + 1);
    const begun = Promise.withResolvers<RawExchange>();
    await using upstream = await startRawUpstream((exchange) =>
      exchange.index === 1
        ? begun.resolve(exchange)
        : exchange.answer('Another ', 'answer, and a longer one.'),
    );
    const adapter = open(upstream.baseUrl);

    await askChatModel(adapter.chatModel).completion;
    const asked = askChatModel(adapter.chatModel);
    const exchange = await begun.promise;
    expect(upstream.acceptedSockets).toBe(1);
    for (const [index, cut] of cuts.entries()) {
      await exchange.write(bytes.subarray(cuts[index - 1] ?? 0, cut));
      const other = askChatModel(adapter.chatModel);
      await other.completion;
      expect(other.text).toBe('Another answer, and a longer one.');
    }
    await exchange.write(bytes.subarray(cuts.at(-1)));
    const { code, requestId } = await asked.failure();

    expect([asked.text, code, requestId]).toEqual([text, 'STREAM_BROKEN', 'req_first']);
    await adapter.close();
  },
);

test('a further connection takes up the TLS session of an earlier one', async () => {
  const certificate = createSelfSignedCertificate();
  const usual = getCACertificates('default');
  setDefaultCACertificates([...usual, certificate.cert]);
  const reused: boolean[] = [];
  const server = createServer(certificate, ({ socket }, response) => {
    reused.push(socket instanceof TLSSocket && socket.isSessionReused());
    response.setHeader('connection', 'close').setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ choices: [{ message: { content: text }, finish_reason: 'stop' }] }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const adapter = open(`https://127.0.0.1:${(server.address() as AddressInfo).port}/v1`);
  try {
    for (let count = 0; count < 2; count++) await askChatModel(adapter.chatModel).completion;
    expect(reused).toEqual([false, true]);
  } finally {
    await adapter.close();
    server.close();
    setDefaultCACertificates(usual);
  }
});
