import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { doneFrame, finishFrame, type RawUpstream, textFrame } from '../../api/testing/raw-upstream.ts';
import { type RunningHub, startHub } from '../../api/testing/start-hub.ts';
import { answered, ask, textOf } from './chat-page.ts';
import { startChatUpstream } from './chat-upstream.ts';
import { closeBrowser, openPage } from './open-page.ts';

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

معادلة $x < y$ هنا.

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
  await ask(page, 'Translate');
  const text = textOf(await answered(page));
  await text.locator('math').waitFor({ state: 'attached' });

  const lists = text.locator('ul, ol');
  expect(await directions(lists)).toEqual(['rtl', 'rtl', 'rtl', 'ltr']);
  expect(await directions(text.locator('blockquote, table, .md-table'))).toEqual(['rtl', 'rtl', 'rtl']);
  expect(await directions(text.locator('code, pre, .katex'))).toEqual(['ltr', 'ltr', 'ltr', 'ltr', 'ltr']);
  // Whatever the direction of an item or a cell, it stands beside its marker or below its head.
  const places = await text
    .locator('li, td')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).textAlign));
  expect(places.map((place) => place.replace('-webkit-', ''))).toEqual([
    ...['right', 'right', 'right', 'right', 'right', 'right', 'right', 'left', 'left'],
  ]);
  expect(await seen(lists.first().locator('> li').nth(2), 'E.')).toBe('E.');
  expect(await seen(text.locator('code').first(), 'f()')).toBe('f()');
  expect(await seen(text.locator('.katex'), 'x<y')).toBe('x<y');
  expect(await seen(text.getByRole('row').first(), 'مع')).toBe('عم');
});
