import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type RunningHub, startHub } from '../../api/testing/start-hub.ts';
import { chatList } from './chat-list.ts';
import { answered, ask, composer, questions } from './chat-page.ts';
import { brokenConnection, type LoopbackProxy, startLoopbackProxy } from './loopback-proxy.ts';
import { closeBrowser, openPage } from './open-page.ts';

let proxy: LoopbackProxy;
let hub: RunningHub;
let origin: string;

beforeAll(async () => {
  proxy = await startLoopbackProxy(() => Number(new URL(hub.origin).port));
  origin = `http://127.0.0.1:${proxy.port}`;
  hub = await startHub({ PUBLIC_URL: origin });
});
afterAll(async () => {
  await closeBrowser();
  await hub[Symbol.asyncDispose]();
  await proxy[Symbol.asyncDispose]();
});
beforeEach(() => proxy.mend());

/** Makes the hub unreachable, and waits until the page knows. */
async function loseHub(page: Page): Promise<void> {
  await proxy.refuse();
  await page.getByText('This page lost the hub').first().waitFor();
}

async function openHome() {
  const opened = await openPage(origin, { expectedErrors: brokenConnection });
  await opened.page.goto('/', { waitUntil: 'networkidle' });
  return opened;
}

test('a question that is sent from the home page without a hub waits there and is asked once, when the hub is back', async () => {
  await using opened = await openHome();
  const { page } = opened;
  await loseHub(page);
  await ask(page, 'Is anybody there?');
  await page.getByText('Your question is sent as soon as it is back.').waitFor();
  expect(new URL(page.url()).pathname).toBe('/');
  expect(await composer(page).inputValue()).toBe('Is anybody there?');

  await proxy.mend();
  await answered(page);
  expect(await questions(page).allInnerTexts()).toEqual(['Is anybody there?']);
  expect(await composer(page).inputValue()).toBe('');
  expect(await chatList(page).getByRole('link').allInnerTexts()).toHaveLength(1);
});

test('a question that is typed on after it was sent without a hub is not sent', async () => {
  await using opened = await openHome();
  const { page } = opened;
  await loseHub(page);
  await ask(page, 'Half a');
  await page.getByText('Your question is sent as soon as it is back.').waitFor();
  await composer(page).pressSequentially(' thought');
  await page.getByText('Your question is sent').waitFor({ state: 'detached' });
  await proxy.mend();
  await page.getByText('This page lost the hub').first().waitFor({ state: 'detached' });
  await composer(page).press('Enter');
  await answered(page);
  expect(await questions(page).allInnerTexts()).toEqual(['Half a thought']);
});

test('a question that is sent from the home page before the loss is noticed is asked when the hub is back', async () => {
  await using opened = await openHome();
  const { page } = opened;
  await composer(page).pressSequentially('Still there?');
  await page.waitForFunction(hasWorkspace);
  await page.evaluate(loadWorkspace);
  await proxy.refuse();
  await composer(page).press('Enter');
  await page.getByRole('heading', { name: 'The hub did not answer' }).waitFor();

  await proxy.mend();
  await answered(page);
  expect(await questions(page).allInnerTexts()).toEqual(['Still there?']);
});

test('a page whose status could not be asked for again still says that it lost the hub', async () => {
  await using opened = await openHome();
  const { page } = opened;
  const status = page.getByRole('region', { name: 'API status' });
  await page.route('**/graphql', (route) => route.abort());
  const failed = page.waitForEvent('requestfailed');
  proxy.drop();
  await failed;
  await loseHub(page);
  await status.getByText('This page lost the hub').first().waitFor();
  expect(await page.getByRole('group', { name: 'Variant' }).getByRole('radio').count()).toBe(4);
});

test('a page whose attempt to reach the hub again hangs does not wait for it', async () => {
  await using opened = await openHome();
  const { page } = opened;
  const status = page.getByRole('region', { name: 'API status' });
  proxy.swallow();
  await status.getByText('This page lost the hub').first().waitFor();
  await expect.poll(() => proxy.openSockets).toBeGreaterThan(0);
  await proxy.mend('what hangs');
  await status.getByText('This page lost the hub').first().waitFor({ state: 'detached' });
});

/** Opens the newer of two chats, and makes the hub unreachable. */
async function openTwoChats() {
  const opened = await openPage(origin, { expectedErrors: brokenConnection });
  const { page } = opened;
  for (const question of ['The other chat', 'This chat']) {
    await page.goto('/chat');
    await ask(page, question);
    await answered(page);
    await page.waitForURL(/\/chat\/./);
  }
  const links = chatList(page).getByRole('link');
  await links.nth(1).waitFor();
  await loseHub(page);
  return { ...opened, links };
}

test('a question that a new chat was left with without a hub stands in the next one, with a word, until it is sent', async () => {
  await using opened = await openPage(origin, { expectedErrors: brokenConnection });
  const { page } = opened;
  await page.goto('/chat', { waitUntil: 'networkidle' });
  await loseHub(page);
  await ask(page, 'Left behind');
  await page.getByText('Your question is sent as soon as it is back.').waitFor();
  const told = page.getByText('The hub has not confirmed this question yet', { exact: true });
  expect(await told.count()).toBe(0);
  await page.getByRole('link', { name: 'New chat' }).click();
  await told.waitFor();
  expect(await composer(page).inputValue()).toBe('Left behind');

  await proxy.mend();
  await page.getByText('This page lost the hub').first().waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'ModelHub, home' }).click();
  await page.waitForURL(/\/$/);
  await told.waitFor();
  await composer(page).press('End');
  await composer(page).pressSequentially('?');
  await told.waitFor({ state: 'detached' });
  await composer(page).press('Enter');
  await answered(page);
  expect(await questions(page).allInnerTexts()).toEqual(['Left behind?']);
});

test('a page that the hub did not answer opens by itself when the hub is back', async () => {
  await using opened = await openTwoChats();
  const { page, links } = opened;
  await links.nth(1).click();
  const notice = page.getByRole('heading', { name: 'The hub did not answer' });
  await notice.waitFor();
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('This page lost the hub').first().waitFor();
  expect(await notice.count()).toBe(1);

  await proxy.mend();
  await questions(page).getByText('The other chat').waitFor();
  await page.getByText('This page lost the hub').first().waitFor({ state: 'detached' });
});

test('a page whose code is on the lost hub opens by itself when the hub is back, and until then the present one stays', async () => {
  await using opened = await openHome();
  const { page } = opened;
  await loseHub(page);
  await page.getByRole('link', { name: 'Usage' }).first().click();
  await page.getByText('The one you chose opens as soon as it is back.').waitFor();
  expect(new URL(page.url()).pathname).toBe('/');
  expect(await composer(page).isEditable()).toBe(true);

  await proxy.mend();
  await page.getByRole('heading', { level: 1, name: 'Usage' }).waitFor();
  await page.getByText('The one you chose opens').waitFor({ state: 'detached' });
});

test('a page of which only the code does not come says so, and opens once it has come', async () => {
  await using opened = await openHome();
  const { page } = opened;
  const code = /\/assets\/route-/;
  await page.route(code, (route) => route.abort());
  await page.getByRole('link', { name: 'Usage' }).first().click();
  await page.getByText('The one you chose opens as soon as it is back.').waitFor();
  expect(new URL(page.url()).pathname).toBe('/');

  await page.unroute(code);
  await page.getByRole('heading', { level: 1, name: 'Usage' }).waitFor();
});

test('a page that a proxy answered once instead of the hub opens by itself, and is told by its heading', async () => {
  await using opened = await openPage(origin, { expectedErrors: /status of 502/ });
  const { page } = opened;
  await page.goto('/', { waitUntil: 'networkidle' });
  await page.route('**/graphql', (route) => route.fulfill({ status: 502, body: 'Bad Gateway' }));
  await page.getByRole('link', { name: 'Personalities' }).first().click();
  const heading = page.getByRole('heading', { level: 1 });
  await page.getByRole('heading', { name: 'The hub did not answer' }).waitFor();
  await page.unroute('**/graphql');
  await page.getByRole('heading', { level: 1, name: 'Personalities' }).waitFor();
  await expect.poll(() => heading.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('a question that was sent without a hub is asked once, also when its chat was left meanwhile', async () => {
  await using opened = await openTwoChats();
  const { page, links } = opened;
  await ask(page, 'Sent without a hub');
  await page.getByText('Your question is sent as soon as it is back.').waitFor();
  await links.nth(1).click();
  await page.getByRole('heading', { name: 'The hub did not answer' }).waitFor();
  await proxy.mend();
  await questions(page).getByText('The other chat').waitFor();

  await links.first().click();
  await questions(page).getByText('Sent without a hub').waitFor();
  await answered(page);
  expect(await questions(page).allInnerTexts()).toEqual(['This chat', 'Sent without a hub']);
  expect(await composer(page).inputValue()).toBe('');
});

/** Whether all files of the Workspace have been fetched. */
function hasWorkspace(): boolean {
  const fetched = performance.getEntriesByType('resource').map(({ name }) => name);
  const files = [...document.querySelectorAll<HTMLLinkElement>('form link[rel=modulepreload]')];
  return files.length > 0 && files.every(({ href }) => fetched.includes(href));
}

/** Resolves once the browser has the modules themselves: it may be fetching them from its cache. */
async function loadWorkspace(): Promise<void> {
  const files = [...document.querySelectorAll<HTMLLinkElement>('form link[rel=modulepreload]')];
  await Promise.all(
    files.map(({ href }) => {
      const link = Object.assign(document.createElement('link'), { rel: 'modulepreload', href });
      document.head.append(link);
      return new Promise((resolve) => {
        link.onload = resolve;
      });
    }),
  );
}
