import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningHub, startHub } from '../../api/testing/start-hub.ts';
import { answered, ask } from './chat-page.ts';
import { closeBrowser, openPage } from './open-page.ts';

let hub: RunningHub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(async () => {
  await closeBrowser();
  await hub[Symbol.asyncDispose]();
});

/** Weighs every script and style sheet that the page loads, in thousands of bytes after gzip. */
function watchFiles(page: Page) {
  const scripts = new Map<string, Promise<number>>();
  const styles = new Map<string, Promise<number>>();
  page.on('requestfinished', (request) => {
    const files = { script: scripts, stylesheet: styles }[request.resourceType()];
    const weight = request.response().then(async (response) => {
      return gzipSync((await response?.body()) ?? '').length / 1_000;
    });
    files?.set(new URL(request.url()).pathname, weight);
  });
  const sum = async (files: typeof scripts) =>
    (await Promise.all(files.values())).reduce((total, weight) => total + weight, 0);
  return {
    scriptWeight: () => sum(scripts),
    styleWeight: () => sum(styles),
    loaded: (names: RegExp) => [...scripts.keys(), ...styles.keys()].filter((name) => names.test(name)),
  };
}

const onDemand = /highlight|katex|formula|keyboard-parts/i;

const pages = [
  { address: '/', limit: 121.1 },
  { address: '/setup', limit: 121.1 },
  { address: '/variants', limit: 118.9 },
  { address: '/chat', limit: 164.1 },
  { address: '/chats', limit: 120.2 },
  { address: '/usage', limit: 136.4 },
  { address: '/personalities', limit: 127.1 },
  { address: '/personalities/claude', limit: 146.6 },
];

test.for(pages)(
  '$address loads at most $limit kB of scripts before it is used',
  async ({ address, limit }) => {
    await using opened = await openPage(hub.origin);
    const { page } = opened;
    const files = watchFiles(page);
    await page.goto(address, { waitUntil: 'networkidle' });
    expect(await files.scriptWeight()).toBeGreaterThan(50);
    expect(await files.scriptWeight()).toBeLessThanOrEqual(limit);
    expect(await files.styleWeight()).toBeLessThanOrEqual(20);
    expect(files.loaded(onDemand)).toEqual([]);
  },
);

test('the licences of what the scripts contain are in a file of their own, which the page does not load', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  const paths: string[] = [];
  const scripts: Promise<string>[] = [];
  page.on('response', (response) => {
    paths.push(new URL(response.url()).pathname);
    if (response.request().resourceType() === 'script') scripts.push(response.text());
  });
  await page.goto('/chat', { waitUntil: 'networkidle' });
  expect(scripts.length).toBeGreaterThan(3);
  expect(paths).not.toContain('/licences.txt');
  const notices = (await Promise.all(scripts)).flatMap(
    (script) => script.match(/@license .+|Copyright .+/g) ?? [],
  );
  expect(notices).toEqual([]);
  const licences = await (await page.request.get('/licences.txt')).text();
  for (const name of ['react-dom', 'lucide-react', 'urql', 'katex']) expect(licences).toContain(`\n${name} `);
});

test('what colours code and what sets formulas is loaded for the first answer that needs it', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  const files = watchFiles(page);
  await page.goto('/chat?personality=editor&variant=fast');
  await ask(page, 'Hello');
  await answered(page);
  expect(files.loaded(onDemand)).toEqual([]);

  await ask(page, 'Write a function');
  await (await answered(page)).getByRole('figure').first().waitFor();
  await expect.poll(() => files.loaded(/highlight/)).not.toEqual([]);
  expect(files.loaded(/katex|formula/)).toEqual([]);

  await ask(page, 'Show me a formula');
  await (await answered(page)).locator('math').first().waitFor({ state: 'attached' });
  expect(files.loaded(/formula/)).not.toEqual([]);
});

test('a page that is opened again fetches no file that it has had', async () => {
  await using opened = await openPage(hub.origin);
  const { page } = opened;
  await page.goto('/', { waitUntil: 'networkidle' });
  await page.goto('/setup', { waitUntil: 'networkidle' });
  await page.goto('/', { waitUntil: 'networkidle' });
  const fetched = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming && entry.transferSize > 0)
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => path.startsWith('/assets/')),
  );
  expect(fetched).toEqual([]);
});

/** The home page as it is sent over the network. */
async function fetchHome(accepted: string): Promise<{ encoding: string | undefined; bytes: Buffer }> {
  const request = get(hub.origin, { headers: { 'Accept-Encoding': accepted } });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  return { encoding: response.headers['content-encoding'], bytes: await buffer(response) };
}

test('a page travels compressed to those who take it so, and plain to the others', async () => {
  const small = await fetchHome('gzip, deflate, br');
  expect(small.encoding).toBe('gzip');
  expect(gunzipSync(small.bytes).toString()).toContain('</html>');
  expect(small.bytes.length).toBeLessThan(gunzipSync(small.bytes).length / 3);
  for (const accepted of ['identity', 'br', 'gzip;q=0']) {
    const plain = await fetchHome(accepted);
    expect(plain.encoding).toBeUndefined();
    expect(plain.bytes.toString()).toContain('</html>');
  }
});
