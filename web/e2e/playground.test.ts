import type { Page } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
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

/** The first tab is open at the start. */
const firstTab = 'Status';

async function openTab(page: Page, name: string): Promise<void> {
  await page.goto('/graphql');
  await page.getByRole('tab', { name: firstTab, selected: true }).waitFor();
  if (name === firstTab) return;
  await page.getByRole('tab', { name }).click();
  // What it runs is known a moment after what it shows; then it is also stored.
  await page.waitForFunction((tab) => localStorage.getItem('graphiql:query')?.includes(` ${tab}`), name);
}

/** Presses play, and where a tab holds several operations chooses one. */
async function play(page: Page, operation?: string): Promise<void> {
  await page.getByRole('button', { name: /^Execute query/ }).click();
  if (operation !== undefined) await page.getByRole('menuitem', { name: operation }).click();
}

/** Waits until the newest result holds these words. */
async function shows(page: Page, ...words: readonly string[]): Promise<void> {
  const result = page.getByRole('region', { name: 'Result Window' });
  for (const word of words) await result.getByText(word).first().waitFor();
}

test.each([
  { tab: 'Status', words: ['"NOT_CONFIGURED"', '"gpt-6-luna"'] },
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
