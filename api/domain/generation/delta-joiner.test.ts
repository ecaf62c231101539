import { setImmediate as endOfTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { createDeltaJoiner } from './delta-joiner.ts';
import { createGenerationLog, type NewChatEvent } from './generation-log.ts';
import { createJoiningPace } from './joining-pace.ts';

function start() {
  const clock = createFakeClock();
  const pace = createJoiningPace(clock);
  const log = createGenerationLog('generation-1', clock);
  log.append({ type: 'ChatStarted' } as NewChatEvent);
  const texts: string[] = [];
  const reader = log.read(1, new AbortController().signal);
  reader.divert(({ text }) => texts.push(text) > 0);
  void reader.next();
  return { clock, pace, log, texts, joiner: createDeltaJoiner(log, pace) };
}

type Started = ReturnType<typeof start>;

/** Simulates this many pieces a second of other answers, for a tenth of a second. */
async function loadWith({ clock, pace }: Started, perSecond: number): Promise<void> {
  for (let count = 0; count < perSecond / 10; count++) pace.betweenEvents();
  await clock.advance(100);
  pace.betweenEvents();
}

test('a lone piece goes out at the end of its turn, several of one turn as one', async () => {
  const { joiner, texts } = start();

  joiner.text('a');
  await Promise.resolve();
  expect(texts).toEqual([]);
  await endOfTurn();
  joiner.text('b');
  joiner.text('c');
  await endOfTurn();

  expect(texts).toEqual(['a', 'bc']);
});

test('under load the first piece goes out at once, the next ones together after 10 ms at most', async () => {
  const started = start();
  const { clock, joiner, texts } = started;
  await loadWith(started, 40_000);

  joiner.text('a');
  await Promise.resolve();
  expect(texts).toEqual(['a']);
  for (const text of ['b', 'c']) {
    joiner.text(text);
    await clock.advance(4);
  }
  expect(texts).toEqual(['a']);
  await clock.advance(2);

  expect(texts).toEqual(['a', 'bc']);
});

test('what waits comes before anything else, and the load is forgotten when it is over', async () => {
  const started = start();
  const { clock, joiner, texts, log } = started;
  await loadWith(started, 40_000);
  joiner.text('a');
  await Promise.resolve();
  joiner.text('b');
  joiner.reasoning('hm');
  joiner.flush();
  expect(texts).toEqual(['a', 'b', 'hm']);

  await clock.advance(1_000);
  joiner.text('c');
  await endOfTurn();

  expect(texts).toEqual(['a', 'b', 'hm', 'c']);
  expect(log.text).toBe('abc');
});
