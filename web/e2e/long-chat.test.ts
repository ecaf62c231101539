import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningHub } from '../../api/testing/start-hub.ts';
import { storedMessages } from './ask-hub.ts';
import { answered, ask, lastAnswer, questions, scrollUp, textOf } from './chat-page.ts';
import { closeBrowser, openPage } from './open-page.ts';
import { longestChatOf, startSeededHub } from './seeded-hub.ts';

let hub: RunningHub;
let address: string;
beforeAll(async () => {
  hub = await startSeededHub();
  address = await longestChatOf(hub);
});
afterAll(async () => {
  await closeBrowser();
  await hub[Symbol.asyncDispose]();
});

/** The reader's distance from the end, in pixels. */
function fromEnd(page: Page): Promise<number> {
  return page
    .locator('[data-scroller]')
    .evaluate((box) => Math.round(box.scrollHeight - box.clientHeight - box.scrollTop));
}

test('a long chat opens at its end, with all its words in the page before anyone goes there', async () => {
  const messages = await storedMessages(`${hub.origin}${address}`);
  expect(messages).toHaveLength(300);
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto(address);
  await expect.poll(() => fromEnd(page)).toBe(0);
  // It opens with the newest messages; earlier ones follow.
  await expect.poll(() => page.getByRole('article').count()).toBe(300);
  expect(await fromEnd(page)).toBe(0);
  const distant = page.locator('[data-distant]');
  expect(await distant.count()).toBeGreaterThan(30);
  // The browser's own search finds what is in the page, even where it is not laid out, but nothing that is hidden.
  expect(await distant.first().evaluate((element) => getComputedStyle(element).contentVisibility)).toBe(
    'auto',
  );
  const shown = await page.getByRole('article').allTextContents();
  for (const [index, { content }] of messages.entries()) expect(shown[index]).toContain(content);

  await page.locator('[data-scroller]').evaluate((box) => {
    box.scrollTop = 0;
  });
  await questions(page).first().getByRole('button', { name: 'Copy question' }).waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'Jump to latest' }).click();
  await expect.poll(() => fromEnd(page)).toBe(0);
});

test('only the conversation scrolls: the page itself is never longer than its window', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto(address);
  await expect.poll(() => fromEnd(page)).toBe(0);
  await page.getByRole('button', { name: 'Copy answer' }).last().waitFor({ state: 'attached' });
  const { page: pageHeight, window: windowHeight } = await page.evaluate(() => ({
    page: document.documentElement.scrollHeight,
    window: innerHeight,
  }));
  expect(pageHeight).toBe(windowHeight);
});

test('what is read stays in its place while messages around it become ready', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto(address);
  await expect.poll(() => fromEnd(page)).toBe(0);
  await page.locator('[data-scroller]').evaluate((box) => {
    box.scrollTop = box.scrollHeight / 2;
  });
  const inSight = () =>
    document
      .elementFromPoint(window.innerWidth / 2, window.innerHeight / 2)
      ?.closest('article:not([data-distant])');
  await page.waitForFunction(inSight);
  const read = await page.evaluateHandle(inSight);
  const place = () => read.evaluate((article) => article?.getBoundingClientRect().top ?? Number.NaN);
  const here = await place();
  const distant = () => page.locator('[data-distant]').count();
  const before = await distant();
  await page.mouse.move(640, 400);
  await page.mouse.wheel(0, -1500);
  await expect.poll(distant).toBeLessThan(before);
  await expect.poll(async () => Math.round((await place()) - here)).toBe(1500);
});

test('a long answer that is read backwards never jumps, though its parts are laid out only now', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat?variant=fast');
  await ask(page, '/simulate long 3000 slow 2000');
  await answered(page);
  expect(await textOf(lastAnswer(page)).locator('> *').count()).toBeGreaterThan(4);
  await page.reload();
  // Colours come late, and make blocks of code a little higher.
  await textOf(lastAnswer(page)).locator('pre span').first().waitFor({ state: 'attached' });
  await expect.poll(() => fromEnd(page)).toBe(0);

  await page.mouse.move(640, 400);
  for (let step = 0; step < 12; step++) {
    const read = await page.evaluateHandle(() => document.elementFromPoint(640, 100));
    const place = () => read.evaluate((element) => element?.getBoundingClientRect().top ?? Number.NaN);
    const before = await place();
    await page.mouse.wheel(0, -500);
    // Scrolling is in whole pixels, and lines are not.
    await expect.poll(async () => Math.abs((await place()) - before - 500)).toBeLessThan(2);
  }
});

test('a reader who scrolled up in a growing answer stays there when its first part is full', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat?variant=fast');
  await ask(page, '/simulate long 1200 slow 100');
  const parts = textOf(lastAnswer(page)).locator('> *');
  const box = page.locator('[data-scroller]');
  await expect.poll(() => box.evaluate((box) => box.scrollTop)).toBeGreaterThan(500);
  await scrollUp(page, 300);
  await page.getByRole('button', { name: 'Jump to latest' }).waitFor();
  const place = await box.evaluate((box) => box.scrollTop);
  expect(await parts.count()).toBe(1);
  await expect.poll(() => parts.count()).toBe(2);
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  expect(await box.evaluate((box) => box.scrollTop)).toBe(place);
});

test('a reader who moves a few pixels up in a growing answer is not pulled back to its end', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat?variant=fast');
  await ask(page, '/simulate long 600 slow 100');
  const box = page.locator('[data-scroller]');
  await expect.poll(() => box.evaluate((box) => box.scrollTop)).toBeGreaterThan(100);
  await scrollUp(page, 4);
  const place = await box.evaluate((box) => box.scrollTop);
  await expect.poll(() => fromEnd(page)).toBeGreaterThan(100);
  expect(await box.evaluate((box) => box.scrollTop)).toBe(place);
});

test('an answer in a long chat is followed to its end', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto(address);
  // A wheel that is turned while the list is set upright may be lost.
  await page.locator('[data-upright]').waitFor();
  await scrollUp(page, 5000);
  await page.getByRole('button', { name: 'Jump to latest' }).waitFor();
  await ask(page, 'Name three rivers');
  await questions(page).getByText('Name three rivers').waitFor();
  await expect.poll(() => fromEnd(page)).toBeLessThanOrEqual(8);
  await answered(page);
  expect(await lastAnswer(page).innerText()).toContain('s to first word');
  await expect.poll(() => fromEnd(page)).toBeLessThanOrEqual(8);
});

test('a printed chat is all of it, in the words of the answers alone', async () => {
  await using opened = await openPage(hub.origin);
  const { page, context } = opened;
  await context.addCookies([{ name: 'theme', value: 'dark', url: hub.origin }]);
  await page.goto(address);
  await expect.poll(() => page.getByRole('article').count()).toBeGreaterThanOrEqual(300);
  await page.emulateMedia({ media: 'print' });
  const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
  expect(pages.length).toBeGreaterThan(20);
  for (const name of ['Search chats', 'Your question']) {
    expect(
      await page.getByLabel(name, { exact: true }).and(page.locator('input, textarea')).isVisible(),
    ).toBe(false);
  }
  expect(await page.locator('main button:visible').count()).toBe(0);
  const ink = await page.locator('main').evaluate((main) => getComputedStyle(main).color);
  expect(ink).toMatch(/^oklch\(0\.2/);
});
