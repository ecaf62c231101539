import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningHub } from '../../api/testing/start-hub.ts';
import { askHub, deleteChat, startChat, storedMessages } from './ask-hub.ts';
import { chatList } from './chat-list.ts';
import { answered, ask, composer, questions } from './chat-page.ts';
import { focused, openMenu } from './keyboard.ts';
import { marked } from './marked-words.ts';
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

/** The hit in this chat for these words. */
async function hitIn(page: Page, chatAddress: string, words: string): Promise<Locator> {
  await page.getByRole('searchbox', { name: 'Search chats' }).fill(words);
  const hit = chatList(page).locator(`a[href^="${chatAddress}?message="]`);
  await hit.waitFor();
  return hit;
}

/** The text of the focused message, and how far below the top of the visible area it begins. */
function focusedMessage(page: Page): Promise<{ readonly text: string; readonly below: number } | null> {
  return page.evaluate(() => {
    const message = document.activeElement?.closest<HTMLElement>('[data-message]');
    const box = message?.closest('[data-scroller]');
    return message == null || box == null
      ? null
      : {
          text: message.innerText,
          below: Math.round(message.getBoundingClientRect().top - box.getBoundingClientRect().top),
        };
  });
}

function fromEnd(page: Page): Promise<number> {
  return page
    .locator('[data-scroller]')
    .evaluate((box) => Math.round(box.scrollHeight - box.clientHeight - box.scrollTop));
}

test('a hit leads to its message, however far above, also in the open chat, after a reload and on the way back', async () => {
  const messages = await storedMessages(`${hub.origin}${address}`);
  const phraseOf = (index: number) => messages[index]?.content.split(' ').slice(8, 12).join(' ') ?? '';
  const [first, second] = [phraseOf(31), phraseOf(140)];
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat');
  const hit = await hitIn(page, address, `"${first}"`);
  await page.getByRole('searchbox').press('ArrowDown');
  await hit.press('Enter');
  await expect.poll(() => marked(page), patience).toEqual([first]);
  expect(await fromEnd(page)).toBeGreaterThan(20_000);
  // Whoever moves through the list by keyboard stays there.
  expect(await hit.evaluate((link) => link === document.activeElement)).toBe(true);

  await page.getByRole('button', { name: 'Jump to latest' }).click();
  await expect.poll(() => marked(page), patience).toEqual([]);
  await hit.click();
  await expect.poll(() => marked(page), patience).toEqual([first]);
  await expect
    .poll(() => focusedMessage(page))
    .toMatchObject({ text: expect.stringContaining(first), below: 48 });

  await page.reload();
  await expect.poll(() => marked(page), patience).toEqual([first]);

  await (await hitIn(page, address, `"${second}"`)).click();
  await expect.poll(() => marked(page), patience).toEqual([second]);
  await expect
    .poll(() => focusedMessage(page))
    .toMatchObject({ text: expect.stringContaining(second), below: 48 });
  await page.goBack();
  await expect.poll(() => marked(page), patience).toEqual([first]);

  await page.getByRole('button', { name: 'Jump to latest' }).click();
  await expect.poll(() => fromEnd(page), patience).toBe(0);
  await page.reload();
  await expect.poll(() => page.getByRole('article').count(), patience).toBe(300);
  await expect.poll(() => fromEnd(page), patience).toBe(0);
  await page.goto(`${address}?message=gone`);
  await expect.poll(() => fromEnd(page), patience).toBe(0);
  await expect.poll(() => composer(page).evaluate((field) => field === document.activeElement)).toBe(true);
});

test('the command menu leads there too, and a long question unfolds', async () => {
  const filler = 'A line of the question.\n'.repeat(40);
  const id = await startChat(hub.origin, `${filler}Which albatross?\n${filler}`);
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat');
  await openMenu(page);
  await page.keyboard.type('albatros');
  await page.getByRole('option', { name: /line of the question/i }).click();
  await expect.poll(() => marked(page), patience).toEqual(['albatross']);
  await page.getByRole('button', { name: 'Show less' }).click();
  await expect.poll(() => marked(page), patience).toEqual([]);
  await (await hitIn(page, `/chat/${id}`, 'albatros')).click();
  await expect.poll(() => marked(page), patience).toEqual(['albatross']);
  await deleteChat(hub.origin, id);
});

test('a hit leads to its branch and leaves the active one as it was', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat?variant=fast');
  await ask(page, '/simulate long 20');
  await answered(page);
  await ask(page, 'Which giraffe is the tallest?');
  await answered(page);
  await questions(page).last().getByRole('button', { name: 'Edit question' }).click();
  await page.getByRole('textbox', { name: 'Edit your question' }).fill('Which river is the longest?');
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await page.getByText('2 / 2').waitFor();
  await answered(page);
  const { pathname } = new URL(page.url());
  const id = pathname.slice('/chat/'.length);
  const activeLeaf = () =>
    askHub(hub.origin, 'query ($id: ID!) { conversation(id: $id) { activeLeafId } }', { id });
  const before = await activeLeaf();

  await (await hitIn(page, pathname, 'giraf')).click();
  await page.getByText('1 / 2').waitFor();
  await expect.poll(() => marked(page), patience).toContain('giraffe');
  await expect.poll(async () => (await focusedMessage(page))?.text).toContain('giraffe');
  await page.reload();
  await page.getByText('1 / 2').waitFor();
  expect(await activeLeaf()).toEqual(before);

  await page.goBack();
  await page.getByText('2 / 2').waitFor();
  await page.goForward();
  await page.getByText('1 / 2').waitFor();
  await page.getByRole('button', { name: 'Next question' }).click();
  await page.getByText('2 / 2').waitFor();
  await expect.poll(() => new URL(page.url()).search).toBe('');
  await (await hitIn(page, pathname, 'giraf')).click();
  await page.getByText('1 / 2').waitFor();
  await expect.poll(() => marked(page), patience).toContain('giraffe');
  await deleteChat(hub.origin, id);
});

test('whoever goes on from a hit is led there no more', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat?variant=fast');
  await ask(page, 'Which ostrich is the fastest?');
  await answered(page);
  await ask(page, '/simulate long 600 fast');
  await (await answered(page)).getByRole('button', { name: 'Another answer' }).click();
  await page.getByText('2 / 2').waitFor();
  await answered(page);
  const { pathname } = new URL(page.url());
  await (await hitIn(page, pathname, 'ostric')).click();
  await expect.poll(() => marked(page), patience).toContain('ostrich');

  await questions(page).last().getByRole('button', { name: 'Show the answers side by side' }).click();
  await expect.poll(() => focused(page)).toBe('GPT-style, Fast');
  await expect.poll(() => new URL(page.url()).search).toMatch(/^\?answers=[^&]+$/);
  expect(await marked(page)).toEqual([]);
  const reads: string[] = [];
  page.on('request', (request) => {
    if (request.postData()?.includes('query ConversationPage')) reads.push(request.url());
  });
  await page.getByRole('button', { name: 'Continue with this one' }).first().click();
  await page.getByText('1 / 2').waitFor();
  await expect.poll(() => new URL(page.url()).search).toBe('');
  await expect.poll(() => fromEnd(page), patience).toBe(0);
  expect(await composer(page).evaluate((field) => field === document.activeElement)).toBe(true);
  expect(reads).toEqual([]);

  await page.goBack();
  await expect
    .poll(() => page.getByRole('button', { name: 'Continue with this one' }).count(), patience)
    .toBe(2);
  expect(reads).toEqual([]);
  await deleteChat(hub.origin, pathname.slice('/chat/'.length));
});

test('whoever is typing when the words are found goes on typing', async () => {
  const messages = await storedMessages(`${hub.origin}${address}`);
  const phrase = messages[31]?.content.split(' ').slice(8, 12).join(' ') ?? '';
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  const held = Promise.withResolvers<void>();
  await page.route(/found-words/, async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.goto('/chat');
  await (await hitIn(page, address, `"${phrase}"`)).click();
  await page.waitForURL((url) => url.pathname === address);
  await expect.poll(() => composer(page).evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.type('And ');
  held.resolve();
  await expect.poll(() => marked(page), patience).toEqual([phrase]);
  await page.keyboard.type('then?');
  expect(await composer(page).inputValue()).toBe('And then?');
});
