import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type RunningHub, startHub } from '../../api/testing/start-hub.ts';
import { type StoredMessage, storedMessages } from './ask-hub.ts';
import { ask } from './chat-page.ts';
import { column, startSeveralVoices } from './compare-page.ts';
import { focused } from './keyboard.ts';
import { marked } from './marked-words.ts';
import { closeBrowser, openPage } from './open-page.ts';

const three = '/chat?compare=claude,gpt,grok&variant=fast';
const claude = 'Claude-style, Fast';
const gpt = 'GPT-style, Fast';
const grok = 'Grok-style, Fast';
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

let upstream: Awaited<ReturnType<typeof startSeveralVoices>>;
let hub: RunningHub;
let sandboxed: RunningHub;
beforeAll(async () => {
  upstream = await startSeveralVoices();
  hub = await startHub({ OPENAI_BASE_URL: upstream.baseUrl });
  sandboxed = await startHub();
});
beforeEach(() => upstream.hold());
afterEach(() => {
  for (const brand of ['Claude', 'GPT', 'Grok']) upstream.finish(brand);
});
afterAll(async () => {
  await closeBrowser();
  await hub[Symbol.asyncDispose]();
  await sandboxed[Symbol.asyncDispose]();
  await upstream[Symbol.asyncDispose]();
});

test('in a window of few lines, as at a high zoom, nothing covers the answer', async () => {
  await using opened = await openPage(hub.origin, { viewport: { width: 320, height: 256 } });
  const { page } = opened;
  for (const brand of ['Claude', 'GPT', 'Grok']) upstream.finish(brand);
  await page.goto(three);
  await ask(page, 'Why?');
  const words = column(page, claude).getByText('begins and ends.');
  await words.waitFor();
  const countRowsInView = (text: Element) => {
    text.scrollIntoView({ block: 'center' });
    const { left, top, bottom } = text.getBoundingClientRect();
    const rows = Array.from({ length: Math.round(bottom - top) }, (_, row) => top + row);
    return rows.filter((row) => text.contains(document.elementFromPoint(left + 2, row))).length;
  };
  await expect.poll(() => words.evaluate(countRowsInView)).toBeGreaterThan(20);
});

test('a phone shows one answer at a time, and never scrolls sideways', async () => {
  await using opened = await openPage(hub.origin, phone);
  const { page } = opened;
  await page.goto(three);
  await ask(page, 'Why?');
  await column(page, claude).getByText('begins').waitFor();
  expect(await column(page, gpt).count()).toBe(0);
  const tabs = page.getByRole('group', { name: 'Which answer is shown' }).getByRole('button');
  await tabs.filter({ hasText: 'GPT' }).tap();
  await column(page, gpt).getByText('begins').waitFor();
  expect(await column(page, claude).count()).toBe(0);
  const heights = await tabs.evaluateAll((all) => all.map((tab) => tab.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  const cut = await tabs.evaluateAll((all) => all.map((tab) => tab.scrollWidth - tab.clientWidth));
  expect(cut).toEqual([0, 0, 0]);
  const sideways = () =>
    page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('[data-scroller]')].map(
        ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
      ),
    );
  expect(await sideways()).toEqual([0, 0]);
  upstream.finish('GPT');
  await column(page, gpt).getByText('and ends.').waitFor();
  await column(page, gpt).getByRole('button', { name: 'Continue with this one' }).tap();
  await page.getByText('2 / 3').waitFor();
});

test('a search leads to one of the answers side by side, which a phone shows at once', async () => {
  await using opened = await openPage(hub.origin, phone);
  const { page } = opened;
  await page.goto(three);
  await ask(page, 'Which heron?');
  await column(page, claude).getByText('begins').waitFor();
  // Answers that were not written at the same time are versions of one.
  await expect.poll(async () => (await storedMessages(page.url())).length).toBe(4);
  for (const brand of ['Claude', 'GPT', 'Grok']) upstream.finish(brand);
  await expect.poll(async () => (await storedMessages(page.url())).every(isOver)).toBe(true);
  const { pathname } = new URL(page.url());
  const follow = async () => {
    await page.getByRole('button', { name: 'Open your chats' }).tap();
    await page.getByRole('searchbox', { name: 'Search chats' }).fill('Grok begins');
    await page.locator(`a[href^="${pathname}?message="]`).tap();
    await column(page, grok).getByText('Grok begins and ends.').waitFor();
  };
  await page.goto('/chat');
  await follow();
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  await expect.poll(() => focused(page)).toBe(grok);

  await page.reload();
  await column(page, grok).getByText('Grok begins and ends.').waitFor();
  await expect.poll(() => marked(page)).toEqual(['Grok', 'begins']);
  const tabs = page.getByRole('group', { name: 'Which answer is shown' }).getByRole('button');
  await tabs.filter({ hasText: 'GPT' }).tap();
  await column(page, gpt).waitFor();
  await follow();
  await expect.poll(() => focused(page)).toBe(grok);
  await column(page, grok).getByRole('button', { name: 'Continue with this one' }).tap();
  await page.getByText('3 / 3').waitFor();
  await expect.poll(() => new URL(page.url()).search).toBe('');
});

test('on a phone, the button to continue with an answer is in view however long the answer is', async () => {
  await using opened = await openPage(sandboxed.origin, phone);
  const { page } = opened;
  await page.goto(three);
  await ask(page, 'A table of tea and coffee, with code');
  const answer = column(page, claude);
  await answer.getByRole('button', { name: 'Copy Claude-style’s answer' }).waitFor();
  const { y, height } = (await answer.boundingBox()) ?? { y: 0, height: 0 };
  expect(y + height).toBeGreaterThan(phone.viewport.height);
  const isInView = await answer.getByRole('button', { name: 'Continue with this one' }).evaluate((button) => {
    const { left, right, top, bottom } = button.getBoundingClientRect();
    return button.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
  });
  expect(isInView).toBe(true);
});

function isOver({ status }: StoredMessage): boolean {
  return status !== 'RUNNING';
}
