import type { Page } from 'playwright-core';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { doneFrame, frame, jsonResponse, type RawUpstream } from '../../api/testing/raw-upstream.ts';
import { startHub } from '../../api/testing/start-hub.ts';
import { answered, ask, shows } from './chat-page.ts';
import { startChatUpstream } from './chat-upstream.ts';
import { closeBrowser, openPage } from './open-page.ts';

const day = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * day).toISOString().slice(0, 10);

let listed: readonly object[];
let upstream: RawUpstream | undefined;

/** A server that lists these models, of which `busy` has no capacity. */
async function startUpstream(busy = ''): Promise<string> {
  upstream = await startChatUpstream(
    (exchange) => {
      const { model } = JSON.parse(exchange.request.body) as { model: string };
      if (model !== busy) return exchange.answer(`Answered by ${model}.`);
      return exchange.write(jsonResponse(503, { error: { code: 'server_is_overloaded' } }));
    },
    () => jsonResponse(200, { object: 'list', data: listed }),
  );
  return upstream.baseUrl;
}

beforeEach(async () => {
  listed = [
    { id: 'gpt-6-luna', shutdown_date: inDays(46) },
    { id: 'gpt-6.1-terra', shutdown_date: inDays(9) },
    { id: 'gpt-6.1-sol', shutdown_date: inDays(200) },
  ];
  await upstream?.[Symbol.asyncDispose]();
  upstream = undefined;
});
afterAll(async () => {
  await closeBrowser();
  await upstream?.[Symbol.asyncDispose]();
});

const card = (page: Page, name: string) =>
  page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name, exact: true }) });

/** Whether the element has the colour of a token. */
async function hasColour(page: Page, words: RegExp, token: string): Promise<boolean> {
  return page
    .getByText(words)
    .first()
    .evaluate((element, name) => {
      const probe = document.createElement('i');
      probe.style.color = `var(${name})`;
      element.append(probe);
      const same = getComputedStyle(probe).color === getComputedStyle(element).color;
      probe.remove();
      return same;
    }, token);
}

for (const javaScriptEnabled of [true, false]) {
  test(`the cards tell model, context, end, override and fallback ${javaScriptEnabled ? 'with' : 'without'} scripts`, async () => {
    await using hub = await startHub({
      OPENAI_BASE_URL: await startUpstream(),
      VARIANT_MAX_MODEL: 'my-own-model',
    });
    // The list was requested at startup; the page never waits for it.
    await expect.poll(async () => (await fetch(`${hub.origin}/api/health/openai`)).status).toBe(200);
    await using opened = await openPage(hub.origin, { javaScriptEnabled });
    const { page } = opened;
    await page.goto('/variants');

    await card(page, 'Fast').getByText('1,050,000 tokens').waitFor();
    await card(page, 'Fast')
      .getByText(/^in 46 days, on \d+\s\w+\s\d{4}$/)
      .waitFor();
    await card(page, 'Balanced')
      .getByText(/^in 9 days, on/)
      .waitFor();
    await card(page, 'Smart').getByText('gpt-6.2-sol, which the API does not offer').waitFor();
    await card(page, 'Max').getByText('my-own-model').first().waitFor();
    await card(page, 'Max').getByText('this hub’s operator').waitFor();
    // OpenAI's prices do not apply to another server.
    expect(await card(page, 'Fast').getByText('unknown').count()).toBe(1);
    if (javaScriptEnabled) {
      expect(await hasColour(page, /^in 46 days/, '--warn')).toBe(true);
      expect(await hasColour(page, /^in 9 days/, '--bad')).toBe(true);
      expect(await hasColour(page, /^in 200 days/, '--ink')).toBe(true);
    }
  });
}

test('prices stand with their date, and what cannot be had says why', async () => {
  await using sandbox = await startHub();
  await using opened = await openPage(sandbox.origin);
  await opened.page.goto('/variants');
  await card(opened.page, 'Fast')
    .getByText('$0.10 in · $0.01 cached · $0.125 to cache · $0.50 out')
    .waitFor();
  await card(opened.page, 'Fast')
    .getByText(/^per million tokens, as of \d+\s\w+\s\d{4}$/)
    .waitFor();

  listed = [];
  await using hub = await startHub({ OPENAI_BASE_URL: await startUpstream() });
  await using other = await openPage(hub.origin);
  await other.page.goto('/variants');
  await card(other.page, 'Smart').getByText('The server lists no models.').waitFor();
  expect(await other.page.getByRole('link', { name: /^Start a chat/ }).count()).toBe(0);
});

test('a model that a server gets is on every open page as soon as the hub knows of it', async () => {
  listed = [];
  await using hub = await startHub({ OPENAI_BASE_URL: await startUpstream() });
  await using asking = await openPage(hub.origin);
  await using watching = await openPage(hub.origin);
  await asking.page.goto('/chat');
  await watching.page.goto('/variants');
  await card(watching.page, 'Fast').getByText('The server lists no models.').waitFor();
  await ask(asking.page, 'Hello?');
  const failed = asking.page.getByRole('group', { name: 'Model not available' });
  await failed
    .getByText(/^Check that 127\.0\.0\.1:\d+ is running and has a model, then try again\.$/)
    .waitFor();

  listed = [{ id: 'latecomer' }];
  await failed.getByRole('button', { name: 'Retry' }).click();
  expect(await answered(asking.page).then((answer) => answer.innerText())).toContain(
    'Answered by latecomer.',
  );
  await card(watching.page, 'Fast').getByText('latecomer', { exact: true }).waitFor();
});

test('the pickers warn of a model that ends soon and lead to the cards', async () => {
  await using hub = await startHub({ OPENAI_BASE_URL: await startUpstream() });
  await expect.poll(async () => (await fetch(`${hub.origin}/api/health/openai`)).status).toBe(200);
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/?variant=balanced');
  await page
    .getByRole('main')
    .getByText(/^shuts down in 9 days, on/)
    .click();
  await page.getByRole('heading', { name: 'Variants', level: 1 }).waitFor();

  await card(page, 'Balanced').getByRole('link', { name: 'Start a chat on Balanced' }).click();
  await page.getByRole('button', { name: 'Variant: Balanced' }).click();
  const picker = page.getByRole('dialog', { name: 'Variant' });
  await picker.getByText(/^shuts down in 9 days, on/).waitFor();
  expect(await picker.getByText(/in 200 days/).count()).toBe(0);
  await picker.getByRole('link', { name: 'Context, prices and shutdown dates' }).click();
  await page.getByRole('heading', { name: 'Variants', level: 1 }).waitFor();
});

test('a failure of one model is got round on the first variant that another one serves', async () => {
  await using hub = await startHub({ OPENAI_BASE_URL: await startUpstream('gpt-6-luna') });
  await expect.poll(async () => (await fetch(`${hub.origin}/api/health/openai`)).status).toBe(200);
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat?variant=fast');
  await ask(page, 'Are you there?');
  const failed = await answered(page);
  expect(await failed.getByRole('button', { name: 'Retry on Fast' }).count()).toBe(0);

  await failed.getByRole('button', { name: 'Retry on Balanced' }).click();

  await shows(page, 'Answered by gpt-6.1-terra.');
  await page.getByText('2 / 2').waitFor();
});

test('where one model serves all variants, no other is offered', async () => {
  listed = [{ id: 'only-model' }];
  await using hub = await startHub({ OPENAI_BASE_URL: await startUpstream('only-model') });
  await using opened = await openPage(hub.origin);
  await opened.page.goto('/chat?variant=smart');
  await ask(opened.page, 'Are you there?');
  const failed = await answered(opened.page);
  await failed.getByRole('button', { name: 'Retry', exact: true }).waitFor();
  expect(await failed.getByRole('button', { name: /^Retry on/ }).count()).toBe(0);
});

test('of a model with a long name, the names beside it and every character below an answer are shown', async () => {
  const id = 'lmstudio-community/Meta-Llama-3.1-70B-Instruct-GGUF/Meta-Llama-3.1-70B-Instruct-Q4_K_M.gguf';
  upstream = await startChatUpstream(
    async (exchange) => {
      await exchange.openStream();
      const choice = { index: 0, delta: { content: 'A model.' }, finish_reason: 'stop' };
      await exchange.send(frame({ model: id, choices: [choice] }), doneFrame);
      await exchange.closeStream();
    },
    () => jsonResponse(200, { object: 'list', data: [{ id }] }),
  );
  await using hub = await startHub({ OPENAI_BASE_URL: upstream.baseUrl });
  await expect.poll(async () => (await fetch(`${hub.origin}/api/health/openai`)).status).toBe(200);
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat?personality=deepseek&variant=balanced');
  for (const name of ['DeepSeek-style', 'Balanced']) {
    const shown = page.locator('header').getByText(name, { exact: true }).first();
    expect(await shown.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  }

  await ask(page, 'Who are you?');
  const model = (await answered(page)).locator('footer').getByText(id);
  const outside = await model.evaluate((element) => {
    const clip = element.closest('p')?.getBoundingClientRect();
    return [...element.getClientRects()].filter(
      ({ left, right }) => left < (clip?.left ?? 0) || right > (clip?.right ?? 0),
    ).length;
  });
  expect(outside).toBe(0);

  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: 'Variant: Balanced' }).click();
  const picker = page.getByRole('dialog', { name: 'Variant' });
  expect(await picker.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
});
