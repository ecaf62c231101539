import { expect, test } from 'vitest';
import { nearestIds } from './nearest-ids.ts';

const ids = ['gpt', 'claude', 'grok', 'gemini', 'deepseek', 'llama', 'coder', 'code-reviewer', 'a'];

test.each([
  ['cluade', ['claude']],
  ['Claude', ['claude']],
  ['claud', ['claude']],
  ['gpt-4', ['gpt']],
  ['chatgpt', ['gpt']],
  ['my-coder', ['coder']],
  ['code', ['coder', 'code-reviewer']],
  ['deepsek', ['deepseek']],
  ['gork', ['grok']],
])('knows what %s may mean', (given, expected) => {
  expect(nearestIds(given, ids)).toEqual(expected);
});

test.each(['tutor', 'x', 'zz', '0193b2a0-0000-7000-8000-000000000000', '.'.repeat(128)])(
  'guesses nothing from %s',
  (given) => {
    expect(nearestIds(given, ids)).toEqual([]);
  },
);

test('gives the three nearest of many', () => {
  const many = Array.from({ length: 200 }, (_, index) => `claude-${index}`);

  expect(nearestIds('claude-19', many.toReversed())).toHaveLength(3);
  expect(nearestIds('claude-19', many.toReversed())[0]).toBe('claude-19');
});
