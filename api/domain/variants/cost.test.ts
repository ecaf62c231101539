import { expect, test } from 'vitest';
import type { Usage } from '../generation/model-exchange.ts';
import { priceAnswer as price } from './cost.ts';

const priceAnswer = (model: string, used: Usage | null) =>
  price({ kind: 'OPENAI', host: 'api.openai.com' }, { model, usage: used, serviceTier: 'default' }, true);

const usage = (
  inputTokens: number,
  outputTokens: number,
  cachedInputTokens: number | null = null,
  cacheWriteTokens: number | null = null,
): Usage => ({
  inputTokens,
  cachedInputTokens,
  cacheWriteTokens,
  outputTokens,
  reasoningTokens: null,
  totalTokens: inputTokens + outputTokens,
});

test.each([
  ['gpt-6-luna', usage(1_000_000, 0), '0.2'],
  ['gpt-6-luna', usage(200_000, 1_000_000), '0.52'],
  ['gpt-6-luna', usage(1, 0), '0.0000001'],
  ['gpt-6-luna', usage(0, 0), '0'],
  ['gpt-6.1-terra', usage(1_234, 567), '0.004069'],
  ['gpt-6.2-astra', usage(100_000, 10_000), '1.2'],
  ['gpt-4o-mini', usage(3, 7), '0.00000465'],
])('%s for %j costs %s', (model, used, amount) => {
  expect(priceAnswer(model, used)).toMatchObject({ amount, currency: 'USD', unknownReason: null });
});

test('amounts stay exact where floating point does not', () => {
  expect(priceAnswer('gpt-4o', usage(Number.MAX_SAFE_INTEGER, 1)).amount).toBe('22517998136.8524875');
});

test('the whole request costs more once its input is longer than 272,000 tokens', () => {
  expect(priceAnswer('gpt-6.2-sol', usage(272_000, 1_000)).amount).toBe('0.554');
  expect(priceAnswer('gpt-6.2-sol', usage(272_001, 1_000)).amount).toBe('1.103004');
  expect(priceAnswer('gpt-5.4-mini', usage(300_000, 0)).amount).toBe('0.225');
});

test('cached input has its own price', () => {
  expect(priceAnswer('gpt-6.1-terra', usage(1_000, 0, 400)).amount).toBe('0.00062');
  expect(priceAnswer('gpt-6.1-terra', usage(1_000, 0, 5_000)).amount).toBe('0.00005');
  expect(priceAnswer('gpt-6.2-sol', usage(1_000, 0, 400)).amount).toBe('0.00124');
  expect(priceAnswer('gpt-6.2-sol', usage(300_000, 0, 200_000)).amount).toBe('0.44');
});

test('input that is written into the prompt cache has its own price, for models that have one', () => {
  expect(priceAnswer('gpt-6.2-astra', usage(10_000, 100, 0, 9_984)).amount).toBe('0.103968');
  expect(priceAnswer('gpt-6.2-astra', usage(10_000, 100, 4_096, 5_888)).amount).toBe('0.0646464');
  expect(priceAnswer('gpt-6.2-astra', usage(300_000, 0, 0, 299_904)).amount).toBe('5.999616');
  expect(priceAnswer('gpt-6.2-astra', usage(1_000, 0, 600, 5_000)).amount).toBe('0.00424');
  expect(priceAnswer('gpt-5.4-mini', usage(10_000, 0, 0, 9_984)).amount).toBe('0.0075');
});

test('a dated snapshot costs what its family costs, and names the day of the prices', () => {
  expect(priceAnswer('gpt-4o-2024-08-06', usage(1_000, 0))).toEqual({
    amount: '0.0025',
    currency: 'USD',
    priceDate: '2026-11-30',
    unknownReason: null,
  });
});

test.each(['llama3.2', 'gpt-4o-audio-preview', 'gpt-4', 'ft:gpt-4o:acme', ''])('%j has no price', (model) => {
  const cost = priceAnswer(model, usage(10, 10));

  expect(cost).toMatchObject({ amount: null, priceDate: null });
  expect(cost.unknownReason).toMatch(/no price/);
});

test('without usage, or with counts that cannot be, the cost is unknown', () => {
  expect(priceAnswer('gpt-4o', null).unknownReason).toMatch(/no token counts/);
  for (const used of [
    usage(-1, 0),
    usage(1.5, 0),
    usage(Number.NaN, 0),
    usage(0, 2 ** 60),
    usage(1, 1, -1),
    usage(1, 1, 0, -1),
  ]) {
    expect(priceAnswer('gpt-4o', used)).toMatchObject({ amount: null });
  }
});

test.each(['priority', 'flex', 'scale', 'a-new-one'])(
  'the prices of the service tier %s are not known',
  (serviceTier) => {
    const upstream = { kind: 'OPENAI', host: 'api.openai.com' } as const;
    const cost = price(upstream, { model: 'gpt-4o', usage: usage(10, 10), serviceTier }, true);

    expect(cost).toMatchObject({ amount: null, priceDate: null });
    expect(cost.unknownReason).toBe(
      `OpenAI answered at its service tier “${serviceTier}”, whose prices ModelHub does not know.`,
    );
  },
);

test('an answer that was cut short says why nobody counted it', () => {
  const cost = price(
    { kind: 'OPENAI', host: 'api.openai.com' },
    { model: 'gpt-4o', usage: null, serviceTier: null },
    false,
  );

  expect(cost.amount).toBeNull();
  expect(cost.unknownReason).toMatch(/only at the very end/);
});

test('OpenAI asks a tenth more at the address of a region, but not for models from before March 2026', () => {
  const regional = (model: string, used: Usage) =>
    price({ kind: 'OPENAI', host: 'eu.api.openai.com' }, { model, usage: used, serviceTier: null }, true)
      .amount;

  expect(regional('gpt-6.1-terra', usage(1_234, 567))).toBe('0.0044759');
  expect(regional('gpt-6.1-terra', usage(1_000, 0, 400, 500))).toBe('0.0008195');
  expect(regional('gpt-6.2-sol', usage(272_001, 1_000))).toBe('1.2133044');
  expect(regional('gpt-4o', usage(1_000, 0))).toBe('0.0025');
});

test('a server other than OpenAI asks prices that nobody here knows, whatever it calls its models', () => {
  const cost = price(
    { kind: 'COMPATIBLE', host: 'localhost:11434' },
    { model: 'gpt-4o', usage: usage(10, 10), serviceTier: null },
    true,
  );

  expect(cost).toMatchObject({ amount: null, priceDate: null });
  expect(cost.unknownReason).toBe('ModelHub knows no prices of localhost:11434.');
});
