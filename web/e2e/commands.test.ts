import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningHub, startHub } from '../../api/testing/start-hub.ts';
import { startChat, updateChat } from './ask-hub.ts';
import { answered, ask, composer, lastAnswer, textOf } from './chat-page.ts';
import { focused, go, menu, openMenu, option } from './keyboard.ts';
import { closeBrowser, openPage } from './open-page.ts';

let hub: RunningHub;
beforeAll(async () => {
  hub = await startHub();
  await updateChat(hub.origin, await startChat(hub.origin, 'Why are rivers bent?'), { title: 'Meanders' });
});
afterAll(async () => {
  await closeBrowser();
  await hub[Symbol.asyncDispose]();
});

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Opens the Workspace and waits until it handles keys. */
async function openWorkspace(page: Page, address = '/chat?variant=fast'): Promise<void> {
  await page.goto(address);
  await openMenu(page);
  await page.keyboard.press('Control+k');
  await menu(page).waitFor({ state: 'hidden' });
}

test('each shortcut does what the catalogue says', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await opened.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openWorkspace(page);
  await ask(page, 'Write a function');
  await answered(page);

  await page.keyboard.press('Control+Shift+C');
  await page.getByText('Copied the last answer.').waitFor();
  expect(await clipboard(page)).toContain('```');
  await page.keyboard.press('Control+Shift+;');
  await page.getByText('Copied the last code block.').waitFor();
  const code = await textOf(lastAnswer(page)).locator('pre').last().innerText();
  expect((await clipboard(page)).trim()).toBe(code.trim());

  await page.keyboard.press('Control+Shift+S');
  await page.getByRole('button', { name: 'Show the sidebar' }).waitFor();
  expect(await focused(page), 'the key leaves the focus where it is').toBe('Your question');
  await page.keyboard.press('Control+Shift+S');
  await page.getByRole('button', { name: 'Hide the sidebar' }).waitFor();

  await go(page, 'Shift+Tab', /^Variant: /);
  await page.keyboard.press('Shift+Escape');
  expect(await focused(page)).toBe('Your question');

  await ask(page, '/simulate slow 20 rivers');
  await textOf(lastAnswer(page)).waitFor();
  await page.keyboard.press('Escape');
  await (await answered(page)).getByText('Stopped.', { exact: true }).waitFor();

  await page.keyboard.press('Control+/');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).getByText('Ctrl + Shift + O').waitFor();
  await page.keyboard.press('Control+/');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(await focused(page)).toBe('Your question');

  await page.keyboard.press('Control+Shift+O');
  await page.waitForURL('**/chat');
  await expect.poll(() => focused(page)).toBe('Your question');
});

test('the menu finds commands, chats, personalities, variants and pages by keyboard alone', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat');
  await openMenu(page);
  await option(page, /^Meanders$/).waitFor();
  await page.keyboard.type('claude');
  await option(page, /^Claude-style/).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Personality: Claude-style' }).waitFor();
  expect(await focused(page), 'the focus is given back').toBe('Your question');
  await page.keyboard.type('Hello');
  expect(await composer(page).inputValue()).toBe('Hello');
  await composer(page).fill('');

  await openMenu(page);
  await page.keyboard.type('smart');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Variant: Smart' }).waitFor();

  await openMenu(page);
  await page.keyboard.type('temporary');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Temporary: not stored', pressed: true }).waitFor();

  await openMenu(page);
  await page.keyboard.type('compare');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Compare' }).waitFor();
  expect(await focused(page)).toBe('Compare');
  await page.keyboard.press('Escape');

  // By a word from its messages, not from its title.
  await openMenu(page);
  await page.keyboard.type('rivers bent');
  await option(page, /^Meanders$/).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Meanders' }).waitFor({ state: 'attached' });

  await openMenu(page);
  const field = page.getByRole('combobox');
  const first = await field.getAttribute('aria-activedescendant');
  await page.keyboard.press('ArrowDown');
  expect(await field.getAttribute('aria-activedescendant')).not.toBe(first);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(await menu(page).getByRole('option', { selected: true }).innerText()).toBe('System theme');
  await page.keyboard.type('no such thing');
  await menu(page).getByText('Nothing matches “no such thing”.').waitFor();
  await field.fill('variants');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/variants');
});

test('the menu finds what is archived too, and says that it is', async () => {
  const id = await startChat(hub.origin, 'Where do glaciers end?');
  await updateChat(hub.origin, id, { title: 'Moraines', archived: true });
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/variants');
  await openMenu(page);
  await option(page, /^Meanders$/).waitFor();
  expect(await option(page, /^Moraines$/).count()).toBe(0);
  await page.keyboard.type('glaciers');
  await menu(page)
    .getByRole('group', { name: 'Archived chats' })
    .getByRole('option', { name: 'Moraines' })
    .waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/chat/${id}?message=*`);
});

test('Esc closes the menu and leaves the answer alone', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await openWorkspace(page);
  await ask(page, '/simulate slow 20 rivers');
  await textOf(lastAnswer(page)).waitFor();
  await openMenu(page);
  await page.keyboard.press('Escape');
  await menu(page).waitFor({ state: 'hidden' });
  expect(await page.getByRole('button', { name: 'Stop' }).isVisible()).toBe(true);
  await openMenu(page);
  await page.keyboard.type('stop');
  await page.keyboard.press('Enter');
  await (await answered(page)).getByText('Stopped.', { exact: true }).waitFor();
});

test('Enter of an input method chooses nothing in the menu', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat');
  await openMenu(page);
  const devtools = await opened.context.newCDPSession(page);
  await devtools.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 });
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 };
  await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
  await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
  await devtools.send('Input.insertText', { text: '日本' });
  expect(await page.getByRole('combobox').inputValue()).toBe('日本');
  expect(await menu(page).isVisible()).toBe(true);
});

test('the shortcuts are switched off for good, and what dialogs and fields need stays', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await openWorkspace(page);
  await page.keyboard.press('Control+/');
  const catalogue = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await catalogue.getByRole('checkbox', { name: 'Use these shortcuts' }).uncheck();
  await page.keyboard.press('Escape');
  await catalogue.waitFor({ state: 'hidden' });
  const newChat = page.getByRole('link', { name: 'New chat' });
  expect(await newChat.getAttribute('aria-keyshortcuts')).toBeNull();
  expect(await newChat.getAttribute('title')).toBe('New chat');

  await page.reload();
  await ask(page, '/simulate slow 20 rivers');
  await textOf(lastAnswer(page)).waitFor();
  for (const keys of ['Escape', 'Control+k', 'Control+Shift+S', 'Control+/']) await page.keyboard.press(keys);
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Hide the sidebar' }).isVisible()).toBe(true);
  await page.getByRole('button', { name: 'Stop' }).click();
  await answered(page);

  await page.getByRole('button', { name: 'Commands' }).click();
  await menu(page).getByRole('combobox').waitFor();
  expect(await menu(page).locator('kbd').count()).toBe(0);
  await page.keyboard.type('shortcuts');
  await page.keyboard.press('Enter');
  await catalogue.getByRole('checkbox').check();
  await page.keyboard.press('Escape');
  await catalogue.waitFor({ state: 'hidden' });
  await openMenu(page);
});

test('buttons that show only an icon have a tooltip, also those that open something', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat?variant=fast');
  const title = (name: string) => page.getByRole('button', { name }).getAttribute('title');
  expect(await title('Compare')).toBe('Compare');
  await ask(page, 'Hello');
  await answered(page);
  expect(await title('About this answer')).toBe('About this answer');
});

test('what is opened while another dialog closes stays open', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await openWorkspace(page);
  await page.keyboard.press('Control+/');
  await expect.poll(() => focused(page)).toBe('Use these shortcuts');
  // As Escape does, and the keys of the menu before the browser has told that the dialog was closed.
  await page.evaluate(async () => {
    document.querySelector<HTMLDialogElement>('dialog[open]')?.requestClose();
    for (let turn = 0; turn < 3; turn++) await null;
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true }));
  });
  await page.getByRole('combobox').waitFor();
  await page.keyboard.type('meand');
  await option(page, /Meanders/).waitFor();
});

test('a Mac has its own keys and its own names for them', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.addInitScript(() => Object.defineProperty(navigator, 'platform', { get: () => 'MacIntel' }));
  await page.goto('/chat');
  const newChat = page.getByRole('link', { name: 'New chat' });
  await expect.poll(() => newChat.getAttribute('title')).toBe('New chat (⌘⇧O)');
  expect(await newChat.getAttribute('aria-keyshortcuts')).toBe('Meta+Shift+O Alt+Shift+N');
  await page.keyboard.press('Meta+/');
  // Its code is only fetched now.
  await expect.poll(() => focused(page)).toBe('Use these shortcuts');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Meta+k');
  await menu(page).getByRole('combobox').waitFor();
  await menu(page).getByText('⌘⇧O').waitFor();
});

test('a phone without keys has the menu in its drawer', async () => {
  await using opened = await openPage(hub.origin, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const { page } = opened;
  await page.goto('/chat');
  await page.getByRole('button', { name: 'Open your chats' }).tap();
  await page.getByRole('button', { name: 'Commands' }).tap();
  await menu(page).getByRole('combobox').waitFor();
  const heights = await menu(page)
    .getByRole('option')
    .evaluateAll((options) => options.map((one) => one.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeGreaterThan(43.9);
  await option(page, /^Tutor/).tap();
  await menu(page).waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Personality: Tutor' }).waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`menu, catalogue and list break no rule of accessibility in the ${colorScheme} theme`, async () => {
    await using opened = await openPage(hub.origin, { colorScheme, reducedMotion: 'reduce' });
    const { page } = opened;
    const check = async (what: string) => expect(await opened.accessibilityViolations(), what).toEqual([]);
    await page.goto('/chat');
    await openMenu(page);
    await option(page, /^Meanders$/).waitFor();
    await check('the menu');
    await page.keyboard.type('keyboard');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await check('the catalogue');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await composer(page).focus();
    await page.keyboard.type('/');
    await page.getByRole('listbox', { name: 'Suggestions' }).waitFor();
    await check('the list above the composer');
  });
}

test('pages without a chat have the menu too, fetched when it is first asked for', async () => {
  await using opened = await openPage(hub.origin, { colorScheme: 'light', reducedMotion: 'reduce' });
  const { page } = opened;
  await page.goto('/');
  const button = page.getByRole('button', { name: 'Commands' });
  expect(await button.getAttribute('title')).toBe('Commands (Ctrl + K)');
  await composer(page).fill('Half a question');
  await openMenu(page);
  await option(page, /^Meanders$/).waitFor();
  expect(await option(page, /^(Stop|Copy|Show or hide)/).count()).toBe(0);
  expect(await opened.accessibilityViolations()).toEqual([]);
  await page.keyboard.type('dark');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Theme: dark.' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  expect(await focused(page), 'the focus is given back').toBe('Your question');

  await openMenu(page);
  expect(await opened.accessibilityViolations()).toEqual([]);
  await page.keyboard.type('usage');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/usage');
  await button.click();
  await menu(page).getByRole('combobox').waitFor();
  await page.keyboard.press('Escape');
  await menu(page).waitFor({ state: 'hidden' });
  // The code that was fetched handles the other shortcuts as well.
  await page.keyboard.press('Control+/');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  await page.keyboard.press('Escape');

  for (const address of ['/personalities', '/variants', '/chats', '/setup']) {
    await page.goto(address);
    await openMenu(page);
  }
  // By a word from its messages, not from its title.
  await page.keyboard.type('rivers bent');
  await option(page, /^Meanders$/).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Meanders' }).waitFor({ state: 'attached' });
});

test('on pages without a chat the keys are silent when the shortcuts are off', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await opened.context.addCookies([{ name: 'shortcuts', value: 'off', url: hub.origin }]);
  await page.goto('/');
  const button = page.getByRole('button', { name: 'Commands' });
  await expect.poll(() => button.getAttribute('title')).toBe('Commands');
  await page.keyboard.press('Control+k');
  await button.click();
  await menu(page).getByRole('combobox').waitFor();
  await page.keyboard.press('Escape');
  await menu(page).waitFor({ state: 'hidden' });
  await page.keyboard.press('Control+k');
  expect(await page.getByRole('dialog').count()).toBe(0);
});
