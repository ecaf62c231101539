import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { finishFrame, type RawUpstream, textFrame } from '../../api/testing/raw-upstream.ts';
import { storedAnswer } from './ask-hub.ts';
import { answered, ask, shows, textOf, watchAnswer } from './chat-page.ts';
import { numberedWords, startChatUpstream } from './chat-upstream.ts';
import { brokenConnection } from './loopback-proxy.ts';
import { closeBrowser, openPage } from './open-page.ts';
import { type DevelopmentHub, startDevelopmentHub } from './start-development-hub.ts';

/** Vite compiles while the page waits. */
const patienceMs = 50_000;

let upstream: RawUpstream;
let hub: DevelopmentHub;
/** The upstream writes “word1 word2 …” until the test has seen enough. */
let isEnough = false;
let written = 0;

beforeAll(async () => {
  upstream = await startChatUpstream(async (exchange) => {
    await exchange.openStream();
    for (written = 1; !isEnough; written++) {
      await exchange.send(textFrame(`word${written} `));
      await pause(20);
    }
    await exchange.send(textFrame(`word${written}`), finishFrame('stop'));
    await exchange.closeStream();
  });
  hub = await startDevelopmentHub({ OPENAI_BASE_URL: upstream.baseUrl });
});
afterAll(async () => {
  await closeBrowser();
  await hub[Symbol.asyncDispose]();
  await upstream[Symbol.asyncDispose]();
});

test('the pages load from their sources without a complaint', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  page.setDefaultTimeout(patienceMs);
  for (const path of ['/', '/setup', '/chat']) {
    await page.goto(path, { waitUntil: 'networkidle' });
    await page.getByText('API connected').first().waitFor();
  }
});

const edits = [
  {
    what: 'a component beside the answer',
    path: 'web/components/composer/composer.tsx',
    before: 'Enter sends',
    after: 'Return sends',
    sign: 'text=Return sends',
  },
  {
    what: 'a component of the answer',
    path: 'web/components/message/answer-header.tsx',
    before: '{variant}</span>',
    after: '{variant}, edited</span>',
    sign: 'text=Fast, edited',
  },
  {
    what: 'the hook that holds the chat',
    path: 'web/routes/chat.($conversationId)/use-chat.ts',
    before: 'const detach = chat.attach();',
    after: "const detach = chat.attach();\n    document.body.id = 'edited';",
    sign: '#edited',
  },
];

test.each(edits)(
  'when $what is edited while the answer is written, the page shows it and loses or doubles no word',
  async ({ path, before, after, sign }) => {
    isEnough = false;
    await using opened = await openPage(hub.origin);
    const { page } = opened;
    page.setDefaultTimeout(patienceMs);
    const seen = await watchAnswer(page);
    await page.goto('/chat?variant=fast');
    await ask(page, 'Count');
    await shows(page, 'word9');
    await page.evaluate('window.isTheSamePage = true');

    await hub.edit(path, before, after);
    await page.locator(sign).waitFor();
    const atEdit = written;
    await shows(page, `word${atEdit + 20}`);
    isEnough = true;
    const answer = await answered(page);

    const wholeText = numberedWords(written);
    let length = 0;
    for (const text of (await seen.read()).map((shown) => shown.trim())) {
      expect(wholeText.startsWith(text)).toBe(true);
      expect(text.length).toBeGreaterThanOrEqual(length);
      length = text.length;
    }
    expect(await textOf(answer).innerText()).toBe(wholeText);
    expect((await storedAnswer(page.url())).content).toBe(wholeText);
    expect(await page.evaluate('window.isTheSamePage')).toBe(true);
  },
);

test('when the API is edited the server starts anew at once, and the page finds it and what was written again', async () => {
  isEnough = false;
  await using opened = await openPage(hub.origin, { expectedErrors: brokenConnection });
  const { page } = opened;
  page.setDefaultTimeout(patienceMs);
  await page.goto('/chat?variant=fast');
  await ask(page, 'Count');
  await shows(page, 'word9');

  const comesBack = page.waitForEvent('load');
  await hub.edit('api/domain/personalities/built-in/claude.ts', 'Careful prose', 'Edited prose');
  await comesBack;
  const answer = await answered(page);
  await answer.getByText('The hub was shut down while this was being written.').waitFor();
  expect(await textOf(answer).innerText()).toContain('word9');
  await page.goto('/');
  await page.getByText('Edited prose').first().waitFor();
});
