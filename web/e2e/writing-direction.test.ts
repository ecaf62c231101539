import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { doneFrame, finishFrame, type RawUpstream, textFrame } from '../../api/testing/raw-upstream.ts';
import { type RunningHub, startHub } from '../../api/testing/start-hub.ts';
import { answered, ask, composer, questions, textOf } from './chat-page.ts';
import { startChatUpstream } from './chat-upstream.ts';
import { closeBrowser, openPage } from './open-page.ts';
import { createPersonality } from './personalities.ts';

const answer = `- [رابط](https://a.example)
- فرع \`foo()\`
  1. متداخل
- English (too).

> اقتباس

| اسم | سعر |
|---|---|
| تفاح | 12 |

\`\`\`ts
// مرحبا
\`\`\`

- \`SELECT\` يختار الصفوف.

معادلة $x < y$ و $س = \\text{قيمة}$ هنا.

- latin
- لاتيني
`;

let upstream: RawUpstream;
let hub: RunningHub;
beforeAll(async () => {
  upstream = await startChatUpstream(async (exchange) => {
    await exchange.openStream();
    await exchange.send(textFrame(answer), finishFrame('stop'), doneFrame);
    await exchange.closeStream();
  });
  hub = await startHub({ OPENAI_BASE_URL: upstream.baseUrl });
});
afterAll(async () => {
  await closeBrowser();
  await hub[Symbol.asyncDispose]();
  await upstream[Symbol.asyncDispose]();
});

/** Those of the given characters that an element shows, from left to right. */
function seen(element: Locator, characters: string): Promise<string> {
  return element.evaluate((root, characters) => {
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found: { character: string; left: number }[] = [];
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      for (const [at, character] of [...(text.nodeValue ?? '')].entries()) {
        if (!characters.includes(character) || text.parentElement?.closest('math') != null) continue;
        const range = new Range();
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        found.push({ character, left: range.getBoundingClientRect().left });
      }
    }
    found.sort((one, other) => one.left - other.left);
    return found.map(({ character }) => character).join('');
  }, characters);
}

function directions(elements: Locator): Promise<readonly string[]> {
  return elements.evaluateAll((all) => all.map((one) => getComputedStyle(one).direction));
}

test('an answer is laid out in the direction of its text, and code and formulas in it from left to right', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat');
  await ask(page, 'Translate:\nمرحبا (بك).\nשלום!');
  const text = textOf(await answered(page));
  // Any warning about letters in formulas would fail the test.
  await text.locator('math').nth(1).waitFor({ state: 'attached' });

  const lists = text.locator('ul, ol');
  expect(await directions(lists)).toEqual(['rtl', 'rtl', 'rtl', 'ltr']);
  expect(await directions(text.locator('blockquote, table, .md-table'))).toEqual(['rtl', 'rtl', 'rtl']);
  expect(await directions(text.locator('code, pre, .katex'))).toEqual(Array(6).fill('ltr'));
  // Whatever the direction of an item or a cell, it stands beside its marker or below its head.
  const places = await text
    .locator('li, td')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).textAlign));
  expect(places.map((place) => place.replace('-webkit-', ''))).toEqual([
    ...['right', 'right', 'right', 'right', 'right', 'right', 'right', 'left', 'left'],
  ]);
  expect(await seen(lists.first().locator('> li').nth(2), 'E.')).toBe('E.');
  expect(await seen(text.locator('code').first(), 'f()')).toBe('f()');
  expect(await seen(text.locator('.katex').first(), 'x<y')).toBe('x<y');
  expect(await seen(text.getByRole('row').first(), 'مع')).toBe('عم');

  expect(await seen(questions(page), 'T:')).toBe('T:');
  expect(await seen(questions(page), 'م.')).toBe('.م');
  expect(await seen(questions(page), 'ש!')).toBe('!ש');
});

test('what people wrote has its own direction on the page and in its field, and is in no language of the page', async () => {
  const draft = { systemPrompt: 'ענה.', starters: ['מה זה?'] };
  for (const name of ['אחד', 'במה'])
    await createPersonality(hub.origin, { ...draft, name, greeting: 'שלום!', tagline: 'עוזר!' });
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/personalities');
  const row = page.getByRole('listitem').filter({ hasText: 'אחד' });
  expect(await seen(row, 'ע!')).toBe('!ע');
  const form = await row.getByRole('link').getAttribute('href');
  const id = form?.split('/').at(-1) ?? '';

  await page.goto(form ?? '');
  const fields = ['Name', 'Tagline', 'Instructions', 'Greeting', 'First questions'];
  for (const name of fields) {
    expect(await directions(page.getByRole('textbox', { name, exact: true })), name).toEqual(['rtl']);
  }
  const tried = page.getByRole('region', { name: 'Chat to try it' });
  expect(await seen(tried.getByText('שלום!'), 'ש!')).toBe('!ש');

  await page.goto(`/chat?personality=${id}`);
  const greeting = page.getByRole('heading', { name: 'שלום!' });
  const starter = page.getByRole('button', { name: 'מה זה?' });
  expect(await seen(greeting, 'ש!')).toBe('!ש');
  expect(await seen(starter, 'ז?')).toBe('?ז');
  await starter.click();
  const title = page.getByRole('link', { name: 'A short title' }).first().locator('span');
  for (const element of [questions(page).locator('p'), textOf(await answered(page)), title]) {
    expect(await element.evaluate((one) => one.closest<HTMLElement>('[lang]')?.lang)).toBe('');
  }
  // Its name is in the language of the page.
  expect(await composer(page).evaluate((one) => one.closest<HTMLElement>('[lang]')?.lang)).toBe('en');

  await page.goto(`/chat?compare=${id},gpt`);
  await page.getByRole('button', { name: /^Compare/ }).click();
  await page.getByRole('checkbox', { name: /GPT/ }).uncheck();
  await page.getByRole('checkbox', { name: 'במה' }).check();
  await page.keyboard.press('Escape');
  expect(await seen(page.getByRole('button', { name: /^Compare/ }), 'אב')).toBe('אב');
});
