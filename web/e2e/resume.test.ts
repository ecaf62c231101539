import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  doneFrame,
  finishFrame,
  type RawExchange,
  type RawUpstream,
  textFrame,
} from '../../api/testing/raw-upstream.ts';
import { type RunningHub, startHub } from '../../api/testing/start-hub.ts';
import { storedAnswer } from './ask-hub.ts';
import { answered, ask, lastAnswer, lettersOf, shows, textOf, watchAnswer } from './chat-page.ts';
import { numberedWords, startChatUpstream, writeSlowly } from './chat-upstream.ts';
import { brokenConnection, type LoopbackProxy, startLoopbackProxy } from './loopback-proxy.ts';
import { closeBrowser, openPage } from './open-page.ts';

const wholeText = numberedWords(160);
/** Ends the pause after the first half of an answer. */
let goOn = () => {};

let upstream: RawUpstream;
let proxy: LoopbackProxy;
let hub: RunningHub;
let origin: string;

beforeAll(async () => {
  upstream = await startChatUpstream((exchange) =>
    exchange.question.startsWith('Pause')
      ? writeWithPause(exchange)
      : writeSlowly(exchange, wholeText, { ends: !exchange.question.startsWith('Never end') }),
  );
  proxy = await startLoopbackProxy(() => Number(new URL(hub.origin).port));
  origin = `http://127.0.0.1:${proxy.port}`;
  hub = await startHub({ OPENAI_BASE_URL: upstream.baseUrl, PUBLIC_URL: origin });
});
afterAll(async () => {
  await closeBrowser();
  await hub[Symbol.asyncDispose]();
  await proxy[Symbol.asyncDispose]();
  await upstream[Symbol.asyncDispose]();
});

async function writeWithPause(exchange: RawExchange): Promise<void> {
  const middle = wholeText.indexOf('word81');
  await exchange.openStream();
  await exchange.send(textFrame(wholeText.slice(0, middle)));
  await new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await exchange.send(textFrame(wholeText.slice(middle)), finishFrame('stop'), doneFrame);
  await exchange.closeStream();
}

/** No word is missing or doubled in any state that the page went through. */
function expectOnlyGrowth(texts: readonly string[]): void {
  let length = 0;
  for (const text of texts.map((shown) => shown.trim())) {
    expect(wholeText.startsWith(text)).toBe(true);
    expect(text.length).toBeGreaterThanOrEqual(length);
    length = text.length;
  }
}

test('a page that is reloaded in the middle of an answer goes on with it, without a word lost or doubled', async () => {
  await using opened = await openPage(origin);
  const { page } = opened;
  const seen = await watchAnswer(page);
  await page.goto('/chat');
  await ask(page, 'Count');
  await shows(page, 'word20');
  expectOnlyGrowth(await seen.read());

  await page.reload();
  await shows(page, 'word40');
  await page.reload();
  const answer = await answered(page);
  await expect.poll(() => textOf(answer).innerText()).toBe(wholeText);
  expectOnlyGrowth(await seen.read());
  expect((await storedAnswer(page.url())).content).toBe(wholeText);
});

test('a page that is reloaded in the middle of an answer shows new words although the code that sets them is late', async () => {
  await using opened = await openPage(origin);
  const { page } = opened;
  await page.goto('/chat');
  await ask(page, 'Pause in the middle');
  await shows(page, 'word80');
  await page.waitForURL('**/chat/*');
  await expect.poll(async () => (await storedAnswer(page.url())).content).toContain('word80');

  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/assets/markdown-*.js', async (route) => {
    await released;
    await route.continue();
  });
  await page.reload();
  goOn();
  const answer = await answered(page);
  expect(lettersOf(await answer.innerText())).toContain(lettersOf(wholeText));
  expect(await textOf(answer).innerText()).not.toBe(wholeText);
  release();
  await expect.poll(() => textOf(answer).innerText()).toBe(wholeText);
});

test('a page that is reloaded before the hub has named the chat asks once and shows the answer', async () => {
  await using opened = await openPage(origin);
  const { page } = opened;
  const before = upstream.requests.length;
  await page.goto('/chat');
  await ask(page, 'Count once');
  await lastAnswer(page).waitFor();
  await page.reload();
  const answer = await answered(page);
  expect(await textOf(answer).innerText()).toBe(wholeText);
  const questions = upstream.requests.slice(before).filter(({ body }) => body.includes('Count once'));
  expect(questions.filter(({ body }) => !body.includes('Write a title'))).toHaveLength(1);
});

test('a question whose page is reloaded before the hub has it is asked also where the clock is an hour fast', async () => {
  await using opened = await openPage(origin);
  const { page } = opened;
  await page.addInitScript(() => {
    const [now, ahead] = [Date.now, 3_600_000];
    Date.now = () => now() + ahead;
    Object.defineProperty(performance, 'timeOrigin', { value: performance.timeOrigin + ahead });
  });
  let isDeaf = true;
  await page.routeWebSocket('**/graphql', (socket) => {
    if (!isDeaf) socket.connectToServer();
  });
  await page.goto('/chat');
  await ask(page, 'Count by the clock');
  await lastAnswer(page).waitFor();
  isDeaf = false;
  await page.reload();
  expect(await textOf(await answered(page)).innerText()).toBe(wholeText);
});

test('an answer goes on where it was when the connection of the page drops again and again', async () => {
  await using opened = await openPage(origin, { expectedErrors: brokenConnection });
  const { page } = opened;
  const seen = await watchAnswer(page);
  await page.goto('/chat');
  await ask(page, 'Count');
  for (const word of ['word15', 'word50', 'word90']) {
    await shows(page, word);
    proxy.drop();
  }
  const answer = await answered(page);
  expectOnlyGrowth(await seen.read());
  expect(await textOf(answer).innerText()).toBe(wholeText);
});

test('while the hub cannot be reached the page says so, and it catches up when the way is free', async () => {
  await using opened = await openPage(origin, { expectedErrors: brokenConnection });
  const { page } = opened;
  const seen = await watchAnswer(page);
  await page.goto('/chat');
  await ask(page, 'Count');
  await shows(page, 'word10');
  await proxy.refuse();
  await page.getByRole('button', { name: 'This page lost the hub' }).waitFor();
  await lastAnswer(page).getByText('This page lost the hub and is reconnecting').waitFor();
  await proxy.mend();
  const answer = await answered(page);
  await page.getByText('This page lost the hub').waitFor({ state: 'detached' });
  expectOnlyGrowth(await seen.read());
  expect(await textOf(answer).innerText()).toBe(wholeText);
});

test('an answer that the hub did not survive keeps its words and says what happened', async () => {
  const DATA_DIR = await mkdtemp(join(tmpdir(), 'modelhub-test-'));
  const environment = { DATA_DIR, OPENAI_BASE_URL: upstream.baseUrl, SHUTDOWN_GRACE_SECONDS: '0' };
  const ends = [
    { signal: 'SIGKILL', words: 'The hub stopped unexpectedly. The last second may be missing.' },
    { signal: 'SIGTERM', words: 'The hub was shut down while this was being written.' },
  ] as const;
  let running = await startHub(environment);
  try {
    await using opened = await openPage(running.origin, { expectedErrors: brokenConnection });
    const { page } = opened;
    for (const { signal, words } of ends) {
      await page.goto('/chat');
      await ask(page, `Never end, ${signal}`);
      await shows(page, 'word160');
      await running.stop(signal);
      await page.getByRole('button', { name: 'This page lost the hub' }).waitFor();
      running = await startHub({ ...environment, PORT: new URL(page.url()).port });
      await page.getByText('This page lost the hub').first().waitFor({ state: 'detached' });

      const answer = await answered(page);
      await answer.getByText(words).waitFor();
      const kept = await textOf(answer).innerText();
      expect(kept).toContain('word2 ');
      expect(wholeText.startsWith(kept)).toBe(true);
      const { status, content } = await storedAnswer(page.url());
      expect({ status, content: content.trim() }).toEqual({ status: 'INTERRUPTED', content: kept });
      await answer.getByRole('button', { name: 'Continue' }).waitFor();
    }
  } finally {
    await running[Symbol.asyncDispose]();
    await rm(DATA_DIR, { recursive: true, force: true });
  }
});
