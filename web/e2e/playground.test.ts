import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningHub, startHub } from '../../api/testing/start-hub.ts';
import { askHub } from './ask-hub.ts';
import { closeBrowser, openPage } from './open-page.ts';

let hub: RunningHub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(async () => {
  await closeBrowser();
  await hub[Symbol.asyncDispose]();
});

/** The tab that is open at the start. */
const firstTab = 'Status';

async function openTab(page: Page, name: string): Promise<void> {
  await page.goto('/graphql');
  await page.getByRole('tab', { name: firstTab, selected: true }).waitFor();
  if (name === firstTab) return;
  await page.getByRole('tab', { name }).click();
  // The editor's text is shown a moment before it can be run; then it is also stored.
  await page.waitForFunction((tab) => localStorage.getItem('graphiql:query')?.includes(` ${tab}`), name);
}

/** Presses play, and chooses an operation if the tab holds several. */
async function play(page: Page, operation?: string): Promise<void> {
  await page.getByRole('button', { name: /^Execute query/ }).click();
  if (operation !== undefined) await page.getByRole('menuitem', { name: operation }).click();
}

/** Waits until the newest result contains these words. */
async function shows(page: Page, ...words: readonly string[]): Promise<void> {
  const result = page.getByRole('region', { name: 'Result Window' });
  for (const word of words) await result.getByText(word).first().waitFor();
}

test.each([
  { tab: 'Status', words: ['"NOT_CONFIGURED"', '"SANDBOX"'] },
  { tab: 'Lists', words: ['"Claude-style"'] },
  { tab: 'FirstChat', words: ['"ChatCompleted"', '"firstTokenMs"'] },
  { tab: 'UsageOfAMonth', words: ['"unpricedRequests"'] },
  { tab: 'SimulatedFailure', words: ['"ChatFailed"', '"RATE_LIMITED"'] },
])('the ready tab $tab runs as it is, from our own origin alone', async ({ tab, words }) => {
  await using opened = await openPage(hub.origin);
  await openTab(opened.page, tab);
  await play(opened.page);
  await shows(opened.page, ...words);
});

test('the ready tab Watch reads an answer on and stops it', async () => {
  const { startChat } = await askHub<{ startChat: { generation: { id: string } } }>(
    hub.origin,
    `mutation { startChat(input: {
      personalityId: "claude", turn: { send: { content: "/simulate long 20000 slow 20" } }
    }) { ... on StartChatPayload { generation { id } } } }`,
  );
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await openTab(page, 'Watch');
  await page.getByRole('region', { name: 'Variables' }).getByRole('textbox').focus();
  // Between the quotation marks of the second line.
  for (const key of ['Control+Home', 'ArrowDown', 'End', 'ArrowLeft', 'ArrowLeft']) {
    await page.keyboard.press(key);
  }
  await page.keyboard.insertText(startChat.generation.id);
  await play(page, 'Watch');
  await shows(page, '"ChatDelta"');
  await page.getByRole('button', { name: /^Stop query/ }).click();
  await play(page, 'Stop');
  await shows(page, '"StopChatPayload"', '"STOPPED"');
});

/** How much brighter the editor's text is than its background, from -255 to 255; 0 before there is any. */
function contrastOfEditor(page: Page): Promise<number> {
  return page.evaluate(() => {
    const brightness = (color: string) => {
      const [red = 0, green = 0, blue = 0] = (color.match(/\d+/g) ?? []).map(Number);
      return (red + green + blue) / 3;
    };
    const words = document.querySelector('.graphiql-query-editor .view-line span span');
    if (words === null) return 0;
    const paper = getComputedStyle(document.body).backgroundColor;
    return brightness(getComputedStyle(words).color) - brightness(paper);
  });
}

const becomesLight = (page: Page) => expect.poll(() => contrastOfEditor(page)).toBeLessThan(-100);
const becomesDark = (page: Page) => expect.poll(() => contrastOfEditor(page)).toBeGreaterThan(50);

test('it has the theme that was chosen on a page, whatever it had before', async () => {
  await using opened = await openPage(hub.origin, { colorScheme: 'light' });
  const { page } = opened;
  await openTab(page, firstTab);
  await becomesLight(page);
  await page.goto('/');
  await page.getByRole('button', { name: 'Theme: system. Change to light' }).click();
  await page.getByRole('button', { name: 'Theme: light. Change to dark' }).click();
  await openTab(page, firstTab);
  await becomesDark(page);
});

test('without a choice its editors turn dark and light again together with the system', async () => {
  await using opened = await openPage(hub.origin, { colorScheme: 'light' });
  const { page } = opened;
  await openTab(page, firstTab);
  await becomesLight(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await becomesDark(page);
  await page.emulateMedia({ colorScheme: 'light' });
  await becomesLight(page);
});

test('a line above leads to the hub, and whoever comes back finds the same tab', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  for (const [name, path] of [
    ['ModelHub', '/'],
    ['Chats', '/chat'],
    ['Set-up', '/setup'],
  ] as const) {
    await openTab(page, firstTab);
    await page.getByRole('banner').getByRole('link', { name }).click();
    await page.waitForURL(`${hub.origin}${path}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
  }
});

test('an operation in an address is shown if it was typed; no link brings one, a reload loses none, and no address or storage keeps a header', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  const address = `/graphql?query=${encodeURIComponent('query Brought { __typename }')}`;
  const tab = (name: string) => page.getByRole('tab', { name, selected: true });
  await page.goto('/setup');
  await page.evaluate((href) => {
    const link = Object.assign(document.createElement('a'), { href });
    document.body.append(link);
    link.click();
  }, address);
  await page.waitForURL(`${hub.origin}/graphql`);
  await tab(firstTab).waitFor();
  expect(await page.getByRole('tab').allInnerTexts()).not.toContain('Brought');
  const editor = page.getByRole('region', { name: 'Operation Editor' }).getByRole('textbox').first();
  await editor.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText('query Written { __typename }');
  await tab('Written').waitFor();
  await page.getByRole('button', { name: 'Headers' }).click();
  await page.getByRole('region', { name: 'Headers' }).getByRole('textbox').focus();
  await page.keyboard.insertText('{"X-Token": "secret"}');
  await page.getByRole('region', { name: 'Headers' }).getByText('secret').waitFor();
  await play(page);
  await shows(page, '"Query"');
  const stored = () => page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  await expect.poll(stored).toContain('Written');
  expect(await stored()).not.toContain('secret');
  expect(page.url()).toBe(`${hub.origin}/graphql`);
  await page.reload();
  await tab('Written').waitFor();
  expect(await stored()).not.toContain('secret');

  await page.goto(address);
  await tab('Brought').waitFor();
  expect(page.url()).toBe(`${hub.origin}/graphql`);
});

test('on a phone the result stands below the operation, both as wide as the page', async () => {
  await using opened = await openPage(hub.origin, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const { page } = opened;
  const placeOf = async (name: string) => {
    const place = await page.getByRole('region', { name }).boundingBox();
    if (place === null) throw new Error(`${name} is not shown`);
    return place;
  };
  await openTab(page, 'UsageOfAMonth');
  await play(page);
  await shows(page, '"usage"');

  const [operation, result] = [await placeOf('Operation Editor'), await placeOf('Result Window')];
  expect(operation.width).toBe(390);
  expect(result.width).toBe(390);
  expect(result.y).toBeGreaterThan(operation.y + operation.height);
  expect(result.y + result.height).toBeLessThanOrEqual(844);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(844);
  for (const link of await page.getByRole('banner').getByRole('link').all()) {
    expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  }

  await page.getByRole('button', { name: 'Show Documentation Explorer' }).tap();
  const documentation = page.getByText('A GraphQL schema provides a root type');
  await documentation.waitFor();
  expect(await page.getByRole('region', { name: 'Operation Editor' }).isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Hide Documentation Explorer' }).tap();
  await page.getByRole('region', { name: 'Operation Editor' }).waitFor();
});
