import { expect, test } from 'vitest';
import type { Notice } from '../../chat/live-answer.ts';
import type { ApiStatus } from '../../graphql/api-status.tsx';
import type { LiveStatus } from '../status/live-status.ts';
import { sampleStatus } from '../testing/sample-status.ts';
import { waitWords } from './wait-words.ts';

function live(status: Partial<ApiStatus>, connection: LiveStatus['connection'] = 'open'): LiveStatus {
  return {
    connection,
    variants: [],
    status: sampleStatus({ message: 'All is well.', latencyMs: 182, source: 'PROBE', ...status }),
  };
}

const wait = (seconds: number, notice: Notice | null = null) => ({ seconds, notice, taken: true });

const notice: Notice = {
  __typename: 'ChatNotice',
  seq: 2,
  text: 'Trying again.',
  retryAt: null,
};

test('for eight seconds the length of the wait says enough', () => {
  expect(waitWords(wait(8), live({}))).toBeNull();
});

test('after nine seconds the state of the API is told', () => {
  expect(waitWords(wait(9), live({}))).toContain('182\u00a0ms');
  expect(waitWords(wait(9), live({ state: 'DEGRADED' }))).toContain('slow or failing');
  expect(
    waitWords(wait(9), live({ state: 'NO_CREDIT', title: 'API not connected', message: 'No credit.' })),
  ).toBe('API not connected. No credit.');
});

test('the sandbox is not slow because no API is connected', () => {
  const sandbox = { kind: 'SANDBOX', host: '127.0.0.1' } as const;
  expect(waitWords(wait(30), live({ state: 'NOT_CONFIGURED', upstream: sandbox }))).toBeNull();
  expect(waitWords(wait(30, notice), live({ upstream: sandbox }))).toBe('Trying again.');
});

test('what the hub says about this answer comes before what it says in general', () => {
  expect(waitWords(wait(30, notice), live({}))).toBe('Trying again.');
});

test('a lost hub is told at once and is not taken for OpenAI', () => {
  expect(waitWords(wait(0, notice), live({}, 'lost'))).toContain(
    'If the hub still runs, the answer goes on there',
  );
  expect(waitWords({ ...wait(0), taken: false }, live({}, 'lost'))).toContain('sent as soon as');
});

test('where no status is known there is nothing to say', () => {
  expect(waitWords(wait(60), null)).toBeNull();
});
