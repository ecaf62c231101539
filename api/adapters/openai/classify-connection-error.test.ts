import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { classifyConnectionError } from './classify-connection-error.ts';

const facts = { host: 'api.example' };

function networkError(code: unknown, cause?: unknown): Error {
  return Object.assign(new Error('text of the other side', cause === undefined ? {} : { cause }), { code });
}

test.each([
  ['ENOTFOUND', 'DNS'],
  ['EAI_AGAIN', 'DNS'],
  ['ECONNREFUSED', 'REFUSED'],
  ['ECONNRESET', 'RESET'],
  ['UND_ERR_SOCKET', 'RESET'],
  ['CERT_HAS_EXPIRED', 'TLS'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'TLS'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'TLS'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'TLS'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'TLS'],
  ['EPROTO', 'TLS'],
  ['EHOSTUNREACH', 'OTHER'],
])('%s means %s, wherever in the chain it is', (networkCode, reason) => {
  const expected = { code: 'UNREACHABLE', facts: { ...facts, reason, networkCode }, retryAfterMs: null };
  expect(classifyConnectionError(networkError(networkCode), facts)).toMatchObject(expected);
  const deep = new Error('outer', {
    cause: new AggregateError([new Error('v6'), networkError(networkCode)]),
  });
  expect(classifyConnectionError(deep, facts)).toMatchObject(expected);
});

test('an outer code that says nothing does not hide the inner one', () => {
  const error = networkError('UND_ERR_CONNECT', networkError('ENOTFOUND'));
  expect(classifyConnectionError(error, facts)).toMatchObject({
    facts: { reason: 'DNS', networkCode: 'ENOTFOUND' },
  });
});

test.each([['sk-canary lower case'], [7], [undefined], ['X'.repeat(100)]])(
  'the code %s is not told',
  (code) => {
    const error = classifyConnectionError(networkError(code), facts);
    expect(error.facts).toEqual({ ...facts, reason: 'OTHER' });
    expect(inspect(error)).not.toContain('text of the other side');
  },
);

test('errors that cause each other come to an end', () => {
  const one = networkError('EONE');
  one.cause = networkError('ETWO', one);
  expect(classifyConnectionError(one, facts)).toMatchObject({
    facts: { reason: 'OTHER', networkCode: 'EONE' },
  });
});
