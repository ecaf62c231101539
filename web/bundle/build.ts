import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Manifest, type PageBudget, weighPages } from './page-weight.ts';
import { precompress } from './precompress.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const stampFile = join(root, 'web/build/.stamp');
const client = join(root, 'web/build/client');

const budgets: readonly PageBudget[] = [
  { page: 'home', routes: ['web/routes/_index/route.tsx'], limit: 121.1 },
  { page: 'variants', routes: ['web/routes/variants/route.tsx'], limit: 118.9 },
  { page: 'workspace', routes: globSync('web/routes/chat.*/route.tsx', { cwd: root }), limit: 164.1 },
  { page: 'export and import', routes: ['web/routes/chats/route.tsx'], limit: 120.2 },
  { page: 'usage', routes: ['web/routes/usage/route.tsx'], limit: 136.4 },
  { page: 'personalities', routes: ['web/routes/personalities._index/route.tsx'], limit: 127.1 },
  {
    page: 'editor of a personality',
    routes: ['web/routes/personalities.$personalityId/route.tsx'],
    limit: 137.2,
  },
];

/** Hash of everything that goes into the build; tests and the build itself do not. */
function hashInputs(): string {
  const files = globSync(['web/**/*.*', 'package.json', 'package-lock.json', 'tsconfig.json'], {
    cwd: root,
    exclude: (path) =>
      path === 'web/build' || path === 'web/e2e' || path === 'web/bench' || /\.test\.tsx?$/.test(path),
  });
  const hash = createHash('sha256');
  for (const file of files.sort()) {
    // A route's folder may have a dot in its name.
    if (!statSync(join(root, file)).isFile()) continue;
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function build(): number {
  const cli = join(root, 'node_modules/@remix-run/dev/dist/cli.js');
  if (!existsSync(cli)) {
    process.stderr.write('Building the pages needs the development packages: run npm ci first.\n');
    return 1;
  }
  const run = spawnSync(
    process.execPath,
    [cli, 'vite:build', '--config', 'web/vite.config.ts', '--logLevel', 'warn'],
    { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } },
  );
  return run.status ?? 1;
}

/** False if a page is over its budget, which is always reported; the other weights are reported only if `tellsAll`. */
function reportWeights(tellsAll: boolean): boolean {
  const manifest: Manifest = JSON.parse(
    readFileSync(join(root, 'web/build/.vite/client-manifest.json'), 'utf8'),
  );
  const weights = weighPages(manifest, client, globSync('assets/manifest-*.js', { cwd: client }), budgets);
  for (const { page, weight, limit } of tellsAll ? weights : []) {
    process.stdout.write(
      `${page}: ${weight.toFixed(1)} kB of JavaScript before first use (budget ${limit} kB)\n`,
    );
  }
  const heavy = weights.filter(({ weight, limit }) => weight > limit);
  for (const { page, weight, limit } of heavy) {
    process.stderr.write(
      `The ${page} page is over its budget: ${weight.toFixed(1)} kB of JavaScript; the limit is ${limit} kB.\n`,
    );
  }
  return heavy.length === 0;
}

function main(): number {
  const inputs = hashInputs();
  const isFresh = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === inputs;
  const onlyIfStale = process.argv.includes('--if-stale');
  if (onlyIfStale && isFresh) return 0;
  process.stdout.write('Building the pages. This takes about half a minute.\n');
  rmSync(stampFile, { force: true });
  const status = build();
  if (status !== 0) return status;
  // Compression that is a little worse on this machine must not prevent a start; the tests weigh the pages too.
  if (!reportWeights(!onlyIfStale) && !onlyIfStale) return 1;
  precompress(client);
  writeFileSync(stampFile, inputs);
  return 0;
}

process.exitCode = main();
