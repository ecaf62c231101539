import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningHub, startHub } from '../../api/testing/start-hub.ts';
import { answered, ask, lastAnswer, shows, textOf } from './chat-page.ts';
import { closeBrowser, openPage } from './open-page.ts';
import {
  choosePersonality,
  createPersonality,
  personalityRow,
  shownPersonalities,
  updatePersonality,
} from './personalities.ts';

let hub: RunningHub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(async () => {
  await closeBrowser();
  await hub[Symbol.asyncDispose]();
});

test('a personality is written, tried out, saved, asked, changed and deleted, and its old answer stays', async () => {
  await using opened = await openPage(hub.origin, { expectedErrors: /status of 404/ });
  const { page } = opened;
  await page.goto('/personalities');
  await page.getByRole('link', { name: 'New personality' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Pirate');
  await page.getByRole('textbox', { name: 'Emoji' }).fill('🦜');
  await page.getByRole('textbox', { name: 'Instructions' }).fill('Talk like a pirate.');
  await page.getByRole('textbox', { name: 'First questions' }).fill('What is a knot?');
  await page.getByRole('combobox', { name: 'Variant' }).selectOption('Fast');

  await page.getByRole('region', { name: 'Try it' }).getByRole('button', { name: 'What is a knot?' }).click();
  await answered(page);
  await shows(page, 'My instructions begin: “Talk like a pirate.”');
  expect(await lastAnswer(page).getByRole('heading').innerText()).toContain('Pirate');
  await page.getByRole('textbox', { name: 'Instructions' }).fill('Command like a captain.');
  await ask(page, 'And a sail?');
  await answered(page);
  await shows(page, 'My instructions begin: “Command like a captain.”');

  const chatBox = page.getByRole('region', { name: 'Chat to try it' });
  const top = () => chatBox.evaluate((box) => box.scrollTop);
  const jump = page.getByRole('button', { name: 'Jump to latest' });
  expect(await jump.count()).toBe(0);
  await chatBox.hover();
  await page.mouse.wheel(0, -400);
  await jump.waitFor();
  expect(await top()).toBeLessThan(-160);
  await jump.click();
  await jump.waitFor({ state: 'detached' });
  expect(await top()).toBe(0);

  await page.getByRole('button', { name: 'Create' }).click();
  await page.waitForURL('**/personalities/pirate');
  await page.getByRole('link', { name: 'Chat with it' }).click();
  await page.getByRole('button', { name: 'Personality: Pirate' }).waitFor();
  await ask(page, 'Hello');
  await page.waitForURL('**/chat/*');
  const old = await textOf(await answered(page)).innerText();
  const chat = page.url();

  await page.goto('/personalities/pirate');
  await page.getByRole('textbox', { name: 'Name' }).fill('Admiral');
  await page.getByRole('textbox', { name: 'Instructions' }).fill('Order about.');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved.').waitFor();
  await page.goto(chat);
  expect(await textOf(lastAnswer(page)).innerText()).toBe(old);
  expect(await lastAnswer(page).getByRole('heading').innerText()).toContain('Pirate');
  await page.getByRole('button', { name: 'Personality: Admiral' }).waitFor();

  await page.goto('/personalities');
  await choosePersonality(page, 'Admiral', 'Delete');
  await personalityRow(page, 'Admiral').waitFor({ state: 'detached' });
  await page.goto(chat);
  await page.getByText('“Pirate” was deleted. GPT-style answers from now on.').waitFor();
  expect(await textOf(lastAnswer(page)).innerText()).toBe(old);
  await page.goto('/personalities/pirate');
  await page.getByRole('heading', { name: 'There is nothing here' }).waitFor();
});

test('the original of a built-in is restored in its page, and Undo brings back what was written', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  const tagline = page.getByRole('textbox', { name: 'Tagline' });
  await page.goto('/personalities/coder');
  const original = await tagline.inputValue();
  await tagline.fill('Writes mine');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved.').waitFor();
  await page.getByRole('textbox', { name: 'Greeting' }).fill('Not saved');
  await page.getByRole('button', { name: 'Restore the original' }).click();
  await page.getByText('Restored the original.').waitFor();
  expect(await tagline.inputValue()).toBe(original);
  const undo = page.getByRole('button', { name: 'Undo' });
  expect(await undo.evaluate((element) => element === document.activeElement)).toBe(true);
  await undo.click();
  await page.getByText('Not saved yet.').waitFor();
  expect(await tagline.inputValue()).toBe('Writes mine');
  expect(await page.getByRole('textbox', { name: 'Greeting' }).inputValue()).toBe('Not saved');
  await page.getByRole('button', { name: 'Restore the original' }).click();
  await page.getByText('Restored the original.').waitFor();

  // What was saved elsewhere since is replaced only once its reader has been told.
  await updatePersonality(hub.origin, 'coder', {
    draft: { name: 'Coder', tagline: 'Theirs', systemPrompt: 'Write code.' },
  });
  await undo.click();
  const told = page.getByRole('alert').getByText('This was changed elsewhere while you wrote.');
  await told.waitFor();
  expect(await undo.count()).toBe(0);
  expect(await tagline.inputValue()).toBe('Writes mine');
  expect(await page.getByRole('textbox', { name: 'Greeting' }).inputValue()).toBe('Not saved');
  expect(await page.getByRole('textbox', { name: 'Instructions' }).inputValue()).toBe('Write code.');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved.', { exact: true }).waitFor();
  expect(await told.count()).toBe(0);
  await page.getByRole('button', { name: 'Restore the original' }).click();
  await page.getByText('Restored the original.').waitFor();
});

test('a question that the form keeps from being asked marks the field, and the page says what answers', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/personalities/new');
  await page.getByText('Own personality · simulated answers').waitFor();
  await page.getByRole('textbox', { name: 'Name' }).fill('coder ');
  await page.getByText('“coder” is already the name of another one.').waitFor();
  await page.getByRole('textbox', { name: 'Instructions' }).fill('Be tried.');
  await page.getByText('Model settings').click();
  const temperature = page.getByRole('textbox', { name: 'Temperature' });
  await temperature.fill('9');
  await page.getByText('Model settings').click();
  await ask(page, 'Hello');
  const words = page.locator('#personality-temperature-note');
  await words.getByText('The temperature must be from 0 to 2.').waitFor();
  expect(await temperature.getAttribute('aria-invalid')).toBe('true');
  await expect.poll(() => temperature.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('a refusal stands at its field, and what is not saved is not left by accident', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/personalities/new?from=claude');
  expect(await page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Claude-style copy');
  await page.getByRole('textbox', { name: 'Emoji' }).fill('<svg>');
  await page.getByRole('button', { name: 'Create' }).click();
  const emoji = page.getByRole('textbox', { name: 'Emoji' });
  await page.getByText('The emoji must be exactly one emoji.').waitFor();
  expect(await emoji.getAttribute('aria-invalid')).toBe('true');
  expect(await emoji.evaluate((element) => element === document.activeElement)).toBe(true);

  await page.getByRole('link', { name: 'Personalities' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Leave without saving?' });
  await dialog.getByRole('button', { name: 'Stay' }).click();
  expect(await emoji.inputValue()).toBe('<svg>');
  await page.getByRole('link', { name: 'Personalities' }).first().click();
  await dialog.getByRole('button', { name: 'Leave' }).click();
  await page.waitForURL('**/personalities');
  expect(await shownPersonalities(page)).not.toContain('Claude-style copy');
});

test('on a phone a personality is written, tried and moved by thumb', async () => {
  await using opened = await openPage(hub.origin, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const { page } = opened;
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await page.goto('/personalities');
  expect(await overflow()).toBe(0);
  await page.getByRole('link', { name: 'New personality' }).tap();
  await page.getByRole('textbox', { name: 'Name' }).fill('Thumb');
  await page.getByRole('textbox', { name: 'Instructions' }).fill('Be short.');
  await page.getByRole('combobox', { name: 'Variant' }).selectOption('Fast');
  expect(await overflow()).toBe(0);
  await ask(page, 'Hello');
  await answered(page);
  await shows(page, 'My instructions begin: “Be short.”');
  expect(await overflow()).toBe(0);
  await page.getByRole('button', { name: 'Create' }).tap();
  await page.waitForURL('**/personalities/thumb');
  await page.getByRole('main').getByRole('link', { name: 'Personalities' }).tap();
  await page.getByRole('button', { name: 'Options for Thumb' }).tap();
  await page.getByRole('menuitem', { name: 'Move up' }).tap();
  await expect.poll(async () => (await shownPersonalities(page)).at(-1)).not.toBe('Thumb');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the pages for personalities break no rule of accessibility in the ${colorScheme} theme`, async () => {
    await createPersonality(hub.origin, { name: `Seen in the ${colorScheme}`, systemPrompt: 'Be seen.' });
    await using opened = await openPage(hub.origin, { colorScheme, reducedMotion: 'reduce' });
    const { page } = opened;
    const check = async (what: string) => expect(await opened.accessibilityViolations(), what).toEqual([]);
    await page.goto('/personalities');
    await choosePersonality(page, 'Gemini-style', 'Hide');
    await page.getByRole('heading', { name: 'Hidden' }).waitFor();
    await check('the list with a hidden one and a message with Undo');
    await page.getByRole('button', { name: 'Options for Coder' }).click();
    await check('the options of one');
    await page.keyboard.press('Escape');
    await page
      .getByLabel('Import files')
      .setInputFiles([{ name: 'bad.md', mimeType: 'text/markdown', buffer: Buffer.from('Hello') }]);
    await page.getByText('Nothing was imported.').waitFor();
    await check('what is wrong with a file');
    await choosePersonality(page, 'Gemini-style', 'Show');

    await page.goto('/personalities/new');
    await check('an empty form');
    await page.getByText('Model settings').click();
    await page.getByRole('button', { name: 'Create' }).click();
    await page.getByText('The name is empty.').waitFor();
    await check('a form with a refusal');
    await page.getByRole('textbox', { name: 'Name' }).fill('Trial');
    await page.getByRole('textbox', { name: 'Instructions' }).fill('Be tried.');
    await ask(page, 'Compare tea and coffee in a table, with code and a list');
    await answered(page);
    await check('an answer of what is being written');
    await page.getByRole('main').getByRole('link', { name: 'Personalities' }).click();
    await page.getByRole('dialog', { name: 'Leave without saving?' }).waitFor();
    await check('the question before leaving');
  });
}
