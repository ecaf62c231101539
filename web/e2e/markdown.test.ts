import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { doneFrame, finishFrame, type RawUpstream, textFrame } from '../../api/testing/raw-upstream.ts';
import { type RunningHub, startHub } from '../../api/testing/start-hub.ts';
import { askHub } from './ask-hub.ts';
import { answered, ask, lastAnswer, textOf } from './chat-page.ts';
import { startChatUpstream } from './chat-upstream.ts';
import { hostileAnswers } from './hostile-answers.ts';
import { closeBrowser, openPage } from './open-page.ts';

/** The upstream's answer to the next question, in these pieces. */
let nextAnswer: readonly string[] = [];
let upstream: RawUpstream;
let hub: RunningHub;
beforeAll(async () => {
  upstream = await startChatUpstream(async (exchange) => {
    await exchange.openStream();
    for (const piece of nextAnswer) await exchange.send(textFrame(piece));
    await exchange.send(finishFrame('stop'), doneFrame);
    await exchange.closeStream();
  });
  hub = await startHub({ OPENAI_BASE_URL: upstream.baseUrl });
});
afterAll(async () => {
  await closeBrowser();
  await hub[Symbol.asyncDispose]();
  await upstream[Symbol.asyncDispose]();
});

async function show(page: Page, ...pieces: readonly string[]) {
  nextAnswer = pieces;
  await ask(page, 'Show it');
  return textOf(await answered(page));
}

/** Anything in the conversation that could run, fetch, mislead or cover the page. */
function findHarm(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const inside = [...document.querySelectorAll('[role=log] .md *')];
    const harmful =
      'script,img,iframe,object,embed,base,meta,link,style,form,input,select,video,audio,source,dialog,template,svg *[href],[style*=url],[popover],picture,portal,marquee';
    const links = inside.filter((element) => element instanceof HTMLAnchorElement);
    return [
      ...('hostile' in window ? ['a script has run'] : []),
      ...inside.filter((element) => element.matches(harmful)).map((element) => element.outerHTML),
      ...inside
        .filter((element) => element.getAttributeNames().some((name) => name.startsWith('on')))
        .map((element) => element.outerHTML),
      ...links
        .filter(
          ({ protocol, target, rel, ping }) =>
            !/^(https?|mailto):$/.test(protocol) ||
            target !== '_blank' ||
            !rel.includes('noopener') ||
            ping !== '',
        )
        .map((element) => element.outerHTML),
    ];
  });
}

test('code is coloured, tables are tables and formulas are set', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat');
  const text = await show(
    page,
    '```ts\nconst answer: number = 42;\n```\n\n| tea | coffee |\n|---|---|\n| 1 | 2 |\n\n',
    'Inline $a^2+b^2=c^2$ and\n\n$$\\int_0^1 x\\,dx$$\n',
  );
  await expect.poll(() => text.getByRole('table').getByRole('cell').allInnerTexts()).toEqual(['1', '2']);
  await text.locator('math').nth(1).waitFor({ state: 'attached' });
  const keyword = text.getByText('const', { exact: true });
  await keyword.waitFor();
  const colours = await Promise.all(
    [keyword, text.getByText('42', { exact: true })].map((word) =>
      word.evaluate((element) => getComputedStyle(element).color),
    ),
  );
  expect(new Set(colours).size).toBe(2);
});

test('formulas are copied as they were written, once, and with the lines around them', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat');
  const text = await show(
    page,
    'Let $a<b$ and\n\n$$\\int_0^1 x\\,dx$$\n\n- $c$ first\n- then\n\n```ts\nif (x) {\n  y();\n}\n```\n',
  );
  await text.locator('math').nth(2).waitFor({ state: 'attached' });

  expect(await copied(page, '.md', '.md')).toEqual({
    text: 'Let $a<b$ and\n\n$$\\int_0^1 x\\,dx$$\n\n$c$ first\nthen\nts\nif (x) {\n  y();\n}',
    html: expect.stringContaining(
      '<p>Let <span dir="ltr">$a&lt;b$</span> and</p><p>$$\\int_0^1 x\\,dx$$</p><ul dir="auto">',
    ),
  });
  // From within one formula into another.
  expect(await copied(page, '.katex-html .mrel', '.md-display .katex-html .mop')).toMatchObject({
    text: '$a<b$ and\n\n$$\\int_0^1 x\\,dx$$',
  });
});

/** What the clipboard gets of a selection that reaches from one element to another. */
async function copied(page: Page, from: string, to: string) {
  const selection = [from, to] as const;
  const event = await page.evaluateHandle(([from, to]) => {
    const [first, last] = [document.querySelector(from), document.querySelector(to)];
    if (first === null || last === null) throw new Error('nothing to select');
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    getSelection()?.setBaseAndExtent(first, 0, last, last.childNodes.length);
    const { promise, resolve } = Promise.withResolvers<Record<'text' | 'html', string | undefined>>();
    const read = ({ clipboardData }: ClipboardEvent) =>
      resolve({ text: clipboardData?.getData('text/plain'), html: clipboardData?.getData('text/html') });
    addEventListener('copy', read, { once: true });
    return { promise };
  }, selection);
  await page.keyboard.press('ControlOrMeta+c');
  return event.evaluate(({ promise }) => promise);
}

test('code that is nested too deeply or takes too long to colour stays as it is, and what follows is coloured', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat');
  const deep = '${'.repeat(2_300);
  const slow = 'function '.repeat(4_300);
  const text = await show(
    page,
    `\`\`\`bash\n${deep}\n\`\`\`\n\n\`\`\`c\n${slow}\n\`\`\`\n\n\`\`\`ts\nconst last = 1;\n\`\`\`\n`,
  );
  await text.getByText('const', { exact: true }).waitFor();
  expect(await text.locator('pre').allTextContents()).toEqual([deep, slow, 'const last = 1;']);
  const longestPlain = await text
    .locator('pre code')
    .nth(1)
    .evaluate(({ childNodes }) =>
      Math.max(...[...childNodes].map((node) => (node instanceof Text ? node.data.length : 0))),
    );
  expect(longestPlain).toBeGreaterThan(slow.length / 2);
});

test('a link that is not what it seems names its host, and an image is offered and never fetched', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat');
  const text = await show(
    page,
    '[openai.com](https://evil.example/a) [the site](https://honest.example/b)\n\n![a chart](https://evil.example/c.png)',
  );
  // The code that parses Markdown may load after the first answer.
  await expect
    .poll(() => text.innerText())
    .toMatch(/openai\.com\s*evil\.example\s+the site\s+Image: a chart\s*evil\.example/);
  for (const link of await text.getByRole('link').all()) {
    expect(await link.getAttribute('rel')).toContain('noopener');
    expect(await link.getAttribute('target')).toBe('_blank');
  }
});

test('no answer can run, fetch, cover or redirect anything, not while it is written', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat');
  for (const answer of hostileAnswers) {
    const text = await show(page, ...(answer.match(/[\s\S]{1,7}/g) ?? []));
    expect(await findHarm(page), answer).toEqual([]);
    for (const link of await text.getByRole('link').all()) await link.hover({ trial: true });
  }
  expect(new URL(page.url()).origin).toBe(hub.origin);
});

test('nor when it comes in the HTML of a page that is opened again', async () => {
  const startChat = `mutation ($input: StartChatInput!) {
    startChat(input: $input) { ... on StartChatPayload { generation { id message { content } } } ... on ApiError { code message } }
  }`;
  nextAnswer = [hostileAnswers.join('\n\n')];
  const started = await askHub<{ startChat: { generation: { id: string } } }>(hub.origin, startChat, {
    input: {
      personalityId: 'gpt',
      turn: { send: { content: '</textarea></title><script>window.hostile=1</script>' } },
    },
  });
  expect(started.startChat.generation.id).toBeTruthy();
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  const conversations = '{ conversations(first: 1) { edges { node { id } } } }';
  const { conversations: list } = await askHub<{ conversations: { edges: { node: { id: string } }[] } }>(
    hub.origin,
    conversations,
  );
  await page.goto(`/chat/${list.edges[0]?.node.id}`);
  await answered(page);
  expect(await findHarm(page)).toEqual([]);
  expect(await lastAnswer(page).textContent()).toContain('<base href=');
});

test('one endless line and ten thousand combining marks do not break the layout', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat');
  const line = 'x'.repeat(100_000);
  await show(
    page,
    line,
    `\n\n\`\`\`\n${line}\n\`\`\`\n\n| ${line.slice(0, 9_000)} |\n|---|\n| b |\n\n`,
    `a${'\u0301'.repeat(10_000)}\n\n`,
    '>'.repeat(20_000),
  );
  const widths = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('[role=log]')].map(
      ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
    ),
  );
  expect(widths).toEqual([0, 0]);
});
