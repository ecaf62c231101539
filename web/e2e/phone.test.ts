import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningHub, startHub } from '../../api/testing/start-hub.ts';
import { startChat, updateChat } from './ask-hub.ts';
import { answered, ask, composer } from './chat-page.ts';
import { openMenu } from './keyboard.ts';
import { closeBrowser, openPage } from './open-page.ts';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const smallPhone = { ...phone, viewport: { width: 320, height: 568 } };

/** What Chromium prints for a page that does not exist. */
const notFound = /status of 404/;

let hub: RunningHub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(async () => {
  await closeBrowser();
  await hub[Symbol.asyncDispose]();
});

/** Touch targets that a thumb would miss: everything under 44 px except links in running text. */
function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const small: string[] = [];
    // A label beside its control only names it.
    const targets = 'a, button, summary, textarea, select, label:not([for]), [role=button]';
    for (const element of document.querySelectorAll(targets)) {
      const inText = getComputedStyle(element).display === 'inline' && element.matches('p a, li a, dd a');
      if (inText || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      // A link may cover the whole card that contains it.
      const area =
        getComputedStyle(element, '::after').position === 'absolute' ? element.closest('li') : element;
      const { width, height } = (area ?? element).getBoundingClientRect();
      const hidden = getComputedStyle(element).clipPath.startsWith('inset(50%');
      // What is moved in by a transform is slightly off on its last frame.
      if (hidden || Math.min(width, height) > 43.99) continue;
      small.push(`${element.getAttribute('aria-label') ?? element.textContent}: ${width} × ${height}`);
    }
    return small;
  });
}

/** Whether the open dialog is entirely on the screen. */
function isDialogInside(page: Page): Promise<boolean> {
  return page.getByRole('dialog').evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return left >= 0 && top >= 0 && right <= window.innerWidth && bottom <= window.innerHeight;
  });
}

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

test('on the smallest screens the state is told in full, and the way to mend it keeps its name', async () => {
  await using opened = await openPage(hub.origin, smallPhone);
  const { page } = opened;
  await page.goto('/');
  const strip = page.getByRole('region', { name: 'API status' });
  const title = strip.getByText('API not connected').first();
  expect(await title.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  await strip.getByRole('link', { name: 'Simulated · add a key' }).click();
  await page.waitForURL('**/setup');
});

test('on the smallest screens the header of home keeps its words apart', async () => {
  await using opened = await openPage(hub.origin, smallPhone);
  const { page } = opened;
  await page.goto('/');
  const name = await page.getByRole('banner').getByRole('link', { name: 'ModelHub' }).boundingBox();
  const main = await page.getByRole('navigation', { name: 'Main' }).boundingBox();
  expect((name?.x ?? 0) + (name?.width ?? 0)).toBeLessThanOrEqual(main?.x ?? 0);
});

test('a personality chosen by its card comes into view among the others', async () => {
  await using opened = await openPage(hub.origin, { ...phone, reducedMotion: 'reduce' });
  const { page } = opened;
  await page.goto('/', { waitUntil: 'networkidle' });
  const cards = page.getByRole('region', { name: 'One question, many styles' });
  await cards.getByRole('listitem').last().getByRole('link').tap();
  const chip = page.locator('[name=personality]:checked');
  await expect
    .poll(async () => {
      const box = await chip.boundingBox();
      return box !== null && box.x >= 0 && box.x + box.width <= 390;
    })
    .toBe(true);
});

for (const screen of [phone, smallPhone]) {
  const { width } = screen.viewport;
  test(`at ${width} px the names of personality and variant are read in full, and a menu has the rest`, async () => {
    await using opened = await openPage(hub.origin, { ...screen, expectedErrors: notFound });
    const { page } = opened;
    const names = () =>
      page.getByRole('button', { name: /^(Personality|Variant): / }).evaluateAll((buttons) =>
        buttons.map((button) => {
          const { scrollWidth = 0, clientWidth = -1 } = button.querySelector('.truncate') ?? {};
          return scrollWidth - clientWidth;
        }),
      );
    await page.goto('/chat?personality=gpt&variant=balanced', { waitUntil: 'networkidle' });
    expect(await names()).toEqual([0, 0]);

    const more = page.getByRole('button', { name: 'More' });
    await more.tap();
    await page.getByText('Temporary: not stored', { exact: true }).waitFor();
    expect(await smallTargets(page)).toEqual([]);
    await page.getByRole('button', { name: 'Temporary: not stored' }).tap();
    await page.getByText('This chat does not appear in your chats').waitFor();
    expect(await page.getByRole('button', { name: 'Temporary: not stored' }).isVisible()).toBe(false);

    await more.tap();
    await page.getByRole('button', { name: 'Compare' }).tap();
    const chooser = page.getByRole('dialog', { name: 'Compare' });
    await chooser.getByRole('checkbox', { name: /^Claude-style/ }).tap();
    await expect.poll(() => isDialogInside(page)).toBe(true);
    await chooser.getByRole('button', { name: 'Ask only one' }).tap();
    await chooser.getByText('Choose two to four.').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');

    await ask(page, 'Hello');
    await answered(page);
    expect(await names()).toEqual([0, 0]);
  });
}

test('on a phone a question is asked, its personality and variant are changed and its answer is read, all by thumb', async () => {
  await using opened = await openPage(hub.origin, { ...phone, expectedErrors: notFound });
  const { page } = opened;
  await page.goto('/chat');
  const header = await page.locator('header').boundingBox();
  expect(header?.height).toBeLessThanOrEqual(56);
  const field = await composer(page).boundingBox();
  expect(field?.y).toBeGreaterThan(700);
  expect((field?.y ?? 0) + (field?.height ?? 0)).toBeLessThanOrEqual(844);

  await page.getByRole('button', { name: 'Personality: GPT-style' }).tap();
  await page.getByRole('radio', { name: /^Grok-style/ }).tap();
  await page.getByRole('button', { name: 'Personality: Grok-style' }).waitFor();
  await page.getByRole('button', { name: /^Variant: / }).tap();
  await page.getByRole('radio', { name: /^Fast/ }).tap();
  await page.getByRole('dialog', { name: 'Variant' }).waitFor({ state: 'hidden' });
  await composer(page).tap();
  await composer(page).fill('Compare tea and coffee in a table, with code');
  await page.getByRole('button', { name: 'Send' }).tap();
  const answer = await answered(page);
  expect(await answer.getByRole('heading', { level: 2 }).innerText()).toContain('Grok-style');
  await answer.getByRole('button', { name: 'Another answer' }).tap();
  await page.getByText('2 / 2').waitFor();
  await page.getByRole('button', { name: 'Simulated answers' }).tap();
  await page.getByRole('dialog', { name: 'API status' }).getByText('API not connected').waitFor();
});

test('a new chat begins at its top, also where it is longer than the screen', async () => {
  const size = { ...phone, viewport: { width: 390, height: 600 } };
  await using opened = await openPage(hub.origin, size);
  const { page } = opened;
  const scroller = page.locator('[data-scroller]');
  const place = () => scroller.evaluate((box) => [box.scrollTop, box.scrollHeight > box.clientHeight]);
  await page.goto('/chat?variant=fast');
  await page.getByRole('button', { name: 'More' }).tap();
  expect(await place()).toEqual([0, true]);
  await page.getByRole('button', { name: 'Temporary: not stored' }).tap();
  await page.getByText('This chat does not appear in your chats').waitFor();
  expect(await place()).toEqual([0, true]);
  await page.reload();
  await page.getByRole('button', { name: 'More' }).tap();
  await page.keyboard.press('Escape');
  expect(await place()).toEqual([0, true]);

  await ask(page, 'Tell me of rivers');
  await answered(page);
  const fromEnd = () => scroller.evaluate((box) => box.scrollHeight - box.clientHeight - box.scrollTop);
  await expect.poll(fromEnd).toBeLessThanOrEqual(8);
  await page.getByRole('button', { name: 'Open your chats' }).tap();
  await page.getByRole('dialog').getByRole('link', { name: 'New chat' }).tap();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expect.poll(place).toEqual([0, true]);
});

test('everything that is touched is at least 44 px wide and high', async () => {
  await using opened = await openPage(hub.origin, { ...phone, expectedErrors: notFound });
  const { page } = opened;
  await page.goto('/');
  expect(await smallTargets(page)).toEqual([]);
  await page.getByRole('region', { name: 'API status' }).locator('summary').tap();
  expect(await smallTargets(page)).toEqual([]);
  for (const address of ['/setup', '/usage', '/variants', '/personalities', '/personalities/claude']) {
    await page.goto(address);
    expect(await smallTargets(page), address).toEqual([]);
  }
  await page.goto('/nowhere');
  expect(await smallTargets(page)).toEqual([]);

  await page.goto('/chat?variant=fast');
  expect(await smallTargets(page)).toEqual([]);
  await ask(page, '/simulate cut fast');
  await answered(page);
  expect(await smallTargets(page)).toEqual([]);
  for (const name of [/^Personality: /, /^Variant: /, /^Simulated answers/]) {
    await page.getByRole('button', { name }).tap();
    await page.getByRole('dialog').waitFor();
    expect(await smallTargets(page)).toEqual([]);
    await page.keyboard.press('Escape');
  }
});

test('nothing is wider than the smallest phone', async () => {
  await using opened = await openPage(hub.origin, { ...smallPhone, expectedErrors: notFound });
  const { page } = opened;
  const addresses = ['/', '/setup', '/usage', '/variants', '/personalities', '/personalities/claude'];
  for (const address of [...addresses, '/nowhere', '/chat']) {
    await page.goto(address);
    expect(await overflow(page), address).toBe(0);
  }
  await ask(page, 'Compare tea and coffee in a table, with code');
  await answered(page);
  expect(await overflow(page)).toBe(0);
  await ask(page, '/simulate cut fast');
  await answered(page);
  expect(await overflow(page)).toBe(0);
  for (const name of [/^Personality: /, /^Variant: /, /^Simulated answers/]) {
    await page.getByRole('button', { name }).tap();
    await expect.poll(() => isDialogInside(page)).toBe(true);
    await page.keyboard.press('Escape');
  }
});

test('the drawer holds the chats, keeps the focus inside, and gives it back when it closes', async () => {
  const id = await startChat(hub.origin, 'Tea');
  await updateChat(hub.origin, id, { title: 'Tea' });
  await using opened = await openPage(hub.origin, phone);
  const { page } = opened;
  await page.goto('/chat');
  const opener = page.getByRole('button', { name: 'Open your chats' });
  const drawer = page.getByRole('dialog', { name: 'Chats' });
  await opener.tap();
  await drawer.waitFor();
  await drawer.evaluate((element) => Promise.all(element.getAnimations().map(({ finished }) => finished)));
  expect(await smallTargets(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  for (let pressed = 0; pressed < 12; pressed++) {
    await page.keyboard.press('Tab');
    // After the last one comes the browser's own toolbar, and never the page below.
    expect(await page.locator(':focus').count()).toBe(await drawer.locator(':focus').count());
  }
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'hidden' });
  expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);

  await opener.tap();
  await drawer.getByRole('button', { name: 'Options for Tea' }).tap();
  await page.getByRole('menu').waitFor();
  expect(await smallTargets(page)).toEqual([]);
  await page.getByRole('menuitem', { name: 'Rename' }).tap();
  await drawer.getByRole('textbox', { name: 'Name of this chat' }).fill('Coffee');
  await page.keyboard.press('Escape');
  await drawer.getByRole('button', { name: 'Options for Tea' }).tap();
  await page.getByRole('menuitem', { name: 'Delete' }).tap();
  await drawer.getByText('Deleted “Tea”').waitFor();
  expect(await smallTargets(page)).toEqual([]);
  await drawer.getByRole('button', { name: 'Undo' }).tap();
  await drawer.getByRole('link', { name: 'Tea', exact: true }).tap();
  await page.waitForURL(`**/chat/${id}`);
  await drawer.waitFor({ state: 'hidden' });
  await answered(page);

  // The search has the focus when it was asked for, and only then.
  await openMenu(page);
  await page.keyboard.type('search list');
  await page.keyboard.press('Enter');
  await drawer.locator('[type=search]:focus').waitFor();
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'hidden' });
  await opener.tap();
  await drawer.waitFor();
  expect(await drawer.locator('[type=search]:focus').count()).toBe(0);
});

test('held sideways, the chats stay in their drawer, where the list keeps its room', async () => {
  await startChat(hub.origin, 'Tea');
  await using opened = await openPage(hub.origin, { ...phone, viewport: { width: 844, height: 390 } });
  const { page } = opened;
  await page.goto('/chat');
  await page.getByRole('button', { name: 'Open your chats' }).tap();
  const list = page.getByRole('dialog', { name: 'Chats' }).getByRole('navigation', { name: 'Your chats' });

  expect(await page.getByRole('complementary', { name: 'Chats' }).count()).toBe(0);
  expect((await list.boundingBox())?.height).toBeCloseTo(160);
  expect(await overflow(page)).toBe(0);
});
