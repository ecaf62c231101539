import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { cannotUse, DataDirectoryError } from './data-directory-error.ts';

interface DirectoryLock {
  release(): void;
}

/**
 * Makes this process the only writer of the directory, creating it if it is missing. The operating system holds the
 * lock, on a small database beside the data: it ends with the process in any case, so it can never be stale. Throws a
 * DataDirectoryError if another process holds it or the directory cannot be used.
 */
export function lockDirectory(directory: string): DirectoryLock {
  const pidFile = join(directory, 'lock.pid');
  let database: DatabaseSync | undefined;
  try {
    makeDirectory(directory);
    database = new DatabaseSync(join(directory, 'lock.sqlite'), { timeout: 0 });
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    writeFileSync(pidFile, String(process.pid));
  } catch (error) {
    database?.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy) {
      const pid = readPid(pidFile);
      throw new DataDirectoryError(
        `${directory} is in use by another ModelHub${pid === null ? '' : ` (process ${pid})`}. Stop it, or set DATA_DIR to another directory.`,
      );
    }
    throw error instanceof DataDirectoryError ? error : cannotUse(directory, 'written to', error);
  }
  return {
    release() {
      rmSync(pidFile, { force: true });
      database.close();
    },
  };
}

/** SQLITE_BUSY, https://www.sqlite.org/rescode.html#busy */
const sqliteBusy = 5;

/** Creates one level at a time: Node's own recursion never ends where the system refuses directories, as in /proc. */
function makeDirectory(path: string): void {
  if (isDirectory(path)) return;
  const parent = dirname(path);
  if (parent !== path) makeDirectory(parent);
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    // Another process may have created it meanwhile.
    if (isDirectory(path)) return;
    if (!existsSync(path)) throw error;
    throw new DataDirectoryError(`${path} is not a directory. Set DATA_DIR to another path.`);
  }
}

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function readPid(path: string): number | null {
  try {
    return Number(readFileSync(path, 'utf8')) || null;
  } catch {
    return null;
  }
}
