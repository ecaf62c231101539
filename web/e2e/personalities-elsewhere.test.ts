import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningHub, startHub } from '../../api/testing/start-hub.ts';
import { chatList } from './chat-list.ts';
import { answered, ask, composer, lastAnswer } from './chat-page.ts';
import { columns } from './compare-page.ts';
import { closeBrowser, openPage } from './open-page.ts';
import { createPersonality, deletePersonality, personalityRow, updatePersonality } from './personalities.ts';

let hub: RunningHub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(async () => {
  await closeBrowser();
  await hub[Symbol.asyncDispose]();
});

test('a page learns of the personalities that another one writes, hides and deletes', async () => {
  await using opened = await openPage(hub.origin);
  await using other = await openPage(hub.origin);
  const { page } = opened;
  const lookAgain = () => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  const isWith = (name: string) => page.getByRole('button', { name: `Personality: ${name}` }).waitFor();
  const deleted = page.getByText('from now on');
  await page.goto('/chat', { waitUntil: 'networkidle' });
  await createPersonality(hub.origin, { name: 'Corsair', systemPrompt: 'Talk like a corsair.' });
  await other.page.goto('/chat?personality=corsair&variant=fast');
  await ask(other.page, 'Where is the treasure?');
  await answered(other.page);
  await chatList(page).getByRole('link').first().click();
  await page.waitForURL(/\/chat\/./);
  await isWith('Corsair');
  expect(await deleted.count()).toBe(0);

  // In the chat that is open here, a new personality answers there.
  await createPersonality(hub.origin, { name: 'Bosun', systemPrompt: 'Talk like a bosun.' });
  await other.page.reload();
  await other.page.getByRole('button', { name: 'Personality: Corsair' }).click();
  await other.page.getByRole('radio', { name: /^Bosun/ }).check();
  await other.page.keyboard.press('Escape');
  await ask(other.page, 'And the boat?');
  await page.getByRole('article').nth(3).waitFor();
  await answered(page);
  expect(await lastAnswer(page).getByRole('heading').innerText()).toContain('Bosun');
  await deleted.waitFor({ state: 'detached' });

  await deletePersonality(hub.origin, 'corsair');
  await lookAgain();
  await isWith('GPT-style');
  await ask(page, 'Are you still there?');
  await page.getByRole('article').nth(5).waitFor();
  expect(await (await answered(page)).getByRole('heading').innerText()).toContain('GPT-style');

  await page.getByRole('link', { name: 'ModelHub, home' }).click();
  const choice = page.getByRole('radio', { name: 'Bosun' });
  await choice.check({ force: true });
  await updatePersonality(hub.origin, 'bosun', { hidden: true });
  await lookAgain();
  await choice.waitFor({ state: 'detached' });
  await composer(page).waitFor();
  await updatePersonality(hub.origin, 'bosun', { hidden: false });
  await page.getByRole('link', { name: 'Personalities' }).first().click();
  await personalityRow(page, 'Bosun').waitFor();
  await deletePersonality(hub.origin, 'bosun');
  await page.goBack();
  await page.goForward();
  await personalityRow(page, 'Bosun').waitFor({ state: 'detached' });
});

test('a personality that is deleted elsewhere is replaced once a question to it is refused', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await createPersonality(hub.origin, { name: 'Purser', systemPrompt: 'Talk like a purser.' });
  await page.goto('/chat?personality=purser&variant=fast');
  await ask(page, 'What is left?');
  await answered(page);
  await deletePersonality(hub.origin, 'purser');
  await ask(page, 'And now?');
  await page.getByText('“Purser” was deleted. GPT-style answers from now on.').waitFor();
  await page.getByRole('button', { name: 'Personality: GPT-style' }).waitFor();
  expect(await composer(page).inputValue()).toBe('And now?');
  expect(await page.getByRole('log').getByText('Not found').count()).toBe(0);
  await page.getByRole('button', { name: 'Ask GPT-style instead' }).click();
  await page.getByRole('article').nth(3).waitFor();
  expect(await composer(page).inputValue()).toBe('');
  expect(await (await answered(page)).getByRole('heading').innerText()).toContain('GPT-style');
});

test('a personality that is deleted elsewhere leaves the comparison that was chosen with it', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await createPersonality(hub.origin, { name: 'Gunner', systemPrompt: 'Talk like a gunner.' });
  await page.goto('/chat?compare=claude,gpt,gunner&variant=fast', { waitUntil: 'networkidle' });
  const comparing = page.getByRole('button', { name: /^Compare/ });
  await comparing.getByText('Gunner').waitFor({ state: 'attached' });
  await deletePersonality(hub.origin, 'gunner');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect.poll(() => comparing.innerText()).not.toMatch(/gunner/i);
  await ask(page, 'Who is left?');
  await expect.poll(() => columns(page).count()).toBe(2);
});

test('two pages that change one personality keep what each has changed', async () => {
  await createPersonality(hub.origin, { name: 'Shared', systemPrompt: 'Be shared.' });
  await using opened = await openPage(hub.origin);
  await using other = await openPage(hub.origin);
  for (const { page } of [opened, other]) await page.goto('/personalities/shared');
  for (const [page, field] of [
    [opened.page, 'Tagline'],
    [other.page, 'Greeting'],
  ] as const) {
    await page.getByRole('textbox', { name: field }).fill(`The ${field}`);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
  }
  expect(await other.page.getByRole('textbox', { name: 'Tagline' }).inputValue()).toBe('The Tagline');
  await opened.page.reload();
  expect(await opened.page.getByRole('textbox', { name: 'Greeting' }).inputValue()).toBe('The Greeting');

  // Of two texts in one field, the second is not saved before its writer could see the first.
  const tagline = opened.page.getByRole('textbox', { name: 'Tagline' });
  const save = opened.page.getByRole('button', { name: 'Save' });
  await updatePersonality(hub.origin, 'shared', {
    draft: { name: 'Shared elsewhere', tagline: 'Theirs', systemPrompt: 'Be shared.', greeting: 'Theirs' },
  });
  await tagline.fill('Mine');
  await opened.page.getByRole('textbox', { name: 'Greeting' }).fill('Mine');
  await save.click();
  const note = opened.page.locator('#personality-tagline-note');
  await note.getByText('This was changed elsewhere while you wrote.').waitFor();
  await opened.page
    .locator('#personality-greeting-note')
    .getByText('This was changed elsewhere while you wrote.')
    .waitFor();
  expect(await opened.page.getByRole('alert').count(), 'what is said of both is read out once').toBe(1);
  expect(await opened.accessibilityViolations()).toEqual([]);
  expect(await tagline.inputValue()).toBe('Mine');
  expect(await opened.page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Shared elsewhere');
  const opening = opened.page.waitForEvent('popup');
  await note.getByRole('link', { name: 'See what is saved' }).click();
  const stored = await opening;
  expect(await stored.getByRole('textbox', { name: 'Tagline' }).inputValue()).toBe('Theirs');
  await save.click();
  await opened.page.getByText('Saved.', { exact: true }).waitFor();
  await stored.reload();
  expect(await stored.getByRole('textbox', { name: 'Tagline' }).inputValue()).toBe('Mine');
});
