import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { askChatModel } from '../../testing/ask-chat-model.ts';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { startRawUpstream } from '../../testing/raw-upstream.ts';
import { createOpenAiUpstream } from './create-openai-upstream.ts';

test('nothing of the environment reaches the upstream', async () => {
  const names = [
    'API_KEY',
    'ADMIN_KEY',
    'ORG_ID',
    'PROJECT_ID',
    'WEBHOOK_SECRET',
    'BASE_URL',
    'LOG',
    'CUSTOM_HEADERS',
  ];
  const before = { ...process.env };
  for (const name of names) process.env[`OPENAI_${name}`] = 'env-canary';
  process.env.OPENAI_LOG = 'debug';
  process.env.OPENAI_CUSTOM_HEADERS = 'authorization: env-canary\nx-env: env-canary';
  try {
    await using upstream = await startRawUpstream((exchange) => exchange.answer('ok'));
    const adapter = createOpenAiUpstream({
      apiKey: null,
      baseUrl: `${upstream.baseUrl}/`,
      organization: null,
      project: null,
      clock: createFakeClock(),
    });
    await askChatModel(adapter.chatModel).completion;
    await adapter.close();
    const [request] = upstream.requests;
    expect(request?.path).toBe('/v1/chat/completions');
    expect(JSON.stringify(request)).not.toContain('env-canary');
    expect(request?.headers).not.toHaveProperty('authorization');
    expect(request?.headers).not.toHaveProperty('openai-organization');
    expect(request?.headers).not.toHaveProperty('openai-project');
  } finally {
    for (const name of names) delete process.env[`OPENAI_${name}`];
    Object.assign(process.env, before);
  }
});

test('the key, the organisation and the project are sent, and no compression is asked for', async () => {
  await using upstream = await startRawUpstream((exchange) => exchange.answer('ok'));
  const adapter = createOpenAiUpstream({
    apiKey: 'sk-one',
    baseUrl: upstream.baseUrl,
    organization: 'org-1',
    project: 'proj-1',
    clock: createFakeClock(),
  });
  await askChatModel(adapter.chatModel).completion;
  await adapter.close();
  expect(upstream.requests[0]?.headers).toMatchObject({
    authorization: 'Bearer sk-one',
    'openai-organization': 'org-1',
    'openai-project': 'proj-1',
    'accept-encoding': 'identity',
    'content-type': 'application/json',
    'user-agent': 'ModelHub',
  });
});

test('a key that cannot be sent is INVALID_KEY without a request and without a character of it', async () => {
  await using upstream = await startRawUpstream(() => {});
  const adapter = createOpenAiUpstream({
    apiKey: 'sk-canary\nsecond-line',
    baseUrl: upstream.baseUrl,
    organization: null,
    project: null,
    clock: createFakeClock(),
  });
  const error = await askChatModel(adapter.chatModel).failure();
  expect(error).toMatchObject({ code: 'INVALID_KEY', facts: { host: upstream.host } });
  expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('sk-canary');
  expect(upstream.openSockets).toBe(0);
  await adapter.close();
});

test('the adapter shows its key to nobody who prints it', () => {
  const adapter = createOpenAiUpstream({
    apiKey: 'sk-canary-0123456789abcdef',
    baseUrl: 'http://127.0.0.1:9/v1',
    organization: null,
    project: null,
    clock: createFakeClock(),
  });
  expect(inspect(adapter, { depth: 9, showHidden: true }) + JSON.stringify(adapter)).not.toContain(
    'sk-canary',
  );
});
