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

test('what is wrong with a field is not hidden by the bar at the bottom', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/personalities/new');
  await page.getByRole('textbox', { name: 'Name' }).fill('Sailor');
  await page.getByRole('textbox', { name: 'Instructions' }).fill('Talk like a sailor.');
  const emoji = page.getByRole('textbox', { name: 'Emoji' });
  await emoji.fill('no');
  const create = page.getByRole('button', { name: 'Create' });
  await create.focus();
  await emoji.evaluate((field) => scrollBy(0, field.getBoundingClientRect().bottom - innerHeight));
  await create.click();
  const note = page.getByRole('alert').first();
  await note.waitFor();

  const [noteBox, barBox] = await Promise.all([note.boundingBox(), create.boundingBox()]);
  expect((noteBox?.y ?? 0) + (noteBox?.height ?? 0)).toBeLessThan(barBox?.y ?? 0);
});
