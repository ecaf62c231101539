import { expect, test } from 'vitest';
import { askChatModel } from '../../testing/ask-chat-model.ts';
import { createFakeClock } from '../../testing/fake-clock.ts';
import {
  doneFrame,
  finishFrame,
  frame,
  jsonResponse,
  type RawExchange,
  type RawScript,
  startRawUpstream,
  textFrame,
} from '../../testing/raw-upstream.ts';
import { createOpenAiUpstream } from './create-openai-upstream.ts';

async function start(script: RawScript) {
  const upstream = await startRawUpstream(script);
  const clock = createFakeClock();
  const { baseUrl } = upstream;
  const adapter = createOpenAiUpstream({ apiKey: null, baseUrl, organization: null, project: null, clock });
  return {
    ask: (model = 'any') => askChatModel(adapter.chatModel, { model }),
    /** For each request so far: its model, and whether it asked for token counts. */
    asked: () =>
      upstream.requests.map(({ body }) => {
        const { model, stream_options } = JSON.parse(body);
        return [model, stream_options?.include_usage ?? false];
      }),
    async [Symbol.asyncDispose]() {
      expect(clock.pending).toBe(0);
      await adapter.close();
      await upstream[Symbol.asyncDispose]();
    },
  };
}

const counting = ({ request }: RawExchange) => request.body.includes('stream_options');

const refusals: readonly (readonly [server: string, status: number, body: unknown])[] = [
  [
    'in `param`',
    400,
    {
      error: {
        message: 'Unknown parameter.',
        type: 'invalid_request_error',
        param: 'stream_options',
        code: 'unknown_parameter',
      },
    },
  ],
  ['in its message', 400, { error: "Unsupported parameter: 'stream_options'" }],
  [
    'in a list of details',
    422,
    {
      detail: [
        { type: 'extra_forbidden', loc: ['body', 'stream_options', 'include_usage'], msg: 'Not permitted' },
      ],
    },
  ],
];

test('a server that counts tokens in a stream is asked once and reports them', async () => {
  await using server = await start((exchange) => exchange.answer('Hi'));

  expect(await server.ask().completion).toMatchObject({ usage: { outputTokens: expect.any(Number) } });
  expect(server.asked()).toEqual([['any', true]]);
});

test('a server that ignores the wish for counts is asked once, and the counts are unknown', async () => {
  await using server = await start(async (exchange) => {
    await exchange.openStream();
    await exchange.send(textFrame('Hi'), finishFrame('stop'), doneFrame);
    await exchange.closeStream();
  });

  expect(await server.ask().completion).toMatchObject({ finishReason: 'STOP', usage: null });
  expect(server.asked()).toEqual([['any', true]]);
});

test.each(refusals)(
  'a server that refuses to count tokens, and says so %s, is asked without, from then on at once',
  async (_where, status, body) => {
    await using server = await start((exchange) =>
      counting(exchange) ? exchange.write(jsonResponse(status, body)) : exchange.answer('Hi'),
    );
    const first = server.ask();
    await first.completion;
    const second = server.ask();
    await second.completion;

    expect([first.text, second.text]).toEqual(['Hi', 'Hi']);
    expect([first.opened, second.opened]).toEqual([1, 1]);
    expect(server.asked()).toEqual([
      ['any', true],
      ['any', false],
      ['any', false],
    ]);
  },
);

test('what one model refuses is still asked of the others', async () => {
  await using server = await start((exchange) =>
    counting(exchange) && exchange.request.body.includes('plain')
      ? exchange.write(jsonResponse(400, { error: 'stream_options is not supported' }))
      : exchange.answer('Hi'),
  );
  await server.ask('plain').completion;
  await server.ask('able').completion;

  expect(server.asked()).toEqual([
    ['plain', true],
    ['plain', false],
    ['able', true],
  ]);
});

test('a server that also refuses the question without counts is asked both ways again next time', async () => {
  await using server = await start((exchange) =>
    exchange.write(
      jsonResponse(400, { error: counting(exchange) ? 'stream_options: no' : 'no models loaded' }),
    ),
  );
  for (const _ of [1, 2]) expect(await server.ask().failure()).toMatchObject({ code: 'MODEL_UNAVAILABLE' });

  expect(server.asked().map(([, counted]) => counted)).toEqual([true, false, true, false]);
});

test.each<[what: string, script: RawScript]>([
  ['another parameter', (exchange) => exchange.write(jsonResponse(400, { error: 'top_p is too high' }))],
  [
    'its own fault',
    (exchange) => exchange.write(jsonResponse(500, { error: 'stream_options broke the server' })),
  ],
  [
    'counts in the middle of an answer',
    async (exchange) => {
      await exchange.openStream();
      await exchange.send(textFrame('Hal'), frame({ error: { message: 'no', param: 'stream_options' } }));
    },
  ],
])('a request that fails over %s is not sent again', async (_what, script) => {
  await using server = await start(script);
  await server.ask().failure();

  expect(server.asked()).toHaveLength(1);
});
