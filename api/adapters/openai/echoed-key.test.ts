import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { HubError } from '../../domain/errors/hub-error.ts';
import { askRawUpstream, testKey } from '../../testing/ask-raw-upstream.ts';
import { choiceFrame, frame, textFrame } from '../../testing/raw-upstream.ts';

const cut = (text: string, size: number) => text.match(new RegExp(`.{1,${size}}`, 'g')) ?? [];

test('the key echoed by the model is redacted, also when it is split, and a model of its name is dropped', async () => {
  const { asked, completion } = await askRawUpstream(async (exchange) => {
    await exchange.openStream();
    await exchange.send(
      frame({ model: testKey, choices: [] }),
      ...cut(`Your key is ${testKey}.`, 5).map((piece) => textFrame(piece)),
      ...cut(testKey, 9).map((piece) => choiceFrame({ reasoning: piece })),
      choiceFrame({}, 'stop'),
    );
    await exchange.closeStream();
  });
  expect(asked.text).toBe('Your key is sk-[redacted].');
  expect(asked.reasoning).toBe('[redacted]');
  expect(completion?.model).toBe('raw-model-2026-01-01');
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
