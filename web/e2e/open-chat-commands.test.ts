import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningHub, startHub } from '../../api/testing/start-hub.ts';
import { startChat, updateChat } from './ask-hub.ts';
import { chatLink } from './chat-list.ts';
import { composer } from './chat-page.ts';
import { focused, menu, openMenu, option } from './keyboard.ts';
import { closeBrowser, openPage } from './open-page.ts';

let hub: RunningHub;
beforeAll(async () => {
  hub = await startHub();
  await updateChat(hub.origin, await startChat(hub.origin, 'Why are rivers bent?'), { title: 'Meanders' });
});
afterAll(async () => {
  await closeBrowser();
  await hub[Symbol.asyncDispose]();
});

test('commands for the open chat do what its options in the list do, and a new one has none', async () => {
  const id = await startChat(hub.origin, 'Where do deltas grow?');
  await updateChat(hub.origin, id, { title: 'Deltas' });
  await using opened = await openPage(hub.origin, { reducedMotion: 'reduce' });
  const { page } = opened;
  const command = async (words: string) => {
    await openMenu(page);
    await page.keyboard.type(words);
    await option(page, new RegExp(`^${words}`, 'i')).waitFor();
    await page.keyboard.press('Enter');
  };
  const pinned = page.getByRole('region', { name: 'Pinned' });
  await page.goto('/chat');
  await openMenu(page);
  await page.keyboard.type('this chat');
  await option(page, /^Make this chat temporary/).waitFor();
  expect(await menu(page).getByRole('group', { name: 'Commands' }).getByRole('option').count()).toBe(1);

  await page.goto(`/chat/${id}`);
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes('ConversationEntry')) await released;
    await route.continue();
  });
  await openMenu(page);
  const selected = menu(page).getByRole('option', { selected: true });
  while ((await selected.innerText()) !== 'Home') await page.keyboard.press('ArrowDown');
  release();
  await option(page, /^Delete this chat/).waitFor();
  expect(await selected.innerText(), 'what arrives before the chosen entry does not take its place').toBe(
    'Home',
  );
  await page.keyboard.press('Escape');
  await page.unroute('**/graphql');

  await command('rename');
  const field = page.getByRole('textbox', { name: 'Name of this chat' });
  expect(await field.inputValue()).toBe('Deltas');
  expect(await opened.accessibilityViolations()).toEqual([]);
  await page.keyboard.type('Estuaries');
  await page.keyboard.press('Enter');
  await page.getByText('Renamed to “Estuaries”').waitFor();
  await chatLink(page, 'Estuaries').waitFor();
  expect(await focused(page)).toBe('Your question');

  await command('pin');
  await page.getByText('Pinned “Estuaries”').waitFor();
  await pinned.getByText('Estuaries').waitFor();
  await command('unpin');
  await pinned.waitFor({ state: 'detached' });

  await command('archive');
  await page.getByText('Archived “Estuaries”').waitFor();
  await chatLink(page, 'Estuaries').waitFor({ state: 'detached' });
  await command('unarchive');
  await chatLink(page, 'Estuaries').waitFor();

  await command('delete');
  await page.waitForURL('**/chat');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.waitForURL(`**/chat/${id}`);
});

test('the open chat is exported by a command, and a new one cannot be', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat');
  await openMenu(page);
  await page.keyboard.type('export this');
  await expect.poll(() => option(page, /^Export this/).count()).toBe(0);
  await page.getByRole('combobox').fill('meanders');
  await option(page, /^Meanders$/).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Meanders' }).waitFor({ state: 'attached' });
  await composer(page).focus();
  await page.keyboard.type('/export');
  await page.getByRole('listbox', { name: 'Suggestions' }).waitFor();
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toMatch(/\.md$/);
});
