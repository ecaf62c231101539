import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningHub, startHub } from '../../api/testing/start-hub.ts';
import { answered, ask, lastAnswer, textOf } from './chat-page.ts';
import { brokenConnection } from './loopback-proxy.ts';
import { closeBrowser, openPage } from './open-page.ts';
import { createPersonality, shownPersonalities } from './personalities.ts';

let hub: RunningHub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(async () => {
  await closeBrowser();
  await hub[Symbol.asyncDispose]();
});

test('neither what is wrong with a field nor what has the focus is hidden by the bar at the bottom', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/personalities/new');
  await page.getByRole('textbox', { name: 'Name' }).fill('Sailor');
  await page.getByRole('textbox', { name: 'Instructions' }).fill('Talk like a sailor.');
  const emoji = page.getByRole('textbox', { name: 'Emoji' });
  await emoji.fill('no');
  const create = page.getByRole('button', { name: 'Create' });
  await create.focus();
  await emoji.evaluate((field) => scrollBy(0, field.getBoundingClientRect().bottom - innerHeight));
  await create.click();
  const note = page.getByRole('alert').first();
  await note.waitFor();

  const [noteBox, barBox] = await Promise.all([note.boundingBox(), create.boundingBox()]);
  expect((noteBox?.y ?? 0) + (noteBox?.height ?? 0)).toBeLessThan(barBox?.y ?? 0);

  const settings = page.locator('summary', { hasText: 'Model settings' });
  await settings.evaluate((summary) => {
    scrollBy(0, summary.getBoundingClientRect().bottom - innerHeight);
    summary.focus();
  });
  const settingsBox = await settings.boundingBox();
  expect((settingsBox?.y ?? 0) + (settingsBox?.height ?? 0)).toBeLessThan(barBox?.y ?? 0);

  // At twice the size, a field has its top just above the bottom of the window.
  await page.setViewportSize({ width: 640, height: 512 });
  await page.goto('/personalities/coder');
  const instructions = page.getByRole('textbox', { name: 'Instructions' });
  expect(await instructions.getAttribute('required')).not.toBeNull();
  await page.getByRole('textbox', { name: 'Tagline' }).focus();
  await page.keyboard.press('Tab');
  await page.locator('textarea:focus').waitFor();
  const [fieldBox, lowBar] = await Promise.all([
    instructions.boundingBox(),
    page.getByRole('button', { name: 'Save' }).boundingBox(),
  ]);
  expect((fieldBox?.y ?? 0) + 24).toBeLessThan(lowBar?.y ?? 0);
});

const focused = (page: Page) => page.evaluate(() => document.activeElement?.outerHTML ?? '');

test('whoever creates a personality by keyboard goes on where the focus was, and hears that it is saved', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/personalities/new');
  await page.getByRole('textbox', { name: 'First questions' }).fill('What is a knot?');
  const told = page.locator('form').getByRole('status');
  await told.getByText('Not saved yet.').waitFor();
  // Screen readers announce changes in an element that they already know.
  const known = await told.elementHandle();
  await page.getByRole('textbox', { name: 'Instructions' }).fill('Talk like a sailor.');
  await page.getByRole('textbox', { name: 'Name' }).fill('Sailor');
  await page.getByRole('button', { name: 'What is a knot?' }).click();
  const tried = await textOf(await answered(page)).innerText();

  const create = page.getByRole('button', { name: 'Create' });
  await create.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/personalities/sailor');
  await page.getByRole('heading', { level: 1, name: 'Sailor' }).waitFor();
  expect(
    await page.getByRole('button', { name: 'Save' }).evaluate((button) => button.matches(':focus')),
  ).toBe(true);
  expect(await known?.textContent()).toBe('Saved.');
  expect(await textOf(lastAnswer(page)).innerText()).toBe(tried);
  await page.keyboard.press('Tab');
  expect(await focused(page)).toContain('Chat with it');

  // Later changes are saved to the same one.
  await page.getByRole('textbox', { name: 'Tagline' }).fill('Knows every knot');
  await page.keyboard.press('Enter');
  await told.getByText('Saved.').waitFor();
  expect(await focused(page)).toContain('name="tagline"');
  await page.reload();
  expect(await page.getByRole('textbox', { name: 'Tagline' }).inputValue()).toBe('Knows every knot');
});

test('what is typed while a personality is saved stays, unsaved, and saves nothing twice', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  const [name, tagline] = [
    page.getByRole('textbox', { name: 'Name' }),
    page.getByRole('textbox', { name: 'Tagline' }),
  ];
  const told = page.locator('form').getByRole('status');
  await page.goto('/personalities/new');
  await name.fill('Baker');
  await page.getByRole('textbox', { name: 'Instructions' }).fill('Talk like a baker.');

  const sent: string[] = [];
  for (const typed of ['Knows every loaf', 'Knows every roll']) {
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/graphql', async (route) => {
      sent.push(...(/(?:create|update)Personality/.exec(route.request().postData() ?? '') ?? []));
      await gate;
      await route.continue();
    });
    const asked = page.waitForRequest('**/graphql');
    await name.press('Enter');
    await asked;
    await tagline.fill(typed);
    await tagline.press('Enter');
    release();

    await page.getByRole('heading', { level: 1, name: 'Baker' }).waitFor();
    await page.waitForFunction(
      () => document.querySelector('form button[type=submit]')?.ariaDisabled === 'false',
    );
    expect(await told.innerText()).toBe('Not saved yet.');
    expect(await tagline.inputValue()).toBe(typed);
    await page.unroute('**/graphql');
  }
  expect(sent).toEqual(['createPersonality', 'updatePersonality']);
  await tagline.press('Enter');
  await told.getByText('Saved.').waitFor();
  await page.reload();
  expect(await tagline.inputValue()).toBe('Knows every roll');
});

test('all that must be written is told at once, each at its own field until that is written', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/personalities/new');
  const name = page.getByRole('textbox', { name: 'Name' });
  await name.press('Enter');
  await page.getByText('The name is empty.').waitFor();
  await page.getByText('The text of the instructions is empty.').waitFor();
  expect(await focused(page)).toContain('name="name"');
  await name.fill('Weaver');
  expect(await page.getByRole('alert').allInnerTexts()).toEqual(['The text of the instructions is empty.']);
  await page.getByRole('textbox', { name: 'Instructions' }).fill('Talk like a weaver.');
  expect(await page.getByRole('alert').count()).toBe(0);
});

test('a part of the page that cannot be fetched leaves the form alone, which can be saved before a reload', async () => {
  await using opened = await openPage(hub.origin, { expectedErrors: /status of 404/ });
  const { page } = opened;
  const part = '**/assets/try-out-messages-*.js';
  await page.route(part, (route) => route.fulfill({ status: 404 }));
  await page.goto('/personalities/new');
  await page.getByRole('textbox', { name: 'Name' }).fill('Fisher');
  await page.getByRole('textbox', { name: 'Instructions' }).fill('Talk like a fisher.');
  await page.getByRole('textbox', { name: 'First questions' }).fill('What is a net?');
  const told = page.getByText('Part of this page did not load.');
  await told.waitFor();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await told.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'What is a net?' }).click();
  await told.waitFor();
  await page.getByRole('button', { name: 'Create' }).click();
  await page.waitForURL('**/personalities/fisher');

  await page.unroute(part);
  await page.getByRole('button', { name: 'Reload' }).click();
  await page.getByRole('button', { name: 'What is a net?' }).click();
  await answered(page);
});

test('the form of another personality begins anew, also right after one was created', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/personalities');
  await page.getByRole('link', { name: 'New personality' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Cook');
  await page.getByRole('textbox', { name: 'Instructions' }).fill('Talk like a cook.');
  await page.getByRole('textbox', { name: 'Name' }).press('Enter');
  await page.waitForURL('**/personalities/cook');
  await page.goBack();
  await page.getByRole('link', { name: 'New personality' }).click();
  await page.getByRole('heading', { level: 1, name: 'New personality' }).waitFor();
  expect(await page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('');
  await page.goBack();
  await page.goForward();
  expect(await page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('');
});

test('a personality that cannot be read before or after it is saved is still the one that the form is about', async () => {
  await createPersonality(hub.origin, { name: 'Miller', systemPrompt: 'Talk like a miller.' });
  await using opened = await openPage(hub.origin, { expectedErrors: brokenConnection });
  const { page } = opened;
  const save = page.getByRole('button', { name: 'Save' });
  await page.goto('/personalities/miller');
  await page.getByRole('textbox', { name: 'Tagline' }).fill('Knows every grain');

  let failing = 0;
  const sent: string[] = [];
  await page.route('**/graphql', (route) => {
    const { operationName } = route.request().postDataJSON() as { operationName: string };
    if (operationName.includes('Personality')) sent.push(operationName);
    return operationName === 'PersonalityById' && --failing === 0 ? route.abort() : route.continue();
  });
  for (const [nth, words] of [
    [1, 'The hub did not answer. It may have done this all the same.'],
    [2, 'Saved.'],
  ] as const) {
    failing = nth;
    const failed = page.waitForEvent('requestfailed');
    await save.click();
    await failed;
    await page.getByText(words).waitFor();
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Miller');
  }
  expect(sent).toEqual(['PersonalityById', 'PersonalityById', 'UpdatePersonality', 'PersonalityById']);
});

test('a personality that the hub created without its answer arriving is created once, with what was typed since', async () => {
  await using opened = await openPage(hub.origin, { expectedErrors: brokenConnection });
  const { page } = opened;
  const [name, tagline] = [
    page.getByRole('textbox', { name: 'Name' }),
    page.getByRole('textbox', { name: 'Tagline' }),
  ];
  await page.goto('/personalities/new');
  await name.fill('Potter');
  await page.getByRole('textbox', { name: 'Instructions' }).fill('Talk like a potter.');
  let lost = '';
  await page.route('**/graphql', async (route) => {
    const { operationName } = route.request().postDataJSON() as { operationName: string };
    if (operationName !== lost) return route.continue();
    await route.fetch();
    await route.abort();
  });
  const create = page.getByRole('button', { name: 'Create' });
  const told = page.locator('form').getByText('Try again: it is created only once.');
  for (const operation of ['CreatePersonality', 'UpdatePersonality']) {
    lost = operation;
    const failed = page.waitForEvent('requestfailed');
    await create.click();
    await failed;
    await told.waitFor();
    await page.waitForFunction(
      () => document.querySelector('form button[type=submit]')?.ariaDisabled === 'false',
    );
    await tagline.fill(`Typed after ${operation}`);
    await name.fill('Master potter');
  }
  lost = '';
  await create.click();

  await page.waitForURL('**/personalities/potter');
  await page.getByRole('heading', { level: 1, name: 'Master potter' }).waitFor();
  await page.locator('form').getByRole('status').getByText('Saved.').waitFor();
  await page.goto('/personalities');
  const shown = await shownPersonalities(page);
  expect(shown.filter((one) => /potter/i.test(one))).toEqual(['Master potter']);
  await page.getByRole('link', { name: 'Master potter', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Master potter' }).waitFor();
  expect(await tagline.inputValue()).toBe('Typed after UpdatePersonality');
});

test('the chat to try it follows the answer, and leaves a reader who scrolled up in place, and tells what becomes of it', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/personalities/new');
  await page.getByRole('textbox', { name: 'Name' }).fill('Teller');
  await page.getByRole('textbox', { name: 'Instructions' }).fill('Tell long stories.');
  await ask(page, '/simulate long 4000 slow 60');
  const told = page.getByRole('status');
  await told.getByText('Teller is answering.').waitFor({ state: 'attached' });
  const box = page.getByRole('region', { name: 'Chat to try it' });
  const measure = () =>
    box.evaluate((element) => {
      const content = element.querySelector('[role=log]')?.getBoundingClientRect();
      const { top, bottom } = element.getBoundingClientRect();
      return {
        height: content?.height ?? 0,
        above: top - (content?.top ?? 0),
        below: (content?.bottom ?? 0) - bottom,
      };
    });
  await expect.poll(async () => (await measure()).above, { timeout: 20_000 }).toBeGreaterThan(300);
  expect((await measure()).below).toBeLessThan(8);

  await box.hover();
  await page.mouse.wheel(0, -200);
  await expect.poll(async () => (await measure()).below).toBeGreaterThan(100);
  const before = await measure();
  await expect
    .poll(async () => (await measure()).height, { timeout: 20_000 })
    .toBeGreaterThan(before.height + 100);
  expect(Math.abs((await measure()).above - before.above)).toBeLessThan(2);
  await page.getByRole('button', { name: 'Stop' }).click();
  await lastAnswer(page).getByText('Stopped').waitFor();
  await told.getByText('Teller was stopped.').waitFor({ state: 'attached' });
  await ask(page, '/simulate invalid_key');
  await page.getByRole('alert').getByText('Invalid API key').waitFor({ state: 'attached' });
});
