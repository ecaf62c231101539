import { expect, test } from 'vitest';
import { askChatModel } from '../../testing/ask-chat-model.ts';
import { testKey } from '../../testing/ask-raw-upstream.ts';
import { createFakeClock } from '../../testing/fake-clock.ts';
import {
  doneFrame,
  finishFrame,
  httpResponse,
  jsonResponse,
  type RawExchange,
  startRawUpstream,
  textFrame,
} from '../../testing/raw-upstream.ts';
import { createOpenAiUpstream } from './create-openai-upstream.ts';

const text = 'A whole ⛵ answer.';
const completion = { choices: [{ index: 0, message: { content: text }, finish_reason: 'stop' }] };
const events = textFrame(text) + finishFrame('stop') + doneFrame;

const headers = { 'x-request-id': 'req_first' };

test.each([
  ['a body that is collected', jsonResponse(200, completion, headers)],
  ['a stream', httpResponse(200, events, { ...headers, 'content-type': 'text/event-stream' })],
])(
  '%s, read in parts, is not touched by what other connections read between them',
  async (_what, response) => {
    const bytes = Buffer.from(response);
    const cuts = ['q_first', '{', '⛵'].map((at) => bytes.indexOf(at) + 1);
    const begun = Promise.withResolvers<RawExchange>();
    await using upstream = await startRawUpstream((exchange) =>
      exchange.index === 0
        ? begun.resolve(exchange)
        : exchange.answer('Another ', 'answer, and a longer one.'),
    );
    const adapter = createOpenAiUpstream({
      apiKey: testKey,
      baseUrl: upstream.baseUrl,
      organization: null,
      project: null,
      clock: createFakeClock(),
    });

    const first = askChatModel(adapter.chatModel);
    const exchange = await begun.promise;
    for (const [index, cut] of cuts.entries()) {
      await exchange.write(bytes.subarray(cuts[index - 1] ?? 0, cut));
      const other = askChatModel(adapter.chatModel);
      await other.completion;
      expect(other.text).toBe('Another answer, and a longer one.');
    }
    await exchange.write(bytes.subarray(cuts.at(-1)));
    await first.completion;

    expect(first).toMatchObject({ opened: ['req_first'], text });
    await adapter.close();
  },
);
