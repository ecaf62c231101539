import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** The directory belongs to another running ModelHub. */
export class DirectoryInUseError extends Error {
  override readonly name = 'DirectoryInUseError';
  /** Null when the other process did not leave its number. */
  readonly pid: number | null;

  constructor(directory: string, pid: number | null) {
    super(
      `${directory} is in use by another ModelHub${pid === null ? '' : ` (process ${pid})`}. Stop it, or set DATA_DIR to another directory.`,
    );
    this.pid = pid;
  }
}

export interface DirectoryLock {
  release(): void;
}

/**
 * Makes this process the only one that writes to the directory, which is created when it is missing. The lock is held
 * by the operating system on a small database beside the data: it ends with the process, however that ends, so it can
 * never be stale. Throws a DirectoryInUseError when another process holds it.
 */
export function lockDirectory(directory: string): DirectoryLock {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const pidFile = join(directory, 'lock.pid');
  const database = new DatabaseSync(join(directory, 'lock.sqlite'), { timeout: 0 });
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy) {
      throw new DirectoryInUseError(directory, readPid(pidFile));
    }
    throw error;
  }
  writeFileSync(pidFile, String(process.pid));
  return {
    release() {
      rmSync(pidFile, { force: true });
      database.close();
    },
  };
}

/** SQLITE_BUSY, https://www.sqlite.org/rescode.html#busy */
const sqliteBusy = 5;

function readPid(path: string): number | null {
  try {
    return Number(readFileSync(path, 'utf8')) || null;
  } catch {
    return null;
  }
}
