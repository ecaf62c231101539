import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningHub, startHub } from '../../api/testing/start-hub.ts';
import { askHub, startChat, updateChat } from './ask-hub.ts';
import { chatLink, choose } from './chat-list.ts';
import { answered, questions } from './chat-page.ts';
import { closeBrowser, openPage } from './open-page.ts';

let hub: RunningHub;
let other: RunningHub;
beforeAll(async () => {
  [hub, other] = await Promise.all([startHub({ TITLES: 'rule' }), startHub({ TITLES: 'rule' })]);
});
afterAll(async () => {
  await closeBrowser();
  await hub[Symbol.asyncDispose]();
  await other[Symbol.asyncDispose]();
});

/** Runs `press`, which starts a download, and returns the file's name and text. */
async function download(page: Page, press: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

const jsonFile = (name: string, text: string) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});
const chooseFiles = (page: Page, ...files: ReturnType<typeof jsonFile>[]) =>
  page.getByLabel('Choose files to import').setInputFiles(files);

/** How long an answer of the sandbox takes on a busy machine. */
const patience = { timeout: 20_000, interval: 50 };

/** A chat that has been answered. */
async function chatOf(title: string): Promise<string> {
  const id = await startChat(hub.origin, `What is ${title}?`);
  await updateChat(hub.origin, id, { title });
  const running = () =>
    askHub<{ conversation: { answering: boolean } }>(
      hub.origin,
      'query ($id: ID!) { conversation(id: $id) { answering } }',
      { id },
    );
  await expect.poll(async () => (await running()).conversation.answering, patience).toBe(false);
  return id;
}

test('one chat is exported from its menu, as JSON and to be read', async () => {
  const id = await chatOf('A river: "Orinoco"');
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat');
  await chatLink(page, 'A river: "Orinoco"').waitFor();
  const json = await download(page, () => choose(page, 'A river: "Orinoco"', 'Export as JSON'));
  expect(json.name).toBe('A river Orinoco.json');
  expect(JSON.parse(json.text)).toMatchObject({ format: 'modelhub-chats', chats: [{ id }] });
  const markdown = await download(page, () => choose(page, 'A river: "Orinoco"', 'Export as Markdown'));
  expect(markdown.name).toBe('A river Orinoco.md');
  expect(markdown.text).toContain('# A river: "Orinoco"');
});

test('all chats go to another hub, whose open list shows them, and a second time changes nothing', async () => {
  await chatOf('Pumpernickel');
  await chatOf('Sauerkraut');
  await using from = await openPage(hub.origin);
  await from.page.goto('/chat');
  await from.page.getByRole('link', { name: 'Export', exact: true }).click();
  await from.page.getByRole('heading', { name: 'Export and import' }).waitFor();
  const { name, text } = await download(from.page, () =>
    from.page.getByRole('link', { name: 'All chats as JSON' }).click(),
  );
  expect(name).toBe('ModelHub chats.json');
  const count = JSON.parse(text).chats.length;

  await using to = await openPage(other.origin);
  const list = await to.context.newPage();
  await list.goto('/chat', { waitUntil: 'networkidle' });
  await to.page.goto('/chats', { waitUntil: 'networkidle' });
  await chooseFiles(to.page, jsonFile(name, text));
  await to.page.getByText(`${count} chats imported.`).waitFor();
  await chatLink(list, 'Pumpernickel').waitFor();
  await chatLink(list, 'Sauerkraut').waitFor();
  await chooseFiles(to.page, jsonFile(name, text));
  await to.page.getByText(`0 chats imported, ${count} already here.`).waitFor();

  await chatLink(list, 'Pumpernickel').click();
  await answered(list);
  expect(await questions(list).innerText()).toBe('What is Pumpernickel?');
});

test('what is refused is named with its reason, and the rest of the file comes in', async () => {
  await chatOf('Good');
  const text = await (await fetch(`${hub.origin}/api/chats.json`)).text();
  const document = JSON.parse(text);
  const good = document.chats.find(({ title }: { title: string }) => title === 'Good');
  const html = '<img src=x onerror=alert(1)>';
  const bad = { ...good, id: 'bad', title: html, pinned: 'yes' };
  await using opened = await openPage(other.origin, { expectedErrors: /status of 400/ });
  const { page } = opened;
  await page.goto('/chats', { waitUntil: 'networkidle' });
  await chooseFiles(
    page,
    jsonFile('mixed.json', JSON.stringify({ ...document, chats: [bad, good] })),
    jsonFile('other.json', '{"chats":"none"}'),
    jsonFile('future.json', JSON.stringify({ ...document, version: 2, chats: [good] })),
  );
  const mixed = page.getByRole('region', { name: 'mixed.json' });
  await mixed.getByText('1 chat imported, 1 refused.').waitFor();
  await mixed.getByText(html).waitFor();
  await mixed.getByText('chats[0].pinned').waitFor();
  await page
    .getByRole('region', { name: 'other.json' })
    .getByText('not a JSON export from ModelHub')
    .waitFor();
  await page.getByRole('region', { name: 'future.json' }).getByText('version').waitFor();
  await mixed.getByRole('link', { name: 'Good' }).click();
  await answered(page);
});

test('a proxy that takes no such large request is told from a hub that is not there', async () => {
  await using opened = await openPage(other.origin, { expectedErrors: /status of 413|ERR_FAILED/ });
  const { page } = opened;
  await page.goto('/chats', { waitUntil: 'networkidle' });
  const html = '<html><title>413 Request Entity Too Large</title></html>';
  await page.route('**/api/chats', (route) =>
    route.fulfill({ status: 413, contentType: 'text/html', body: html }),
  );
  const document = { format: 'modelhub-chats', version: 1, exportedAt: new Date(0), chats: [{ title: 'a' }] };
  const file = jsonFile('chats.json', JSON.stringify(document));
  await chooseFiles(page, file);
  await page.getByText('The proxy in front of ModelHub does not accept requests of this size').waitFor();
  await page.unroute('**/api/chats');
  await page.route('**/api/chats', (route) => route.abort());
  await chooseFiles(page, file);
  await page.getByText('The hub could not be reached.').waitFor();
});

test('without scripts chats are exported all the same', async () => {
  await chatOf('Plain');
  await using opened = await openPage(hub.origin, { javaScriptEnabled: false });
  const { page } = opened;
  await page.goto('/chats');
  const { text } = await download(page, () =>
    page.getByRole('link', { name: 'All chats as Markdown' }).click(),
  );
  expect(text).toContain('# Plain');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the page of files breaks no rule of accessibility in the ${colorScheme} theme`, async () => {
    await using opened = await openPage(hub.origin, { colorScheme, reducedMotion: 'reduce' });
    const { page } = opened;
    await page.goto('/chats', { waitUntil: 'networkidle' });
    expect(await opened.accessibilityViolations(), 'before').toEqual([]);
    await chooseFiles(page, jsonFile('other.json', '[]'));
    await page.getByText('not a JSON export from ModelHub').waitFor();
    expect(await opened.accessibilityViolations(), 'after').toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
}
