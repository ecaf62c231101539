import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type RunningHub, startHub } from '../../api/testing/start-hub.ts';
import { storedMessages } from './ask-hub.ts';
import { answered, ask, composer, lastAnswer, questions, textOf } from './chat-page.ts';
import { column, columns, lineUp, startSeveralVoices } from './compare-page.ts';
import { focused, go } from './keyboard.ts';
import { closeBrowser, openPage } from './open-page.ts';
import { recordTold } from './told.ts';

const three = '/chat?compare=claude,gpt,grok&variant=fast';
const names = ['Claude-style, Fast', 'GPT-style, Fast', 'Grok-style, Fast'] as const;
const [claude, gpt, grok] = names;

let upstream: Awaited<ReturnType<typeof startSeveralVoices>>;
let hub: RunningHub;
let sandboxed: RunningHub;
beforeAll(async () => {
  upstream = await startSeveralVoices();
  hub = await startHub({ OPENAI_BASE_URL: upstream.baseUrl });
  sandboxed = await startHub();
});
beforeEach(() => upstream.hold());
afterEach(() => {
  for (const brand of ['Claude', 'GPT', 'Grok']) upstream.finish(brand);
});
afterAll(async () => {
  await closeBrowser();
  await hub[Symbol.asyncDispose]();
  await sandboxed[Symbol.asyncDispose]();
  await upstream[Symbol.asyncDispose]();
});

test('three personalities answer one question together, in any order, and the chat goes on with one of them', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat?personality=claude&variant=fast');
  await lineUp(page, /^GPT-style/, /^Grok-style/);
  await page
    .getByText(/^Served by an AI model on .+ · Claude-style, GPT-style and Grok-style side by side, on Fast$/)
    .waitFor();
  expect(await composer(page).getAttribute('placeholder')).toBe('Ask Claude-style, GPT-style and Grok-style');
  await page.getByRole('heading', { name: 'Ask Claude-style, GPT-style and Grok-style' }).waitFor();
  await ask(page, 'Why?');
  for (const name of names) await column(page, name).getByText('begins').waitFor();
  await page.getByText('Side by side: Claude-style, GPT-style, Grok-style').waitFor();
  await page.getByText('Claude-style, GPT-style and Grok-style side by side, on Fast').waitFor();
  expect(await questions(page).count()).toBe(1);
  expect(await columns(page).evaluateAll((all) => all.map(({ ariaLabel }) => ariaLabel))).toEqual(names);

  upstream.finish('Grok');
  await column(page, grok).getByText('Grok begins and ends.').waitFor();
  await page.getByRole('status').getByText('Grok-style, Fast, has answered.').waitFor({ state: 'attached' });
  expect(await column(page, claude).getAttribute('data-busy')).toBe('true');
  upstream.finish('Claude');
  await column(page, claude).getByText('Claude begins and ends.').waitFor();
  await page
    .getByRole('status')
    .getByText('Claude-style, Fast, has answered.')
    .waitFor({ state: 'attached' });
  upstream.finish('GPT');
  await column(page, gpt).getByText('to first word').waitFor();
  expect(await textOf(columns(page)).allInnerTexts()).toEqual([
    'Claude begins and ends.',
    'GPT begins and ends.',
    'Grok begins and ends.',
  ]);

  await ask(page, 'And then?');
  await page.getByText('Choose the answer to continue with first').waitFor();
  await column(page, gpt).getByRole('button', { name: 'Continue with this one' }).click();
  await page.getByText('2 / 3').waitFor();
  expect(await textOf(lastAnswer(page)).innerText()).toBe('GPT begins and ends.');
  await page.getByRole('button', { name: 'Personality: GPT-style' }).waitFor();
  expect(await composer(page).inputValue()).toBe('And then?');

  await page.goBack();
  for (const name of names) await column(page, name).getByText('and ends.').waitFor();
  expect(new URL(page.url()).searchParams.has('answers')).toBe(true);
  expect(await focused(page)).toBe('Your question');
  await page.goForward();
  await page.getByText('2 / 3').waitFor();
  expect(await columns(page).count()).toBe(0);
  expect(new URL(page.url()).search).toBe('');
  expect(await textOf(lastAnswer(page)).innerText()).toBe('GPT begins and ends.');
  await page.goBack();
  await column(page, claude).getByRole('button', { name: 'Continue with this one' }).click();
  await page.getByText('1 / 3').waitFor();
  await page.goBack();
  await column(page, gpt).getByRole('button', { name: 'Continue with this one' }).click();
  await page.getByText('2 / 3').waitFor();

  expect(await composer(page).inputValue()).toBe('And then?');
  await composer(page).press('Enter');
  await expect.poll(() => questions(page).count()).toBe(2);
  await expect.poll(async () => (await answered(page)).innerText()).toContain('GPT begins and ends.');
  expect((await storedMessages(page.url())).map(({ role }) => role[0]).join('')).toBe('UAAAUA');
});

test('the home page leads to three of them, with the question that they answered there', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/?personality=grok');
  await page.getByRole('link', { name: 'Ask three of them' }).click();
  await page.getByRole('button', { name: 'Compare: Grok-style, GPT-style, Claude-style' }).waitFor();
  const asked = await composer(page).inputValue();
  expect(asked).not.toBe('');
  await page.reload();
  await expect.poll(() => composer(page).inputValue()).toBe(asked);
  // Nobody has typed it, so it is nobody's draft.
  await page.goBack();
  await page.getByRole('link', { name: 'Ask three of them' }).waitFor();
  expect(await composer(page).inputValue()).toBe('');
});

test('long answers are formatted by the browser rather than by the server, which has others to serve', async () => {
  await using opened = await openPage(sandboxed.origin);
  const { page } = opened;
  await page.goto(three);
  await ask(page, '/simulate long 2000 fast');
  await page.waitForURL(/answers=/);
  await expect.poll(() => page.locator('section[data-busy=false]').count()).toBe(3);
  const html = await (await fetch(page.url())).text();
  expect(html.match(/<section[^>]* data-busy/g)).toHaveLength(3);
  expect(html.match(/ class="md"/g)).toHaveLength(1);
  await page.reload();
  await expect.poll(() => textOf(columns(page)).count()).toBe(3);
});

test('one is stopped and the others go on; then all are', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  const told = await recordTold(page, 'status');
  await page.goto(three);
  await ask(page, 'Why?');
  for (const name of names) await column(page, name).getByText('begins').waitFor();
  await page.getByRole('button', { name: `Stop ${gpt}` }).click();
  await column(page, gpt).getByText('Stopped.').waitFor();
  expect(await column(page, claude).getAttribute('data-busy')).toBe('true');
  await page.getByRole('button', { name: 'Stop all' }).click();
  await column(page, claude).getByText('Stopped.').waitFor();
  await column(page, grok).getByText('Stopped.').waitFor();
  for (const name of names)
    await expect.poll(async () => (await told.read()).join()).toContain(`${name}, was stopped.`);
  await column(page, claude).getByRole('button', { name: 'About this answer' }).waitFor();
  expect(await page.getByRole('button', { name: 'Stop all' }).count()).toBe(0);
  expect((await storedMessages(page.url())).map(({ status }) => status)).toEqual([
    null,
    'STOPPED',
    'STOPPED',
    'STOPPED',
  ]);
  upstream.finish('GPT');
  await column(page, gpt).getByRole('button', { name: 'Continue', exact: true }).click();
  await column(page, gpt).getByText('and ends.').waitFor();
  expect(await columns(page).count()).toBe(3);
  await column(page, gpt)
    .getByRole('button', { name: `Continue with this one by ${gpt}`, exact: true })
    .waitFor();
});

test('a question that one has answered is asked of three besides, and edited of three anew', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  for (const brand of ['Claude', 'GPT', 'Grok']) upstream.finish(brand);
  await page.goto('/chat?personality=claude&variant=fast');
  await ask(page, 'Why?');
  await answered(page);
  await lineUp(page, /^GPT-style/, /^Grok-style/);
  await lastAnswer(page).getByRole('button', { name: 'Ask these three again' }).click();
  await column(page, grok).getByText('and ends.').waitFor();
  expect(await columns(page).count()).toBe(4);
  const tops = await columns(page).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  expect(new Set(tops).size).toBe(2);
  await column(page, gpt).getByRole('button', { name: 'Continue with this one' }).click();
  await page.getByText('3 / 4').waitFor();

  await lineUp(page, /^Claude-style/);
  await questions(page).hover();
  await page.getByRole('button', { name: 'Edit question' }).click();
  await page.getByRole('textbox', { name: 'Edit your question' }).fill('How?');
  await page.getByRole('button', { name: 'Ask these two', exact: true }).click();
  for (const name of [gpt, claude]) await column(page, name).getByText('and ends.').waitFor();
  expect(await columns(page).count()).toBe(2);
});

test('one fails with what can be done about it, and the others come to their end', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto(three);
  await ask(page, 'GPT fails');
  const failed = column(page, gpt);
  await failed.getByRole('button', { name: 'Retry', exact: true }).waitFor();
  for (const brand of ['Claude', 'Grok']) {
    upstream.finish(brand);
    await column(page, `${brand}-style, Fast`).getByText('and ends.').waitFor();
  }
  expect(await columns(page).count()).toBe(3);
  await failed.getByRole('button', { name: 'Retry', exact: true }).click();
  await failed.getByRole('button', { name: 'Retry', exact: true }).waitFor();
  expect(await columns(page).count()).toBe(3);
  await page.getByRole('button', { name: 'Back to one answer' }).click();
  await page.getByText('/ 4').waitFor();
});

test('a reload in the middle and a second tab show the same answers and go on with them', async () => {
  await using opened = await openPage(hub.origin);
  const { page, context } = opened;
  await page.goto(three);
  await ask(page, 'Why?');
  for (const name of names) await column(page, name).getByText('begins').waitFor();
  await page.waitForURL(/answers=/);
  await page.reload();
  for (const name of names) await column(page, name).getByText('begins').waitFor();

  const second = await context.newPage();
  await second.goto(new URL(page.url()).pathname);
  for (const name of names) await column(second, name).getByText('begins').waitFor();
  for (const brand of ['GPT', 'Grok', 'Claude']) upstream.finish(brand);
  for (const tab of [page, second]) {
    for (const name of names) await column(tab, name).getByText('and ends.').waitFor();
    expect(await columns(tab).count()).toBe(3);
  }
  await second.getByRole('button', { name: 'Back to one answer' }).press('Enter');
  await second.getByText('1 / 3').waitFor();
  expect(await focused(second)).toBe('Show the answers side by side');
  await second.getByRole('button', { name: 'Personality: Claude-style' }).waitFor();
  expect(new URL(second.url()).search).toBe('');
  await second.keyboard.press('Enter');
  for (const name of names) await column(second, name).getByText('and ends.').waitFor();
  expect(await focused(second)).toBe(claude);
});

test('answers of which none was chosen are there again when the chat is opened from the list', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto(three);
  await ask(page, 'Which one?');
  for (const name of names) await column(page, name).getByText('begins').waitFor();
  const row = page.getByRole('link', { name: 'Which one?' });
  const reopen = async () => {
    await page.getByRole('link', { name: 'New chat' }).first().click();
    await page.waitForURL(/chat$/);
    await row.click();
  };
  await reopen();
  for (const name of names) await column(page, name).getByText('begins').waitFor();
  await column(page, gpt).getByRole('button', { name: 'Continue with this one' }).click();
  await page.getByText('2 / 3').waitFor();
  await page.getByRole('button', { name: 'Personality: GPT-style' }).waitFor();
  await expect
    .poll(async () => (await storedMessages(page.url())).map(({ status }) => status))
    .toEqual([null, 'STOPPED', 'RUNNING', 'STOPPED']);
  await reopen();
  await page.getByText('2 / 3').waitFor();
  await page.getByRole('button', { name: 'Personality: GPT-style' }).waitFor();
});

test('where every answer failed, the next question goes to all of them again, even after a reload', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  const alerts = await recordTold(page, 'alert');
  await page.goto('/chat?compare=gpt,claude&variant=fast');
  await ask(page, 'Everyone fails');
  for (const name of [gpt, claude]) {
    await column(page, name).getByRole('button', { name: 'Retry', exact: true }).waitFor();
    await expect.poll(async () => (await alerts.read()).join()).toContain(`${name}: `);
  }
  await page.reload();
  await page.getByPlaceholder('Ask GPT-style and Claude-style').waitFor();
  await ask(page, 'And then?');
  for (const [brand, name] of [
    ['GPT', gpt],
    ['Claude', claude],
  ] as const) {
    upstream.finish(brand);
    await column(page, name).getByText(`${brand} begins and ends.`).waitFor();
  }
});

test('without scripts, the answers that an address wants stand side by side in the page’s own HTML', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  for (const brand of ['Claude', 'GPT', 'Grok']) upstream.finish(brand);
  await page.goto(three);
  await ask(page, 'Why?');
  for (const name of names) await column(page, name).getByText('and ends.').waitFor();
  await page.waitForURL(/answers=/);
  await using plain = await openPage(hub.origin, { javaScriptEnabled: false });
  await plain.page.goto(page.url());
  for (const name of names) await column(plain.page, name).getByText('and ends.').waitFor();
});

test('a hub that is full refuses the further starts in their own columns', async () => {
  await using narrow = await startHub({ OPENAI_BASE_URL: upstream.baseUrl, MAX_GENERATIONS: '1' });
  await using opened = await openPage(narrow.origin);
  const { page } = opened;
  const alerts = await recordTold(page, 'alert');
  await page.goto('/chat?compare=claude,gpt&variant=fast');
  await ask(page, 'Why?');
  await column(page, claude).getByText('begins').waitFor();
  const refused = column(page, gpt);
  await refused.getByText('Details').waitFor();
  upstream.finish('Claude');
  await column(page, claude).getByText('and ends.').waitFor();
  await page.locator('p[role=status] span:not(:empty)').waitFor({ state: 'attached' });
  expect(await alerts.read()).toHaveLength(1);
  upstream.finish('GPT');
  await refused.getByRole('button', { name: 'Retry', exact: true }).click();
  await refused.getByText('and ends.').waitFor();
});

test('variants of one personality, in a temporary chat, by keyboard alone', async () => {
  await using opened = await openPage(sandboxed.origin, { reducedMotion: 'reduce' });
  const { page } = opened;
  await page.goto('/chat?personality=claude', { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Temporary: not stored' }).press('Enter');
  await page.getByText('This chat does not appear in your chats').waitFor();
  await go(page, 'Shift+Tab', /^Compare$/);
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox').first().waitFor();
  await go(page, 'Tab', /^Personalities/);
  await page.keyboard.press('ArrowRight');
  await go(page, 'Tab', /^Fast/);
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  expect(await focused(page)).toMatch(/^Compare: /);
  await page.keyboard.press('Shift+Escape');
  await page.keyboard.type('/simulate slow 10 compare tea and coffee');
  await page.keyboard.press('Enter');
  for (const variant of ['Balanced', 'Fast']) {
    await textOf(column(page, `Claude-style, ${variant}`)).waitFor();
  }
  await page.keyboard.press('Escape');
  for (const variant of ['Balanced', 'Fast']) {
    await column(page, `Claude-style, ${variant}`).getByText('Stopped.').waitFor();
  }
  await go(page, 'Shift+Tab', /^Continue with this one/);
  await page.keyboard.press('Enter');
  await page.getByText('2 / 2').waitFor();
  expect(await focused(page)).toBe('Your question');
  expect(new URL(page.url()).pathname).toBe('/chat');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`comparing breaks no rule of accessibility in the ${colorScheme} theme`, async () => {
    await using opened = await openPage(hub.origin, { colorScheme, reducedMotion: 'reduce' });
    const { page } = opened;
    const check = async (what: string) => expect(await opened.accessibilityViolations(), what).toEqual([]);
    await page.goto(three);
    await page.getByRole('button', { name: /^Compare: / }).click();
    await page.getByRole('checkbox').first().waitFor();
    await check('the choice of who is asked');
    await page.keyboard.press('Escape');
    await ask(page, 'Grok fails');
    await column(page, grok).getByText('Details').waitFor();
    await column(page, gpt).getByText('begins').waitFor();
    await check('answers while they are written, and one that failed');
    upstream.finish('Claude');
    upstream.finish('GPT');
    await column(page, gpt).getByText('and ends.').waitFor();
    await column(page, claude).getByText('and ends.').waitFor();
    await check('answers side by side');
    await page.setViewportSize({ width: 390, height: 844 });
    await check('one answer at a time');
  });
}

test('an address that asks for what is not here keeps the rest and says so, before any script too', async () => {
  for (const javaScriptEnabled of [false, true]) {
    await using opened = await openPage(hub.origin, { javaScriptEnabled });
    const { page } = opened;
    const note = (text: string) => page.getByRole('main').getByText(text, { exact: true });
    await page.goto('/chat?compare=claude,foo&variant=fast');
    await note(
      'This address asked for “foo”, which is not available here. A comparison needs two of the same kind.',
    ).waitFor();
    expect(await composer(page).getAttribute('placeholder')).toBe('Ask Claude-style');
    if (javaScriptEnabled) expect(await opened.accessibilityViolations()).toEqual([]);
    await page.goto('/chat?personality=%3Cb%3Enobody&variant=nope');
    await note(
      'This address asked for a personality “<b>nobody”, which is not available here. This address asked for a variant “nope”, which is not available here.',
    ).waitFor();
    await page.goto('/chat?compare=gpt,claude,grok,gemini,llama');
    await note('At most 4 of the same kind are compared: “llama” is left out.').waitFor();
    await page.getByRole('link', { name: 'New chat' }).first().click();
    await note('At most 4 of the same kind are compared: “llama” is left out.').waitFor({
      state: 'detached',
    });
  }
});
