import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryDirectory } from '../../testing/temporary-directory.ts';
import { lockDirectory } from './directory-lock.ts';

const module = join(import.meta.dirname, 'directory-lock.ts');

test('a second process is refused with the pid of the first, and admitted after its release', () => {
  using directory = temporaryDirectory();
  const script = `
    const { lockDirectory } = await import(${JSON.stringify(module)});
    try { lockDirectory(process.argv[1]).release(); console.log('locked'); } catch (error) { console.log(error.name, error.message); }`;
  const tryInOtherProcess = () =>
    execFileSync(process.execPath, ['--input-type=module', '-e', script, directory.path], {
      encoding: 'utf8',
    }).trim();

  const lock = lockDirectory(directory.path);
  const during = tryInOtherProcess();
  lock.release();
  const after = tryInOtherProcess();

  expect(during).toBe(
    `DataDirectoryError ${directory.path} is in use by another ModelHub (process ${process.pid}). Stop it, or set DATA_DIR to another directory.`,
  );
  expect(after).toBe('locked');
});

test('the lock ends with a process that is killed', async () => {
  using directory = temporaryDirectory();
  const script = `
    const { lockDirectory } = await import(${JSON.stringify(module)});
    globalThis.lock = lockDirectory(process.argv[1]); console.log('locked'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, directory.path]);
  await once(child.stdout, 'data');
  const held = catchError(() => lockDirectory(directory.path));

  child.kill('SIGKILL');
  await once(child, 'exit');

  expect(held).toMatchObject({
    name: 'DataDirectoryError',
    message: expect.stringContaining(`(process ${child.pid})`),
  });
  lockDirectory(directory.path).release();
});

test('creates a directory that does not exist', () => {
  using directory = temporaryDirectory();

  expect(() => lockDirectory(join(directory.path, 'deep', 'er')).release()).not.toThrow();
});

test.each(['', 'below'])('a file in place of the directory is named (%j)', (below) => {
  using directory = temporaryDirectory();
  const path = join(directory.path, 'file');
  writeFileSync(path, '');

  expect(catchError(() => lockDirectory(join(path, below)))).toMatchObject({
    name: 'DataDirectoryError',
    message: `${path} is not a directory. Set DATA_DIR to another path.`,
  });
});

test.runIf(process.platform === 'linux')('says so where the system makes no directory', () => {
  const script = `
    const { lockDirectory } = await import(${JSON.stringify(module)});
    try { lockDirectory('/proc/modelhub/data'); } catch (error) { console.log(error.name, error.message); }`;

  // In another process, which can be killed if it hangs.
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    timeout: 20_000,
  });

  expect(said).toMatch(/^DataDirectoryError \/proc\/modelhub\/data cannot be written to \(ENOENT.*DATA_DIR/);
});

function catchError(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
