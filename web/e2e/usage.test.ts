import { afterAll, beforeAll, expect, test } from 'vitest';
import { wireStart } from '../../api/testing/chat-wire.ts';
import { openSocketReader } from '../../api/testing/open-socket-reader.ts';
import { type RunningHub, startHub } from '../../api/testing/start-hub.ts';
import { answered, ask, composer, lastAnswer, textOf } from './chat-page.ts';
import { closeBrowser, openPage } from './open-page.ts';

let hub: RunningHub;
beforeAll(async () => {
  hub = await startHub();
  // Read to its end, because only then does it count.
  await using reader = await openSocketReader(new URL(hub.origin), { start: wireStart('One') });
  while ((await reader.next()) !== null);
});
afterAll(async () => {
  await closeBrowser();
  await hub[Symbol.asyncDispose]();
});

const details = { name: 'About this answer' };

test('every answer tells what it took, and in words when asked, also one that was stopped', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat?variant=balanced');
  await ask(page, 'Hello');
  const answer = await answered(page);
  await answer.getByText(/^.*\d tokens$/).waitFor();

  await answer.getByRole('button', details).click();
  const dialog = answer.getByRole('dialog', details);
  await expect
    .poll(() => dialog.locator('dt').allTextContents())
    .toEqual(['Model', 'Effort', 'First word', 'Whole answer', 'Tokens read', 'Tokens written', 'Cost']);
  await dialog.getByText('low', { exact: true }).waitFor();
  expect(await opened.accessibilityViolations()).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });

  await ask(page, '/simulate slow 20 rivers');
  await textOf(lastAnswer(page)).waitFor();
  await page.getByRole('button', { name: 'Stop' }).click();
  const stopped = await answered(page);
  await stopped.getByText('tokens unknown').waitFor();
  await stopped.getByRole('button', details).click();
  await stopped
    .getByText('The API sends its counts at the very end, and this answer ended before that.')
    .waitFor();
});

test('a chat shows how full it is, and a temporary one says what it will leave out', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/chat?variant=fast');
  const gauge = page.getByRole('img', { name: /^About (\d+ % of what|[\d,]+ of the)/ });
  await page.getByRole('button', { name: 'Temporary: not stored' }).click();
  expect(await gauge.count()).toBe(0);
  await ask(page, 'Hello');
  await answered(page);
  await gauge.waitFor();

  for (const text of ['a', 'b', 'c', 'd', 'e', 'f']) {
    await ask(page, text.repeat(31_000));
    await answered(page);
  }
  await page.getByText(/^About 9\d % full: once full, the oldest messages are left out$/).waitFor();
  await ask(page, 'g'.repeat(31_000));
  await answered(page);
  await page.getByText('Too long to be sent in full: the oldest messages are left out').waitFor();
  expect(await opened.accessibilityViolations()).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`usage is a picture with a table behind it, in the ${colorScheme} theme`, async () => {
    await using opened = await openPage(hub.origin, { colorScheme, reducedMotion: 'reduce' });
    const { page } = opened;
    await page.goto('/');
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Usage' }).click();
    await page.getByRole('heading', { level: 1, name: 'Usage' }).waitFor();

    await page.getByText('These answers were simulated.').waitFor();
    const days = page.getByRole('region', { name: 'Day by day' });
    expect(await days.locator('svg[role=presentation] rect').count()).toBeGreaterThan(0);
    await days.getByText('As a table').click();
    const table = days.getByRole('table', { name: 'Day by day' });
    await table.getByRole('row').nth(1).waitFor();
    expect(await opened.accessibilityViolations()).toEqual([]);

    await days.getByRole('link', { name: 'Personality' }).click();
    await page.waitForURL(/by=personality/);
    await days.getByText('GPT-style').first().waitFor();
    const picture = await days.locator('svg[role=presentation]').boundingBox();
    if (picture === null) throw new Error('nothing is drawn');
    await page.mouse.move(picture.x + picture.width - 4, picture.y + 60);
    await days.locator('.shadow-float').getByText('GPT-style').waitFor();
    await page.getByRole('link', { name: '7 days' }).click();
    await page.waitForURL(/days=7&by=personality/);

    await page.getByRole('link', { name: 'Today' }).click();
    await page.getByRole('heading', { name: 'Day by day' }).waitFor({ state: 'detached' });
    const main = page.getByRole('main');
    expect(await main.getByRole('navigation', { name: 'by' }).count()).toBe(0);
    expect(await main.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([
      'Personalities',
      'Variants',
      'Models',
    ]);
    await main.getByRole('link', { name: 'Answers', exact: true }).click();
    await page.waitForURL(/show=answers/);
    await main.getByRole('region', { name: 'Models' }).getByRole('listitem').first().waitFor();
    expect(await opened.accessibilityViolations()).toEqual([]);
  });
}

test('on a phone usage fits the screen', async () => {
  await using opened = await openPage(hub.origin, {
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  });
  const { page } = opened;
  await page.goto('/usage?days=90');
  await page.getByRole('heading', { name: 'Day by day' }).waitFor();

  for (const table of await page.getByText('As a table').all()) await table.click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  expect(await opened.accessibilityViolations()).toEqual([]);

  for (const days of [7, 30, 90]) {
    await page.goto(`/usage?days=${days}`);
    const dates = await page
      .getByText(/^\d+ [A-Z][a-z]{2,3}$/)
      .filter({ visible: true })
      .all();
    const boxes = await Promise.all(dates.map((date) => date.boundingBox()));
    const gaps = boxes.slice(1).map((box, index) => {
      const before = boxes[index];
      return (box?.x ?? 0) - (before?.x ?? 0) - (before?.width ?? 0);
    });
    expect(gaps.length).toBeGreaterThan(0);
    expect(Math.min(...gaps)).toBeGreaterThan(4);
  }
});

test('of simulated answers the page says once that they cost nothing', async () => {
  await using opened = await openPage(hub.origin, { javaScriptEnabled: false });
  const { page } = opened;
  await page.goto('/usage?show=cost&by=personality');

  const text = await page.getByRole('main').innerText();
  expect(text.match(/cost/g)).toHaveLength(1);
  expect(text).toContain('They cost nothing, and no model was asked.');
});

test('without scripts usage shows the same, and everything on it can be chosen', async () => {
  await using opened = await openPage(hub.origin, { javaScriptEnabled: false });
  const { page } = opened;
  await page.goto('/usage');
  expect(await page.locator('svg[role=presentation] rect').count()).toBeGreaterThan(0);
  await page.getByRole('link', { name: 'Answers', exact: true }).click();
  await page.getByRole('link', { name: 'Variant', exact: true }).click();
  expect(page.url()).toBe(`${hub.origin}/usage?by=variant&show=answers`);
  const variants = page.getByRole('region', { name: 'Variants' });
  await variants.getByText('As a table').click();
  expect(await variants.getByRole('columnheader').allTextContents()).toContain('Tokens read');
});

test('days are those of the reader, whom the server learns to know', async () => {
  await using opened = await openPage(hub.origin, { timezoneId: 'Pacific/Kiritimati' });
  const { page } = opened;
  await page.goto('/usage');
  await page.getByText('Days are in the time zone Pacific/Kiritimati.').waitFor();
  const csv = page.getByRole('link', { name: 'Every request as CSV' });
  expect(await csv.getAttribute('href')).toContain('timeZone=Pacific%2FKiritimati');

  const download = page.waitForEvent('download');
  await csv.click();
  expect((await download).suggestedFilename()).toMatch(/^usage-\d{4}-\d\d-\d\d-to-\d{4}-\d\d-\d\d\.csv$/);
  const html = await (await page.request.get('/usage')).text();
  expect(html).toContain('Pacific/Kiritimati');
});

test('the days are told by the clock of the server, and not by a wrong one of the reader', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.addInitScript(() => {
    const [read, ahead] = [Date.now, 3 * 86_400_000];
    Date.now = () => read() + ahead;
    Object.defineProperty(performance, 'timeOrigin', { value: performance.timeOrigin + ahead });
  });
  await page.goto('/chat?variant=fast');
  await ask(page, 'Hello');
  await answered(page);
  await page.goto('/');
  await page.getByRole('link', { name: 'Usage' }).first().click();
  await page.getByRole('link', { name: 'Today' }).click();
  await page.getByRole('heading', { name: 'Day by day' }).waitFor({ state: 'detached' });
  await page.getByRole('region', { name: 'Personalities' }).waitFor();
});

test('where nothing was asked, the page says so', async () => {
  await using empty = await startHub();
  await using opened = await openPage(empty.origin);
  const { page } = opened;
  await page.goto('/usage?days=7');
  await page.getByText('Nothing was asked in the last 7 days.').waitFor();
  expect(await opened.accessibilityViolations()).toEqual([]);
  await page.getByRole('link', { name: 'Ask something' }).click();
  await composer(page).waitFor();
});
