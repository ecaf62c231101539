import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { lockDirectory } from '../adapters/store/directory-lock.ts';

const script = join(import.meta.dirname, 'seed.ts');

async function seed(...options: string[]): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [script, ...options]);
    return stdout;
  } catch (error) {
    return String(Object(error).stderr);
  }
}

test('a directory is seeded once, more only when told so, and never while a hub uses it', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'modelhub-test-'));
  const into = ['--directory', directory];

  expect(await seed(...into)).toContain(`Seeded ${directory}`);
  expect(await seed(...into)).toBe(`${directory} contains conversations. Use --add to add made-up ones.\n`);
  expect(await seed(...into, '--add')).toContain(`Seeded ${directory}`);
  const lock = lockDirectory(directory);
  expect(await seed(...into, '--add')).toContain(`in use by another ModelHub (process ${process.pid})`);
  lock.release();

  rmSync(directory, { recursive: true });
}, 60_000);
