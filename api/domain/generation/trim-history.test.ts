import { expect, test } from 'vitest';
import type { ModelMessage } from './model-exchange.ts';
import { trimHistory } from './trim-history.ts';

const turns = (count: number, content: string): ModelMessage[] =>
  Array.from({ length: count }, (_, index) => [
    { role: 'user' as const, content: `${index} ${content}` },
    { role: 'assistant' as const, content },
  ]).flat();

test('leaves a chat that fits as it is', () => {
  const history = turns(3, 'short');

  expect(trimHistory(history, ['prompt', 'question'], 128_000)).toEqual({ history, left: 0 });
});

test('leaves one that fits as it is also when it does not begin with a question', () => {
  const history: ModelMessage[] = [{ role: 'assistant', content: 'Hello.' }, ...turns(1, 'short')];

  expect(trimHistory(history, ['prompt', 'question'], 128_000)).toEqual({ history, left: 0 });
});

test('keeps the newest turns, beginning with a question, and says how many messages were left out', () => {
  const history = turns(10, 'x'.repeat(700));

  const trimmed = trimHistory(history, ['prompt', 'question'], 2_000);

  expect(trimmed.history[0]?.role).toBe('user');
  expect(trimmed.history.at(-1)).toEqual(history.at(-1));
  expect(trimmed.history.length + trimmed.left).toBe(history.length);
  expect(trimmed.left).toBeGreaterThan(10);
  expect(trimmed.history.length).toBeGreaterThanOrEqual(4);
});

test('leaves everything out when prompt and question alone fill the window', () => {
  expect(trimHistory(turns(2, 'short'), ['x'.repeat(9_000)], 2_000)).toEqual({ history: [], left: 4 });
});

test('counts scripts that take a token a character in full', () => {
  const latin = trimHistory(turns(4, 'word'.repeat(200)), [], 1_500);
  const chinese = trimHistory(turns(4, '字'.repeat(800)), [], 1_500);

  expect(chinese.left).toBeGreaterThan(latin.left);
});

test('leaves nothing out where the window is not known', () => {
  expect(trimHistory(turns(500, 'x'.repeat(10_000)), [], null).left).toBe(0);
});
