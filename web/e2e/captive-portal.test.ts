import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type RunningHub, startHub } from '../../api/testing/start-hub.ts';
import { type CaptivePortal, portalErrors, startCaptivePortal } from './captive-portal.ts';
import { answered, composer, questions } from './chat-page.ts';
import { closeBrowser, openPage } from './open-page.ts';
import { choosePersonality } from './personalities.ts';

let portal: CaptivePortal;
let hub: RunningHub;
let origin: string;

beforeAll(async () => {
  portal = await startCaptivePortal(() => Number(new URL(hub.origin).port));
  origin = `http://127.0.0.1:${portal.port}`;
  hub = await startHub({ PUBLIC_URL: origin });
});
afterAll(async () => {
  await closeBrowser();
  await hub[Symbol.asyncDispose]();
  await portal[Symbol.asyncDispose]();
});
beforeEach(() => {
  portal.catches = null;
  portal.release();
});

const incomplete = 'The page could not be loaded completely. Your text is kept.';

test.each([
  ['/', /^\/assets\/manifest/, 'light'],
  ['/chat', /^\/assets\/entry/, 'dark'],
] as const)(
  'a page at %s whose scripts did not come says so, and has what was typed again after its reload',
  async (path, script, colorScheme) => {
    await using opened = await openPage(origin, { colorScheme, expectedErrors: portalErrors });
    const { page } = opened;
    const alert = page.getByRole('alert').filter({ hasText: incomplete });
    const reload = alert.getByRole('button', { name: 'Reload' });
    await page.goto(path, { waitUntil: 'networkidle' });
    await composer(page).fill('An older thought');
    expect(await alert.count()).toBe(0);

    portal.catches = script;
    await page.reload();
    await alert.waitFor();
    await composer(page).pressSequentially('Is it green?');
    await composer(page).press('Enter');
    expect(await opened.accessibilityViolations()).toEqual([]);
    await Promise.all([page.waitForEvent('load'), reload.click()]);
    await alert.waitFor();
    await composer(page).press('End');
    await composer(page).pressSequentially(' Or blue?');

    portal.catches = null;
    await Promise.all([page.waitForEvent('load'), reload.click()]);
    const whole = 'An older thought\n\nIs it green? Or blue?';
    await expect.poll(() => composer(page).inputValue()).toBe(whole);
    expect(await page.locator('[role=alert]', { hasText: 'completely' }).count()).toBe(0);
    await page.reload({ waitUntil: 'networkidle' });
    expect(await composer(page).inputValue()).toBe(whole);
    await composer(page).press('Enter');
    await answered(page);
    expect(await questions(page).innerText()).toContain(whole);
  },
);

test('what is typed behind the text of an address before the scripts have come replaces it', async () => {
  await using opened = await openPage(origin, { expectedErrors: portalErrors });
  const { page } = opened;
  portal.catches = /^\/assets\/entry/;
  await page.goto('/chat?prompt=Hello', { waitUntil: 'networkidle' });
  await composer(page).fill('Hello there');
  portal.catches = null;
  await page.reload({ waitUntil: 'networkidle' });
  expect(await composer(page).inputValue()).toBe('Hello there');
});

test('what is typed into a temporary chat before the scripts have come is not kept, and nothing says so', async () => {
  await using opened = await openPage(origin, { expectedErrors: portalErrors });
  const { page } = opened;
  portal.catches = /^\/assets\/entry/;
  await page.goto('/chat?temporary=true', { waitUntil: 'networkidle' });
  await composer(page).fill('a secret thought');
  const alert = page.getByRole('alert').filter({ hasText: 'The page could not be loaded completely.' });
  expect(await alert.innerText()).not.toContain('Your text is kept.');
  portal.catches = null;
  await page.reload({ waitUntil: 'networkidle' });
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain('secret');
  expect(await composer(page).inputValue()).toBe('');
});

test('a page whose scripts take very long says so until they have come, and loses nothing of a form by a reload', async () => {
  await using opened = await openPage(origin);
  const { page } = opened;
  const alert = page.getByRole('alert').filter({ hasText: 'The page could not be loaded completely.' });
  await page.clock.install();
  portal.holds = /^\/assets\/entry/;
  await page.goto('/usage', { waitUntil: 'domcontentloaded' });
  await page.clock.runFor(20_000);
  expect(await alert.count()).toBe(0);
  await page.clock.runFor(10_000);
  expect(await alert.innerText()).not.toContain('Your text is kept.');

  await page.goto('/personalities/claude', { waitUntil: 'domcontentloaded' });
  const instructions = page.getByRole('textbox', { name: 'Instructions' });
  await instructions.fill('Be brief.');
  // Not on the page that comes.
  await page.evaluate(() => {
    const gone = Object.assign(document.createElement('textarea'), { id: 'gone', value: 'Gone' });
    document.body.prepend(gone);
  });
  await page.clock.runFor(30_000);
  expect(await alert.innerText()).toContain('Your text is kept.');
  await Promise.all([
    page.waitForEvent('domcontentloaded'),
    alert.getByRole('button', { name: 'Reload' }).click(),
  ]);
  expect(await instructions.inputValue()).toBe('Be brief.');
  await page.clock.runFor(30_000);
  await alert.waitFor();
  portal.release();
  await alert.waitFor({ state: 'detached' });
  expect(await instructions.inputValue()).toBe('Be brief.');
});

test('an export in place of which a portal would be saved says that the hub is out of reach; asked for twice, it is saved once', async () => {
  await using opened = await openPage(origin);
  const { page } = opened;
  const saved: string[] = [];
  page.on('download', (file) => saved.push(file.suggestedFilename()));
  const told = page.getByText('The hub could not be reached.');
  const pages = [
    ['/chats', () => page.getByRole('link', { name: 'All chats as JSON' }).click()],
    ['/personalities', () => choosePersonality(page, 'Critic', 'Export')],
  ] as const;
  for (const [path, press] of pages) {
    portal.catches = null;
    await page.goto(path, { waitUntil: 'networkidle' });
    portal.catches = /./;
    await press();
    await told.waitFor();
    portal.catches = null;
    portal.holds = /^\/livez/;
    await press();
    await press();
    await Promise.all([page.waitForEvent('download'), portal.release()]);
  }
  expect(saved).toEqual(['ModelHub chats.json', 'critic.md']);
});
