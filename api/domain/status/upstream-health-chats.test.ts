import { expect, test } from 'vitest';
import { createTestHealth } from '../../testing/test-health.ts';

test('at home a probe that gets no answer in time may wait behind a question that is not answered yet', () => {
  const { health, probe, state } = createTestHealth('COMPATIBLE');
  probe.ok();
  const running = health.sendRequest();

  for (let count = 0; count < 3; count++) expect(probe.fails('TIMEOUT')).toBe(false);
  expect(state()).toBe('CONNECTED');
  running.ended(false);
  for (let count = 0; count < 3; count++) probe.fails('TIMEOUT');

  expect(state()).toBe('UNREACHABLE');
});

test.each(['MODEL_UNAVAILABLE', 'UPSTREAM_REJECTED', 'VERIFY_ORG'] as const)(
  '%s concerns one question, and three in a row without an answer concern more',
  (code) => {
    const { answer, chat, health, state } = createTestHealth();
    chat.ok();

    for (let count = 0; count < 2; count++) chat.fails(code);
    answer().completes();
    for (let count = 0; count < 2; count++) chat.fails(code);
    expect(state()).toBe('CONNECTED');
    chat.fails(code);
    expect(health.assess()).toMatchObject({ state: 'DEGRADED', code, allFailing: true });
    for (let count = 0; count < 2; count++) answer().completes();

    expect(state()).toBe('CONNECTED');
  },
);

test('while an answer is coming, a probe that fails or is slow says nothing', async () => {
  const { chat, clock, health, probe, state } = createTestHealth('COMPATIBLE');
  probe.ok();
  chat.ok();
  const running = health.sendRequest();
  running.answering();

  for (let count = 0; count < 3; count++) {
    expect(probe.fails('TIMEOUT')).toBe(false);
    expect(probe.ok(4_000)).toBe(false);
    await clock.advance(30_000);
  }
  expect(state()).toBe('CONNECTED');
  running.ended(false);
  for (let count = 0; count < 3; count++) expect(probe.fails('TIMEOUT')).toBe(true);

  expect(state()).toBe('UNREACHABLE');
});

test('while an answer is coming, a probe that is refused counts', () => {
  const { health, probe, state } = createTestHealth();
  probe.ok();
  health.sendRequest().answering();

  probe.fails('INVALID_KEY');

  expect(state()).toBe('INVALID_KEY');
});

test('answers that all begin and never end degrade it, until one reaches its end', () => {
  const { answer, health, chat, state } = createTestHealth();
  chat.ok();

  answer().breaksOff();
  expect(state()).toBe('CONNECTED');
  answer().breaksOff();
  expect(health.assess()).toMatchObject({ state: 'DEGRADED', code: 'STREAM_BROKEN' });
  const [one, other] = [answer(), answer()];
  expect(state()).toBe('DEGRADED');
  one.completes();
  other.completes();
  chat.ok();

  expect(state()).toBe('CONNECTED');
});

test('good probes while the next answer is being written do not outvote those that broke off', async () => {
  const { answer, clock, probe, state } = createTestHealth();
  probe.ok();
  for (let count = 0; count < 2; count++) answer().breaksOff();
  const third = answer();

  await clock.advance(120_000);
  for (let count = 0; count < 2; count++) expect(probe.ok()).toBe(true);
  expect(state()).toBe('DEGRADED');
  third.completes();
  probe.ok();

  expect(state()).toBe('CONNECTED');
});

test.each([
  [9, 'DEGRADED'],
  [11, 'CONNECTED'],
] as const)(
  'questions that are refused %d minutes apart, with good probes between them, leave it %s',
  async (minutes, left) => {
    const { chat, clock, probe, state } = createTestHealth();
    chat.ok();

    for (let count = 0; count < 3; count++) {
      await clock.advance(minutes * 60_000);
      probe.ok();
      chat.fails('UPSTREAM_REJECTED');
    }

    expect(state()).toBe(left);
  },
);

test('once the network is back, good probes say so at once, and words that come do', () => {
  const { answer, chat, probe, state } = createTestHealth();
  for (let count = 0; count < 3; count++) chat.fails('UNREACHABLE');
  expect(state()).toBe('UNREACHABLE');
  for (let count = 0; count < 2; count++) probe.ok();
  expect(state()).toBe('CONNECTED');

  for (let count = 0; count < 3; count++) chat.fails('UNREACHABLE');
  answer();
  probe.ok();

  expect(state()).toBe('CONNECTED');
});

test('one answer in two that breaks off does not degrade it', () => {
  const { answer, state } = createTestHealth();

  for (let count = 0; count < 5; count++) {
    answer().completes();
    answer().breaksOff();
  }

  expect(state()).toBe('CONNECTED');
});
