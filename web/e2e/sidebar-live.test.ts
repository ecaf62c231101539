import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RawUpstream } from '../../api/testing/raw-upstream.ts';
import { type RunningHub, startHub } from '../../api/testing/start-hub.ts';
import { deleteChat, startChat, updateChat } from './ask-hub.ts';
import { chatLink, chatList, choose, shownGroups } from './chat-list.ts';
import { answered, ask, composer, lastAnswer, questions, shows, textOf } from './chat-page.ts';
import { numberedWords, startChatUpstream, writeSlowly } from './chat-upstream.ts';
import { brokenConnection, type LoopbackProxy, startLoopbackProxy } from './loopback-proxy.ts';
import { closeBrowser, openPage } from './open-page.ts';

const wholeText = numberedWords(120);

let upstream: RawUpstream;
let proxy: LoopbackProxy;
let hub: RunningHub;
let origin: string;

beforeAll(async () => {
  upstream = await startChatUpstream((exchange) =>
    exchange.question.startsWith('Count') ? writeSlowly(exchange, wholeText) : exchange.answer('Fine.'),
  );
  proxy = await startLoopbackProxy(() => Number(new URL(hub.origin).port));
  origin = `http://127.0.0.1:${proxy.port}`;
  hub = await startHub({ OPENAI_BASE_URL: upstream.baseUrl, PUBLIC_URL: origin });
});
afterAll(async () => {
  await closeBrowser();
  await hub[Symbol.asyncDispose]();
  await proxy[Symbol.asyncDispose]();
  await upstream[Symbol.asyncDispose]();
});

test('a chat that another program starts appears at once, then with the title that the hub writes', async () => {
  await using opened = await openPage(origin);
  const { page } = opened;
  await page.goto('/chat');
  await chatList(page).getByText('No chats yet.').waitFor();
  const id = await startChat(origin, 'How are you today?');
  await chatLink(page, 'A short title').waitFor();
  await updateChat(origin, id, { title: 'Greeting' });
  await chatLink(page, 'Greeting').waitFor();
});

test('the list tells that another chat is being answered, and that its answer waits to be read', async () => {
  await using opened = await openPage(origin);
  const { page } = opened;
  await page.goto('/chat');
  const other = await opened.context.newPage();
  await other.goto('/chat');
  const id = await startChat(origin, 'Hello');
  for (const tab of [page, other]) await chatLink(tab, 'A short title').waitFor();
  await updateChat(origin, id, { title: 'Elsewhere' });
  // Both pages follow the list by now.
  for (const tab of [page, other]) await chatLink(tab, 'Elsewhere').waitFor();
  const description = (tab = page) =>
    chatLink(tab, 'Elsewhere').evaluate((link) => link.ariaDescribedByElements?.[0]?.textContent);
  await startChat(origin, 'Count', id);
  await expect.poll(() => description()).toBe('is being answered');
  await expect.poll(() => description(), { timeout: 15_000 }).toBe('has a new answer');
  await expect.poll(() => description(other)).toBe('has a new answer');
  await chatLink(page, 'Elsewhere').click();
  await answered(page);
  await expect.poll(() => description(other)).toBeUndefined();
  await page.getByRole('link', { name: /^New chat/ }).click();
  await page.waitForURL('**/chat');
  expect(await description()).toBeUndefined();
});

test('two tabs agree on names, pins, the archive and what is deleted', async () => {
  const [tea, coffee] = [await startChat(origin, 'Tea'), await startChat(origin, 'Coffee')];
  await updateChat(origin, tea, { title: 'Tea' });
  await updateChat(origin, coffee, { title: 'Coffee' });
  await using one = await openPage(origin);
  await using other = await openPage(origin);
  await one.page.goto('/chat');
  await other.page.goto(`/chat/${tea}`);
  await choose(one.page, 'Tea', 'Pin');
  await other.page.getByRole('region', { name: 'Pinned' }).getByText('Tea').waitFor();
  await choose(one.page, 'Tea', 'Rename');
  await one.page.keyboard.type('Green tea');
  await one.page.keyboard.press('Enter');
  await chatLink(other.page, 'Green tea').waitFor();
  await expect.poll(() => other.page.title()).toBe('Green tea · ModelHub');
  await choose(other.page, 'Coffee', 'Archive');
  await chatLink(one.page, 'Coffee').waitFor({ state: 'detached' });
  await choose(one.page, 'Green tea', 'Delete');
  await chatLink(other.page, 'Green tea').waitFor({ state: 'detached' });
});

test('an answer that is asked for in one tab is written in the other as well', async () => {
  const id = await startChat(origin, 'Hello');
  await using one = await openPage(origin);
  await using other = await openPage(origin);
  for (const { page } of [one, other]) {
    await page.goto(`/chat/${id}`);
    await answered(page);
  }
  await ask(one.page, 'Count');
  await shows(other.page, 'word10');
  expect(await questions(other.page).allInnerTexts()).toEqual(['Hello', 'Count']);
  await lastAnswer(other.page).and(other.page.locator('[data-busy=true]')).waitFor();
  for (const { page } of [one, other]) {
    expect(await textOf(await answered(page)).innerText()).toBe(wholeText);
  }

  await other.page.getByRole('button', { name: 'Another answer' }).last().click();
  await one.page.getByText('2 / 2').waitFor();
  await answered(one.page);
  await one.page.getByRole('button', { name: 'Previous answer' }).click();
  await other.page.getByText('1 / 2').waitFor();
});

test('an open chat that is deleted elsewhere says so, and can be brought back', async () => {
  const id = await startChat(origin, 'Delete me');
  await using opened = await openPage(origin);
  const { page } = opened;
  await page.goto(`/chat/${id}`);
  await answered(page);
  await deleteChat(origin, id);
  const notice = page.getByRole('alert').filter({ hasText: 'This chat was deleted.' });
  await notice.waitFor();
  await ask(page, 'Are you there?');
  await page.getByText('This chat was deleted', { exact: true }).waitFor();
  expect(await page.getByRole('button', { name: 'Another answer' }).isDisabled()).toBe(true);
  await page.getByRole('button', { name: 'Restore it' }).click();
  await notice.waitFor({ state: 'detached' });
  await composer(page).press('Enter');
  await page.getByRole('article').nth(3).waitFor();
  await (await answered(page)).getByText('Fine.').waitFor();
});

test('the page of a chat that was deleted offers to restore it, for as long as that is possible', async () => {
  const id = await startChat(origin, 'Delete me, too');
  await updateChat(origin, id, { title: 'Back again' });
  await deleteChat(origin, id);
  await using opened = await openPage(origin, {
    expectedErrors: new RegExp(`status of 404|${brokenConnection.source}`),
  });
  const { page } = opened;

  await page.goto('/chat/never-there');
  await page.getByRole('heading', { name: 'There is nothing here' }).waitFor();
  expect(await page.getByRole('button', { name: 'Restore it' }).count()).toBe(0);
  await page.goto(`/chat/${id}`);
  await page.getByText('This chat was deleted. It can be restored for an hour after that.').waitFor();
  expect(await page.title()).toBe('Deleted chat · ModelHub');
  await proxy.refuse();
  await page.getByText('This page lost the hub').first().waitFor();
  await page.getByRole('button', { name: 'Restore it' }).click();
  await page.getByText('The hub did not answer. It may have done this all the same.').waitFor();
  await proxy.mend();
  await page.getByText('This page lost the hub').first().waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Restore it' }).click();

  await answered(page);
  await chatLink(page, 'Back again').waitFor();
});

test('after the hub was out of reach nothing that happened meanwhile is missing', async () => {
  const [kept, gone] = [await startChat(hub.origin, 'Kept'), await startChat(hub.origin, 'Gone')];
  await updateChat(hub.origin, kept, { title: 'Kept' });
  await updateChat(hub.origin, gone, { title: 'Gone' });
  await using opened = await openPage(origin, { expectedErrors: brokenConnection });
  const { page } = opened;
  await page.goto(`/chat/${kept}`);
  await chatLink(page, 'Gone').waitFor();
  await page.getByRole('button', { name: /^API connected/ }).waitFor();
  await proxy.refuse();
  await page.getByRole('button', { name: 'This page lost the hub' }).waitFor();
  await updateChat(hub.origin, kept, { title: 'Kept and renamed' });
  await deleteChat(hub.origin, gone);
  const added = await startChat(hub.origin, 'Added');
  await updateChat(hub.origin, added, { title: 'Added' });
  await startChat(hub.origin, 'Asked meanwhile', kept);
  await proxy.mend();
  await chatLink(page, 'Added').waitFor();
  await chatLink(page, 'Kept and renamed').waitFor();
  await chatLink(page, 'Gone').waitFor({ state: 'detached' });
  await questions(page).getByText('Asked meanwhile').waitFor();
  const [today = ''] = await shownGroups(page);
  expect(today.startsWith('Today: Kept and renamed, Added')).toBe(true);
});

test('after the hub was started anew the list is what its store says, and stays live', async () => {
  const DATA_DIR = await mkdtemp(join(tmpdir(), 'modelhub-test-'));
  const environment = { DATA_DIR, OPENAI_BASE_URL: upstream.baseUrl };
  let running = await startHub(environment);
  try {
    const old = await startChat(running.origin, 'Old');
    await updateChat(running.origin, old, { title: 'Old' });
    await using opened = await openPage(running.origin, { expectedErrors: brokenConnection });
    const { page } = opened;
    await page.goto('/chat');
    await chatLink(page, 'Old').waitFor();
    await running.stop('SIGKILL');
    await page.getByRole('button', { name: 'This page lost the hub' }).waitFor();
    running = await startHub({ ...environment, PORT: new URL(page.url()).port });
    const added = await startChat(running.origin, 'Added');
    await updateChat(running.origin, added, { title: 'Added' });
    await chatLink(page, 'Added').waitFor();
    await updateChat(running.origin, old, { title: 'Old and renamed' });
    await chatLink(page, 'Old and renamed').waitFor();
    expect(await shownGroups(page)).toEqual(['Today: Added, Old and renamed']);
  } finally {
    await running[Symbol.asyncDispose]();
    await rm(DATA_DIR, { recursive: true, force: true });
  }
});

test('changes between the HTML and the first word of the hub are not missed', async () => {
  const id = await startChat(origin, 'Early');
  await using opened = await openPage(origin);
  const { page } = opened;
  // The page already has its HTML; its live connection opens after the change.
  await page.route('**/assets/**', async (route) => {
    await updateChat(hub.origin, id, { title: 'Changed early' });
    await route.continue();
  });
  await page.goto('/chat');
  await chatLink(page, 'Changed early').waitFor();
});

test('what happens to a chat between its loading and its showing is shown', async () => {
  const id = await startChat(origin, 'Loaded late');
  await using opened = await openPage(origin);
  const { page } = opened;
  await page.goto(`/chat/${id}`);
  await answered(page);
  await expect.poll(() => page.title()).toBe('A short title · ModelHub');
  await page.getByRole('link', { name: /^New chat/ }).click();
  await page.waitForURL('**/chat');
  await updateChat(origin, id, { title: 'As it was loaded' });
  await page.route('**/graphql', async (route) => {
    const response = await route.fetch();
    await updateChat(origin, id, { title: 'As it is now' });
    await chatLink(page, 'As it is now').waitFor();
    await route.fulfill({ response });
  });
  await chatLink(page, 'As it was loaded').click();
  await questions(page).getByText('Loaded late').waitFor();
  await expect.poll(() => page.title()).toBe('As it is now · ModelHub');
});
