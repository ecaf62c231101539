import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningHub, startHub } from '../../api/testing/start-hub.ts';
import { temporaryDirectory } from '../../api/testing/temporary-directory.ts';
import { closeBrowser, openPage } from './open-page.ts';
import { choosePersonality, createPersonality, personalityRow, shownPersonalities } from './personalities.ts';

let hub: RunningHub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(async () => {
  await closeBrowser();
  await hub[Symbol.asyncDispose]();
});

function fileOf(name: string, text: string) {
  return { name, mimeType: 'text/markdown', buffer: Buffer.from(text) };
}

test('files are exported and imported, and what is wrong with one is told by its line', async () => {
  await createPersonality(hub.origin, { name: 'Sailor', systemPrompt: 'Sing.' });
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/personalities');
  const picker = page.getByLabel('Import files');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Export yours' }).click();
  const exported = await readFile(await (await download).path(), 'utf8');
  expect((await download).suggestedFilename()).toBe('personalities.md');
  expect(exported).toContain('---\nid: sailor\nname: Sailor\n');

  await picker.setInputFiles([
    fileOf('good.md', '---\nname: Good\n---\nBe good.\n'),
    fileOf('bad.md', '---\nname: Bad\naccent: 999\n---\nBe bad.\n'),
  ]);
  await page.getByText('Nothing was imported.').waitFor();
  const problem = page.getByRole('listitem').filter({ hasText: 'bad.md, line 3' });
  expect(await problem.innerText()).toContain('The accent must be from 0 to 359.');
  expect(await shownPersonalities(page)).not.toContain('Good');

  await picker.setInputFiles([fileOf('personalities.md', exported.replace('name: Sailor', 'name: Bosun'))]);
  await page.getByText('Nothing is wrong with the files').waitFor();
  await page.getByRole('button', { name: 'Replace them' }).click();
  await page.getByText(/^Imported .*Bosun/).waitFor();
  await expect.poll(() => shownPersonalities(page)).toContain('Bosun');
  using directory = temporaryDirectory();
  const large = join(directory.path, 'large.md');
  writeFileSync(large, Buffer.alloc(25_000_001));
  await picker.setInputFiles(large);
  await page.getByText('larger than 25 MB').waitFor();
});

test('a file that cannot be read is told of, and an export that fails leaves the list where it is', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/personalities');
  // As if the file were gone, or not readable, by the time it is read.
  await page.evaluate(() => {
    Blob.prototype.text = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
  });
  await page.getByLabel('Import files').setInputFiles([fileOf('gone.md', '---\nname: Gone\n---\nGo.\n')]);
  await page.getByText('One of these files could not be read.').waitFor();

  await page.route('**/personalities/export*', (route) => route.abort());
  const ended = Promise.race([page.waitForEvent('requestfailed'), page.waitForEvent('download')]);
  const [name = ''] = await shownPersonalities(page);
  await choosePersonality(page, name, 'Export');
  await ended;
  await page.getByText('One of these files could not be read.').waitFor();
  expect(new URL(page.url()).pathname).toBe('/personalities');
});

test('an import whose reply is lost is not said to have failed, and can be repeated', async () => {
  await using opened = await openPage(hub.origin, { expectedErrors: /net::ERR_FAILED/ });
  const { page } = opened;
  await page.goto('/personalities');
  const files = [fileOf('lost.md', '---\nid: lost\nname: Lost\n---\nGet lost.\n')];
  await page.route('**/graphql', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await page.getByLabel('Import files').setInputFiles(files);
  await page.getByText('It may have done this all the same.').waitFor();

  await page.unrouteAll({ behavior: 'wait' });
  await page.getByLabel('Import files').setInputFiles(files);
  await page.getByText('Nothing is wrong with the files, but their ids are taken').waitFor();
});

test('more than one request takes is imported in parts, and so is the export of it', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/personalities');
  const picker = page.getByLabel('Import files');
  const large = Array.from(
    { length: 9 },
    (_, index) =>
      `---\nid: large-${index}\nname: Large ${index}\naccent: 30\n---\n\n${'語'.repeat(31_000)}\n`,
  ).join('\n<!-- next personality -->\n\n');
  const bad = large.replace(/accent: 30(?=\n---\n\n語+\n$)/, 'accent: 999');
  const line = bad.split('\n').indexOf('accent: 999') + 1;

  await picker.setInputFiles([fileOf('large.md', bad)]);
  await page.getByText('The rest was not imported.').waitFor();
  await page
    .getByRole('listitem')
    .filter({ hasText: `large.md, line ${line}` })
    .waitFor();
  await page.getByText(/^Imported Large 0, /).waitFor();
  await personalityRow(page, 'Large 0').waitFor();
  expect(await personalityRow(page, 'Large 8').count()).toBe(0);

  await picker.setInputFiles([fileOf('large.md', large)]);
  await page.getByRole('button', { name: 'Replace them' }).click();
  await page.getByText(/^Imported Large 0, .*, Large 8\.$/).waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Export yours' }).click();
  const exported = await readFile(await (await download).path(), 'utf8');
  expect(exported).toContain('id: large-8\n');
  await picker.setInputFiles([fileOf('personalities.md', exported)]);
  await page.getByRole('button', { name: 'Replace them' }).click();
  await page.getByText(/^Imported .*Large 0, .*, Large 8\.$/).waitFor();
});
