import { expect, test } from 'vitest';
import { createTestHealth } from '../../testing/test-health.ts';
import { HubError } from '../errors/hub-error.ts';

test('is CHECKING before the first reading, and one success connects', () => {
  const { probe, state } = createTestHealth();
  expect(state()).toBe('CHECKING');

  probe.ok();

  expect(state()).toBe('CONNECTED');
});

test('before anything worked, the first failure is the truth', () => {
  const { health, probe } = createTestHealth();

  probe.fails('UNREACHABLE');

  expect(health.assess()).toMatchObject({ state: 'UNREACHABLE', code: 'UNREACHABLE' });
});

test('one failure changes nothing, two degrade, three make it unreachable', () => {
  const { chat, state } = createTestHealth();
  chat.ok();

  chat.fails('UPSTREAM_ERROR');
  expect(state()).toBe('CONNECTED');
  chat.fails('UPSTREAM_ERROR');
  expect(state()).toBe('DEGRADED');
  chat.fails('UPSTREAM_ERROR');
  expect(state()).toBe('UNREACHABLE');
});

test('two failures fifteen seconds apart are enough to be unreachable', async () => {
  const { clock, probe, state } = createTestHealth();
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
  const { chat, state } = createTestHealth();
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
    const { probe, state } = createTestHealth();
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
    const { chat, state } = createTestHealth();
    chat.ok();

    for (let count = 0; count < 10; count++) chat.fails(code);

    expect(state()).toBe('DEGRADED');
  },
);

test.each(['STALLED', 'STREAM_BROKEN'] as const)('%s during an outage does not become its reason', (code) => {
  const { chat, health } = createTestHealth();
  for (let count = 0; count < 3; count++) chat.fails('UNREACHABLE');

  chat.fails(code);

  expect(health.assess()).toMatchObject({ state: 'UNREACHABLE', code: 'UNREACHABLE' });
});

test('the first list with a model that can answer counts at once, though a chat has just found none', () => {
  const { chat, probe, state } = createTestHealth('COMPATIBLE');
  chat.fails('MODEL_UNAVAILABLE');
  probe.fails('MODEL_UNAVAILABLE');
  expect(state()).toBe('FORBIDDEN');

  probe.ok();

  expect(state()).toBe('CONNECTED');
});

test('two slow probes in a row degrade without a code, two quick ones lift that', () => {
  const { health, probe, state } = createTestHealth();
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
  const { chat, state } = createTestHealth();

  for (let count = 0; count < 5; count++) chat.ok(60_000);

  expect(state()).toBe('CONNECTED');
});

test.each(['PROBE', 'TRAFFIC'] as const)(
  'a 401 met by %s flips at once and a good probe flips it back',
  (source) => {
    const { health, probe, state } = createTestHealth();
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
    const { health } = createTestHealth();

    health.take({ source, failure: new HubError(code), latencyMs: null });

    expect(health.assess()).toMatchObject({ state: 'FORBIDDEN', code });
  }
});

test.each(['NO_CREDIT', 'SPEND_LIMIT', 'USAGE_LIMIT'] as const)(
  '%s is NO_CREDIT until a chat is answered, whatever probes say',
  (code) => {
    const { chat, health, probe, state } = createTestHealth();
    probe.ok();

    chat.fails(code);
    for (let count = 0; count < 5; count++) probe.ok();
    expect(health.assess()).toMatchObject({ state: 'NO_CREDIT', code });
    chat.ok();

    expect(state()).toBe('CONNECTED');
  },
);

test('an outage hides the missing credit, and it shows again afterwards', () => {
  const { chat, probe, state } = createTestHealth();
  chat.fails('NO_CREDIT');

  for (let count = 0; count < 3; count++) probe.fails('UNREACHABLE');
  expect(state()).toBe('UNREACHABLE');
  probe.ok();
  probe.ok();

  expect(state()).toBe('NO_CREDIT');
});

test('what a chat was not allowed to do is not proved allowed by listing models', () => {
  const { chat, probe, state } = createTestHealth();
  probe.ok();

  chat.fails('KEY_NOT_ALLOWED');
  probe.ok();
  probe.ok();

  expect(state()).toBe('FORBIDDEN');
});

test('on a compatible server, which may list models to anyone, only a chat proves the key again', () => {
  const { chat, probe, state } = createTestHealth('COMPATIBLE');
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
    const { chat, probe, state } = createTestHealth();
    chat.ok();

    for (let count = 0; count < 5; count++) expect(probe.fails(code)).toBe(false);
    chat.fails('STALLED');
    for (let count = 0; count < 5; count++) expect(probe.fails(code)).toBe(false);

    expect(state()).toBe('CONNECTED');
  },
);

test('a list that is no list counts when the last chat met the same', () => {
  const { chat, probe, state } = createTestHealth();
  chat.ok();

  chat.fails('PROTOCOL_ERROR');
  expect(probe.fails('PROTOCOL_ERROR')).toBe(true);
  expect(probe.fails('PROTOCOL_ERROR')).toBe(true);

  expect(state()).toBe('UNREACHABLE');
});

test('the first answer shows that a server without a list of models works all the same', () => {
  const { chat, probe, state } = createTestHealth();
  probe.fails('PROTOCOL_ERROR');
  expect(state()).toBe('UNREACHABLE');

  chat.ok();

  expect(state()).toBe('CONNECTED');
});

test('good probes do not outvote a chat that failed within the last minute', async () => {
  const { chat, clock, probe, state } = createTestHealth();
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

test.each([
  'CONTEXT_TOO_LONG',
  'REQUEST_TOO_LARGE',
  'CONTENT_BLOCKED',
  'OUTPUT_TOO_LARGE',
  'STORE_FAILED',
  'INTERNAL',
] as const)('%s says nothing about the upstream', (code) => {
  const { chat, state } = createTestHealth();
  chat.ok();

  for (let count = 0; count < 10; count++) chat.fails(code);

  expect(state()).toBe('CONNECTED');
});

test('a list of models without any that could answer is no connection, until there is one', () => {
  const { health, probe, state } = createTestHealth('COMPATIBLE');

  probe.fails('MODEL_UNAVAILABLE');
  expect(health.assess()).toMatchObject({ state: 'FORBIDDEN', code: 'MODEL_UNAVAILABLE', liftedBy: 'PROBE' });
  probe.ok();

  expect(state()).toBe('CONNECTED');
});

test.each(['OVERLOADED', 'EMPTY_ANSWER'] as const)('%s after an outage of the network ends it', (code) => {
  const { chat, health } = createTestHealth();
  for (let count = 0; count < 3; count++) chat.fails('UNREACHABLE');

  chat.fails(code);

  expect(health.assess()).toMatchObject({ state: 'DEGRADED', code });
});
