import { expect, test } from 'vitest';
import { honestLine } from './honest-line.ts';

const claude = { name: 'Claude-style', servedBy: 'Claude-style · served by OpenAI models' };

test('with OpenAI behind the hub the personality speaks for itself', () => {
  expect(honestLine(claude, { kind: 'OPENAI', host: 'api.openai.com' })).toBe(claude.servedBy);
});

test('simulated answers and other servers are named as what they are', () => {
  expect(honestLine(claude, { kind: 'SANDBOX', host: '127.0.0.1:1' })).toBe(
    'Claude-style · simulated answers',
  );
  expect(honestLine(claude, { kind: 'COMPATIBLE', host: 'localhost:11434' })).toBe(
    'Claude-style · served by localhost:11434',
  );
});
