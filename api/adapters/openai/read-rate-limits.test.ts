import { expect, test } from 'vitest';
import { readRateLimits } from './read-rate-limits.ts';

const now = 1_000_000;

const of = (
  what: 'requests' | 'tokens',
  limit: string | undefined,
  remaining: string | undefined,
  reset?: string,
) => ({
  [`x-ratelimit-limit-${what}`]: limit,
  [`x-ratelimit-remaining-${what}`]: remaining,
  [`x-ratelimit-reset-${what}`]: reset,
});

test('reads what OpenAI writes', () => {
  const headers = {
    ...of('requests', '10000', '9999', '6ms'),
    ...of('tokens', '2000000', '1999000', '6m0.5s'),
  };

  expect(readRateLimits(headers, 'gpt-6-luna', now)).toEqual({
    model: 'gpt-6-luna',
    requests: { limit: 10_000, remaining: 9_999, fullAt: now + 6 },
    tokens: { limit: 2_000_000, remaining: 1_999_000, fullAt: now + 360_500 },
    at: now,
  });
});

test.each([
  ['1s', 1_000],
  ['23h59m59s', 86_399_000],
  ['1d2h', 93_600_000],
  ['0s', 0],
  ['12', 12_000],
  ['0.4ms', 1],
])('a reset of %s is %i ms', (reset, fullInMs) => {
  expect(readRateLimits(of('tokens', '10', '5', reset), null, now)?.tokens).toEqual({
    limit: 10,
    remaining: 5,
    fullAt: now + fullInMs,
  });
});

test.each([
  undefined,
  '',
  'soon',
  '-1s',
  '1s; drop',
  '99999999d',
  '1e9s',
  '2026-11-29T00:00:00Z',
  '1s'.repeat(6),
  '9'.repeat(100_000),
])('a reset of %s is unknown, and the rest holds', (reset) => {
  expect(readRateLimits(of('requests', '10', '5', reset), null, now)?.requests).toEqual({
    limit: 10,
    remaining: 5,
    fullAt: null,
  });
});

test.each([
  ['nothing', undefined, undefined],
  ['half', '10', undefined],
  ['a limit of nothing', '0', '0'],
  ['more than there is', '10', '11'],
  ['a negative count', '10', '-1'],
  ['a fraction', '10', '1.5'],
  ['hexadecimal', '0x10', '1'],
  ['an exponent', '1e9', '1'],
  ['two values in one', '10, 20', '1'],
  ['more than a whole number of GraphQL holds', '2147483648', '1'],
  ['digits without end', '9'.repeat(100_000), '1'],
  ['markup', '<b>10</b>', '1'],
  ['a key', 'sk-proj-abcdefghijklmnop', '1'],
])('%s is ignored', (_, limit, remaining) => {
  expect(readRateLimits(of('requests', limit, remaining, '1s'), null, now)).toBeNull();
  expect(
    readRateLimits({ ...of('requests', limit, remaining), ...of('tokens', '9', '8') }, null, now),
  ).toEqual({
    model: null,
    requests: null,
    tokens: { limit: 9, remaining: 8, fullAt: null },
    at: now,
  });
});

test('a header that came twice is ignored', () => {
  const headers = { ...of('requests', '10', '5'), 'x-ratelimit-limit-requests': ['10', '20'] };

  expect(readRateLimits(headers, null, now)).toBeNull();
});
