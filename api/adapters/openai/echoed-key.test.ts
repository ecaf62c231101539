import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { HubError } from '../../domain/errors/hub-error.ts';
import { askRawUpstream, testKey } from '../../testing/ask-raw-upstream.ts';
import { choiceFrame, frame, jsonResponse, textFrame } from '../../testing/raw-upstream.ts';

const cut = (text: string, size: number) => text.match(new RegExp(`.{1,${size}}`, 'g')) ?? [];

test('the key echoed by the model is redacted, also when it is split', async () => {
  const { asked } = await askRawUpstream(async (exchange) => {
    await exchange.openStream();
    await exchange.send(
      ...cut(`Your key is ${testKey}.`, 5).map((piece) => textFrame(piece)),
      ...cut(testKey, 9).map((piece) => choiceFrame({ reasoning: piece })),
      choiceFrame({}, 'stop'),
    );
    await exchange.closeStream();
  });
  expect(asked.text).toBe('Your key is sk-[redacted].');
  expect(asked.reasoning).toBe('[redacted]');
});

test.each([
  ['the key', testKey],
  ['most of the key', testKey.slice(0, -1)],
])('a model and a request id that consist of %s are dropped', async (_what, name) => {
  const { completion } = await askRawUpstream(async (exchange) => {
    await exchange.openStream();
    await exchange.send(frame({ model: name, choices: [] }), textFrame('Hello'), choiceFrame({}, 'stop'));
    await exchange.closeStream();
  });
  const refused = await askRawUpstream((exchange) =>
    exchange.write(jsonResponse(500, {}, { 'x-request-id': name })),
  );

  expect(completion?.model).toBe('raw-model-2026-01-01');
  expect(refused.error?.requestId).toBeNull();
});

test.each([
  ['breaks', 'Keys begin with sk-canary-', 'Keys begin with sk-canary-'],
  ['breaks', `Your key is ${testKey.slice(0, 20)}`, 'Your key is [redacted]'],
  ['is stopped', 'Keys begin with sk-canary-', 'Keys begin with sk-canary-'],
])('an answer that %s after “%s” shows all of it, and no piece of the key', async (how, sent, shown) => {
  const { asked } = await askRawUpstream(
    async (exchange) => {
      await exchange.openStream();
      await exchange.send(choiceFrame({ reasoning: sent }), textFrame(sent));
      if (how === 'breaks') exchange.end();
      else await exchange.closed;
    },
    {
      meanwhile: async ({ asked }) => {
        while (asked.deltas.length === 0) await nextTurn();
        if (how !== 'breaks') asked.stop(new HubError('DRAINING'));
      },
    },
  );

  expect([asked.text, asked.reasoning]).toEqual([shown, shown]);
});
