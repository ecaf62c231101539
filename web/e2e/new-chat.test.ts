import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningHub, startHub } from '../../api/testing/start-hub.ts';
import { chatList } from './chat-list.ts';
import { answered, ask, composer, lastAnswer, questions } from './chat-page.ts';
import { closeBrowser, openPage } from './open-page.ts';

let hub: RunningHub;
beforeAll(async () => {
  hub = await startHub({ TITLES: 'rule' });
});
afterAll(async () => {
  await closeBrowser();
  await hub[Symbol.asyncDispose]();
});

async function chooseIn(page: Page, picker: 'Personality' | 'Variant', name: RegExp): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${picker}: `) }).click();
  await page.getByRole('radio', { name }).check();
  await page.keyboard.press('Escape');
}

/** The personality and variant chosen in a new chat, and whether it is stored. */
async function chosenIn(page: Page): Promise<readonly string[]> {
  const chosen: string[] = [];
  for (const picker of ['Personality', 'Variant']) {
    await page.getByRole('button', { name: new RegExp(`^${picker}: `) }).click();
    const name = await page.locator('label', { has: page.getByRole('radio', { checked: true }) }).innerText();
    chosen.push(name.split('\n')[0] ?? '');
    await page.keyboard.press('Escape');
  }
  const temporary = page.getByRole('button', { name: 'Temporary: not stored' });
  return [...chosen, (await temporary.getAttribute('aria-pressed')) === 'true' ? 'temporary' : 'stored'];
}

test('a reload of a new chat keeps what was chosen in it, also where its address asked for something else', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat?personality=gpt&variant=balanced&prompt=Rivers');
  expect(await composer(page).inputValue()).toBe('Rivers');
  await chooseIn(page, 'Personality', /^Critic/);
  await chooseIn(page, 'Variant', /^Smart/);
  await page.getByRole('button', { name: 'Temporary: not stored' }).click();
  const before = await chosenIn(page);
  expect(before).toEqual(['Critic', 'Smart', 'temporary']);

  const [response] = await Promise.all([page.waitForResponse(/\/chat\?/), page.reload()]);
  // Already in the page's HTML.
  expect(await response.text()).toContain('This chat does not appear in your chats');
  expect(await chosenIn(page)).toEqual(before);
  // What was typed into a temporary chat is not stored anywhere.
  expect(await composer(page).inputValue()).toBe('');

  await page.getByRole('link', { name: 'Personalities' }).click();
  await page.getByRole('heading', { level: 1, name: 'Personalities' }).waitFor();
  await page.goBack();
  await page.getByText('This chat does not appear in your chats').waitFor();
  expect(await chosenIn(page)).toEqual(before);

  await page.getByRole('link', { name: 'New chat' }).first().click();
  await page.getByText('This chat does not appear in your chats').waitFor({ state: 'detached' });
  expect(await chosenIn(page)).toEqual(['Critic', 'Smart', 'stored']);
});

test('a reload of a new chat keeps who is compared', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat?variant=fast');
  await page.getByRole('button', { name: 'Compare' }).click();
  const chooser = page.getByRole('dialog', { name: 'Compare' });
  await chooser.getByRole('checkbox', { name: /^Claude-style/ }).check();
  await page.keyboard.press('Escape');
  const heading = page.getByRole('heading', { level: 1 });
  const asked = await heading.innerText();
  expect(asked).toContain('Claude-style');
  await page.reload();
  expect(await heading.innerText()).toBe(asked);
});

test('a chat keeps who was chosen for its next turn, through a reload and on the way back', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat?personality=gpt&variant=fast');
  await ask(page, 'Name three rivers');
  await answered(page);
  await page.waitForURL(/\/chat\/./);
  await chooseIn(page, 'Personality', /^Critic/);
  await chooseIn(page, 'Variant', /^Smart/);
  await page.reload();
  await page.getByPlaceholder('Ask Critic').waitFor();
  await page.getByRole('button', { name: /^Variant: Smart/ }).waitFor();
  await page.getByRole('link', { name: 'Personalities' }).click();
  await page.getByRole('heading', { level: 1, name: 'Personalities' }).waitFor();
  await page.goBack();
  await page.getByPlaceholder('Ask Critic').waitFor();
});

test('a chat that began on the home page goes on with what was chosen there, whatever another tab chose since', async () => {
  await using opened = await openPage(hub.origin);
  const { page, context } = opened;
  await page.goto('/', { waitUntil: 'networkidle' });
  await page.getByLabel('Max').check();
  await context.addCookies([{ name: 'choice', value: 'gpt.fast', url: hub.origin }]);
  await ask(page, 'The best you have');
  await answered(page);
  await page.waitForURL(/\/chat\/./);
  await page.getByRole('button', { name: /^Variant: Max/ }).waitFor();
});

test('a new chat is a new one although the page that was left for it was reloaded after a question', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat');
  await ask(page, 'Asked before');
  await answered(page);
  await page.waitForURL(/\/chat\/./);
  await page.getByRole('link', { name: 'ModelHub, home' }).click();
  await page.waitForURL(/\/$/);
  await page.reload({ waitUntil: 'networkidle' });
  await page.getByRole('link', { name: 'Chats' }).first().click();
  await page.waitForURL(/\/chat$/);
  await composer(page).fill('Typed now');
  await chatList(page).getByRole('link', { name: 'Asked before' }).waitFor();
  expect(await questions(page).count()).toBe(0);
  expect(new URL(page.url()).pathname).toBe('/chat');
  expect(await composer(page).inputValue()).toBe('Typed now');
});

/** The page of a new chat, opened after one that was answered. */
async function openSecond(page: Page): Promise<void> {
  await page.goto('/chat?variant=fast');
  await ask(page, 'The first');
  await answered(page);
  await page.waitForURL(/\/chat\/./);
  await page.getByRole('link', { name: 'New chat' }).first().click();
  await page.waitForURL(/\/chat$/);
}

test('whoever is on the way to another chat when a new one gets its name arrives there', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await openSecond(page);
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route('**/graphql', async (route) => {
    await released;
    await route.continue();
  });
  await chatList(page).getByRole('link').first().click();
  await ask(page, 'The second');
  await answered(page);
  release();
  await questions(page).getByText('The first').waitFor();
  expect(await questions(page).allInnerTexts()).toEqual(['The first']);
  expect(new URL(page.url()).pathname).toMatch(/^\/chat\/./);
});

/** Asks in a new chat and leaves it for the next one; the page receives nothing from the hub until it is released. */
async function askAndLeave(page: Page, question: string): Promise<{ release(): void }> {
  let held: (() => void)[] | null = null;
  await page.routeWebSocket('**/graphql', (socket) => {
    socket.connectToServer().onMessage((message) => {
      if (held === null) socket.send(message);
      else held.push(() => socket.send(message));
    });
  });
  await openSecond(page);
  held = [];
  await ask(page, question);
  await lastAnswer(page).waitFor();
  await page.getByRole('link', { name: 'New chat' }).first().click();
  await page.getByText('The hub has not confirmed this question yet').waitFor();
  expect(await composer(page).inputValue()).toBe(question);
  return {
    release() {
      for (const tell of held ?? []) tell();
      held = null;
    },
  };
}

test('a question that was sent is answered although its new chat was left, and leaves the field of the next one', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  const { release } = await askAndLeave(page, 'Left at once');
  release();
  await page.getByText('The hub has not confirmed this question yet').waitFor({ state: 'detached' });
  expect(await composer(page).inputValue()).toBe('');
  await chatList(page).getByRole('link', { name: 'Left at once' }).click();
  await answered(page);
  expect(await questions(page).allInnerTexts()).toEqual(['Left at once']);
});

test('a question that was sent from a new chat and again from the next one is asked once', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  const { release } = await askAndLeave(page, 'Sent twice');
  await composer(page).press('Enter');
  await questions(page).getByText('Sent twice').waitFor();
  release();
  await page.waitForURL(/\/chat\/./);
  await answered(page);
  expect(await questions(page).allInnerTexts()).toEqual(['Sent twice']);
  await page.reload();
  await chatList(page).getByRole('link', { name: 'Sent twice' }).first().waitFor();
  expect(await chatList(page).getByRole('link', { name: 'Sent twice' }).count()).toBe(1);
});
