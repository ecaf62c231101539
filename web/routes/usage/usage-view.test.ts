import { expect, test } from 'vitest';
import { addressOf, rangeOf, readView, usualMeasure } from './usage-view.ts';

const view = (query: string) => readView(`http://localhost/usage${query}`);

test('the address chooses time, groups, measure and kind, and links keep what they do not change', () => {
  const chosen = view('?days=7&by=variant&show=tokens&simulated=true');

  expect(chosen).toEqual({ days: 7, by: 'variant', show: 'tokens', simulated: true });
  expect(addressOf(chosen, { by: 'personality' })).toBe(
    '/usage?days=7&by=personality&show=tokens&simulated=true',
  );
  expect(addressOf(chosen, { days: 30, by: 'model', show: null, simulated: null })).toBe('/usage');
});

test('what an address makes up is what is usual', () => {
  const usual = { days: 30, by: 'model', show: null, simulated: null };

  expect(view('')).toEqual(usual);
  expect(view('?days=31&by=<script>&show=all')).toEqual(usual);
});

test('the last day is today where the reader lives', () => {
  const now = Date.parse('2026-11-29T23:30:00Z');

  expect(rangeOf(view('?days=7'), 'Europe/Berlin', now)).toEqual({
    from: '2026-11-24',
    to: '2026-11-30',
    timeZone: 'Europe/Berlin',
  });
  expect(rangeOf(view('?days=1'), 'UTC', now)).toMatchObject({ from: '2026-11-29', to: '2026-11-29' });
});

test('a report shows its cost first, or else its tokens, or else its answers', () => {
  const tokens = { inputTokens: '7', outputTokens: '0' };
  const none = { inputTokens: '0', outputTokens: '0' };

  expect(usualMeasure({ cost: '0.01', ...tokens })).toBe('cost');
  expect(usualMeasure({ cost: '0', ...tokens })).toBe('tokens');
  expect(usualMeasure({ cost: '0', ...none })).toBe('answers');
});
