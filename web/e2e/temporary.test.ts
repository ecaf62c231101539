import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningHub, startHub } from '../../api/testing/start-hub.ts';
import { askHub } from './ask-hub.ts';
import { chatList } from './chat-list.ts';
import { answered, ask, composer, lastAnswer, questions, textOf } from './chat-page.ts';
import { brokenConnection } from './loopback-proxy.ts';
import { closeBrowser, openPage } from './open-page.ts';

let hub: RunningHub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(async () => {
  await closeBrowser();
  await hub[Symbol.asyncDispose]();
});

async function statusOf(id: string | undefined): Promise<string | undefined> {
  const { generation } = await askHub<{ generation: { status: string } | null }>(
    hub.origin,
    'query ($id: ID!) { generation(id: $id) { status } }',
    { id },
  );
  return generation?.status;
}

/** Everything that the browser stores for this page. */
const browserKeeps = 'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])';

test('a temporary chat is marked, remembers what was said, and survives nothing', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat?variant=fast');
  await composer(page).fill('a secret thought');
  const toggle = page.getByRole('button', { name: 'Temporary: not stored' });
  await toggle.click();
  expect(await toggle.getAttribute('aria-pressed')).toBe('true');
  await page.getByText('This chat does not appear in your chats').waitFor();
  await page.getByRole('button', { name: /^Personality/ }).click();
  await page.getByRole('radio', { name: /^Critic/ }).check();
  await page.keyboard.press('Escape');
  await page.getByPlaceholder('Ask Critic').waitFor();
  expect(await page.evaluate(browserKeeps)).not.toMatch(/secret|critic/i);

  await ask(page, 'My secret name is Zephyrine');
  await answered(page);
  await ask(page, 'And again, please');
  await answered(page);
  expect(await questions(page).allInnerTexts()).toEqual(['My secret name is Zephyrine', 'And again, please']);
  await page.locator('header').getByText('Temporary: not stored').waitFor();
  expect(await toggle.count()).toBe(0);

  await questions(page).first().hover();
  await questions(page).first().getByRole('button', { name: 'Edit question' }).click();
  await page.getByRole('textbox', { name: 'Edit your question' }).fill('My secret name is another');
  expect(await page.evaluate(browserKeeps)).not.toContain('secret');
  await page.keyboard.press('Escape');

  await lastAnswer(page).hover();
  await lastAnswer(page).getByRole('button', { name: 'Another answer' }).click();
  await page.getByText('2 / 2').waitFor();
  const second = await textOf(await answered(page)).innerText();
  await page.getByRole('button', { name: 'Previous answer' }).click();
  await page.getByText('1 / 2').waitFor();
  await page.getByRole('button', { name: 'Next answer' }).click();
  expect(await textOf(lastAnswer(page)).innerText()).toBe(second);

  expect(new URL(page.url()).pathname).toBe('/chat');
  await chatList(page).getByText('No chats yet.').waitFor();
  const { conversations } = await askHub<{ conversations: { edges: readonly unknown[] } }>(
    hub.origin,
    '{ conversations(search: "Zephyrine") { edges { cursor } } }',
  );
  expect(conversations.edges).toEqual([]);
  expect(await page.evaluate(browserKeeps)).not.toContain('secret');

  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await questions(page).count()).toBe(0);
  expect(await toggle.getAttribute('aria-pressed')).toBe('true');
});

test('on a phone the header marks a temporary chat for as long as it is read', async () => {
  const phone = { viewport: { width: 390, height: 600 }, hasTouch: true, isMobile: true };
  await using opened = await openPage(hub.origin, phone);
  const { page } = opened;
  await page.goto('/chat?variant=fast');
  const more = page.getByRole('banner').getByRole('button', { name: 'More' });
  expect(await more.getAttribute('aria-label')).toBe('More');
  const plain = await more.screenshot();
  await more.tap();
  await page.getByRole('button', { name: 'Temporary: not stored' }).tap();
  await composer(page).fill('Name three rivers');
  await page.getByRole('button', { name: 'Send' }).tap();
  await answered(page);

  expect(await more.getAttribute('aria-label')).toBe('More · temporary, not stored');
  expect((await more.screenshot()).equals(plain)).toBe(false);
  expect(await opened.accessibilityViolations()).toEqual([]);
  await more.tap();
  await page.getByRole('banner').getByText('Temporary: not stored').waitFor();
});

test('leaving a temporary chat stops the answer that nobody can read any more', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat?variant=fast');
  await page.getByRole('button', { name: 'Temporary: not stored' }).click();
  const stopped = page.waitForRequest((request) => request.postData()?.includes('StopChat') === true);
  await ask(page, '/simulate slow 20 rivers');
  await textOf(lastAnswer(page)).waitFor();
  await page.getByRole('link', { name: 'New chat' }).click();
  const request = await stopped;
  await request.response();
  const { generationId } = request.postDataJSON().variables.input;
  expect(await statusOf(generationId)).toBe('STOPPED');
  expect(await questions(page).count()).toBe(0);
});

test.each([
  ['a temporary chat', '/chat?temporary=true&variant=fast'],
  ['a personality being tried out', '/personalities/critic'],
])('a reload of %s stops its answer too', async (_what, address) => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  let generationId: string | undefined;
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => {
      generationId ??= /"generationId":"([^"]+)"/.exec(String(payload))?.[1];
    }),
  );
  await page.goto(address);
  await ask(page, '/simulate slow 20 rivers');
  await textOf(lastAnswer(page)).waitFor();
  expect(await statusOf(generationId)).toBe('RUNNING');

  await page.reload();
  await expect.poll(() => statusOf(generationId)).toBe('STOPPED');
});

test('an answer that a new start of the hub cut off keeps its words, fails, and is not asked once more', async () => {
  const environment = { DATA_DIR: await mkdtemp(join(tmpdir(), 'modelhub-temporary-')) };
  let running = await startHub(environment);
  try {
    await using opened = await openPage(running.origin, { expectedErrors: brokenConnection });
    const { page } = opened;
    await page.goto('/chat?variant=fast');
    await page.getByRole('button', { name: 'Temporary: not stored' }).click();
    await ask(page, '/simulate slow 30');
    await expect.poll(() => textOf(lastAnswer(page)).innerText()).not.toBe('');
    await running.stop('SIGKILL');
    const heard = await textOf(lastAnswer(page)).innerText();
    running = await startHub({ ...environment, PORT: new URL(page.url()).port });
    await page.getByRole('button', { name: 'Send' }).waitFor();
    expect(await textOf(lastAnswer(page)).innerText()).toContain(heard);
    await lastAnswer(page).getByText('Not found').waitFor();
    await lastAnswer(page).getByText('its chat was temporary and lost in a restart').waitFor();
    expect(await questions(page).count()).toBe(1);
  } finally {
    await running[Symbol.asyncDispose]();
    await rm(environment.DATA_DIR, { recursive: true });
  }
});
