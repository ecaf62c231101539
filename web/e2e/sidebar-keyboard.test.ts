import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningHub } from '../../api/testing/start-hub.ts';
import { startChat, updateChat } from './ask-hub.ts';
import { chatList } from './chat-list.ts';
import { composer } from './chat-page.ts';
import { focused, go, openMenu } from './keyboard.ts';
import { closeBrowser, openPage } from './open-page.ts';
import { startSeededHub } from './seeded-hub.ts';

let hub: RunningHub;
beforeAll(async () => {
  hub = await startSeededHub();
  for (const title of ['Carrot', 'Banana', 'Apple']) {
    await updateChat(hub.origin, await startChat(hub.origin, title), { title });
  }
});
afterAll(async () => {
  await closeBrowser();
  await hub[Symbol.asyncDispose]();
});

function rowsInPage(page: Page): Promise<number> {
  return chatList(page).getByRole('listitem').count();
}

test('a chat is found, opened, renamed, pinned, deleted and brought back without a mouse', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat');
  await openMenu(page);
  await page.keyboard.type('search list');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('Search chats');
  await page.keyboard.type('banana');
  await page.getByRole('status').getByText('1 chat found').waitFor({ state: 'attached' });
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => focused(page)).toBe('Banana');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/chat/*');
  await page.getByRole('heading', { level: 1, name: 'Banana' }).waitFor({ state: 'attached' });
  await expect.poll(() => focused(page)).toBe('Banana');

  await page.keyboard.press('F2');
  await expect.poll(() => focused(page)).toBe('Name of this chat');
  await page.keyboard.type('Berry');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('Berry');
  await page.keyboard.press('F2');
  await expect.poll(() => focused(page)).toBe('Name of this chat');
  await page.keyboard.type('x');
  await page.keyboard.press('Escape');
  await expect.poll(() => focused(page)).toBe('Berry');

  await page.keyboard.press('Tab');
  await expect.poll(() => focused(page)).toBe('Options for Berry');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('Rename F2');
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => focused(page)).toMatch(/^Delete/);
  // With Ctrl, a letter is the browser's.
  await page.keyboard.press('Control+p');
  expect(await focused(page)).toMatch(/^Delete/);
  await page.keyboard.press('p');
  await expect.poll(() => focused(page)).toBe('Pin');
  await page.keyboard.press('Escape');
  await expect.poll(() => focused(page)).toBe('Options for Berry');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('Rename F2');
  await page.keyboard.press('p');
  await expect.poll(() => focused(page)).toBe('Pin');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('Berry');

  await go(page, 'Shift+Tab', /^Search chats$/);
  await page.keyboard.press('Escape');
  await page.getByRole('region', { name: 'Pinned' }).getByText('Berry').waitFor();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => focused(page)).toBe('Berry');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => focused(page)).not.toBe('Berry');
  await go(page, 'ArrowDown', /^Carrot$/);
  await page.keyboard.down('Delete');
  await page.getByText('Deleted “Carrot”').waitFor();
  await expect.poll(() => focused(page)).not.toBe('');
  // Held down a little longer, the key deletes nothing more.
  const next = await focused(page);
  for (let repeat = 0; repeat < 3; repeat++) await page.keyboard.down('Delete');
  await page.keyboard.up('Delete');
  expect(await focused(page)).toBe(next);
  await go(page, 'Tab', /^Undo$/);
  await page.keyboard.press('Enter');
  await page.getByText('Undone.').waitFor();
  await expect.poll(() => focused(page)).toBe('Carrot');

  await page.keyboard.press('Delete');
  await page.getByText('Deleted “Carrot”').waitFor();
  await go(page, 'Tab', /^Undo$/);
  await page.keyboard.press('Shift+Tab');
  const before = await focused(page);
  await go(page, 'Tab', /^Dismiss$/);
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe(before);
});

test('arrows, Home and End go through all chats, of which only a few are in the page', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat');
  await go(page, 'Shift+Tab', /^Options for/);
  await page.keyboard.press('Shift+Tab');
  const first = await focused(page);
  const seen = new Set<string>();
  for (let pressed = 0; pressed < 60; pressed++) {
    const before = await focused(page);
    seen.add(before);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focused(page)).not.toBe(before);
  }
  expect(seen.size).toBeGreaterThan(50);
  expect(await rowsInPage(page)).toBeLessThan(60);
  await expect
    .poll(async () => {
      await page.keyboard.press('End');
      return chatList(page).getByRole('listitem').last().getAttribute('aria-setsize');
    })
    .not.toBe('-1');
  expect(await rowsInPage(page)).toBeLessThan(60);
  await page.keyboard.press('Home');
  await expect.poll(() => focused(page)).toBe(first);
});

test('in a window that is taller than the part that came with the page, the list goes on to its end', async () => {
  await using opened = await openPage(hub.origin, { viewport: { width: 1280, height: 1080 } });
  const { page } = opened;
  await page.goto('/chat');
  const last = chatList(page).getByRole('listitem').last();
  await expect
    .poll(
      async () => {
        await last.scrollIntoViewIfNeeded();
        return last.getAttribute('aria-setsize');
      },
      { timeout: 10_000 },
    )
    .not.toBe('-1');
});

test('Alt + Shift + N begins a new chat, wherever the focus is', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat');
  await chatList(page).getByRole('link', { name: 'Apple' }).click();
  await page.waitForURL('**/chat/*');
  await page.keyboard.press('Alt+Shift+N');
  await page.waitForURL('**/chat');
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await composer(page).inputValue()).toBe('');
  await expect.poll(() => focused(page)).toBe('Your question');
});

test('hiding and showing the sidebar by keyboard keeps the focus on the way back', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat');
  await go(page, 'Shift+Tab', /^Hide the sidebar$/);
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('Show the sidebar');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('Hide the sidebar');
});
