import { expect, test } from 'vitest';
import { sampleStatus } from '../testing/sample-status.ts';
import type { LiveStatus } from './live-status.ts';
import { shownDetails, shownTitle } from './status-sentence.ts';

const now = Date.parse('2026-01-01T00:01:00.000Z');

function live(
  status: Partial<LiveStatus['status']>,
  connection: LiveStatus['connection'] = 'open',
): LiveStatus {
  return { connection, variants: [], status: sampleStatus(status) };
}

test('a connected API tells its latency and how fresh the reading is', () => {
  const status = live({ latencyMs: 182, checkedAt: '2026-01-01T00:00:56.000Z' });
  expect([shownTitle(status), ...shownDetails(status, now)]).toEqual([
    'API connected',
    '182\u00a0ms',
    'checked 4 s ago',
  ]);
});

test('before the first reading nothing is claimed', () => {
  expect(shownDetails(live({}), now)).toEqual([]);
});

test('a rate limit counts down and says when it is over', () => {
  const limited = (retryAt: string | null) => live({ state: 'RATE_LIMITED', retryAt });
  expect(shownDetails(limited('2026-01-01T00:01:12.000Z'), now)).toEqual(['ready in 0:12']);
  expect(shownDetails(limited('2026-01-01T00:00:59.000Z'), now)).toEqual(['ready to try again']);
  expect(shownDetails(limited(null), now)).toEqual(['wait a moment']);
});

test('a key is called refused only where somebody was asked', () => {
  const invalid = (cause: 'KEY' | 'HUB') => shownDetails(live({ state: 'INVALID_KEY', cause }), now);
  expect(invalid('KEY')).toEqual(['the key was refused']);
  expect(invalid('HUB')).toEqual(['the key was not sent']);
});

test('a lost hub speaks of itself and says nothing about the API', () => {
  const lost = live({ state: 'INVALID_KEY', title: 'Invalid API key' }, 'lost');
  expect([shownTitle(lost), ...shownDetails(lost, now)]).toEqual(['This page lost the hub', 'reconnecting']);
});
