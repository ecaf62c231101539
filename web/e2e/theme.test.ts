import { inflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningHub, startHub } from '../../api/testing/start-hub.ts';
import { closeBrowser, openPage } from './open-page.ts';

let hub: RunningHub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(async () => {
  await closeBrowser();
  await hub[Symbol.asyncDispose]();
});

/** Brightness, 0 to 255, of the page's background on the screen. */
async function brightness(page: Page): Promise<number> {
  const png = await page.screenshot({ clip: { x: 3, y: 300, width: 1, height: 1 } });
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
  }
  // One line: its filter type, then red, green and blue.
  const [, red = 0, green = 0, blue = 0] = inflateSync(Buffer.concat(parts));
  return (red + green + blue) / 3;
}

const dark = (value: number) => value < 60;
const light = (value: number) => value > 230;

for (const javaScriptEnabled of [false, true]) {
  test(`the page is dark from its first pixel for whoever chose so, ${javaScriptEnabled ? 'with' : 'before any'} script`, async () => {
    await using opened = await openPage(hub.origin, {
      javaScriptEnabled,
      colorScheme: 'light',
      expectedErrors: /status of 404/,
    });
    const { page, context } = opened;
    await page.goto('/');
    expect(light(await brightness(page))).toBe(true);
    await context.addCookies([{ name: 'theme', value: 'dark', url: hub.origin }]);
    for (const address of ['/', '/chat', '/setup', '/nowhere']) {
      await page.goto(address, { waitUntil: 'commit' });
      await page.locator('h1').first().waitFor();
      expect(dark(await brightness(page)), address).toBe(true);
    }
  });
}

test('without a choice the page follows the system, also when the system changes its mind', async () => {
  await using opened = await openPage(hub.origin, { colorScheme: 'dark' });
  const { page } = opened;
  await page.goto('/');
  expect(dark(await brightness(page))).toBe(true);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(light(await brightness(page))).toBe(true);
});

test('whatever the theme, a page is printed dark on light, and only its content', async () => {
  await using opened = await openPage(hub.origin);
  const { page, context } = opened;
  await context.addCookies([{ name: 'theme', value: 'dark', url: hub.origin }]);
  await page.emulateMedia({ media: 'print' });
  for (const address of ['/', '/setup', '/chat']) {
    await page.goto(address);
    expect(light(await brightness(page)), address).toBe(true);
    const around = page.locator(':is(header, nav, footer):not(main *)');
    expect(await around.count(), address).toBeGreaterThan(1);
    expect(await around.filter({ visible: true }).count(), address).toBe(0);
  }
});

test('the switch goes round system, light and dark and is remembered on every page', async () => {
  await using opened = await openPage(hub.origin, { colorScheme: 'dark' });
  const { page } = opened;
  await page.goto('/');
  await page.getByRole('button', { name: 'Theme: system. Change to light' }).click();
  expect(light(await brightness(page))).toBe(true);
  await page.reload();
  expect(light(await brightness(page))).toBe(true);
  await page.goto('/chat');
  expect(light(await brightness(page))).toBe(true);
  await page.getByRole('button', { name: 'Theme: light. Change to dark' }).click();
  expect(dark(await brightness(page))).toBe(true);
  await page.getByRole('link', { name: 'ModelHub, home' }).click();
  await page.getByRole('button', { name: 'Theme: dark. Change to system' }).click();
  await page.emulateMedia({ colorScheme: 'light' });
  expect(light(await brightness(page))).toBe(true);
});

test('no theme flashes by while a page loads and comes to life', async () => {
  await using opened = await openPage(hub.origin, { colorScheme: 'light' });
  const { page, context } = opened;
  await context.addCookies([{ name: 'theme', value: 'dark', url: hub.origin }]);
  await page.addInitScript(() => {
    const themes = new Set<string>();
    Object.assign(window, { themes });
    const look = () => {
      if (document.body !== null) themes.add(getComputedStyle(document.documentElement).backgroundColor);
      requestAnimationFrame(look);
    };
    look();
  });
  await page.goto('/chat');
  await page.getByRole('button', { name: 'Theme: dark. Change to system' }).hover();
  const seen = await page.evaluate(() => [...(window as unknown as { themes: Set<string> }).themes]);
  expect(seen).toHaveLength(1);
});
