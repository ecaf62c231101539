import { expect, test } from 'vitest';
import { type WireTerminal, wireStart } from '../testing/chat-wire.ts';
import { createFakeClock, type FakeClock } from '../testing/fake-clock.ts';
import { followChat } from '../testing/follow-chat.ts';
import { openSocketReader } from '../testing/open-socket-reader.ts';
import {
  doneFrame,
  finishFrame,
  frame,
  jsonResponse,
  startRawUpstream,
  textFrame,
} from '../testing/raw-upstream.ts';
import { createSelfSignedCertificate } from '../testing/self-signed-certificate.ts';
import { startChatUpstream } from '../testing/start-chat-upstream.ts';
import { canaryKey, startTestApp, type TestApp } from '../testing/start-test-app.ts';
import { allSaid, settledState } from './ask-everything.ts';

interface Ending {
  readonly terminal: WireTerminal | null;
  readonly notices: number;
}

/** Asks once, skips every wait for a retry, and reads to the end. */
async function ask(app: TestApp, clock: FakeClock): Promise<Ending> {
  let notices = 0;
  const { fold } = await followChat({
    url: app.url,
    open: openSocketReader,
    input: { start: wireStart('Well?') },
    resume: 'simple',
    cut({ __typename }) {
      if (__typename === 'ChatNotice' && notices++ >= 0) void clock.advance(0);
      return false;
    },
  });
  return { terminal: fold.terminal, notices };
}

async function closedPort(): Promise<string> {
  await using upstream = await startRawUpstream(() => {});
  return upstream.baseUrl;
}

const unreachable: readonly (readonly [string, number, () => Promise<string>])[] = [
  ['a port where nobody listens', 2, closedPort],
  ['a name that does not resolve', 2, async () => 'http://modelhub.invalid/v1'],
];

test.each(unreachable)(
  '%s is UNREACHABLE after %i further tries, and said to be',
  async (_what, tries, at) => {
    const clock = createFakeClock();
    const baseUrl = await at();
    await using app = await startTestApp({ upstream: { baseUrl }, start: { clock, random: () => 0 } });

    const { terminal, notices } = await ask(app, clock);

    expect(terminal).toMatchObject({ __typename: 'ChatFailed', error: { code: 'UNREACHABLE' } });
    expect(JSON.stringify(terminal)).toContain(new URL(baseUrl).host);
    expect(notices).toBe(tries);
    expect(await settledState(app)).toBe('UNREACHABLE');
    const said = await allSaid(app);
    expect(said).not.toContain(canaryKey.slice(0, 9));
  },
);

test('a server that was never reached is UNREACHABLE, not without a model', async () => {
  const clock = createFakeClock();
  await using app = await startTestApp({
    upstream: { baseUrl: await closedPort() },
    environment: { VARIANT_FAST_MODEL: '' },
    start: { clock },
  });
  expect(await settledState(app)).toBe('UNREACHABLE');

  const { terminal } = await ask(app, clock);

  expect(terminal).toMatchObject({ __typename: 'ChatFailed', error: { code: 'UNREACHABLE' } });
});

test.each([
  ['a certificate that nobody trusts', { tls: createSelfSignedCertificate() }, 0],
  ['a server without TLS', { greeting: 'HTTP/1.1 400 Bad Request\r\n\r\n' }, 0],
  ['a server that never shakes hands', {}, 2],
])('behind https, %s is UNREACHABLE after the connect time at most', async (_what, options, tries) => {
  const clock = createFakeClock();
  await using upstream = await startRawUpstream(() => {}, options);
  await using app = await startTestApp({
    upstream: { baseUrl: upstream.baseUrl.replace('http:', 'https:') },
    start: { clock, random: () => 0, timeouts: { connectMs: 100 } },
  });

  const { terminal, notices } = await ask(app, clock);

  expect(terminal).toMatchObject({ __typename: 'ChatFailed', error: { code: 'UNREACHABLE' } });
  expect(notices).toBe(tries);
  await upstream.drained();
});

test('a hundred questions for the status at once are one request, and none while one is under way', async () => {
  const clock = createFakeClock();
  const release = Promise.withResolvers<void>();
  const probes: string[] = [];
  await using upstream = await startRawUpstream(async ({ request, write }) => {
    probes.push(request.path);
    await release.promise;
    await write(jsonResponse(200, { data: [{ id: 'raw-model' }] }, { connection: 'close' }));
  });
  await using app = await startTestApp({ upstream, start: { clock, random: () => 0.5 } });
  const askOften = () =>
    Promise.all(Array.from({ length: 100 }, () => app.request('{ apiStatus { state connected } }')));

  expect(new Set((await askOften()).map((answer) => JSON.stringify(answer)))).toEqual(
    new Set(['{"apiStatus":{"state":"CHECKING","connected":false}}']),
  );
  expect(probes).toHaveLength(1);
  release.resolve();
  expect(await settledState(app)).toBe('CONNECTED');
  await askOften();
  expect(probes).toHaveLength(1);

  await clock.advance(5 * 60_000);
  await askOften();
  expect(probes.length).toBeLessThanOrEqual(2);
});

test('ten minutes in which nobody looks cost three questions to the upstream at most', async () => {
  const clock = createFakeClock();
  await using upstream = await startChatUpstream(() => {});
  await using app = await startTestApp({ upstream, start: { clock, random: () => 0 } });
  expect(await settledState(app)).toBe('CONNECTED');

  // In steps small enough that a probe that has become due is answered.
  for (let seconds = 0; seconds < 600; seconds += 4) {
    await clock.advance(4_000);
    await app.request('{ __typename }');
  }

  expect(upstream.probes).toBeGreaterThan(1);
  expect(upstream.probes).toBeLessThanOrEqual(3);
});

test('an upstream that is known to be down is not asked until a trial is due', async () => {
  const clock = createFakeClock();
  let down = true;
  await using upstream = await startChatUpstream(({ exchange }) =>
    down ? exchange.reset() : exchange.answer('fine'),
  );
  // Jitter of zero, so that retries do not wait.
  await using app = await startTestApp({ upstream, start: { clock, random: () => 0 } });
  expect(await settledState(app)).toBe('CONNECTED');

  await ask(app, clock);
  const second = await ask(app, clock);
  const held = await ask(app, clock);

  expect(second.terminal).toMatchObject({ error: { code: 'UNREACHABLE' } });
  expect(upstream.calls).toHaveLength(5);
  expect(held).toMatchObject({
    notices: 0,
    terminal: { error: { code: 'UNREACHABLE', retryAfterMs: 8_000 } },
  });

  down = false;
  await clock.advance(8_000);
  const trial = await ask(app, clock);
  expect(trial.terminal).toMatchObject({ __typename: 'ChatCompleted' });
  expect(upstream.calls).toHaveLength(6);
});

test('answers that break in their middle, many at once, refuse nobody and cut off nothing', async () => {
  const clock = createFakeClock();
  const fail = Promise.withResolvers<void>();
  await using upstream = await startChatUpstream(async ({ exchange, index }) => {
    if (index >= 6) return exchange.answer('fine');
    await exchange.openStream();
    await exchange.send(textFrame('half'));
    await fail.promise;
    await exchange.send(frame({ error: { message: 'no', code: 'server_error' } }));
  });
  await using app = await startTestApp({ upstream, start: { clock, random: () => 0 } });
  let shown = 0;
  const failing = Array.from({ length: 6 }, () =>
    followChat({
      url: app.url,
      open: openSocketReader,
      input: { start: wireStart('Well?') },
      resume: 'simple',
      cut({ __typename }) {
        if (__typename === 'ChatDelta' && ++shown === 6) fail.resolve();
        return false;
      },
    }),
  );

  for (const { fold } of await Promise.all(failing)) {
    expect(fold).toMatchObject({ text: 'half', terminal: { error: { code: 'UPSTREAM_ERROR' } } });
  }
  expect(await settledState(app)).toBe('DEGRADED');
  expect((await ask(app, clock)).terminal).toMatchObject({ __typename: 'ChatCompleted' });
});

test('what answers and refusals say of the rate limits is told with the status, the newest word last', async () => {
  const limits = (remaining: number) => ({
    'x-ratelimit-limit-requests': '60',
    'x-ratelimit-remaining-requests': String(remaining),
    'x-ratelimit-reset-requests': '1m0s',
  });
  const clock = createFakeClock();
  await using upstream = await startChatUpstream(async ({ exchange, index }) => {
    if (index > 0) {
      return exchange.write(jsonResponse(429, { error: { code: 'rate_limit_exceeded' } }, limits(0)));
    }
    await exchange.openStream(limits(59));
    await exchange.send(textFrame('Well.'), finishFrame('stop'), doneFrame);
    return exchange.closeStream();
  });
  await using app = await startTestApp({ upstream, start: { clock, random: () => 0 } });
  const read = async () => {
    const { apiStatus } = await app.request<{ apiStatus: { headroom: object; firstToken: object } }>(
      '{ apiStatus { headroom { model requests { limit remaining fullAt } tokens { limit } } firstToken { answers } } }',
    );
    return apiStatus;
  };
  expect(await read()).toMatchObject({ headroom: null, firstToken: { answers: 0 } });

  await ask(app, clock);
  const fullAt = new Date(clock.now() + 60_000).toISOString();
  const model = 'raw-model';
  expect(await read()).toEqual({
    headroom: { model, requests: { limit: 60, remaining: 59, fullAt }, tokens: null },
    firstToken: { answers: 1 },
  });

  await ask(app, clock);
  expect(await read()).toMatchObject({
    headroom: { requests: { remaining: 0 } },
    firstToken: { answers: 1 },
  });
});
