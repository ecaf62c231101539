import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningHub, startHub } from '../../api/testing/start-hub.ts';
import { storedAnswer, storedMessages } from './ask-hub.ts';
import { chatList } from './chat-list.ts';
import { answered, ask, composer, lastAnswer, lettersOf, questions, textOf } from './chat-page.ts';
import { closeBrowser, openPage } from './open-page.ts';

let hub: RunningHub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(async () => {
  await closeBrowser();
  await hub[Symbol.asyncDispose]();
});

const slowly = '/simulate slow 40 what is recursion';

test('Stop keeps what was written, and Continue goes on from there', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat?personality=gpt&variant=fast');
  await ask(page, slowly);
  await page.waitForFunction(() => (document.querySelector('article .md')?.textContent ?? '').length > 60);
  await page.getByRole('button', { name: 'Stop' }).click();

  const stopped = await answered(page);
  await stopped.getByText('Stopped.', { exact: true }).waitFor();
  const partial = lettersOf(await textOf(stopped).innerText());
  expect(partial.length).toBeGreaterThan(40);
  const stored = await storedAnswer(page.url());
  expect(stored.status).toBe('STOPPED');
  expect(lettersOf(stored.content)).toBe(partial);

  await page.reload();
  await lastAnswer(page).getByText('Stopped.', { exact: true }).waitFor();
  expect(lettersOf(await textOf(lastAnswer(page)).innerText())).toBe(partial);

  await lastAnswer(page).getByRole('button', { name: 'Continue' }).click();
  await lastAnswer(page).getByText('2 / 2').waitFor();
  const whole = lettersOf(await textOf(await answered(page)).innerText());
  expect(whole.startsWith(partial)).toBe(true);
  expect(whole.length).toBeGreaterThan(partial.length);
});

test('an answer that is stopped before its first word says so', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat');
  await ask(page, '/simulate timeout');
  await page.getByText('Waiting for the first word').waitFor();
  await page.getByRole('button', { name: 'Stop' }).click();
  await (await answered(page)).getByText('Stopped before the first word.').waitFor();
});

test('another answer to the same question stands beside the first, with arrows between them', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat?personality=claude&variant=fast');
  await ask(page, 'Name three rivers');
  const first = await textOf(await answered(page)).innerText();
  expect(await page.getByText('1 / 2').count()).toBe(0);

  await page.getByRole('button', { name: 'Personality: Claude-style' }).click();
  await page.getByRole('radio', { name: /^Tutor/ }).click();
  await lastAnswer(page).hover();
  await lastAnswer(page).getByRole('button', { name: 'Another answer' }).click();
  await page.getByText('2 / 2').waitFor();
  const second = await textOf(await answered(page)).innerText();
  expect(second).not.toBe(first);

  await page.getByRole('button', { name: 'Previous answer' }).click();
  await page.getByText('1 / 2').waitFor();
  await page.getByRole('group', { name: 'Versions of the answer, 1 of 2' }).waitFor();
  expect(await textOf(lastAnswer(page)).innerText()).toBe(first);
  await page.getByRole('button', { name: 'Next answer' }).click();
  await page.getByText('2 / 2').waitFor();
  expect(await textOf(lastAnswer(page)).innerText()).toBe(second);
});

test('the arrow stays under the pointer while the last answer is switched, whatever comes and goes above it', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat?personality=gpt&variant=fast');
  for (const question of ['What is a river?', '/simulate length']) {
    await ask(page, question);
    await answered(page);
  }
  await page.getByRole('button', { name: 'Personality: GPT-style' }).click();
  await page.getByRole('radio', { name: /^Tutor/ }).click();
  await page.keyboard.press('Escape');
  await lastAnswer(page)
    .getByRole('button', { name: /^Another answer/ })
    .click();
  await page.getByText('2 / 2').waitFor();
  await answered(page);
  const divider = page.getByText(/^Tutor · .* from here$/);
  await divider.waitFor();
  const arrows = lastAnswer(page).getByRole('button', { name: /^(Previous|Next) answer$/ });
  const place = async () => (await arrows.last().boundingBox())?.y ?? 0;
  const before = await place();
  await page.getByRole('button', { name: 'Previous answer' }).click();
  await divider.waitFor({ state: 'detached' });
  await expect.poll(async () => Math.abs((await place()) - before)).toBeLessThan(1);
  await page.getByRole('button', { name: 'Next answer' }).click();
  await divider.waitFor();
  await expect.poll(async () => Math.abs((await place()) - before)).toBeLessThan(1);
});

test('another answer amid a chat says where the later turns are, and leads back to them', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat?variant=fast');
  await ask(page, 'What is a river?');
  await answered(page);
  await ask(page, 'And a lake?');
  await answered(page);
  const kept = page.getByText('The messages that follow answer 1 stay with it.');
  expect(await kept.count()).toBe(0);

  const first = page.getByRole('article', { name: / answered$/ }).first();
  await first.hover();
  await first.getByRole('button', { name: 'Another answer' }).click();
  await kept.waitFor();
  await answered(page);
  expect(await questions(page).count()).toBe(1);
  expect(await opened.accessibilityViolations()).toEqual([]);

  await page.getByRole('button', { name: 'Show them' }).click();
  await page.getByText('And a lake?').waitFor();
  expect(await questions(page).count()).toBe(2);
  expect(await kept.count()).toBe(0);
});

test('an edited question opens a branch, and the old one with all that followed stays', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat?variant=fast');
  await ask(page, 'What is a river?');
  await answered(page);
  await ask(page, 'And a lake?');
  await answered(page);

  const first = questions(page).first();
  await first.hover();
  await first.getByRole('button', { name: 'Edit question' }).click();
  const field = page.getByRole('textbox', { name: 'Edit your question' });
  expect(await field.inputValue()).toBe('What is a river?');
  await field.fill('What is a mountain?');
  await field.press('Enter');
  await first.getByText('2 / 2').waitFor();
  await answered(page);
  expect(await questions(page).count()).toBe(1);
  expect(await first.innerText()).toContain('What is a mountain?');

  await first.getByRole('button', { name: 'Previous question' }).click();
  await page.getByText('And a lake?').waitFor();
  expect(await questions(page).count()).toBe(2);
  const stored = await storedMessages(page.url());
  expect(stored.filter(({ role }) => role === 'USER').map(({ content }) => content)).toEqual([
    'What is a river?',
    'And a lake?',
    'What is a mountain?',
  ]);
});

test('Esc leaves the question as it was', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat?variant=fast');
  await ask(page, 'What is a river?');
  await answered(page);
  const question = questions(page);
  await question.hover();
  await question.getByRole('button', { name: 'Edit question' }).click();
  await page.keyboard.type(' Please.');
  await page.keyboard.press('Escape');
  await page.getByRole('textbox', { name: 'Edit your question' }).waitFor({ state: 'detached' });
  expect(await question.innerText()).toBe('What is a river?');
});

test('an edit that is left is there again after a reload and on the way back, until it is cancelled, and in its own tab only', async () => {
  await using opened = await openPage(hub.origin);
  const { page, context } = opened;
  const edit = async (tab = page) => {
    await questions(tab).hover();
    await questions(tab).getByRole('button', { name: 'Edit question' }).click();
    return tab.getByRole('textbox', { name: 'Edit your question' });
  };
  await page.goto('/chat?variant=fast');
  await ask(page, 'What is a river?');
  await answered(page);
  await (await edit()).fill('What is a mountain, and why?');
  await page.reload();
  const told = questions(page).getByText('Edited, not sent');
  await told.waitFor();
  expect(await (await edit()).inputValue()).toBe('What is a mountain, and why?');

  const other = await context.newPage();
  await other.goto(page.url());
  const otherField = await edit(other);
  expect(await otherField.inputValue()).toBe('What is a river?');
  await otherField.fill('What is a sea?');
  await otherField.press('Escape');
  await other.close();

  await page.getByRole('link', { name: 'New chat' }).click();
  await page.waitForURL(/\/chat(?!\/)/);
  await page.goBack();
  const field = await edit();
  expect(await field.inputValue()).toBe('What is a mountain, and why?');
  await field.press('Escape');
  await told.waitFor({ state: 'detached' });
  expect(await (await edit()).inputValue()).toBe('What is a river?');
});

test('what is typed from right to left stands so wherever it is typed', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  const question = 'מהו נהר?';
  const directionOf = (field: Locator) => field.evaluate((element) => getComputedStyle(element).direction);
  await page.goto('/');
  await composer(page).fill(question);
  expect(await directionOf(composer(page))).toBe('rtl');
  await composer(page).fill('');
  await page.goto('/chat?variant=fast');
  await ask(page, question);
  await answered(page);
  await questions(page).hover();
  await questions(page).getByRole('button', { name: 'Edit question' }).click();
  expect(await directionOf(page.getByRole('textbox', { name: 'Edit your question' }))).toBe('rtl');
  const search = page.getByRole('searchbox', { name: 'Search chats' });
  await search.fill(question);
  expect(await directionOf(search)).toBe('rtl');
  await search.fill('');
  await chatList(page).getByRole('link').first().press('F2');
  const name = page.getByRole('textbox', { name: 'Name of this chat' });
  await name.fill(question);
  expect(await directionOf(name)).toBe('rtl');
});

test('an answer and its code are copied exactly as they were written', async () => {
  await using opened = await openPage(hub.origin, { permissions: ['clipboard-read', 'clipboard-write'] });
  const { page } = opened;
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await page.goto('/chat?personality=coder&variant=fast');
  await ask(page, 'Write a function in TypeScript');
  const answer = await answered(page);
  const { content } = await storedAnswer(page.url());

  await answer.hover();
  await answer.getByRole('button', { name: 'Copy answer' }).click();
  await answer.getByRole('button', { name: 'Copied' }).waitFor();
  expect(await clipboard()).toBe(content);

  await answer.getByRole('button', { name: 'Copy code' }).first().click();
  await expect.poll(clipboard).not.toBe(content);
  const code = await clipboard();
  expect(content).toContain(`\n${code}\n\`\`\``);
});

test('the figures of an answer are the same after a reload', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat?variant=fast');
  await ask(page, 'Name three rivers');
  const figures = (await answered(page)).getByText('in place of');
  const before = await figures.innerText();
  await page.reload();
  expect(await figures.innerText()).toBe(before);
});

test('the branch that was read last is what a reload, and another tab, begins with', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat?variant=fast');
  await ask(page, 'Name three rivers');
  const first = lettersOf(await textOf(await answered(page)).innerText());
  await lastAnswer(page).hover();
  await lastAnswer(page).getByRole('button', { name: 'Another answer' }).click();
  await page.getByText('2 / 2').waitFor();
  await answered(page);
  const kept = page.waitForResponse(
    (response) => response.request().postData()?.includes('activeLeafId') === true,
  );
  await page.getByRole('button', { name: 'Previous answer' }).click();
  await kept;
  await page.reload();
  await page.getByText('1 / 2').waitFor();
  expect(lettersOf(await textOf(lastAnswer(page)).innerText())).toBe(first);
});

test('a divider says from where on another personality answers, also in a chat that is opened again', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat?personality=claude&variant=fast');
  await ask(page, 'Name three rivers');
  await answered(page);
  await page.getByRole('button', { name: /^Personality: / }).click();
  await page.getByRole('radio', { name: /^Tutor/ }).click();
  await ask(page, 'And three lakes');
  await answered(page);
  const divider = page.getByRole('log').getByText('Tutor · Fast from here');
  await divider.waitFor();
  await page.reload();
  await divider.waitFor();
  await page.getByRole('button', { name: 'Personality: Tutor' }).waitFor();
});

test('turning to another version far above leaves it where it was read', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat?variant=fast');
  await ask(page, 'What is a river?');
  await answered(page);
  for (const question of ['And a lake?', 'And a sea?', 'And an ocean?']) {
    await ask(page, question);
    await expect.poll(() => questions(page).last().innerText()).toBe(question);
    await answered(page);
  }
  const first = questions(page).first();
  await first.hover();
  await first.getByRole('button', { name: 'Edit question' }).click();
  await page.getByRole('textbox', { name: 'Edit your question' }).fill('What is a mountain?');
  await page.keyboard.press('Enter');
  await first.getByText('2 / 2').waitFor();
  await answered(page);
  const place = async () => Math.round((await first.boundingBox())?.y ?? Number.NaN);
  await first.scrollIntoViewIfNeeded();
  const before = await place();
  await first.getByRole('button', { name: 'Previous question' }).click();
  await first.getByText('1 / 2').waitFor();
  expect(await questions(page).count()).toBe(4);
  await expect.poll(place).toBe(before);
});

test('when a part of the page cannot be fetched, the page says so, and Reload brings it', async () => {
  await using opened = await openPage(hub.origin, { expectedErrors: /status of 404/ });
  const { page } = opened;
  const part = '**/assets/edit-question-*.js';
  await page.route(part, (route) => route.fulfill({ status: 404 }));
  await page.goto('/chat?personality=gpt&variant=fast');
  await ask(page, 'Before the update');
  await answered(page);
  const told = page.getByText('Part of this page did not load.');
  await told.waitFor();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await told.waitFor({ state: 'detached' });
  await questions(page).getByRole('button', { name: 'Edit question' }).click();
  await told.waitFor();

  await page.unroute(part);
  await page.getByRole('button', { name: 'Reload' }).click();
  await told.waitFor({ state: 'detached' });
  await questions(page).getByRole('button', { name: 'Edit question' }).click();
  await page.getByRole('textbox', { name: 'Edit your question' }).waitFor();
});
