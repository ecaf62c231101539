import { expect, test } from 'vitest';
import type { ErrorCode, ErrorFacts } from '../errors/hub-error.ts';
import type { ApiState, StatusCause, Upstream } from './api-status.ts';
import { failureMeanings } from './failure-meaning.ts';
import { findCause } from './status-cause.ts';

const openAi: Upstream = { kind: 'OPENAI', host: 'api.openai.com' };
const atHome: Upstream = { kind: 'COMPATIBLE', host: '127.0.0.1:11434' };

function find(state: ApiState, code: ErrorCode | null, facts: ErrorFacts = {}, upstream = openAi) {
  return findCause({ state, code, facts }, upstream);
}

test.each<[ApiState, ErrorCode | null, StatusCause]>([
  ['CONNECTED', null, 'NONE'],
  ['CHECKING', null, 'UNKNOWN'],
  ['DEGRADED', null, 'UNKNOWN'],
  ['DEGRADED', 'OVERLOADED', 'UPSTREAM'],
  ['DEGRADED', 'STREAM_BROKEN', 'UNKNOWN'],
  ['DEGRADED', 'UPSTREAM_REJECTED', 'HUB'],
  ['NOT_CONFIGURED', 'NOT_CONFIGURED', 'HUB'],
  ['INVALID_KEY', 'INVALID_KEY', 'KEY'],
  ['FORBIDDEN', 'KEY_NOT_ALLOWED', 'KEY'],
  ['FORBIDDEN', 'ORG_MEMBERSHIP', 'ACCOUNT'],
  ['FORBIDDEN', 'ACCOUNT_DEACTIVATED', 'ACCOUNT'],
  ['FORBIDDEN', 'REGION_UNSUPPORTED', 'NETWORK'],
  ['NO_CREDIT', 'SPEND_LIMIT', 'ACCOUNT'],
  ['RATE_LIMITED', 'RATE_LIMITED', 'ACCOUNT'],
  ['RATE_LIMITED', 'PROXY_LIMITED', 'NETWORK'],
  ['UNREACHABLE', 'UPSTREAM_ERROR', 'UPSTREAM'],
  ['UNREACHABLE', 'TIMEOUT', 'UNKNOWN'],
])('%s by %s is %s', (state, code, cause) => {
  expect(find(state, code).cause).toBe(cause);
});

test.each([
  ['DNS', 'NETWORK', 'NETWORK'],
  ['TLS', 'NETWORK', 'NETWORK'],
  ['REDIRECT', 'NETWORK', 'NETWORK'],
  ['REFUSED', 'NETWORK', 'NETWORK'],
  ['RESET', 'NETWORK', 'UNKNOWN'],
  ['OTHER', 'NETWORK', 'NETWORK'],
] as const)(
  'a connection that fails by %s is %s on the way to OpenAI, %s on the way to a server at home',
  (reason, onTheWay, atHomeCause) => {
    expect(find('UNREACHABLE', 'UNREACHABLE', { reason }).cause).toBe(onTheWay);
    expect(find('UNREACHABLE', 'UNREACHABLE', { reason }, atHome).cause).toBe(atHomeCause);
  },
);

test.each([
  ['DNS', /name lookup \(DNS\) does not find 127\.0\.0\.1:11434/],
  ['TLS', /TLS.*with 127\.0\.0\.1:11434: it cannot be established/],
  ['REDIRECT', /redirects to another one/],
  ['REFUSED', /nothing accepts connections at 127\.0\.0\.1:11434/],
  ['RESET', /^It may be 127\.0\.0\.1:11434 or the network/],
  ['OTHER', /no connection to 127\.0\.0\.1:11434 can be established/],
] as const)('a server at home that fails by %s is never said to have been reached', (reason, words) => {
  const { causeMessage } = find('UNREACHABLE', 'UNREACHABLE', { reason }, atHome);

  expect(causeMessage).toMatch(words);
  expect(causeMessage).not.toMatch(/requests get there|reached/);
});

test('what is no such API is something in between for OpenAI, and the server itself at home', () => {
  expect(find('UNREACHABLE', 'PROTOCOL_ERROR').cause).toBe('NETWORK');
  expect(find('UNREACHABLE', 'PROTOCOL_ERROR', {}, atHome).cause).toBe('UPSTREAM');
});

test('a key that is never sent lies with this hub, one that is refused with the key', () => {
  expect(find('INVALID_KEY', 'INVALID_KEY', { problem: 'contains a space' })).toEqual({
    cause: 'HUB',
    causeMessage:
      'It is how this hub is set up: its key cannot be used as it is, so OpenAI is not contacted.',
  });
  expect(find('INVALID_KEY', 'INVALID_KEY').causeMessage).toBe(
    'It is the key: OpenAI was reached and refuses it.',
  );
});

test('the sentence names the upstream', () => {
  expect(find('CONNECTED', null, {}, atHome).causeMessage).toContain('127.0.0.1:11434');
});

test('every failure that says something about the upstream has a place, or is known to have none', () => {
  const unplaced = (Object.keys(failureMeanings) as ErrorCode[]).filter(
    (code) => failureMeanings[code] !== 'NONE' && find('UNREACHABLE', code).cause === 'UNKNOWN',
  );
  expect(unplaced.sort()).toEqual(['STALLED', 'STREAM_BROKEN', 'TIMEOUT']);
});
