import { expect, test } from 'vitest';
import type { StatusCause } from '../domain/status/api-status.ts';
import { createFakeClock, type FakeClock } from '../testing/fake-clock.ts';
import { type RawUpstream, type RawUpstreamOptions, startRawUpstream } from '../testing/raw-upstream.ts';
import { createSelfSignedCertificate } from '../testing/self-signed-certificate.ts';
import { startTestApp } from '../testing/start-test-app.ts';
import { settledState } from './ask-everything.ts';

const secure = ({ baseUrl }: RawUpstream) => baseUrl.replace('http:', 'https:');

/** The result of the first probe by a hub configured with this address. */
async function causeAt(baseUrl: string, wait: (clock: FakeClock) => Promise<void> = async () => {}) {
  const clock = createFakeClock();
  await using app = await startTestApp({
    upstream: { baseUrl },
    start: { clock, timeouts: { connectMs: 300 } },
  });
  await wait(clock);
  expect(await settledState(app)).toBe('UNREACHABLE');
  const { apiStatus } = await app.request<{ apiStatus: { cause: StatusCause; causeMessage: string } }>(
    '{ apiStatus { cause causeMessage } }',
  );
  const health = await fetch(new URL('/api/health/openai', app.url));
  expect(await health.json()).toMatchObject(apiStatus);
  return apiStatus;
}

async function causeOver(tls: RawUpstreamOptions) {
  await using upstream = await startRawUpstream(() => {}, tls);
  return await causeAt(secure(upstream));
}

test('a port where nobody listens is a matter of the way there, and no request is said to have got through', async () => {
  const upstream = await startRawUpstream(() => {});
  await upstream[Symbol.asyncDispose]();

  expect(await causeAt(upstream.baseUrl)).toEqual({
    cause: 'NETWORK',
    causeMessage: `It is the address, or the server there: nothing accepts connections at ${upstream.host}, so no request gets there.`,
  });
});

test('a name that does not resolve is a matter of the network or the address', async () => {
  expect(await causeAt('http://modelhub.invalid/v1')).toEqual({
    cause: 'NETWORK',
    causeMessage:
      'It is the network of this hub, or the address: the name lookup (DNS) does not find modelhub.invalid.',
  });
});

test.each([
  ['a certificate that nobody trusts', { tls: createSelfSignedCertificate() }],
  ['plain text behind https', { greeting: 'HTTP/1.1 400 Bad Request\r\n\r\n' }],
])('%s is a matter of the secure connection', async (_, options) => {
  const { cause, causeMessage } = await causeOver(options);

  expect(cause).toBe('NETWORK');
  expect(causeMessage).toMatch(
    /^It is the secure connection \(TLS\) with 127\.0\.0\.1:\d+: it cannot be established,/,
  );
});

test('a handshake that never ends is no connection, wherever that lies', async () => {
  const { cause, causeMessage } = await causeOver({});

  expect(cause).toBe('NETWORK');
  expect(causeMessage).toMatch(/no connection to 127\.0\.0\.1:\d+ can be established\.$/);
});

test('an answer that does not come in time may lie with the server or the network', async () => {
  await using upstream = await startRawUpstream(() => {});

  const waited = causeAt(upstream.baseUrl, async (clock) => {
    await upstream.received();
    await clock.advance(20_000);
  });

  expect(await waited).toEqual({
    cause: 'UNKNOWN',
    causeMessage: `It may be ${upstream.host} or the network on the way to it.`,
  });
});

test('a connection that is dropped before an answer may lie with either too', async () => {
  await using upstream = await startRawUpstream((exchange) => exchange.reset());

  expect((await causeAt(upstream.baseUrl)).cause).toBe('UNKNOWN');
});
