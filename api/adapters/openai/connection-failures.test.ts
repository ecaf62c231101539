import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { expect, test } from 'vitest';
import { describeError } from '../../domain/errors/error-catalogue.ts';
import { askChatModel } from '../../testing/ask-chat-model.ts';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { type RawScript, type RawUpstreamOptions, startRawUpstream } from '../../testing/raw-upstream.ts';
import { createSelfSignedCertificate } from '../../testing/self-signed-certificate.ts';
import { createOpenAiUpstream } from './create-openai-upstream.ts';

const connection = { apiKey: null, organization: null, project: null };

async function failAt(baseUrl: string, connectMs = 10_000) {
  const clock = createFakeClock();
  const adapter = createOpenAiUpstream({ ...connection, baseUrl, clock, timeouts: { connectMs } });
  try {
    const error = await askChatModel(adapter.chatModel).failure();
    expect(clock.pending).toBe(0);
    const probe: unknown = await adapter.catalogue
      .list(new AbortController().signal, () => {})
      .catch((reason) => reason);
    expect(probe).toMatchObject({ code: error.code });
    return error;
  } finally {
    await adapter.close();
  }
}

async function failOverTls(options: RawUpstreamOptions, script: RawScript = () => {}, connectMs?: number) {
  await using upstream = await startRawUpstream(script, options);
  return await failAt(upstream.baseUrl.replace('http:', 'https:'), connectMs);
}

test('a port where nobody listens is UNREACHABLE, refused', async () => {
  const upstream = await startRawUpstream(() => {});
  await upstream[Symbol.asyncDispose]();
  const error = await failAt(upstream.baseUrl);
  expect(error).toMatchObject({
    code: 'UNREACHABLE',
    facts: { reason: 'REFUSED', networkCode: 'ECONNREFUSED', host: upstream.host, model: 'asked-model' },
  });
  expect(error.cause).toBeUndefined();
});

test('a name that does not resolve is UNREACHABLE by DNS', async () => {
  const error = await failAt('http://modelhub.invalid/v1');
  expect(error).toMatchObject({ code: 'UNREACHABLE', facts: { reason: 'DNS', host: 'modelhub.invalid' } });
});

test.each<[string, RawScript]>([
  ['resets', (exchange) => exchange.reset()],
  ['closes', (exchange) => exchange.end()],
])('a server that %s instead of answering is UNREACHABLE, reset', async (_how, script) => {
  await using upstream = await startRawUpstream(script);
  expect(await failAt(upstream.baseUrl)).toMatchObject({ code: 'UNREACHABLE', facts: { reason: 'RESET' } });
  await upstream.drained();
});

test('a self-signed certificate is UNREACHABLE by TLS', async () => {
  const error = await failOverTls({ tls: createSelfSignedCertificate() });
  expect(error).toMatchObject({
    code: 'UNREACHABLE',
    facts: { reason: 'TLS', networkCode: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
  });
  expect(describeError(error).message).toContain('the certificate was not accepted');
});

test('a plaintext server behind https is UNREACHABLE by TLS', async () => {
  const error = await failOverTls({ greeting: 'HTTP/1.1 400 Bad Request\r\n\r\n' });
  expect(error).toMatchObject({ code: 'UNREACHABLE', facts: { reason: 'TLS' } });
  expect(describeError(error).message).toContain('what answers there does not speak TLS');
});

test('a server that never shakes hands is UNREACHABLE when the connect time is over', async () => {
  const error = await failOverTls({}, () => {}, 100);
  expect(error).toMatchObject({
    code: 'UNREACHABLE',
    facts: { reason: 'OTHER', networkCode: 'UND_ERR_CONNECT_TIMEOUT' },
  });
});

test('a trusted certificate is verified: its name and its dates must be right', async () => {
  const certificates = {
    right: createSelfSignedCertificate(),
    wrongName: createSelfSignedCertificate({ address: 'elsewhere.example' }),
    expired: createSelfSignedCertificate({ notAfter: new Date('2021-01-01T00:00:00Z') }),
  };
  const usual = getCACertificates('default');
  setDefaultCACertificates([...usual, ...Object.values(certificates).map(({ cert }) => cert)]);
  try {
    await using upstream = await startRawUpstream((exchange) => exchange.answer('safe'), {
      tls: certificates.right,
    });
    const adapter = createOpenAiUpstream({
      ...connection,
      baseUrl: upstream.baseUrl,
      clock: createFakeClock(),
    });
    const asked = askChatModel(adapter.chatModel);
    await asked.completion;
    expect(asked.text).toBe('safe');
    await adapter.close();

    expect(await failOverTls({ tls: certificates.wrongName })).toMatchObject({
      facts: { reason: 'TLS', networkCode: 'ERR_TLS_CERT_ALTNAME_INVALID' },
    });
    expect(await failOverTls({ tls: certificates.expired })).toMatchObject({
      facts: { reason: 'TLS', networkCode: 'CERT_HAS_EXPIRED' },
    });
  } finally {
    setDefaultCACertificates(usual);
  }
});
