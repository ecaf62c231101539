import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));

/** The versions of all installed copies of a package. */
function installed(name: string): readonly string[] {
  const { packages } = read('package-lock.json') as { packages: Record<string, { version: string }> };
  return Object.keys(packages)
    .filter((path) => path.endsWith(`node_modules/${name}`))
    .map((path) => read(`${path}/package.json`).version);
}

test.each([
  ['react-router', '6.30.6'],
  ['react-router-dom', '6.30.6'],
  ['@remix-run/router', '1.23.4'],
])('%s is its security release %s, which Remix itself does not ask for', (name, version) => {
  expect(read('package.json').overrides).toMatchObject({ [name]: version });
  expect(installed(name)).toEqual([version]);
});
