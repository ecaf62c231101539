import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { filesBeforeFirstUse, weighPages } from './page-weight.ts';

const manifest = {
  'web/entry.client.tsx': { file: 'entry.js', imports: ['_react.js'] },
  'web/root.tsx?__remix-build-client-route': { file: 'root.js', imports: ['_react.js', '_cycle.js'] },
  '_react.js': { file: 'react.js' },
  '_cycle.js': { file: 'cycle.js', imports: ['web/root.tsx?__remix-build-client-route'] },
  'web/live.ts': { file: 'live.js' },
};

test('shared files count once, cycles end, and what nobody imports at once does not count', () => {
  const files = filesBeforeFirstUse(manifest, ['web/entry.client.tsx', 'web/root.tsx']);
  expect([...files].sort()).toEqual(['cycle.js', 'entry.js', 'react.js', 'root.js']);
});

test('a page that the build does not know is an error and not weightless', () => {
  expect(() => filesBeforeFirstUse(manifest, ['web/routes/gone/route.tsx'])).toThrow(
    'web/routes/gone/route.tsx',
  );
});

test('a page weighs the sum of its gzipped files and of those that all pages load', () => {
  const directory = mkdtempSync(join(tmpdir(), 'page-weight-'));
  try {
    const contents = {
      'entry.js': 'entry();',
      'react.js': 'react();',
      'root.js': 'root();',
      'cycle.js': 'x',
      'list.js': 'list',
    };
    for (const [file, content] of Object.entries(contents)) writeFileSync(join(directory, file), content);
    const expected =
      Object.values(contents).reduce((sum, content) => sum + gzipSync(content).length, 0) / 1000;
    const [page] = weighPages(manifest, directory, ['list.js'], [{ page: 'home', routes: [], limit: 1 }]);
    expect(page).toEqual({ page: 'home', routes: [], limit: 1, weight: expected });
  } finally {
    rmSync(directory, { recursive: true });
  }
});
