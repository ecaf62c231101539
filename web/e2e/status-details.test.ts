import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  doneFrame,
  finishFrame,
  jsonResponse,
  type RawUpstream,
  textFrame,
} from '../../api/testing/raw-upstream.ts';
import { startHub } from '../../api/testing/start-hub.ts';
import { answered, ask } from './chat-page.ts';
import { modelList, startChatUpstream } from './chat-upstream.ts';
import { brokenConnection } from './loopback-proxy.ts';
import { closeBrowser, openPage } from './open-page.ts';

const limits = {
  'x-ratelimit-limit-requests': '500',
  'x-ratelimit-remaining-requests': '499',
  'x-ratelimit-reset-requests': '10h',
  'x-ratelimit-limit-tokens': '200000',
  'x-ratelimit-remaining-tokens': '12000',
  'x-ratelimit-reset-tokens': '<b>soon</b>',
};

let upstream: RawUpstream;
let models = modelList;

beforeAll(async () => {
  upstream = await startChatUpstream(
    async (exchange) => {
      await exchange.openStream(limits);
      await exchange.send(textFrame('Fine.'), finishFrame('stop'), doneFrame);
      await exchange.closeStream();
    },
    () => models(),
  );
});
afterAll(async () => {
  await closeBrowser();
  await upstream[Symbol.asyncDispose]();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the details of the pill tell figures and cause, accessibly in the ${colorScheme} theme`, async () => {
    models = modelList;
    await using hub = await startHub({ OPENAI_BASE_URL: upstream.baseUrl });
    await using opened = await openPage(hub.origin, { colorScheme, reducedMotion: 'reduce' });
    const { page } = opened;
    await page.goto('/chat?variant=fast');
    for (let count = 0; count < 5; count++) {
      await ask(page, `Question ${count}`);
      await answered(page);
    }

    await page.getByRole('button', { name: 'API connected' }).click();
    const details = page.getByRole('dialog', { name: 'API status' });
    await details.getByText(/^5 answers, the first /).waitFor();
    await details.getByText(/^499 of 500 · all again in 9:59:/).waitFor();
    await details.getByText('12,000 of 200,000', { exact: true }).waitFor();
    await details.getByText(/half within \d/).waitFor();
    expect(await opened.accessibilityViolations()).toEqual([]);
  });
}

test('the cause is the key when that is refused, and the way to the hub when the hub is gone', async () => {
  models = () => jsonResponse(401, { error: { code: 'invalid_api_key', message: 'Incorrect API key' } });
  await using hub = await startHub({
    OPENAI_BASE_URL: upstream.baseUrl,
    OPENAI_API_KEY: 'sk-test-0123456789',
  });
  await using opened = await openPage(hub.origin, { expectedErrors: brokenConnection });
  const { page } = opened;
  await page.goto('/');
  const strip = page.getByRole('region', { name: 'API status' });
  await strip.getByText('the key was refused').waitFor();
  await strip.locator('summary').click();
  await strip.getByText(/^It is the key: .* was reached and refuses it\.$/).waitFor();

  await hub.stop();

  await strip.getByText('It is between this page and its hub').waitFor();
  await strip.getByText('This page lost the hub').first().waitFor();
});

test('details that were not there yet when the hub was lost still say where the cause is', async () => {
  models = () => jsonResponse(401, { error: { code: 'invalid_api_key', message: 'Incorrect API key' } });
  await using hub = await startHub({
    OPENAI_BASE_URL: upstream.baseUrl,
    OPENAI_API_KEY: 'sk-test-0123456789',
  });
  await using opened = await openPage(hub.origin, { expectedErrors: brokenConnection });
  const { page } = opened;
  await page.route(/\/assets\/status-details/, (route) => route.abort());
  await page.goto('/');
  const strip = page.getByRole('region', { name: 'API status' });
  await strip.getByText('the key was refused').waitFor();
  await strip.locator('summary').click();
  await strip.getByText(/^It is the key: .* was reached and refuses it\.$/).waitFor();

  await hub.stop();

  await strip.getByText('It is between this page and its hub').waitFor();
  expect(await strip.getByText('It is the key').count()).toBe(0);
});
