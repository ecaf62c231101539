import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningHub } from '../../api/testing/start-hub.ts';
import { chatList } from './chat-list.ts';
import { ask, lastAnswer, scrollUp, textOf } from './chat-page.ts';
import { closeBrowser, openPage } from './open-page.ts';
import { longestChatOf, startSeededHub } from './seeded-hub.ts';

const patience = { timeout: 15_000, interval: 50 };

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

interface Reading {
  readonly words: string;
  readonly top: number;
}

/** The first block that begins in view, and its position. */
function reading(page: Page): Promise<Reading> {
  return page.locator('[data-scroller]').evaluate((box) => {
    const topOf = (element: Element) => element.getBoundingClientRect().top;
    const parts = [...box.querySelectorAll('.md p, .md li')];
    const first = parts.find((part) => topOf(part) >= topOf(box));
    return {
      words: first?.textContent?.slice(0, 80) ?? '',
      top: first === undefined ? Number.NaN : Math.round(topOf(first)),
    };
  });
}

/** Goes this many pixels from the end, then a little further once everything there has its height. */
async function readUp(page: Page, fromEnd: number): Promise<Reading> {
  const scroller = page.locator('[data-scroller]');
  const distant = page.locator('[data-distant]');
  await page.locator('.md-plain').first().waitFor({ state: 'detached' });
  const before = await distant.count();
  await scroller.evaluate((box, fromEnd) => {
    box.scrollTop = box.scrollHeight - box.clientHeight - fromEnd;
  }, fromEnd);
  if (before > 0) await expect.poll(() => distant.count(), patience).toBeLessThan(before);
  await scrollUp(page, 100);
  return reading(page);
}

function fromEnd(page: Page): Promise<number> {
  return page
    .locator('[data-scroller]')
    .evaluate((box) => Math.round(box.scrollHeight - box.clientHeight - box.scrollTop));
}

/** The same words are at the same height, within a pixel for each time that a place is stored and restored. */
async function isBackAt(page: Page, { words, top }: Reading): Promise<void> {
  await expect
    .poll(async () => {
      const now = await reading(page);
      return now.words === words && Math.abs(now.top - top) <= 2 ? 'there' : now;
    }, patience)
    .toBe('there');
}

test('Back, Forward and a reload bring the reader to the place where a long chat was left', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto(address);
  await expect.poll(() => page.getByRole('article').count(), patience).toBe(300);
  // Far among the messages that load only after the chat has opened.
  const place = await readUp(page, 50_000);
  expect(await fromEnd(page)).toBeGreaterThan(40_000);

  await page.getByRole('link', { name: 'Personalities' }).click();
  await page.getByRole('heading', { level: 1, name: 'Personalities' }).waitFor();
  await page.goBack();
  await isBackAt(page, place);

  await chatList(page).getByRole('link').nth(3).click();
  await page.waitForURL((url) => url.pathname !== address);
  await expect.poll(() => fromEnd(page), patience).toBe(0);
  await page.goBack();
  await isBackAt(page, place);
  await page.goForward();
  await expect.poll(() => fromEnd(page), patience).toBe(0);
  await page.goBack();
  await isBackAt(page, place);

  await page.reload();
  await isBackAt(page, place);
  await page.getByRole('button', { name: 'Jump to latest' }).click();
  await expect.poll(() => fromEnd(page), patience).toBe(0);
  await page.reload();
  await expect.poll(() => page.getByRole('article').count(), patience).toBe(300);
  expect(await fromEnd(page)).toBe(0);
});

test('Back shows the answers side by side again, and Forward the chosen one where it was read', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat?compare=claude,gpt&variant=fast');
  await ask(page, '/simulate long 600 fast');
  const goOn = page.getByRole('button', { name: 'Continue with this one' });
  await expect.poll(() => goOn.count(), patience).toBe(2);
  await page.getByRole('button', { name: 'Stop all' }).waitFor({ state: 'detached' });
  await page.waitForURL(/answers=/);
  await goOn.nth(1).click();
  await page.getByText('2 / 2').waitFor();
  await expect.poll(() => fromEnd(page), patience).toBe(0);
  const place = await readUp(page, 600);

  await page.goBack();
  await expect.poll(() => goOn.count(), patience).toBe(2);
  await expect.poll(() => page.locator('[data-scroller]').evaluate((box) => box.scrollTop), patience).toBe(0);
  await page.goForward();
  await isBackAt(page, place);
});

test('whoever comes back to an answer that is being written follows its end, or stays where it was read', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  const leaveAndReturn = async () => {
    await page.getByRole('link', { name: 'Personalities' }).click();
    await page.getByRole('heading', { level: 1, name: 'Personalities' }).waitFor();
    await page.goBack();
    await textOf(lastAnswer(page)).waitFor();
  };
  const written = async () => (await textOf(lastAnswer(page)).innerText()).length;
  await page.goto('/chat?variant=fast');
  await ask(page, '/simulate long 4000 slow 200');
  await expect.poll(written, patience).toBeGreaterThan(2_000);
  await leaveAndReturn();
  const before = await written();
  await expect.poll(written, patience).toBeGreaterThan(before + 200);
  await expect.poll(() => fromEnd(page), patience).toBeLessThanOrEqual(8);

  // Formulas that are rendered later would move the words.
  await page.locator('math').first().waitFor({ state: 'attached' });
  const place = await readUp(page, 600);
  await leaveAndReturn();
  await isBackAt(page, place);
  const since = await written();
  await expect.poll(written, patience).toBeGreaterThan(since + 200);
  await isBackAt(page, place);
});

test('whoever follows the end still does when what is above it gets its height at the same time', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto(address);
  await expect.poll(() => fromEnd(page), patience).toBe(0);

  await page.locator('[data-scroller]').evaluate((box) => {
    const all = [...box.querySelectorAll<HTMLElement>('article')];
    const above = all.findLast((one) => one.getBoundingClientRect().bottom < box.getBoundingClientRect().top);
    const last = all.at(-1);
    if (above === undefined || last === undefined) throw new Error('the chat is too short');
    above.style.marginBottom = '-50px';
    last.style.paddingBottom = '400px';
  });
  await page.evaluate(() => new Promise(requestAnimationFrame));

  await expect.poll(() => fromEnd(page), patience).toBe(0);
});
