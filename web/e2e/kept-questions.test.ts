import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningHub, startHub } from '../../api/testing/start-hub.ts';
import { storedAnswer } from './ask-hub.ts';
import { answered, ask, composer, lastAnswer, questions } from './chat-page.ts';
import { openMenu } from './keyboard.ts';
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

/** A chat with one answer, on a page that has lost the hub. */
async function loseHub(page: Page): Promise<void> {
  await page.goto('/chat');
  await ask(page, 'Tea or coffee?');
  await answered(page);
  await page.waitForURL(/\/chat\/./);
  await proxy.refuse();
  await page.getByRole('button', { name: 'This page lost the hub' }).waitFor();
}

test('a question that was sent while the hub was away comes back by Stop, and is answered when it is there', async () => {
  await using opened = await openPage(origin, { expectedErrors: brokenConnection });
  const { page } = opened;
  await loseHub(page);
  await ask(page, 'And water?');
  await page.getByRole('article', { name: / answers$/ }).waitFor();
  expect(await composer(page).inputValue()).toBe('');
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByRole('button', { name: 'Send' }).waitFor();
  expect(await composer(page).inputValue()).toBe('And water?');
  expect(await questions(page).count()).toBe(1);
  expect(await page.getByRole('status').getByText('is answering').count(), 'nobody had been asked').toBe(0);

  await proxy.mend();
  await page.getByText('This page lost the hub').first().waitFor({ state: 'detached' });
  await composer(page).press('Enter');
  await questions(page).nth(1).waitFor();
  await answered(page);
  expect(await composer(page).inputValue()).toBe('');
});

test('a question that the hub never got is in the field again after the page was left and loaded anew', async () => {
  await using opened = await openPage(origin, { expectedErrors: brokenConnection });
  const { page } = opened;
  await loseHub(page);
  const address = page.url();
  await ask(page, 'And water?');
  await page.getByRole('article', { name: / answers$/ }).waitFor();
  await page.goto('about:blank');
  await proxy.mend();
  await page.goto(address);
  await expect.poll(() => composer(page).inputValue()).toBe('And water?');
});

test('a stop that does not reach the hub says that the answer may go on, and is sent again when the hub is back', async () => {
  await using opened = await openPage(origin, { expectedErrors: brokenConnection });
  const { page } = opened;
  await page.goto('/chat');
  await ask(page, '/simulate slow 5');
  await page.waitForURL(/\/chat\/./);
  await proxy.refuse();
  await page.getByRole('button', { name: 'This page lost the hub' }).waitFor();
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByText('The hub could not be reached, so the answer may go on.').waitFor();
  await proxy.mend();
  await lastAnswer(page).getByText('Stopped').waitFor();
  await page.getByText('The hub could not be reached').waitFor({ state: 'detached' });
});

test('a question stopped in an outage too short to break the connection is stopped at the hub, and leaves the field', async () => {
  await using opened = await openPage(origin, { expectedErrors: brokenConnection });
  const { page, context } = opened;
  const askInOutage = async () => {
    await context.setOffline(true);
    await ask(page, '/simulate slow 2');
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect.poll(() => composer(page).inputValue()).toBe('/simulate slow 2');
    await context.setOffline(false);
    await lastAnswer(page).getByText('Stopped').waitFor();
    await expect.poll(() => composer(page).inputValue()).toBe('');
    await page.waitForURL(/\/chat\/./);
    expect(await storedAnswer(page.url())).toMatchObject({ status: 'STOPPED' });
  };
  await page.goto('/chat');
  await ask(page, 'Tea or coffee?');
  await answered(page);
  await page.waitForURL(/\/chat\/./);
  await askInOutage();
  await page.getByRole('link', { name: 'New chat' }).first().click();
  await page.waitForURL(/\/chat$/);
  await askInOutage();
  expect(await questions(page).count()).toBe(1);
});

test('a question that was stopped before it arrived leaves the field of whoever left its chat and came back', async () => {
  await using opened = await openPage(origin, { expectedErrors: brokenConnection });
  const { page } = opened;
  let held: (() => void)[] | null = null;
  await page.routeWebSocket('**/graphql', (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((message) => {
      if (held === null) server.send(message);
      else held.push(() => server.send(message));
    });
  });
  await page.goto('/chat');
  await ask(page, 'Tea or coffee?');
  await answered(page);
  await page.waitForURL(/\/chat\/./);
  held = [];
  await page.route('**/graphql', (route) =>
    route.request().postData()?.includes('StopChat') ? route.abort() : route.continue(),
  );
  await ask(page, '/simulate slow 2');
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect.poll(() => composer(page).inputValue()).toBe('/simulate slow 2');
  await page.getByRole('link', { name: 'New chat' }).first().click();
  await page.waitForURL(/\/chat$/);
  await page.goBack();
  await questions(page).getByText('Tea or coffee?').waitFor();
  await expect.poll(() => composer(page).inputValue()).toBe('/simulate slow 2');
  for (const send of held) send();
  held = null;
  await page.unroute('**/graphql');
  await lastAnswer(page).getByText('Stopped').waitFor();
  await expect.poll(() => composer(page).inputValue()).toBe('');
});

test('a page whose network is gone asks its hub at once, and says so within seconds if there is no answer', async () => {
  await using opened = await openPage(origin, { expectedErrors: brokenConnection });
  const { page, context } = opened;
  const [socket] = await Promise.all([page.waitForEvent('websocket'), page.goto('/chat')]);
  await ask(page, 'Tea or coffee?');
  await answered(page);
  const pong = socket.waitForEvent('framereceived', ({ payload }) => String(payload).includes('"pong"'));
  await page.evaluate(() => dispatchEvent(new Event('offline')));
  await pong;
  const lost = page.getByRole('button', { name: 'This page lost the hub' });
  expect(await lost.count()).toBe(0);
  await context.setOffline(true);
  await lost.waitFor({ timeout: 9_000 });
  await context.setOffline(false);
  await lost.waitFor({ state: 'detached' });
});

/** Opens a page whose scripts do not load until the returned function is called. */
async function openAsleep(page: Page, path: string): Promise<() => void> {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route(/\/assets\/.*\.js$/, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(path, { waitUntil: 'commit' });
  return release;
}

test('what is typed and chosen before the scripts of the page have come is kept', async () => {
  await using opened = await openPage(origin);
  const { page } = opened;
  await page.goto('/');
  await composer(page).fill('An older thought');
  const release = await openAsleep(page, '/');
  await composer(page).pressSequentially('Is it green?');
  await page.getByLabel('Tutor').check();
  await page.getByLabel('Max').check();
  release();
  await page.getByPlaceholder('Ask Tutor').waitFor();
  expect(await composer(page).inputValue()).toBe('An older thought\n\nIs it green?');
  expect(await page.getByLabel('Max').isChecked()).toBe(true);
  await composer(page).press('Enter');
  const answer = await answered(page);
  expect(await answer.getByRole('heading', { level: 2 }).innerText()).toMatch(/Tutor\s+answered\s+Max/);
  expect(await page.evaluate(() => document.cookie)).toContain('choice=tutor.max');
});

test('what is opened, searched and written before the scripts of the page have come goes on once they have', async () => {
  await using opened = await openPage(origin);
  const { page } = opened;
  let release = await openAsleep(page, '/');
  await page.getByRole('region', { name: 'API status' }).locator('summary').click();
  const fetched = page.waitForResponse(/\/assets\/status-details/);
  release();
  await fetched;

  release = await openAsleep(page, '/chat');
  await page.getByRole('searchbox', { name: 'Search chats' }).pressSequentially('no such word');
  const compare = page.getByRole('button', { name: 'Compare' });
  await compare.click();
  release();
  await page.getByRole('checkbox', { name: /^Tutor/ }).waitFor();
  expect(await compare.getAttribute('aria-expanded')).toBe('true');
  await page.getByText('Nothing matches “no such word”.').waitFor();

  release = await openAsleep(page, '/personalities/editor');
  const instructions = page.getByRole('textbox', { name: 'Instructions' });
  await instructions.press('Control+End');
  await instructions.pressSequentially(' Be brief.');
  await page.getByRole('combobox', { name: 'Variant' }).selectOption('Max');
  await page.getByRole('textbox', { name: 'Name' }).press('Enter');
  release();
  await page.getByText('Not saved yet.').waitFor();
  expect(await instructions.inputValue()).toMatch(/ Be brief\.$/);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved.').waitFor();
  await page.reload();
  expect(await instructions.inputValue()).toMatch(/ Be brief\.$/);
  expect(await page.getByRole('combobox', { name: 'Variant' }).inputValue()).toBe('max');
});

test('a button that is pressed before the scripts of the page have come acts once they have, unless something else was meant later', async () => {
  await using opened = await openPage(origin);
  const { page } = opened;
  const theme = page.getByRole('button', { name: /^Theme: / });
  let release = await openAsleep(page, '/setup');
  for (let press = 1; press <= 2; press++) await theme.click();
  release();
  await page.getByRole('button', { name: /^Theme: light/ }).waitFor();

  release = await openAsleep(page, '/chat');
  await theme.click();
  await page.keyboard.press('Tab');
  release();
  await openMenu(page);
  expect(await page.locator('html').getAttribute('data-theme')).toBe('light');

  // A question is not sent to a chat that was meant to be temporary.
  release = await openAsleep(page, '/chat');
  const temporary = page.getByRole('button', { name: /^Temporary/ });
  await temporary.click();
  await composer(page).pressSequentially('Between us');
  await composer(page).press('Enter');
  release();
  await openMenu(page);
  await page.keyboard.press('Escape');
  expect(await composer(page).inputValue()).toBe('Between us');
  expect(await questions(page).count()).toBe(0);
});

test.each(['/', '/chat'])(
  'what is sent by Enter on %s before the scripts have come is asked',
  async (path) => {
    await using opened = await openPage(origin);
    const { page } = opened;
    const release = await openAsleep(page, path);
    await composer(page).pressSequentially('Is it early?');
    await composer(page).press('Enter');
    release();
    await answered(page);
    expect(await questions(page).innerText()).toContain('Is it early?');
    expect(await composer(page).inputValue()).toBe('');
  },
);

test.each(['/', '/chat'])(
  'what hears Enter on %s is there before the field, however slowly the page comes',
  async (path) => {
    const html = await (await fetch(`${origin}${path}`)).text();
    const [hears, field] = ['addEventListener(`keydown`', 'name="prompt"'].map((part) => html.indexOf(part));
    expect(hears).toBeGreaterThan(0);
    expect(field).toBeGreaterThan(hears ?? 0);
  },
);

test('a new chat begins with the personality chosen last and with nothing that was asked before', async () => {
  await using opened = await openPage(origin);
  const { page } = opened;
  await page.goto('/chat?prompt=From+the+address');
  expect(await composer(page).inputValue()).toBe('From the address');
  await composer(page).press('Enter');
  await answered(page);
  await page.getByRole('button', { name: /^Personality/ }).click();
  await page.getByRole('radio', { name: /^Critic/ }).check();
  await page.keyboard.press('Escape');
  for (let time = 0; time < 2; time++) {
    await page.getByRole('link', { name: 'New chat' }).first().click();
    await page.waitForURL(/\/chat$/);
    await page.getByPlaceholder('Ask Critic').waitFor();
    expect(await composer(page).inputValue()).toBe('');
  }
});
