import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryDirectory } from '../../api/testing/temporary-directory.ts';

/** Stands in for Remix: a build in which every page loads this many bytes of JavaScript, which do not compress. */
const builder = (bytes: number) => `
  const { randomBytes } = require('node:crypto');
  const { mkdirSync, writeFileSync } = require('node:fs');
  mkdirSync('web/build/.vite', { recursive: true });
  mkdirSync('web/build/client/assets', { recursive: true });
  writeFileSync('web/build/client/assets/all.js', randomBytes(${bytes}));
  const chunk = { file: 'assets/all.js' };
  const routes = ['_index', 'variants', 'chats', 'usage', 'personalities._index', 'personalities.$personalityId'];
  const modules = ['entry.client.tsx', 'root.tsx', ...routes.map((route) => 'routes/' + route + '/route.tsx')];
  writeFileSync('web/build/.vite/client-manifest.json',
    JSON.stringify(Object.fromEntries(modules.map((module) => ['web/' + module, chunk]))));
`;

test.each([
  ['over its budget stops a build', [], 200_000, 1],
  ['over its budget stops no start', ['--if-stale'], 200_000, 0],
  ['within its budget stops nothing', [], 1_000, 0],
])('a page %s', (_, options, bytes, status) => {
  using directory = temporaryDirectory();
  const at = (path: string) => join(directory.path, path);
  for (const name of ['build.ts', 'page-weight.ts', 'precompress.ts']) {
    cpSync(join(import.meta.dirname, name), at(`web/bundle/${name}`));
  }
  mkdirSync(at('node_modules/@remix-run/dev/dist'), { recursive: true });
  writeFileSync(at('node_modules/@remix-run/dev/dist/cli.js'), builder(bytes));
  writeFileSync(at('package.json'), '{ "type": "module" }');
  writeFileSync(at('node_modules/@remix-run/dev/package.json'), '{ "type": "commonjs" }');

  const run = spawnSync(process.execPath, [at('web/bundle/build.ts'), ...options], { encoding: 'utf8' });

  expect({ status: run.status, built: existsSync(at('web/build/.stamp')) }).toEqual({
    status,
    built: status === 0,
  });
  expect(run.stderr.includes('The home page is over its budget: ')).toBe(bytes > 120_000);
});
