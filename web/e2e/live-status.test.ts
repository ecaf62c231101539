import { afterAll, beforeAll, expect, test } from 'vitest';
import { jsonResponse, type RawUpstream } from '../../api/testing/raw-upstream.ts';
import { startHub } from '../../api/testing/start-hub.ts';
import { answered, ask } from './chat-page.ts';
import { modelList, startChatUpstream } from './chat-upstream.ts';
import { type LoopbackProxy, startLoopbackProxy } from './loopback-proxy.ts';
import { closeBrowser, openPage } from './open-page.ts';

const refusedKey = jsonResponse(401, {
  error: { message: 'Incorrect API key provided.', type: 'invalid_request_error', code: 'invalid_api_key' },
});

let keyIsGood = true;
let upstream: RawUpstream;
let proxy: LoopbackProxy;
let baseUrl: string;

beforeAll(async () => {
  upstream = await startChatUpstream(
    (exchange) => (keyIsGood ? exchange.answer('Fine.') : exchange.write(refusedKey)),
    () => (keyIsGood ? modelList() : refusedKey),
  );
  proxy = await startLoopbackProxy(() => Number(new URL(upstream.baseUrl).port));
  baseUrl = `http://127.0.0.1:${proxy.port}/v1`;
});
afterAll(async () => {
  await closeBrowser();
  await proxy[Symbol.asyncDispose]();
  await upstream[Symbol.asyncDispose]();
});

test('open pages follow the state of the API, from a refused key to a lost network and back', async () => {
  keyIsGood = false;
  await using hub = await startHub({ OPENAI_BASE_URL: baseUrl, OPENAI_API_KEY: 'sk-test-0123456789abcdef' });
  await using home = await openPage(hub.origin);
  await using chat = await openPage(hub.origin);
  const strip = home.page.getByRole('region', { name: 'API status' });
  const both = async (inStrip: string, inPill: string) => {
    await strip.getByText(inStrip).first().waitFor();
    await chat.page.locator('header').getByRole('button', { name: inPill }).waitFor();
  };
  await home.page.goto('/');
  await chat.page.goto('/chat');
  await both('the key was refused', 'Invalid API key');

  // A new key is in place: the hub notices by itself while somebody is looking.
  keyIsGood = true;
  await both('API connected', 'API connected');
  await strip.getByText('plain-model').first().waitFor();

  keyIsGood = false;
  await ask(chat.page, 'Are you there?');
  await both('the key was refused', 'Invalid API key');
  await (await answered(chat.page)).getByRole('group', { name: 'Invalid API key' }).waitFor();
  await strip.locator('summary').click();
  await strip.getByText('Check OPENAI_API_KEY for typos').waitFor();
  await strip.getByText('INVALID_KEY').waitFor();

  keyIsGood = true;
  await ask(chat.page, 'And now?');
  await (await answered(chat.page)).getByText('Fine.').waitFor();
  await both('API connected', 'API connected');

  await proxy.refuse();
  await ask(chat.page, 'And now?');
  await both('no answer', 'API not connected');
  await (await answered(chat.page)).getByRole('group', { name: 'API not connected' }).waitFor();

  await proxy.mend();
  await both('API connected', 'API connected');
  await ask(chat.page, 'Again?');
  await (await answered(chat.page)).getByText('Fine.').waitFor();
});

test('a page is there at once although the upstream takes the connection and says nothing', async () => {
  proxy.swallow();
  try {
    await using hub = await startHub({ OPENAI_BASE_URL: baseUrl });
    const began = performance.now();
    const html = await (await fetch(hub.origin)).text();
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(html).toContain('Checking the API');
    expect(proxy.openSockets).toBeGreaterThan(0);

    await using opened = await openPage(hub.origin);
    await opened.page.goto('/chat');
    await opened.page.getByRole('button', { name: 'Checking the API' }).waitFor();
  } finally {
    await proxy.mend();
  }
});

test('a page is there at once although nobody listens where the upstream should be', async () => {
  await proxy.refuse();
  try {
    await using hub = await startHub({ OPENAI_BASE_URL: baseUrl });
    await using opened = await openPage(hub.origin);
    await opened.page.goto('/');
    const began = performance.now();
    const html = await (await fetch(hub.origin)).text();
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(html).toContain('API status');
    await opened.page.getByText('API not connected').first().waitFor();
    await opened.page.getByRole('link', { name: 'Open set-up' }).click();
    await opened.page.getByRole('heading', { name: 'When it does not work' }).waitFor();
  } finally {
    await proxy.mend();
  }
});
