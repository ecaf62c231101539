import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningHub, startHub } from '../../api/testing/start-hub.ts';
import { storedMessages } from './ask-hub.ts';
import { answered, ask, composer, lettersOf, questions, textOf, watchAnswer } from './chat-page.ts';
import { closeBrowser, openPage } from './open-page.ts';

let hub: RunningHub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(async () => {
  await closeBrowser();
  await hub[Symbol.asyncDispose]();
});

test('the first HTML says at its very top whether the API is connected', async () => {
  const html = await (await fetch(hub.origin)).text();
  const words = html
    .slice(html.indexOf('<body'))
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/<[^>]*>/g, ' ');
  expect(words.trim()).toMatch(/^Skip to content\s+API not connected/);

  await using opened = await openPage(hub.origin, { javaScriptEnabled: false });
  const { page } = opened;
  await page.goto('/');
  const strip = page.getByRole('region', { name: 'API status' });
  expect(await strip.innerText()).toContain('no key in use');
  expect((await strip.boundingBox())?.y).toBe(0);
});

test('without scripts a question from the home page is typed already in the Workspace', async () => {
  await using opened = await openPage(hub.origin, { javaScriptEnabled: false });
  const { page } = opened;
  await page.goto('/');
  // The browser has scripts disabled, yet does not show this.
  expect(await page.content()).toMatch(/<noscript><p[^>]*>Chats need JavaScript/);
  await page.getByLabel('Tutor').check();
  await composer(page).fill('What is a monad?');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByRole('button', { name: 'Personality: Tutor' }).waitFor();
  expect(await composer(page).inputValue()).toBe('What is a monad?');
});

test('the home page is ready to type in and asks the hub for nothing that it has already', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  const asked: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/graphql') asked.push(request.method());
  });
  const hears = new Promise<void>((resolve) => {
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => {
        if (String(payload).includes('apiStatusChanged')) resolve();
      }),
    );
  });
  await page.goto('/');
  expect(await composer(page).evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.type('Hello');
  expect(await composer(page).inputValue()).toBe('Hello');

  // By the first live reading, the page has done everything that it does unprompted.
  await hears;
  expect(asked).toEqual([]);
});

test('a question on the home page is answered in the Workspace by the personality that was chosen', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/');
  await page.getByLabel('Claude-style').check();
  await page.getByLabel('Fast').check();
  await ask(page, 'Compare tea and coffee in a table, with some code');

  const answer = await answered(page);
  await page.waitForURL(/\/chat\/[\w-]+$/);
  expect(await answer.getByRole('heading', { level: 2 }).innerText()).toContain('Claude-style');
  expect(await answer.innerText()).toMatch(
    /simulated\s*·\s*in place of gpt-[\w.-]+\s*·\s*\d\.\d\d s to first word\s*·\s*\d+ tok\/s\s*·\s*\d+ tokens/,
  );
  expect(await questions(page).innerText()).toContain('Compare tea');

  const [question, stored] = await storedMessages(page.url());
  expect(question?.content).toBe('Compare tea and coffee in a table, with some code');
  expect(await textOf(answer).innerText()).toContain('Simulated by ModelHub');
  expect(stored?.status).toBe('COMPLETED');
});

test('a question from the home page is asked and heard in one stream, also while the chat gets its address', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  const streams: string[] = [];
  page.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => {
      if (/"type":"subscribe".*chatStream/s.test(String(payload))) streams.push(String(payload));
    }),
  );
  await page.goto('/');
  await ask(page, '/simulate slow 60 What is a river?');
  await page.waitForURL(/\/chat\/[\w-]+$/);
  await answered(page);
  expect(streams).toHaveLength(1);
  expect(streams[0]).toContain('What is a river?');

  // Coming back to it does not ask again.
  await page.getByRole('link', { name: 'ModelHub' }).click();
  await page.waitForURL(/\/$/);
  await page.goBack();
  await answered(page);
  await expect.poll(() => questions(page).count()).toBe(1);
  expect(streams).toHaveLength(1);
});

test('going back from home to a chat does not look as if something were sent', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat');
  await ask(page, 'What is a monad?');
  await answered(page);
  await page.getByRole('link', { name: 'ModelHub' }).click();
  await page.waitForURL('/');
  const names = await page.getByRole('button', { name: 'Send' }).evaluateHandle((button) => {
    const told: (string | null)[] = [];
    new MutationObserver(() => told.push(button.ariaLabel)).observe(button, { attributes: true });
    return told;
  });
  await page.goBack();
  await answered(page);

  expect(await names.jsonValue()).toEqual([]);
});

test('while an answer is written no word that was shown goes away or moves', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  const seen = await watchAnswer(page);
  await page.goto('/chat?personality=claude');
  await ask(page, '/simulate slow 150 compare tea and coffee in a table, with a code function');
  await answered(page);
  const texts = (await seen.read()).map(lettersOf);
  expect(texts.length).toBeGreaterThan(5);
  for (const text of texts) expect(texts.at(-1)?.slice(0, text.length)).toBe(text);
});
