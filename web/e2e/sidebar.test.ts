import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type RunningHub, startHub } from '../../api/testing/start-hub.ts';
import { askHub, deleteChat, startChat, updateChat } from './ask-hub.ts';
import { chatLink, chatList, choose, shownGroups } from './chat-list.ts';
import { answered, ask, composer, questions } from './chat-page.ts';
import { openMenu } from './keyboard.ts';
import { closeBrowser, openPage } from './open-page.ts';

let hub: RunningHub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(async () => {
  await closeBrowser();
  await hub[Symbol.asyncDispose]();
});

let chats: string[] = [];
afterEach(async () => {
  for (const id of chats) await deleteChat(hub.origin, id);
  chats = [];
});

/** Creates chats with these names, the last one on top; the question in each is its name. */
async function haveChats(...names: readonly string[]): Promise<readonly string[]> {
  for (const name of names) {
    const id = await startChat(hub.origin, name);
    await updateChat(hub.origin, id, { title: name });
    chats.push(id);
  }
  return chats;
}

test('the HTML has the list already, by day, with the open chat marked', async () => {
  const [tea = ''] = await haveChats('Tea', 'Coffee', 'Milk');
  await updateChat(hub.origin, tea, { pinned: true });
  await using opened = await openPage(hub.origin, { javaScriptEnabled: false });
  const { page } = opened;
  await page.goto(`/chat/${tea}`);
  expect(await shownGroups(page)).toEqual(['Pinned: Tea', 'Today: Milk, Coffee']);
  expect(await chatList(page).locator('[aria-current=page]').innerText()).toBe('Tea');
  await chatLink(page, 'Milk').click();
  expect(await chatList(page).locator('[aria-current=page]').innerText()).toBe('Milk');
});

test('a list without chats says what comes here', async () => {
  await using opened = await openPage(hub.origin);
  await opened.page.goto('/chat');
  await chatList(opened.page).getByText('No chats yet.').waitFor();
});

test('going from chat to chat asks for nothing but the chat', async () => {
  await haveChats('Tea', 'Coffee');
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat', { waitUntil: 'networkidle' });
  const asked: string[] = [];
  page.on('request', (request) => {
    const body = request.postData();
    asked.push(body === null ? request.url() : JSON.parse(body).operationName);
  });
  await chatLink(page, 'Tea').click();
  await page.getByRole('heading', { name: 'Tea', exact: true }).waitFor({ state: 'attached' });
  await chatLink(page, 'Coffee').click();
  await page.getByRole('heading', { name: 'Coffee', exact: true }).waitFor({ state: 'attached' });
  expect(asked.filter((name) => !name.includes('/assets/'))).toEqual([
    'ConversationPage',
    'ConversationPage',
  ]);
  expect(await composer(page).evaluate((field) => field === document.activeElement)).toBe(true);
});

test('a chat is renamed in its place: Enter saves, Esc does not', async () => {
  const [tea = ''] = await haveChats('Tea', 'Coffee');
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto(`/chat/${tea}`);
  const field = chatList(page).getByRole('textbox', { name: 'Name of this chat' });
  await choose(page, 'Tea', 'Rename');
  await field.fill('Something else');
  await field.press('Escape');
  await choose(page, 'Tea', 'Rename');
  await field.fill('  Green tea ');
  await field.press('Enter');
  await chatLink(page, 'Green tea').waitFor();
  await expect.poll(() => page.title()).toBe('Green tea · ModelHub');
  await choose(page, 'Green tea', 'Rename');
  await field.fill(' ');
  await field.press('Enter');
  await page.reload();
  expect(await shownGroups(page)).toEqual(['Today: Coffee, Green tea']);
});

test('the options of a chat close where they opened', async () => {
  await haveChats('Tea');
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat');
  const options = chatList(page).getByRole('button', { name: 'Options for Tea' });
  const rename = page.getByRole('menuitem', { name: 'Rename' });
  for (let round = 0; round < 2; round++) {
    await options.click();
    await rename.waitFor();
    await options.click();
    await rename.waitFor({ state: 'detached' });
    expect(await options.getAttribute('aria-expanded')).toBe('false');
  }
});

test('a chat that is pinned from the end of a long list is seen where it stands now', async () => {
  await haveChats(...Array.from({ length: 16 }, (_, index) => `Chat ${index + 1}`));
  await using opened = await openPage(hub.origin, { viewport: { width: 1280, height: 600 } });
  const { page } = opened;
  await page.goto('/chat');
  for (const title of ['Chat 1', 'Chat 2']) {
    await choose(page, title, 'Pin');
    await expect.poll(async () => (await shownGroups(page))[0]).toContain(title);
    await expect.poll(() => isSeen(chatLink(page, title))).toBe(true);
  }
});

/** Whether a click would reach it. */
function isSeen(link: Locator): Promise<boolean> {
  return link.evaluate((element) => {
    const { left, top, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(left + 20, top + height / 2));
  });
}

test('pinned chats stand first, archived ones leave and are found in the archive', async () => {
  await haveChats('Tea', 'Coffee', 'Milk');
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat');
  await choose(page, 'Tea', 'Pin');
  await expect.poll(() => shownGroups(page)).toEqual(['Pinned: Tea', 'Today: Milk, Coffee']);
  await choose(page, 'Milk', 'Archive');
  await page.getByText('Archived “Milk”').waitFor();
  await expect.poll(() => shownGroups(page)).toEqual(['Pinned: Tea', 'Today: Coffee']);
  await choose(page, 'Tea', 'Unpin');
  await expect.poll(() => shownGroups(page)).toEqual(['Today: Coffee, Tea']);

  await page.getByRole('button', { name: 'Archived', exact: true }).click();
  await expect.poll(() => shownGroups(page)).toEqual(['Today: Milk']);
  await choose(page, 'Milk', 'Unarchive');
  await chatList(page).getByText('No archived chats.').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => shownGroups(page)).toEqual(['Today: Milk']);
  await page.getByRole('button', { name: 'Back to your chats' }).click();
  await expect.poll(() => shownGroups(page)).toEqual(['Today: Coffee, Tea']);
});

test('a deleted chat is gone at once and comes back by Undo', async () => {
  const [tea = ''] = await haveChats('Tea', 'Coffee');
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat');
  await choose(page, 'Tea', 'Delete');
  await page.getByRole('status').getByText('Deleted “Tea”').waitFor();
  await expect.poll(() => shownGroups(page)).toEqual(['Today: Coffee']);
  const isThere = async () => {
    const query = 'query ($id: ID!) { conversation(id: $id) { id } }';
    const { conversation } = await askHub<{ conversation: unknown }>(hub.origin, query, { id: tea });
    return conversation !== null;
  };
  expect(await isThere()).toBe(false);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => shownGroups(page)).toEqual(['Today: Coffee, Tea']);
  expect(await isThere()).toBe(true);
  expect(await page.getByText('Deleted “Tea”').count()).toBe(0);
});

test('a message names a chat whole, though only two lines are seen', async () => {
  const title = `${'Tea and '.repeat(5).slice(0, 39)}🦜 and more`;
  await haveChats(title);
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat');
  await choose(page, title, 'Delete');
  await page.getByRole('status').getByText(`Deleted “${title}”`).waitFor();
});

test('deleting the open chat leads to a new one, and Undo leads back', async () => {
  const [tea = ''] = await haveChats('Tea');
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto(`/chat/${tea}`);
  await answered(page);
  await choose(page, 'Tea', 'Delete');
  await page.waitForURL('**/chat');
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.getByRole('article').count()).toBe(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.waitForURL(`**/chat/${tea}`);
  await answered(page);
  expect(await chatList(page).locator('[aria-current=page]').innerText()).toBe('Tea');
});

test('Undo leads back to a deleted chat only when it is there again, and nobody out of another chat', async () => {
  await haveChats('Tea', 'Coffee');
  await using opened = await openPage(hub.origin, { expectedErrors: /503/ });
  const { page } = opened;
  const [coffee, undo] = [chatLink(page, 'Coffee'), page.getByRole('button', { name: 'Undo' })];
  await page.goto('/chat', { waitUntil: 'networkidle' });
  await coffee.click();
  await page.waitForURL(/\/chat\/./);
  await choose(page, 'Coffee', 'Delete');
  await page.waitForURL(/\/chat$/);
  await chatLink(page, 'Tea').click();
  await questions(page).getByText('Tea').waitFor();
  await undo.click();
  await coffee.waitFor();
  await ask(page, 'With milk');
  await answered(page);
  expect(await questions(page).allInnerTexts()).toEqual(['Tea', 'With milk']);

  await coffee.click();
  await questions(page).getByText('Coffee').waitFor();
  await choose(page, 'Coffee', 'Delete');
  await page.waitForURL(/\/chat$/);
  await page.route('**/graphql', (route) => route.fulfill({ status: 503 }));
  await undo.click();
  await page.getByText('The hub did not answer. It may have done this all the same.').waitFor();
  await page.unroute('**/graphql');
  await ask(page, 'Milk');
  await answered(page);
  await page.waitForURL(/\/chat\/./);
  expect(await questions(page).allInnerTexts()).toEqual(['Milk']);
  chats.push(new URL(page.url()).pathname.slice('/chat/'.length));
});

test('a search finds words of titles and of messages, and says how many chats it found', async () => {
  const [tea = '', coffee = ''] = await haveChats('Tea leaves', 'Coffee beans', 'Milk');
  await updateChat(hub.origin, tea, { title: 'A hot drink' });
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat');
  const field = page.getByRole('searchbox', { name: 'Search chats' });
  await field.fill('leaves');
  await page.getByRole('status').getByText('1 chat found').waitFor({ state: 'attached' });
  expect(await shownGroups(page)).toEqual(['1 chat found: A hot drink']);
  await field.fill('coffee');
  await expect.poll(() => shownGroups(page)).toEqual(['1 chat found: Coffee beans']);
  await updateChat(hub.origin, coffee, { title: 'Coffee, black' });
  await expect.poll(() => shownGroups(page)).toEqual(['1 chat found: Coffee, black']);

  // While an input method composes, the arrow keys go through its suggestions.
  const devtools = await opened.context.newCDPSession(page);
  const down = { key: 'ArrowDown', code: 'ArrowDown', windowsVirtualKeyCode: 229 };
  await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...down });
  await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...down });
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);

  await field.fill('no such word');
  await chatList(page).getByText('Nothing matches “no such word”.').waitFor();
  await page.getByRole('status').getByText('No chats found').waitFor({ state: 'attached' });
  const archive = chatList(page).getByRole('button', { name: 'Search the archive too' });
  expect(await archive.count()).toBe(1);
  await field.fill('🚀 => ();');
  await chatList(page).getByText('Search finds words, not signs.').waitFor();
  expect(await archive.count()).toBe(0);
  await field.fill('milk '.repeat(50));
  await expect.poll(() => shownGroups(page)).toEqual(['1 chat found by the first 200 characters: Milk']);
  await field.fill(`tea ${'milk '.repeat(50)}`);
  await chatList(page).getByText('Nothing matches the first 200 characters.').waitFor();
  await field.press('Escape');
  await expect.poll(() => shownGroups(page)).toEqual(['Today: Milk, Coffee, black, A hot drink']);
});

test('a search that misses what is archived leads on to the archive with the same words', async () => {
  const [tea = ''] = await haveChats('Tea leaves', 'Coffee beans');
  await updateChat(hub.origin, tea, { archived: true });
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat');
  const field = page.getByRole('searchbox', { name: 'Search chats' });
  const onward = chatList(page).getByRole('button', { name: 'Search the archive too' });
  await field.fill('leaves');
  await chatList(page).getByText('Nothing matches “leaves”.').waitFor();
  await onward.press('Enter');
  await expect.poll(() => shownGroups(page)).toEqual(['1 chat found: Tea leaves']);
  const archive = page.getByRole('searchbox', { name: 'Search the archive' });
  expect(await archive.inputValue()).toBe('leaves');
  expect(await archive.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await page.getByRole('button', { name: 'Search the archive too' }).count()).toBe(0);

  await page.getByRole('button', { name: 'Back to your chats' }).click();
  await expect.poll(() => shownGroups(page)).toEqual(['Today: Coffee beans']);
  expect(await onward.count()).toBe(0);
  await field.fill('beans');
  await expect.poll(() => shownGroups(page)).toEqual(['1 chat found: Coffee beans']);
  await onward.click();
  await page.getByText('Nothing matches “beans”.').waitFor();
});

test('what a search found has the line below its title, as plain text with the words marked', async () => {
  const [title = '', tearoom = ''] = await haveChats('A title', 'Is the <b>tearoom</b> &amp; the café open?');
  await updateChat(hub.origin, tearoom, { title: 'On Sunday' });
  await updateChat(hub.origin, title, { title: 'Café' });
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto(`/chat/${tearoom}`);
  await answered(page);
  const field = page.getByRole('searchbox', { name: 'Search chats' });
  await field.fill('cafe');
  await expect.poll(() => shownGroups(page)).toEqual(['2 chats found: On Sunday, Café']);
  const found = chatList(page).getByRole('listitem');
  const line = found.locator('p');
  expect(await line.count()).toBe(1);
  expect(await line.innerText()).toContain('<b>tearoom</b> &amp; the café open?');
  expect(await line.locator('mark').allInnerTexts()).toEqual(['café']);

  const link = chatLink(page, 'On Sunday');
  expect(await line.getAttribute('id')).toBe(await link.getAttribute('aria-describedby'));
  const [first, second, words] = await Promise.all(
    [found.nth(0), found.nth(1), line].map((part) => part.boundingBox()),
  );
  expect(bottomOf(words)).toBeLessThan(bottomOf(first));
  expect(second?.y).toBe(bottomOf(first));

  await chatLink(page, 'Café').click();
  await page.waitForURL(`**/chat/${title}`);
  await page.mouse.click((words?.x ?? 0) + 20, bottomOf(words) - 8);
  await page.waitForURL(({ pathname, search }) => pathname === `/chat/${tearoom}` && search !== '');
  await updateChat(hub.origin, tearoom, { title: 'On Monday' });
  await chatLink(page, 'On Monday').waitFor();
  expect(await line.locator('mark').allInnerTexts()).toEqual(['café']);
  await field.press('Escape');
  await expect.poll(() => shownGroups(page)).toEqual(['Today: On Monday, Café']);
  expect(await line.count()).toBe(0);
});

function bottomOf(box: Awaited<ReturnType<Locator['boundingBox']>> | undefined): number {
  return (box?.y ?? 0) + (box?.height ?? 0);
}

test('a hidden sidebar stays hidden from the first HTML on, and comes back', async () => {
  await using opened = await openPage(hub.origin);
  const { page, context } = opened;
  await page.goto('/chat');
  const column = page.getByRole('complementary', { name: 'Chats' });
  expect((await column.boundingBox())?.width).toBe(264);
  await page.getByRole('button', { name: 'Hide the sidebar' }).click();
  await column.waitFor({ state: 'hidden' });
  const html = await (await context.request.get('/chat')).text();
  expect(/<aside[^>]*class="([^"]*)"/.exec(html)?.[1]?.split(' ')).toContain('hidden');
  expect(html).not.toContain('column:flex');
  await page.reload();
  await page.getByRole('link', { name: 'New chat' }).waitFor();
  expect(await column.isVisible()).toBe(false);

  await openMenu(page);
  await page.keyboard.type('search list');
  await page.keyboard.press('Enter');
  await column.waitFor();
  const search = page.getByRole('searchbox', { name: 'Search chats' });
  await expect.poll(() => search.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.reload();
  expect(await column.isVisible()).toBe(true);
});
