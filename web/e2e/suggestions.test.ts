import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningHub, startHub } from '../../api/testing/start-hub.ts';
import { answered, ask, composer, lastAnswer, questions } from './chat-page.ts';
import { closeBrowser, openPage } from './open-page.ts';

let hub: RunningHub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(async () => {
  await closeBrowser();
  await hub[Symbol.asyncDispose]();
});

const list = (page: Page) => page.getByRole('listbox', { name: 'Suggestions' });
const active = (page: Page) => list(page).getByRole('option', { selected: true });

/** Types into the composer of a hydrated page, and waits for the list. */
async function typeSign(page: Page, text: string): Promise<void> {
  await composer(page).press('End');
  await page.keyboard.type(text);
  await list(page).waitFor();
}

test('a slash offers starters and commands, which arrows, Enter and Tab choose from', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat?personality=gpt&variant=fast', { waitUntil: 'networkidle' });
  await typeSign(page, '/');
  const field = composer(page);
  expect(await field.getAttribute('aria-controls')).toBe(await list(page).getAttribute('id'));
  const starter = await active(page).innerText();
  await page.keyboard.press('ArrowUp');
  expect(await active(page).innerText()).toContain('/simulate');
  await page.keyboard.press('ArrowDown');
  // Whatever the pointer moves to is what Enter takes, and a single row stands out.
  const third = list(page).getByRole('option').nth(2);
  await third.hover();
  await expect.poll(() => third.getAttribute('aria-selected')).toBe('true');
  expect(await active(page).count()).toBe(1);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Tab');
  await list(page).waitFor({ state: 'hidden' });
  expect(await field.inputValue()).toBe(starter);
  expect(await field.getAttribute('aria-activedescendant')).toBeNull();
  expect(await questions(page).count()).toBe(0);

  await field.fill('');
  await typeSign(page, '/temp');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Temporary: not stored', pressed: true }).waitFor();
  expect(await field.inputValue()).toBe('');

  await typeSign(page, '/sim');
  await page.getByRole('status').getByText('1 suggestion', { exact: true }).waitFor({ state: 'attached' });
  await page.keyboard.press('Enter');
  expect(await field.inputValue()).toBe('/simulate ');
  await page.keyboard.type('length');
  await page.keyboard.press('Enter');
  await (await answered(page)).getByText('Cut off at its length limit.').waitFor();

  await typeSign(page, '/new');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/chat');
  await page.getByRole('button', { name: 'Temporary: not stored', pressed: false }).waitFor();
});

test('an at sign lets another personality answer, and what stands around it stays', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat?personality=gpt&variant=fast', { waitUntil: 'networkidle' });
  await composer(page).fill('Hello to you');
  for (let moved = 0; moved < 'to you'.length; moved++) await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('@tut');
  await list(page).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Personality: Tutor' }).waitFor();
  expect(await composer(page).inputValue()).toBe('Hello to you');
  await page.keyboard.type('again ');
  expect(await composer(page).inputValue()).toBe('Hello again to you');
  await page.keyboard.press('Enter');
  await answered(page);
  expect(await lastAnswer(page).getByRole('heading', { level: 2 }).innerText()).toContain('Tutor');

  await typeSign(page, '@');
  await list(page)
    .getByRole('option', { name: /^Critic/ })
    .click();
  await page.getByRole('button', { name: 'Personality: Critic' }).waitFor();
});

test('an at sign says which variant a personality brings along, and that it answers from here on', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat?personality=gpt', { waitUntil: 'networkidle' });
  await typeSign(page, '@');
  await list(page).getByText('Who answers from here on').waitFor();
  expect(
    await list(page)
      .getByRole('option', { name: /^GPT-style Balanced, tidy/ })
      .count(),
  ).toBe(1);
  await list(page)
    .getByRole('option', { name: /^Critic · Smart/ })
    .click();
  await page.getByRole('button', { name: 'Variant: Smart' }).waitFor();
});

test('Esc closes the list alone, and what fits nothing is sent as it is', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat?personality=gpt&variant=fast', { waitUntil: 'networkidle' });
  await typeSign(page, '/');
  await page.keyboard.press('Escape');
  await list(page).waitFor({ state: 'hidden' });
  expect(await composer(page).inputValue()).toBe('/');
  await page.keyboard.type('new');
  expect(await list(page).count()).toBe(0);
  await page.keyboard.press('Enter');
  await questions(page).getByText('/new', { exact: true }).waitFor();
  await answered(page);

  await typeSign(page, '/');
  await page.keyboard.type('etc/hosts');
  await list(page).waitFor({ state: 'hidden' });
  await page.keyboard.press('Enter');
  await questions(page).getByText('/etc/hosts', { exact: true }).waitFor();
  await answered(page);

  // Esc in the list is not the Esc that stops the answer.
  await ask(page, '/simulate slow 20 rivers');
  await lastAnswer(page).locator('.md').waitFor();
  await typeSign(page, '@');
  await page.keyboard.press('Escape');
  await list(page).waitFor({ state: 'hidden' });
  expect(await page.getByRole('button', { name: 'Stop' }).isVisible()).toBe(true);
  await page.getByRole('button', { name: 'Stop' }).click();
  await answered(page);
});

test('pasted signs, signs inside of text and those of an input method open nothing', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await opened.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/chat?personality=gpt&variant=fast', { waitUntil: 'networkidle' });
  // The list has been fetched already, so it could open at once.
  await typeSign(page, '/');
  await page.keyboard.press('Escape');
  const field = composer(page);

  await field.fill('');
  await page.evaluate(() => navigator.clipboard.writeText('/new'));
  await page.keyboard.press('Control+v');
  expect(await field.inputValue()).toBe('/new');
  expect(await list(page).count()).toBe(0);

  await field.fill('');
  await page.keyboard.type('either/or and me@example.org');
  expect(await list(page).count()).toBe(0);

  await field.fill('');
  await typeSign(page, '@');
  const devtools = await opened.context.newCDPSession(page);
  await devtools.send('Input.imeSetComposition', { text: 'c', selectionStart: 1, selectionEnd: 1 });
  await expect.poll(() => list(page).getByRole('option').count()).toBe(3);
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 };
  await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
  await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
  expect(await field.inputValue()).toBe('@c');
  expect(await page.getByRole('button', { name: 'Personality: GPT-style' }).isVisible()).toBe(true);
  await devtools.send('Input.insertText', { text: '文' });
  await list(page).waitFor({ state: 'hidden' });
  expect(await field.inputValue()).toBe('@文');
});
