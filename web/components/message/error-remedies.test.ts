import { expect, test } from 'vitest';
import type { ErrorCode } from '../../graphql/__generated__/graphql.ts';
import { sampleVariant } from '../testing/sample-variant.ts';
import { isCoolingDown } from './cooldown.ts';
import { findWayAround } from './error-remedies.ts';

const reads = (contextWindow: number) => ({ contextWindow });
const variants = [
  sampleVariant('Fast', 'small', reads(128_000)),
  sampleVariant('Balanced', 'small', reads(128_000)),
  sampleVariant('Smart', null),
  sampleVariant('Max', 'large', reads(1_000_000)),
];

const around = (code: ErrorCode, variantId: string | null, model: string | null = null) =>
  findWayAround(code, { variantId, model }, variants)?.name ?? null;

test('offers the first variant that another model serves, never the same model nor none', () => {
  expect(around('OVERLOADED', 'max', 'large')).toBe('Fast');
  expect(around('OVERLOADED', 'fast', 'small')).toBe('Max');
  expect(around('MODEL_UNAVAILABLE', 'smart')).toBe('Fast');
});

test('at a rate limit only what costs no more is offered, by its price or else by its place', () => {
  expect(around('RATE_LIMITED', 'max', 'large')).toBe('Fast');
  expect(around('RATE_LIMITED', 'fast', 'small')).toBeNull();
  expect(around('SLOW_DOWN', null, 'gone')).toBeNull();

  const costs = (output: string) => ({
    price: { input: '1', cachedInput: '1', cacheWrite: null, output, date: '2026-11-01' },
  });
  const priced = [
    sampleVariant('Fast', 'dear', costs('30')),
    sampleVariant('Balanced', 'middling', costs('9')),
    sampleVariant('Smart', 'cheap', costs('9.00')),
  ];
  const failed = { variantId: 'balanced', model: 'middling' };
  expect(findWayAround('RATE_LIMITED', failed, priced)?.name).toBe('Smart');
});

test('what asked to be left alone is offered again when its time is over, by variant or by model', () => {
  const cooldowns = [
    { variantId: 'fast', model: null, until: 2_000 },
    { variantId: 'gone', model: 'large', until: 3_000 },
  ];
  const nextAt = (now: number) =>
    findWayAround('RATE_LIMITED', { variantId: 'smart', model: 'other' }, variants, (variant) =>
      isCoolingDown(cooldowns, variant, now),
    )?.name;
  expect(nextAt(1_000)).toBe('Balanced');
  expect(nextAt(2_000)).toBe('Fast');
  const ofMax = variants.filter(({ id }) => id === 'max');
  expect(ofMax.map((variant) => [2_999, 3_000].map((now) => isCoolingDown(cooldowns, variant, now)))).toEqual(
    [[true, false]],
  );
});

test('without the name of the model that failed, it is the one of its variant', () => {
  expect(around('OVERLOADED', 'balanced')).toBe('Max');
});

test('a variant that has another model by now is not offered beside its own retry', () => {
  expect(around('OVERLOADED', 'fast', 'gone')).toBe('Balanced');
});

test('a chat that is too long goes to a model that is known to read more, or nowhere', () => {
  expect(around('CONTEXT_TOO_LONG', 'fast', 'small')).toBe('Max');
  expect(around('CONTEXT_TOO_LONG', 'max', 'large')).toBeNull();
  expect(around('CONTEXT_TOO_LONG', 'fast', 'never heard of')).toBeNull();
});

test.each(['INVALID_KEY', 'NO_CREDIT', 'UNREACHABLE', 'CONTENT_BLOCKED', 'PROXY_LIMITED', 'BUSY'] as const)(
  '%s is the same on every model',
  (code) => {
    expect(around(code, 'fast', 'small')).toBeNull();
  },
);

test('one model for everything leaves nothing to change to', () => {
  const all = ['Fast', 'Max'].map((name) => sampleVariant(name, 'only'));
  expect(findWayAround('OVERLOADED', { variantId: 'fast', model: 'only' }, all)).toBeNull();
});
