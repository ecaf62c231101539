import { expect, test } from 'vitest';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { type ErrorCode, HubError } from '../errors/hub-error.ts';
import type { Upstream } from './api-status.ts';
import { createUpstreamHealth } from './upstream-health.ts';

function setUp(kind: Upstream['kind'] = 'OPENAI') {
  const clock = createFakeClock();
  const health = createUpstreamHealth(clock, kind);
  const read = (source: 'PROBE' | 'TRAFFIC') => ({
    ok: (latencyMs = 100) => health.take({ source, failure: null, latencyMs }),
    fails: (code: ErrorCode, retryAfterMs: number | null = null) =>
      health.take({ source, failure: new HubError(code, { retryAfterMs }), latencyMs: null }),
  });
  const answer = () => {
    const running = health.sendRequest();
    read('TRAFFIC').ok();
    running.answering();
    return {
      completes: () => running.ended(true),
      breaksOff(code: ErrorCode = 'STREAM_BROKEN') {
        health.take({
          source: 'TRAFFIC',
          failure: { code, facts: {}, retryAfterMs: null, begun: true },
          latencyMs: null,
        });
        running.ended(false);
      },
    };
  };
  return {
    clock,
    health,
    probe: read('PROBE'),
    chat: read('TRAFFIC'),
    answer,
    state: () => health.assess().state,
  };
}

test('is CHECKING before the first reading, and one success connects', () => {
  const { probe, state } = setUp();
  expect(state()).toBe('CHECKING');

  probe.ok();

  expect(state()).toBe('CONNECTED');
});

test('before anything worked, the first failure is the truth', () => {
  const { health, probe } = setUp();

  probe.fails('UNREACHABLE');

  expect(health.assess()).toMatchObject({ state: 'UNREACHABLE', code: 'UNREACHABLE' });
});

test('one failure changes nothing, two degrade, three make it unreachable', () => {
  const { chat, state } = setUp();
  chat.ok();

  chat.fails('UPSTREAM_ERROR');
  expect(state()).toBe('CONNECTED');
  chat.fails('UPSTREAM_ERROR');
  expect(state()).toBe('DEGRADED');
  chat.fails('UPSTREAM_ERROR');
  expect(state()).toBe('UNREACHABLE');
});

test('two failures fifteen seconds apart are enough to be unreachable', async () => {
  const { clock, probe, state } = setUp();
  probe.ok();

  probe.fails('TIMEOUT');
  await clock.advance(14_999);
  probe.fails('TIMEOUT');
  expect(state()).toBe('DEGRADED');
  await clock.advance(1);
  probe.fails('TIMEOUT');

  expect(state()).toBe('UNREACHABLE');
});

test('a success between failures starts the count anew', () => {
  const { chat, state } = setUp();
  chat.ok();

  for (let round = 0; round < 5; round++) {
    chat.fails('UNREACHABLE');
    chat.ok();
  }

  expect(state()).toBe('CONNECTED');
});

test.each(['DEGRADED', 'UNREACHABLE'] as const)(
  'two successes lead from %s back to CONNECTED, one does not',
  (from) => {
    const { probe, state } = setUp();
    probe.ok();
    for (let count = from === 'DEGRADED' ? 2 : 3; count > 0; count--) probe.fails('UNREACHABLE');
    expect(state()).toBe(from);

    probe.ok();
    expect(state()).toBe(from);
    probe.ok();

    expect(state()).toBe('CONNECTED');
  },
);

test.each(['OVERLOADED', 'STALLED', 'STREAM_BROKEN', 'EMPTY_ANSWER'] as const)(
  '%s degrades at most, however often it comes',
  (code) => {
    const { chat, state } = setUp();
    chat.ok();

    for (let count = 0; count < 10; count++) chat.fails(code);

    expect(state()).toBe('DEGRADED');
  },
);

test.each(['STALLED', 'STREAM_BROKEN'] as const)('%s during an outage does not become its reason', (code) => {
  const { chat, health } = setUp();
  for (let count = 0; count < 3; count++) chat.fails('UNREACHABLE');

  chat.fails(code);

  expect(health.assess()).toMatchObject({ state: 'UNREACHABLE', code: 'UNREACHABLE' });
});

test('two slow probes in a row degrade without a code, two quick ones lift that', () => {
  const { health, probe, state } = setUp();
  probe.ok();

  probe.ok(3_500);
  expect(state()).toBe('CONNECTED');
  probe.ok(3_500);
  expect(health.assess()).toMatchObject({ state: 'DEGRADED', code: null });
  probe.ok();
  probe.ok();

  expect(state()).toBe('CONNECTED');
});

test('a first delta that takes long is no sign of trouble', () => {
  const { chat, state } = setUp();

  for (let count = 0; count < 5; count++) chat.ok(60_000);

  expect(state()).toBe('CONNECTED');
});

test.each(['PROBE', 'TRAFFIC'] as const)(
  'a 401 met by %s flips at once and a good probe flips it back',
  (source) => {
    const { health, probe, state } = setUp();
    probe.ok();

    health.take({ source, failure: new HubError('INVALID_KEY'), latencyMs: null });
    expect(health.assess()).toMatchObject({ state: 'INVALID_KEY', code: 'INVALID_KEY' });
    probe.ok();

    expect(state()).toBe('CONNECTED');
  },
);

test.each([
  'KEY_NOT_ALLOWED',
  'ORG_MEMBERSHIP',
  'IP_NOT_ALLOWED',
  'REGION_UNSUPPORTED',
  'PERMISSION_DENIED',
  'ACCOUNT_DEACTIVATED',
] as const)('%s is FORBIDDEN at once, from a probe or a chat', (code) => {
  for (const source of ['PROBE', 'TRAFFIC'] as const) {
    const { health } = setUp();

    health.take({ source, failure: new HubError(code), latencyMs: null });

    expect(health.assess()).toMatchObject({ state: 'FORBIDDEN', code });
  }
});

test.each(['NO_CREDIT', 'SPEND_LIMIT', 'USAGE_LIMIT'] as const)(
  '%s is NO_CREDIT until a chat is answered, whatever probes say',
  (code) => {
    const { chat, health, probe, state } = setUp();
    probe.ok();

    chat.fails(code);
    for (let count = 0; count < 5; count++) probe.ok();
    expect(health.assess()).toMatchObject({ state: 'NO_CREDIT', code });
    chat.ok();

    expect(state()).toBe('CONNECTED');
  },
);

test('an outage hides the missing credit, and it shows again afterwards', () => {
  const { chat, probe, state } = setUp();
  chat.fails('NO_CREDIT');

  for (let count = 0; count < 3; count++) probe.fails('UNREACHABLE');
  expect(state()).toBe('UNREACHABLE');
  probe.ok();
  probe.ok();

  expect(state()).toBe('NO_CREDIT');
});

test('what a chat was not allowed to do is not proved allowed by listing models', () => {
  const { chat, probe, state } = setUp();
  probe.ok();

  chat.fails('KEY_NOT_ALLOWED');
  probe.ok();
  probe.ok();

  expect(state()).toBe('FORBIDDEN');
});

test('on a compatible server, which may list models to anyone, only a chat proves the key again', () => {
  const { chat, probe, state } = setUp('COMPATIBLE');
  chat.fails('INVALID_KEY');

  probe.ok();
  probe.ok();
  expect(state()).toBe('INVALID_KEY');
  chat.ok();

  expect(state()).toBe('CONNECTED');
});

test.each(['KEY_NOT_ALLOWED', 'PERMISSION_DENIED', 'PROTOCOL_ERROR'] as const)(
  'a list that ends in %s does not outvote chats that work, not even when one of them failed otherwise',
  (code) => {
    const { chat, probe, state } = setUp();
    chat.ok();

    for (let count = 0; count < 5; count++) expect(probe.fails(code)).toBe(false);
    chat.fails('STALLED');
    for (let count = 0; count < 5; count++) expect(probe.fails(code)).toBe(false);

    expect(state()).toBe('CONNECTED');
  },
);

test('a list that is no list counts when the last chat met the same', () => {
  const { chat, probe, state } = setUp();
  chat.ok();

  chat.fails('PROTOCOL_ERROR');
  expect(probe.fails('PROTOCOL_ERROR')).toBe(true);
  expect(probe.fails('PROTOCOL_ERROR')).toBe(true);

  expect(state()).toBe('UNREACHABLE');
});

test('the first answer shows that a server without a list of models works all the same', () => {
  const { chat, probe, state } = setUp();
  probe.fails('PROTOCOL_ERROR');
  expect(state()).toBe('UNREACHABLE');

  chat.ok();

  expect(state()).toBe('CONNECTED');
});

test('good probes do not outvote a chat that failed within the last minute', async () => {
  const { chat, clock, probe, state } = setUp();
  probe.ok();
  for (let count = 0; count < 3; count++) chat.fails('UPSTREAM_ERROR');

  await clock.advance(59_999);
  expect(probe.ok()).toBe(false);
  expect(state()).toBe('UNREACHABLE');
  await clock.advance(1);
  probe.ok();
  probe.ok();

  expect(state()).toBe('CONNECTED');
});

test.each(['RATE_LIMITED', 'SLOW_DOWN', 'PROXY_LIMITED'] as const)(
  '%s lasts until its time and no longer',
  async (code) => {
    const { chat, clock, health, state } = setUp();
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
  const { chat, clock, health } = setUp();

  chat.fails('RATE_LIMITED', 10 ** 12);

  expect(health.assess().retryAt).toBe(clock.now() + 86_400_000);
});

test('two answered chats in a row show that a rate limit is over early', () => {
  const { chat, state } = setUp();
  chat.fails('RATE_LIMITED', 3_600_000);

  chat.ok();
  chat.fails('RATE_LIMITED', 3_600_000);
  chat.ok();
  expect(state()).toBe('RATE_LIMITED');
  chat.ok();

  expect(state()).toBe('CONNECTED');
});

test('a rate limit shows that an unreachable API is back', () => {
  const { chat, state } = setUp();
  for (let count = 0; count < 3; count++) chat.fails('UNREACHABLE');

  chat.fails('RATE_LIMITED', 1_000);

  expect(state()).toBe('RATE_LIMITED');
});

test.each([
  'CONTEXT_TOO_LONG',
  'REQUEST_TOO_LARGE',
  'CONTENT_BLOCKED',
  'OUTPUT_TOO_LARGE',
  'STORE_FAILED',
  'INTERNAL',
] as const)('%s says nothing about the upstream', (code) => {
  const { chat, state } = setUp();
  chat.ok();

  for (let count = 0; count < 10; count++) chat.fails(code);

  expect(state()).toBe('CONNECTED');
});

test('a limit of unknown length names no time and is over after twenty seconds', async () => {
  const { clock, chat, health, state } = setUp();
  chat.ok();

  chat.fails('RATE_LIMITED');

  expect(health.assess()).toMatchObject({ state: 'RATE_LIMITED', retryAt: null });
  await clock.advance(20_000);
  expect(state()).toBe('CONNECTED');
});

test('at home a probe that gets no answer in time may wait behind a question that is not answered yet', () => {
  const { health, probe, state } = setUp('COMPATIBLE');
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
    const { answer, chat, health, state } = setUp();
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

test('a list of models without any that could answer is no connection, until there is one', () => {
  const { health, probe, state } = setUp('COMPATIBLE');

  probe.fails('MODEL_UNAVAILABLE');
  expect(health.assess()).toMatchObject({ state: 'FORBIDDEN', code: 'MODEL_UNAVAILABLE', liftedBy: 'PROBE' });
  probe.ok();

  expect(state()).toBe('CONNECTED');
});

test('while an answer is coming, a probe that fails or is slow says nothing', async () => {
  const { chat, clock, health, probe, state } = setUp('COMPATIBLE');
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
  const { health, probe, state } = setUp();
  probe.ok();
  health.sendRequest().answering();

  probe.fails('INVALID_KEY');

  expect(state()).toBe('INVALID_KEY');
});

test('a rate limit is over when its time has passed while the machine slept', () => {
  const { chat, clock, state } = setUp();
  chat.ok();
  chat.fails('RATE_LIMITED', 600_000);

  clock.sleep(599_999);
  expect(state()).toBe('RATE_LIMITED');
  clock.sleep(1);

  expect(state()).toBe('CONNECTED');
});

test('answers that all begin and never end degrade it, until one reaches its end', () => {
  const { answer, health, chat, state } = setUp();
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

test('one answer in two that breaks off does not degrade it', () => {
  const { answer, state } = setUp();

  for (let count = 0; count < 5; count++) {
    answer().completes();
    answer().breaksOff();
  }

  expect(state()).toBe('CONNECTED');
});

test.each(['OVERLOADED', 'EMPTY_ANSWER'] as const)('%s after an outage of the network ends it', (code) => {
  const { chat, health } = setUp();
  for (let count = 0; count < 3; count++) chat.fails('UNREACHABLE');

  chat.fails(code);

  expect(health.assess()).toMatchObject({ state: 'DEGRADED', code });
});
