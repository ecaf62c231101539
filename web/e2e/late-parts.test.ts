import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type RunningHub, startHub } from '../../api/testing/start-hub.ts';
import { chatList } from './chat-list.ts';
import { answered, ask, composer, lastAnswer, questions, textOf } from './chat-page.ts';
import { focused, menu } from './keyboard.ts';
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

const opensLater = (page: Page) => page.getByText('Opens as soon as the hub can be reached again.');

test('what was never opened before the hub was lost says so where it was asked for, and opens when the hub is back', async () => {
  await using opened = await openPage(origin, { expectedErrors: brokenConnection });
  const { page } = opened;
  await page.goto('/chat?variant=fast', { waitUntil: 'networkidle' });
  await ask(page, 'Where were we?');
  const answer = await answered(page);
  await composer(page).fill('My own words');
  await proxy.refuse();

  await page.keyboard.press('Control+k');
  await menu(page).getByText('Opens as soon as the hub can be reached again.').waitFor();
  await page.keyboard.type('one two ');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await menu(page).waitFor({ state: 'hidden' });
  expect(await composer(page).inputValue()).toBe('My own words');
  expect(await focused(page)).toBe('Your question');
  expect(await questions(page).count()).toBe(1);

  await composer(page).fill('');
  await composer(page).pressSequentially('/n');
  await opensLater(page).waitFor();
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await opensLater(page).waitFor({ state: 'detached' });
  await composer(page).pressSequentially('/n');
  await opensLater(page).waitFor();
  await page.keyboard.press('Escape');
  await opensLater(page).waitFor({ state: 'detached' });
  await page.keyboard.press('Control+Shift+C');
  await page.getByText('Copying works as soon as').waitFor();

  await answer.hover();
  await answer.getByRole('button', { name: 'About this answer' }).click();
  const details = page.getByRole('dialog', { name: 'About this answer' });
  await details.getByText('Opens as soon as the hub can be reached again.').waitFor();
  await proxy.mend();
  await details.getByRole('term').first().waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await menu(page).getByRole('option').first().waitFor();
});

test('the command menu of a page without a chat opens when the hub is back, unless Escape gave it up', async () => {
  await using opened = await openPage(origin, { expectedErrors: brokenConnection });
  const { page } = opened;
  await page.goto('/', { waitUntil: 'networkidle' });
  await proxy.refuse();
  await page.keyboard.press('Control+k');
  await opensLater(page).waitFor();
  await page.keyboard.type('x ');
  expect(await opened.accessibilityViolations()).toEqual([]);
  await page.keyboard.press('Escape');
  await opensLater(page).waitFor({ state: 'detached' });
  expect(await focused(page)).toBe('Your question');
  expect(await composer(page).inputValue()).toBe('');

  await page.keyboard.press('Control+k');
  await opensLater(page).waitFor();
  await proxy.mend();
  await menu(page).getByRole('option').first().waitFor();
  await page.keyboard.type('usage');
  await menu(page).getByRole('option', { name: /Usage/ }).first().waitFor();
  await page.keyboard.press('Escape');
  await menu(page).waitFor({ state: 'hidden' });
  expect(await focused(page)).toBe('Your question');
});

test('a page of which files came late shows answers plain until then, and does what was asked for unless it was given up', async () => {
  await using opened = await openPage(origin, { expectedErrors: brokenConnection });
  const { page } = opened;
  const late = /\/assets\/(markdown|set-formula|edit-question|row-menu)-/;
  await page.route(late, (route) => route.abort());
  await page.goto('/chat?personality=editor&variant=fast', { waitUntil: 'networkidle' });
  await ask(page, 'Show me a formula');
  await answered(page);
  const text = textOf(lastAnswer(page));
  const plain = await text.innerText();
  expect(plain).toContain('$$');
  expect(await text.locator('math').count()).toBe(0);

  await questions(page).getByRole('button', { name: 'Edit question' }).click();
  await opensLater(page).waitFor();
  await composer(page).click();
  await opensLater(page).waitFor({ state: 'detached' });
  const options = chatList(page).getByRole('button', { name: 'Options for Show me a formula' });
  await options.click();
  await page.keyboard.press('Escape');
  await opensLater(page).waitFor({ state: 'detached' });
  await options.click();
  await opensLater(page).waitFor();

  await page.unroute(late);
  await page.getByRole('menuitem', { name: 'Rename' }).waitFor();
  await page.keyboard.press('Escape');
  expect(await page.getByRole('textbox', { name: 'Edit your question' }).count()).toBe(0);
  await text.locator('math').first().waitFor({ state: 'attached' });
  const formatted = await text.innerText();
  expect(formatted).not.toContain('$$');
  for (const word of formatted.match(/\p{L}{3,}/gu) ?? []) expect(plain).toContain(word);
  const display = await text
    .locator('.katex')
    .first()
    .evaluate((element) => getComputedStyle(element).fontFamily);
  expect(display).toContain('KaTeX');
});
