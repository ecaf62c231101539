import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createConnectionStore } from './connection-state.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a connection that comes back within the grace period was never lost', () => {
  const store = createConnectionStore(1000);
  const seen: string[] = [];
  store.subscribe(() => seen.push(store.read()));
  store.opened();
  store.closed();
  vi.advanceTimersByTime(999);
  store.opened();
  vi.advanceTimersByTime(5000);
  expect(seen).toEqual(['open']);
});

test('repeated failures do not postpone the news that the hub is lost', () => {
  const store = createConnectionStore(1000);
  store.closed();
  vi.advanceTimersByTime(600);
  store.closed();
  vi.advanceTimersByTime(400);
  expect(store.read()).toBe('lost');
});

test('a lost hub that answers again is open and can be lost again', () => {
  const store = createConnectionStore(1000);
  store.closed();
  vi.advanceTimersByTime(1000);
  store.opened();
  expect(store.read()).toBe('open');
  store.closed();
  vi.advanceTimersByTime(1000);
  expect(store.read()).toBe('lost');
});
