import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningHub, startHub } from '../../api/testing/start-hub.ts';
import { deleteChat, startChat, updateChat } from './ask-hub.ts';
import { chatLink, chatList, choose } from './chat-list.ts';
import { answered, ask, lastAnswer, textOf } from './chat-page.ts';
import { closeBrowser, openPage } from './open-page.ts';

let hub: RunningHub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(async () => {
  await closeBrowser();
  await hub[Symbol.asyncDispose]();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no page breaks a rule of accessibility in the ${colorScheme} theme`, async () => {
    await using opened = await openPage(hub.origin, {
      colorScheme,
      reducedMotion: 'reduce',
      expectedErrors: /status of 404/,
    });
    const { page } = opened;
    const check = async (what: string) => expect(await opened.accessibilityViolations(), what).toEqual([]);

    await page.goto('/');
    await check('home');
    await page.getByRole('region', { name: 'API status' }).locator('summary').click();
    await check('home with the strip open');
    await page.goto('/setup');
    await check('set-up');
    await page.goto('/variants');
    await check('the variants');
    await page.goto('/nowhere');
    await check('an address that nothing answers');

    await page.goto('/chat?variant=fast');
    await check('an empty chat');
    for (const name of [/^Personality: /, /^Variant: /, /^Simulated answers/]) {
      await page.getByRole('button', { name }).click();
      await page.getByRole('dialog').waitFor();
      await check(`a chat with ${name} open`);
      await page.keyboard.press('Escape');
    }

    await ask(page, '/simulate slow 20 compare tea and coffee');
    await page.getByText('Waiting for the first word').waitFor();
    await page.getByRole('status').getByText('GPT-style is answering.').waitFor({ state: 'attached' });
    await textOf(lastAnswer(page)).waitFor();
    await check('an answer while it is written');
    await page.getByRole('button', { name: 'Stop' }).click();
    await answered(page);
    await check('an answer that was stopped');

    await ask(page, 'Compare tea and coffee in a table, with code, a list and a formula');
    await answered(page);
    await lastAnswer(page).locator('math').first().waitFor({ state: 'attached' });
    await check('an answer');
    await lastAnswer(page).hover();
    await lastAnswer(page).getByRole('button', { name: 'Another answer' }).click();
    await page.getByText('2 / 2').waitFor();
    await answered(page);
    await check('two versions of an answer');

    await ask(page, '/simulate rate_limit');
    await (await answered(page)).getByText('Details').click();
    await check('an answer that failed');
    await page.getByRole('button', { name: 'Edit question' }).last().click();
    await check('a question that is edited');
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the list of chats breaks no rule of accessibility in the ${colorScheme} theme`, async () => {
    const title = `Kept in the ${colorScheme}`;
    const pinned = `Pinned in the ${colorScheme}`;
    await updateChat(hub.origin, await startChat(hub.origin, 'One'), { title });
    await updateChat(hub.origin, await startChat(hub.origin, 'Two'), { title: pinned, pinned: true });
    await using opened = await openPage(hub.origin, { colorScheme, reducedMotion: 'reduce' });
    const { page } = opened;
    const check = async (what: string) => expect(await opened.accessibilityViolations(), what).toEqual([]);

    await page.goto('/chat');
    await chatLink(page, title).click();
    await page.waitForURL('**/chat/*');
    await answered(page);
    await chatLink(page, title).hover();
    await check('a list with an open chat and a pinned one');
    await chatList(page)
      .getByRole('button', { name: `Options for ${title}` })
      .click();
    await check('the options of a chat');
    await page.getByRole('menuitem', { name: 'Rename' }).click();
    await check('a chat that is renamed');
    await page.keyboard.press('Escape');
    await choose(page, pinned, 'Archive');
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    await check('a message with Undo');
    const search = page.getByRole('searchbox', { name: 'Search chats' });
    await search.fill('one');
    await chatList(page).locator('mark').first().waitFor();
    await check('what a search found');
    await search.fill('no such word at all');
    await chatList(page).getByText('Nothing matches').waitFor();
    await check('a search that found nothing');
    await page.getByRole('button', { name: 'Archived', exact: true }).click();
    await chatLink(page, pinned).waitFor();
    await check('the archive');

    await page.getByRole('link', { name: 'New chat' }).click();
    await page.getByRole('button', { name: 'Temporary: not stored' }).click();
    await check('a temporary chat before its first question');
    await ask(page, 'Hello');
    await answered(page);
    await check('a temporary chat');

    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('button', { name: 'Open your chats' }).click();
    await page.getByRole('dialog', { name: 'Chats' }).waitFor();
    await check('the drawer');

    const id = await startChat(hub.origin, 'Three');
    await page.goto(`/chat/${id}`);
    await answered(page);
    await deleteChat(hub.origin, id);
    await page.getByText('This chat was deleted.').waitFor();
    await check('an open chat that was deleted');
  });
}
