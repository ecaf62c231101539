import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningHub, startHub } from '../../api/testing/start-hub.ts';
import { answered, ask, composer, lastAnswer, questions, textOf } from './chat-page.ts';
import { focused, go } from './keyboard.ts';
import { closeBrowser, openPage } from './open-page.ts';
import { createPersonality, deletePersonality } from './personalities.ts';

let hub: RunningHub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(async () => {
  await closeBrowser();
  await hub[Symbol.asyncDispose]();
});

test('everything from the first question to the second version of its answer is done without a mouse', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/');
  await go(page, 'Shift+Tab', /^GPT-style/);
  await go(page, 'ArrowRight', /^Claude-style/);
  await go(page, 'Tab', /^Your question/);
  await go(page, 'Tab', /^Balanced/);
  await go(page, 'ArrowLeft', /^Fast/);
  await go(page, 'Shift+Tab', /^Your question/);
  await page.keyboard.type('Show me');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('a table');
  await page.keyboard.press('Enter');
  await answered(page);
  expect(await questions(page).innerText()).toBe('Show me\na table');
  expect(await focused(page)).toBe('Your question');

  await go(page, 'Shift+Tab', /^Another answer$/);
  await page.keyboard.press('Enter');
  await page.getByText('2 / 2').waitFor();
  await answered(page);
  await go(page, 'Tab', /^Previous answer$/);
  await page.keyboard.press('Space');
  await page.getByText('1 / 2').waitFor();
  await expect.poll(() => focused(page)).toBe('Next answer');
  await page.keyboard.press('Space');
  await page.getByText('2 / 2').waitFor();
  await expect.poll(() => focused(page)).toBe('Previous answer');

  await go(page, 'Shift+Tab', /^Personality: /);
  await page.keyboard.press('Enter');
  await go(page, 'Tab', /^Claude-style/);
  await go(page, 'ArrowDown', /^Tutor/);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Personality' }).waitFor({ state: 'hidden' });
  expect(await focused(page)).toBe('Personality: Tutor');

  await page.keyboard.press('Shift+Escape');
  expect(await focused(page)).toBe('Your question');
  await page.keyboard.type('And now?');
  await page.keyboard.press('Enter');
  await answered(page);
  expect(await lastAnswer(page).getByRole('heading', { level: 2 }).innerText()).toContain('Tutor');
});

test('a change of page is told by its heading, and a field that wants the focus keeps it', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/');
  await go(page, 'Shift+Tab', /^Set-up$/);
  await page.keyboard.press('Enter');
  const heading = page.getByRole('heading', { level: 1, name: 'Set-up' });
  await expect.poll(() => focused(page)).toBe('Set-up');
  expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await heading.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('none');
  await go(page, 'Shift+Tab', /^ModelHub$/);
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('Your question');
});

test('a page below another one and an error in place of a page are told by their headings too', async () => {
  await createPersonality(hub.origin, { name: 'Ghost', systemPrompt: 'Be gone.' });
  await using opened = await openPage(hub.origin, { expectedErrors: /status of 404/ });
  const { page } = opened;
  const isFocused = (name: string) =>
    page.getByRole('heading', { level: 1, name }).evaluate((heading) => heading === document.activeElement);
  await page.goto('/personalities');
  await page.getByRole('link', { name: 'New personality' }).click();
  await expect.poll(() => isFocused('New personality')).toBe(true);
  await page.goBack();
  await expect.poll(() => isFocused('Personalities')).toBe(true);

  await deletePersonality(hub.origin, 'ghost');
  await page.getByRole('link', { name: 'Ghost' }).click();
  await expect.poll(() => isFocused('There is nothing here')).toBe(true);
});

test('the first Tab leads past the header, and a skip link says so', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/setup');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Skip to content');
  await page.keyboard.press('Enter');
  await expect.poll(() => new URL(page.url()).hash).toBe('#content');
});

test('Enter that ends a word of an input method does not send', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  const devtools = await opened.context.newCDPSession(page);
  // The question of the home page is the draft of a new chat.
  for (const [address, draft] of [
    ['/', ''],
    ['/chat', '日本'],
  ] as const) {
    await page.goto(address);
    await expect.poll(() => composer(page).inputValue()).toBe(draft);
    await composer(page).fill('');
    await devtools.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 });
    // How Chromium reports a key that the input method consumes.
    const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 };
    await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
    await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
    await devtools.send('Input.insertText', { text: '日本' });
    expect(await composer(page).inputValue()).toBe('日本');
    expect(new URL(page.url()).pathname).toBe(address);
    expect(await questions(page).count()).toBe(0);
  }
  await page.keyboard.press('Enter');
  await questions(page).getByText('日本').waitFor();
});

test('Esc stops the answer, but only closes what is open in front of it', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat?variant=fast');
  await ask(page, '/simulate slow 20 rivers');
  await textOf(lastAnswer(page)).waitFor();
  await go(page, 'Shift+Tab', /^Variant: /);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Variant' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog', { name: 'Variant' }).waitFor({ state: 'hidden' });
  expect(await page.getByRole('button', { name: 'Stop' }).isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  await (await answered(page)).getByText('Stopped.', { exact: true }).waitFor();
});

test('a question that is sent too early waits in the field, and typing goes on meanwhile', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat?variant=fast');
  await ask(page, '/simulate slow 20 rivers');
  await textOf(lastAnswer(page)).waitFor();
  await ask(page, 'And lakes?');
  await page.getByText('Wait for this answer, or stop it first').waitFor();
  expect(await composer(page).inputValue()).toBe('And lakes?');
  await page.getByRole('button', { name: 'Stop' }).click();
  await answered(page);
  expect(await focused(page)).toBe('Your question');
  await page.keyboard.press('Enter');
  await questions(page).getByText('And lakes?').waitFor();
});

test('what was typed survives a reload and a failure, each chat with its own', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat?variant=fast');
  await ask(page, '/simulate cut fast');
  await composer(page).fill('half a thought');
  await (await answered(page)).getByRole('group', { name: 'The answer broke off' }).waitFor();
  expect(await composer(page).inputValue()).toBe('half a thought');
  await page.reload();
  await expect.poll(() => composer(page).inputValue()).toBe('half a thought');

  await page.getByRole('link', { name: 'New chat' }).click();
  await page.getByRole('button', { name: 'Send' }).waitFor();
  await page.waitForURL('**/chat');
  expect(await composer(page).inputValue()).toBe('');
  await page.goBack();
  await expect.poll(() => composer(page).inputValue()).toBe('half a thought');
});

test('an empty question is not sent', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat');
  await ask(page, '  \n ');
  expect(await questions(page).count()).toBe(0);
  await page.goto('/');
  await ask(page, '  \n ');
  expect(new URL(page.url()).pathname).toBe('/');
});

test('a key that is pressed while the page comes to life does no harm', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  // As early as React can hear it: right after it adds its listener, before it has rendered anything.
  await page.addInitScript(() => {
    const listen = document.addEventListener;
    let pressed = false;
    document.addEventListener = function (this: Document, ...parameters: Parameters<typeof listen>) {
      listen.apply(this, parameters);
      if (parameters[0] !== 'keydown' || pressed) return;
      pressed = true;
      queueMicrotask(() =>
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true })),
      );
    } as typeof listen;
  });
  for (const address of ['/', '/chat', '/setup']) {
    await page.goto(address);
    await page.getByRole('button', { name: /^Theme: / }).click();
    await page.getByRole('button', { name: /^Theme: (light|dark)/ }).waitFor();
    await page.context().clearCookies();
  }
});
