import { CombinedError } from 'urql';
import { expect, test } from 'vitest';
import { apiErrorOf } from './api-error.ts';

const refusal = {
  code: 'RATE_LIMITED',
  title: 'Rate limit exceeded',
  message: 'Too many requests.',
  steps: ['Wait a little.'],
  retryable: true,
  retryAfterMs: 12_000,
  requestId: 'req_1',
  field: 'input.start',
};

test('a refusal is taken from the extensions as it is', () => {
  const error = new CombinedError({ graphQLErrors: [{ message: 'x', extensions: refusal }] });
  expect(apiErrorOf(error)).toEqual(refusal);
});

test('what is missing or of another kind does not get through', () => {
  const error = new CombinedError({
    graphQLErrors: [{ message: 'From GraphQL', extensions: { code: 'BUSY', title: 'Busy', steps: 'none' } }],
  });
  expect(apiErrorOf(error)).toEqual({
    code: 'BUSY',
    title: 'Busy',
    message: 'From GraphQL',
    steps: [],
    retryable: false,
    retryAfterMs: null,
    requestId: null,
  });
});

test('an error without our extensions is our mistake and can be retried', () => {
  const error = new CombinedError({ graphQLErrors: [{ message: 'Unexpected error.' }] });
  expect(apiErrorOf(error)).toMatchObject({ code: 'INTERNAL', retryable: true });
});

test('a hub that was not reached has refused nothing', () => {
  expect(apiErrorOf(new CombinedError({ networkError: new Error('closed') }))).toBeNull();
});
