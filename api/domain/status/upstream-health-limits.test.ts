import { expect, test } from 'vitest';
import { createTestHealth } from '../../testing/test-health.ts';

test.each(['RATE_LIMITED', 'SLOW_DOWN', 'PROXY_LIMITED'] as const)(
  '%s lasts until its time and no longer',
  async (code) => {
    const { chat, clock, health, state } = createTestHealth();
    chat.ok();

    chat.fails(code, 12_000);
    expect(health.assess()).toMatchObject({ state: 'RATE_LIMITED', code, retryAt: clock.now() + 12_000 });
    await clock.advance(11_999);
    expect(state()).toBe('RATE_LIMITED');
    await clock.advance(1);

    expect(state()).toBe('CONNECTED');
  },
);

test('a rate limit of years is believed for a day', () => {
  const { chat, clock, health } = createTestHealth();

  chat.fails('RATE_LIMITED', 10 ** 12);

  expect(health.assess().retryAt).toBe(clock.now() + 86_400_000);
});

test('two answered chats in a row show that a rate limit is over early', () => {
  const { chat, state } = createTestHealth();
  chat.fails('RATE_LIMITED', 3_600_000);

  chat.ok();
  chat.fails('RATE_LIMITED', 3_600_000);
  chat.ok();
  expect(state()).toBe('RATE_LIMITED');
  chat.ok();

  expect(state()).toBe('CONNECTED');
});

test('a rate limit shows that an unreachable API is back', () => {
  const { chat, state } = createTestHealth();
  for (let count = 0; count < 3; count++) chat.fails('UNREACHABLE');

  chat.fails('RATE_LIMITED', 1_000);

  expect(state()).toBe('RATE_LIMITED');
});

test('a limit of unknown length names no time and is over after twenty seconds', async () => {
  const { clock, chat, health, state } = createTestHealth();
  chat.ok();

  chat.fails('RATE_LIMITED');

  expect(health.assess()).toMatchObject({ state: 'RATE_LIMITED', retryAt: null });
  await clock.advance(20_000);
  expect(state()).toBe('CONNECTED');
});

test('a rate limit is over when its time has passed while the machine slept', () => {
  const { chat, clock, state } = createTestHealth();
  chat.ok();
  chat.fails('RATE_LIMITED', 600_000);

  clock.sleep(599_999);
  expect(state()).toBe('RATE_LIMITED');
  clock.sleep(1);

  expect(state()).toBe('CONNECTED');
});
