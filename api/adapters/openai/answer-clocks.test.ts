import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { AskedChatModel } from '../../testing/ask-chat-model.ts';
import { askRawUpstream } from '../../testing/ask-raw-upstream.ts';
import type { FakeClock } from '../../testing/fake-clock.ts';
import {
  choiceFrame,
  doneFrame,
  finishFrame,
  type RawExchange,
  textFrame,
  usageFrame,
} from '../../testing/raw-upstream.ts';

interface Running {
  readonly asked: AskedChatModel;
  readonly clock: FakeClock;
}

/** Checks that the request is still running just before the limit and has ended just after it. */
async function expectToLast(milliseconds: number, running: Running): Promise<void> {
  await running.clock.advance(milliseconds * 0.9);
  expect(running.asked.settled).toBe(false);
  await running.clock.advance(milliseconds * 0.2);
  expect(running.asked.settled).toBe(true);
}

test.each([
  [null, 30_000],
  ['none', 30_000],
  ['low', 30_000],
  ['medium', 120_000],
  ['high', 120_000],
])('with reasoning effort %s a mute server gets %i ms', async (reasoningEffort, limit) => {
  const { asked, error, upstream } = await askRawUpstream(() => {}, {
    request: { reasoningEffort },
    meanwhile: async (running) => {
      await running.upstream.received();
      await expectToLast(limit, running);
    },
  });
  expect(error).toMatchObject({ code: 'TIMEOUT', facts: { host: upstream.host, model: 'asked-model' } });
  expect(asked.opened).toBe(0);
});

test.each<[string, (exchange: RawExchange) => Promise<void>]>([
  ['nothing', async () => {}],
  ['a piece of an event', (exchange) => exchange.send('data: {"cho')],
])('after the headers %s for 45 s is TIMEOUT', async (_what, script) => {
  const opened = Promise.withResolvers<void>();
  const { error } = await askRawUpstream(
    async (exchange) => {
      await exchange.openStream();
      await script(exchange);
      opened.resolve();
    },
    {
      meanwhile: async (running) => {
        await opened.promise;
        await untilOpened(running);
        await expectToLast(45_000, running);
      },
    },
  );
  expect(error?.code).toBe('TIMEOUT');
});

async function untilOpened({ asked }: Running): Promise<void> {
  while (asked.opened === 0) await nextTurn();
}

test('a stream that stops in the middle is STALLED after 45 s and its socket is closed', async () => {
  const { asked, error } = await askRawUpstream(
    async (exchange) => {
      await exchange.openStream();
      await exchange.send(textFrame('half'));
      await exchange.closed;
    },
    {
      meanwhile: async (running) => {
        await running.asked.begun;
        await expectToLast(45_000, running);
      },
    },
  );
  expect(asked.text).toBe('half');
  expect(error?.code).toBe('STALLED');
});

test('a model that reasons long may think for as long as an answer may take', async () => {
  const { asked, error } = await askRawUpstream((exchange) => exchange.openStream(), {
    request: { reasoningEffort: 'high' },
    meanwhile: async (running) => {
      await untilOpened(running);
      await expectToLast(600_000, running);
    },
  });
  expect(asked.text).toBe('');
  expect(error).toMatchObject({ code: 'TIMEOUT', facts: { limit: 600_000 } });
});

test('a model that has thought long gets the usual time from its first piece on', async () => {
  const think = Promise.withResolvers<void>();
  const { error } = await askRawUpstream(
    async (exchange) => {
      await exchange.openStream();
      await exchange.send(choiceFrame({ role: 'assistant', content: '' }));
      await think.promise;
      await exchange.send(textFrame('half'));
    },
    {
      request: { reasoningEffort: 'high' },
      meanwhile: async (running) => {
        await untilOpened(running);
        await running.clock.advance(500_000);
        expect(running.asked.settled).toBe(false);
        think.resolve();
        await running.asked.begun;
        await expectToLast(45_000, running);
      },
    },
  );
  expect(error?.code).toBe('STALLED');
});

/** Sends this after 12, 24 and 36 seconds of silence in the middle of an answer. */
async function pingInTheMiddle(
  ping: string,
  namedHost: string,
  meanwhile: (running: Running) => Promise<void>,
) {
  const sent = [Promise.withResolvers<void>(), Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const go = sent.map(() => Promise.withResolvers<void>());
  const { error } = await askRawUpstream(
    async (exchange) => {
      await exchange.openStream();
      await exchange.send(textFrame('half'));
      for (const [index, turn] of sent.entries()) {
        await go[index]?.promise;
        await exchange.send(ping);
        turn.resolve();
      }
    },
    {
      namedHost,
      meanwhile: async (running) => {
        await running.asked.begun;
        for (const [index, turn] of sent.entries()) {
          await running.clock.advance(12_000);
          go[index]?.resolve();
          await turn.promise;
          await nextTurn();
        }
        expect(running.asked.settled).toBe(false);
        await meanwhile(running);
      },
    },
  );
  expect(error?.code).toBe('STALLED');
}

test.each([
  ['comments on the way to OpenAI', ': ping\n\n', 'api.openai.com'],
  ['foreign events', 'event: ping\ndata: {}\n\n', 'llm.example'],
  ['single bytes of an event', 'd', 'llm.example'],
])('%s do not keep a stream alive', async (_what, ping, host) => {
  await pingInTheMiddle(ping, host, async ({ asked, clock }) => {
    await clock.advance(9_001);
    expect(asked.settled).toBe(true);
  });
});

test('comments of any other server keep a stream alive as pieces do', async () => {
  await pingInTheMiddle(': ping\n\n', 'llm.example', (running) => expectToLast(45_000, running));
});

test('a stream that never pauses long ends after ten minutes', async () => {
  const steps = 15;
  const { asked, error } = await askRawUpstream(
    async (exchange) => {
      await exchange.openStream();
      for (let step = 0; step < steps; step++) {
        await exchange.send(textFrame('.'));
        await next[step]?.promise;
      }
    },
    {
      meanwhile: async (running) => {
        for (let step = 0; step < steps; step++) {
          while (running.asked.deltas.length <= step) await nextTurn();
          expect(running.asked.settled).toBe(false);
          await running.clock.advance(40_000);
          next[step]?.resolve();
        }
        expect(running.asked.settled).toBe(true);
      },
    },
  );
  expect(asked.text).toHaveLength(steps);
  expect(error?.code).toBe('TIMEOUT');
});

test('an answer that was complete when its ten minutes were over is none that took too long', async () => {
  const turns = Array.from({ length: 14 }, () => Promise.withResolvers<void>());
  const { completion } = await askRawUpstream(
    async (exchange) => {
      await exchange.openStream();
      for (const turn of turns) {
        await exchange.send(textFrame('.'));
        await turn.promise;
      }
      await exchange.send(textFrame('!') + finishFrame('stop'));
    },
    {
      meanwhile: async ({ asked, clock }) => {
        for (const [step, turn] of turns.entries()) {
          while (asked.deltas.length <= step) await nextTurn();
          await clock.advance(42_800);
          turn.resolve();
        }
        while (asked.deltas.length <= turns.length) await nextTurn();
        await clock.advance(1_000);
        expect(asked.settled).toBe(true);
      },
    },
  );
  expect(completion).toMatchObject({ finishReason: 'STOP' });
});

const next = Array.from({ length: 15 }, () => Promise.withResolvers<void>());

test.each([
  ['the finish reason', 2_000, [finishFrame('stop')]],
  ['usage', 100, [finishFrame('stop'), usageFrame(1, 1)]],
  ['[DONE]', 100, [finishFrame('stop'), doneFrame]],
  ['[DONE] and more bytes', 100, [finishFrame('stop'), doneFrame, textFrame(' never')]],
])('a socket left open after %s ends the answer in %i ms', async (_what, limit, frames) => {
  const { asked, completion } = await askRawUpstream(
    async (exchange) => {
      await exchange.openStream();
      await exchange.send(textFrame('whole') + frames.join(''));
    },
    {
      meanwhile: async (running) => {
        await running.asked.begun;
        await expectToLast(limit, running);
      },
    },
  );
  expect(asked.text).toBe('whole');
  expect(completion).toMatchObject({ finishReason: 'STOP' });
});

test('an error whose body never ends is classified by its status after five seconds', async () => {
  const { error } = await askRawUpstream(
    (exchange) => exchange.write('HTTP/1.1 401 Unauthorized\r\ncontent-length: 100\r\n\r\n{"error"'),
    {
      meanwhile: async (running) => {
        while (!running.asked.settled) {
          await nextTurn();
          await running.clock.advance(1_000);
        }
      },
    },
  );
  expect(error?.code).toBe('INVALID_KEY');
});
